import Testing
import ThreeDefence

/// Instants worked out with `date -u -d '2023-03-26 00:00:00 +08:00' +%s`.
@Suite struct DueRuleTests {
  private func month(_ text: String) throws -> Month { try #require(Month(text)) }
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  @Test func `by default the first instant of the 26th is late`() throws {
    let rule = DueRule()
    #expect(try rule.instant(of: month("2023-03")) == Instant(seconds: 1_679_760_000))
    #expect(try rule.day(of: month("2023-03")) == day(2023, 3, 25))
  }

  @Test func `a due day and time of one's own`() throws {
    let rule = DueRule(day: 20, secondOfDay: 12 * 3_600)
    #expect(try rule.instant(of: month("2023-03")) == Instant(seconds: 1_679_284_800))
  }

  @Test(arguments: [
    ("2023-02", 28, 1_677_600_000), ("2024-02", 29, 1_709_222_400),
    ("2023-04", 30, 1_682_870_400), ("2023-12", 31, 1_704_038_400),
  ])
  func `a day beyond the month's end is its last day`(
    month text: String, last: Int, instant: Int
  ) throws {
    let rule = DueRule(day: 31)
    let month = try month(text)
    #expect(rule.day(of: month).day == last)
    #expect(rule.instant(of: month) == Instant(seconds: instant))
  }

  @Test func `holidays move the due day, into the next month if need be`() throws {
    let rule = DueRule(
      day: 30, holidays: [try day(2023, 9, 30), try day(2023, 10, 1), try day(2023, 10, 2)])
    #expect(try rule.day(of: month("2023-09")) == day(2023, 10, 3))
    #expect(try rule.instant(of: month("2023-09")) == Instant(seconds: 1_696_348_800))
    #expect(try rule.day(of: month("2023-08")) == day(2023, 8, 30))
  }

  @Test func `holidays count only where the settings say so`() throws {
    var settings = Settings(bureau: "样例市教育局", division: "421100")
    let holidays: Set = [try day(2023, 3, 25)]
    #expect(try settings.dueRule(holidays: holidays).day(of: month("2023-03")) == day(2023, 3, 25))
    settings.isDueAfterHolidays = true
    #expect(try settings.dueRule(holidays: holidays).day(of: month("2023-03")) == day(2023, 3, 26))
  }

  @Test func `24:00 is the next midnight on the wall where clocks change that day`() throws {
    // Berlin, 2023-03-26: the clock goes from 02:00 to 03:00; the day ends at 22:00 UTC.
    let clock = try #require(BureauClock(identifier: "Europe/Berlin"))
    let rule = DueRule(day: 26, clock: clock)
    #expect(try rule.instant(of: month("2023-03")) == Instant(seconds: 1_679_868_000))
  }
}
