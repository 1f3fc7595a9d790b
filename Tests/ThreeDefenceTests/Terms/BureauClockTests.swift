import Testing
import ThreeDefence

/// Moments, and the bureau's wall clock.
struct BureauClockTests {
  private let clock = BureauClock.shanghai

  /// 2023-03-25, 24:00, in Shanghai.
  private let due = 1_679_760_000

  @Test(arguments: [
    ("2023-03-26T00:00:00+08:00", 0, 0), ("2023-03-25T16:00:00Z", 0, 0),
    ("2023-03-25", 0, 0), ("2023-03-25T24:00", 0, 0), ("2023-03-26T00:00:00", 0, 0),
    ("2023-03-25 23:59:59", -1, 0), ("2023-03-25t16:00:01z", 1, 0),
    ("2023-03-26T00:00:00.25+08:00", 0, 250_000_000), ("2023-03-26T00:00:00,000000001", 0, 1),
    ("2023-03-25T10:30-05:30", 0, 0), ("2023-03-26T00:00+0800", 0, 0),
    ("2023-03-26T00:00+08", 0, 0),
    ("2023-03-26T00:00:00.1234567899+08:00", 0, 123_456_789),
  ])
  func `ISO 8601 is read`(text: String, seconds: Int, nanoseconds: Int) {
    #expect(clock.instant(text) == Instant(seconds: due + seconds, nanoseconds: nanoseconds))
  }

  @Test(arguments: [
    "", "2023", "2023-03", "2023-02-29", "2023-03-25T", "2023-03-25T25:00", "2023-03-25T24:01",
    "2023-03-25T24:00:00.1", "2023-03-25T12:60", "2023-03-25T12:00:60", "2023-03-25T12:00+",
    "2023-03-25T12:00+08:60", "2023-03-25T12:00+19:00", "2023-03-25T12:00:00.+08:00",
    "2023-03-25T12:00+08:00 ", "2023-3-25", "now",
  ])
  func `anything else is no moment`(text: String) {
    #expect(clock.instant(text) == nil)
  }

  @Test(arguments: ["9999-12-31T23:59:59.999999999Z", "9999-12-31", "2262-04-12T00:00:00.5Z"])
  func `a moment beyond what is counted is the last there is`(text: String) {
    #expect(clock.instant(text) == Instant(nanoseconds: .max))
  }

  @Test func `a moment before what is counted is the first there is`() {
    #expect(clock.instant("0001-01-01T00:00:00Z") == Instant(nanoseconds: .min))
  }

  @Test func `a moment is written with the offset, to the second`() {
    #expect(
      clock.text(Instant(seconds: due, nanoseconds: 999_999_999)) == "2023-03-26T00:00:00+08:00")
    #expect(clock.text(Instant(seconds: -1)) == "1970-01-01T07:59:59+08:00")
  }

  @Test func `days change at the bureau's midnight`() {
    #expect(clock.date(at: Instant(seconds: due - 1)).day == 25)
    #expect(clock.date(at: Instant(seconds: due)).day == 26)
  }

  @Test func `a zone with summer time keeps its wall clock`() throws {
    let berlin = try #require(BureauClock(identifier: "Europe/Berlin"))
    let winter = try #require(CivilDate(year: 2023, month: 3, day: 25))
    // Midnight after the 25th is still winter time, the next one is summer time.
    #expect(berlin.text(berlin.instant(winter, secondOfDay: 86_400)) == "2023-03-26T00:00:00+01:00")
    #expect(berlin.text(berlin.instant(winter.next.next)) == "2023-03-27T00:00:00+02:00")
  }

  @Test func `zones west of Greenwich, and with half hours, are written right`() throws {
    let newfoundland = try #require(BureauClock(identifier: "America/St_Johns"))
    #expect(newfoundland.text(Instant(seconds: 1_673_000_000)) == "2023-01-06T06:43:20-03:30")
  }

  @Test func `a zone that nobody knows is none`() {
    #expect(BureauClock(identifier: "Asia/Wuhan") == nil)
    #expect(BureauClock(identifier: "Asia/Chongqing") != nil)
  }

  @Test func `seconds are rounded down before 1970 too`() {
    #expect(Instant(nanoseconds: -1).seconds == -1)
    #expect(Instant(nanoseconds: -1_000_000_000).seconds == -1)
    #expect(Instant(nanoseconds: 1_999_999_999).seconds == 1)
  }
}
