import Foundation
import Testing
import TestSupport

@testable import ThreeDefence

struct RulesTableTests {
  private func rules(_ language: Language) throws -> Table {
    let store = TemplateStore()
    let form = try store.form("three-defence-2023")
    let month = try #require(Month("2023-03"))
    return .rules(
      form, try store.standard("hubei", month: month, form: form), language)
  }

  @Test func `every check and requirement stands in the list once, with its expression`() throws {
    let table = try rules(.zh)
    let rows = (0..<table.count).map { table.row($0).map { $0.text(.zh) } }
    // 28 structural checks, 21 of the form edition, 20 requirements.
    #expect(rows.count == 28 + 21 + 20)
    #expect(Set(rows.map { $0[0] }).count == rows.count)
    let guards = try #require(rows.first { $0[0] == "F11" })
    #expect(guards[1] == "强制性")
    #expect(guards[3] == "guard_company_count + guard_self_hired_count = guard_count")
    let drills = try #require(rows.first { $0[0] == "S19" })
    #expect(
      drills[3] == "case when month.number not in (2, 7, 8) and school.type not in ('111', '119') "
        + "then emergency_drill_count >= 1 end")
  }

  @Test(arguments: StructuralCheck.allCases)
  func `every structural check says its rule`(check: StructuralCheck) {
    #expect(check.phrase.zh != check.rawValue)
  }

  @Test func `docs/checks.md is up to date`() throws {
    let page = try String(contentsOfFile: repositoryRoot + "docs/checks.md", encoding: .utf8)
    let table = try rules(.zh).markdown(.zh)
    #expect(
      page.hasSuffix(table + "\n"),
      "make it anew: the head of docs/checks.md, then `threedef rules --format markdown`")
  }
}
