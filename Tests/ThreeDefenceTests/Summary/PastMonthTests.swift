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

  @Test func `what was not required last month, or otherwise, has no figure beside this month's`()
    throws
  {
    let store = TemplateStore()
    let march = try MonthCase()
    let hubei = try store.standard("hubei", month: march.month, form: march.template)
    let tables = try store.tables(form: march.template, standard: hubei)
    var older = hubei
    older.requirements.removeAll { $0.id == "S01" }
    for standard in [hubei, older] {
      let past = try march.picture(after: february(), standardThen: standard, tables: tables)
      let compared = try #require(past.lastMonth?.tables)
      var asked = 0
      for table in compared {
        for (column, figures) in zip(table.layout.columns, table.figures) {
          let asksS01 = column.formula.expression.typed.requirements.contains("S01")
          if asksS01 { asked += 1 }
          let isKnown = standard.requirements.count == hubei.requirements.count
          #expect((figures == [nil]) == (asksS01 && !isKnown))
        }
      }
      #expect(asked > 0)
    }
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
