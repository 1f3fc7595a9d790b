import TestSupport
import Testing

@testable import ThreeDefence

/// What a month before came to, beside this one.
struct PastMonthTests {
  /// February: one school on time, one late, one not heard from.
  private func february() throws -> MonthCase {
    var february = try MonthCase()
    february.month = LedgerSamples.march.previous
    let first = try SampleForm()
    var second = first
    second.code = "2142900002"
    second.name = "东湖小学"
    february.receive("a.csv", [first.inMonth(february.month)], at: "20T09:00:00")
    february.receive("b.csv", [second.inMonth(february.month)], at: "26T09:00:00")
    return february
  }

  @Test func `the states of last month are counted by its own due day`() throws {
    let past = try MonthCase().picture(after: february()).lastMonth
    #expect(
      past?.states
        == StateCounts(expected: 3, onTime: 1, late: 1, returned: 0, missing: 1, unexpected: 0))
    #expect(past?.verdicts["S01"]?.applicable == 2)
    #expect(past?.verdicts[ComplianceCounts.overall]?.applicable == 2)
  }

  @Test func `without a month before there is nothing beside this one`() throws {
    #expect(try MonthCase().picture().past.isEmpty)
  }

  @Test func `a month longer ago than a year is not among the twelve`() {
    let months = PastMonths(
      before: LedgerSamples.march, ownUnit: ReportingUnit(code: "421100", name: ""), tables: [])
    #expect(months.reach(Month("2022-04") ?? LedgerSamples.march))
    #expect(!months.reach(Month("2022-03") ?? LedgerSamples.march))
  }
}
