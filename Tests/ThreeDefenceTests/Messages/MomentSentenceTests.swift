import Testing

@testable import ThreeDefence

/// Months, days and moments as they are read.
struct MomentSentenceTests {
  private let clock = BureauClock.shanghai

  private func instant(_ text: String) throws -> Instant { try #require(clock.instant(text)) }

  @Test(arguments: [
    ("2023-03-17T10:00:10+08:00", "2023年3月17日10:00:10", "2023-03-17 10:00:10"),
    ("2023-03-17T10:00:00+08:00", "2023年3月17日10:00", "2023-03-17 10:00"),
    ("2023-03-17T10:00:00.9+08:00", "2023年3月17日10:00", "2023-03-17 10:00"),
    ("2023-12-31T16:00:00Z", "2024年1月1日00:00", "2024-01-01 00:00"),
    ("2023-03-16T21:05:09-05:00", "2023年3月17日10:05:09", "2023-03-17 10:05:09"),
  ])
  func `a moment is told by the bureau's clock`(text: String, zh: String, en: String) throws {
    let words = clock.words(try instant(text))
    #expect(words.zh == zh)
    #expect(words.en == en)
  }

  @Test(arguments: [
    ("2023-03-26T00:00:00+08:00", "2023年3月25日24:00", "2023-03-25 24:00"),
    ("2023-03-01T00:00:00+08:00", "2023年2月28日24:00", "2023-02-28 24:00"),
    ("2023-03-26T00:00:01+08:00", "2023年3月26日00:00:01", "2023-03-26 00:00:01"),
    ("2023-03-25T17:30:00+08:00", "2023年3月25日17:30", "2023-03-25 17:30"),
  ])
  func `midnight ends a day`(text: String, zh: String, en: String) throws {
    let words = clock.words(until: try instant(text))
    #expect(words.zh == zh)
    #expect(words.en == en)
  }

  @Test func `a letter tells minutes`() throws {
    let words = clock.words(until: try instant("2023-03-27T08:30:59+08:00"), to: .minute)
    #expect(words.zh == "2023年3月27日08:30")
  }

  @Test func `where the clocks change, the wall's time is told`() throws {
    let clock = try #require(BureauClock(identifier: "Europe/Berlin"))
    // An hour is left out on this day: 12:00 is eleven hours after midnight.
    #expect(clock.words(try instant("2023-03-26T10:00:00Z")).en == "2023-03-26 12:00")
  }
}
