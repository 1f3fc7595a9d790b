import TestSupport
import Testing

@testable import ThreeDefence

struct VerdictsTests {
  private let scope = ExpressionScope.forms(template: LedgerSamples.template)

  private func formula(_ source: String) throws -> Formula {
    Formula(
      expression: try Expression.compile(source, scope: scope, expecting: .numberOrBoolean),
      place: FilePlace(file: "own.yaml", line: 1, column: 1))
  }

  private func requirement(
    id: String = "S01", applies: String? = nil, _ actual: String,
    _ comparison: Requirement.Comparison, _ required: String, isMust: Bool = true
  ) throws -> Requirement {
    Requirement(
      id: id, title: Phrase("甲"), clause: Phrase("乙"), applies: try applies.map(formula),
      actual: try formula(actual), comparison: comparison, required: try formula(required),
      isMust: isMust, advice: Phrase(""))
  }

  private func standard(_ requirements: [Requirement]) -> Standard {
    Standard(
      id: "own", title: Phrase(""), source: Phrase(""), edition: "1", requirements: requirements)
  }

  /// Forms of guards, money in hundredths, and closed management.
  private func rows(_ forms: [[Int64?]]) -> ExpressionRows {
    ExpressionRows(
      scope: scope, current: (0..<3).map { indicator in Column(forms.map { $0[indicator] }) },
      month: LedgerSamples.march)
  }

  private func formRows(_ forms: [[Int64?]]) -> FormRows {
    FormRows(count: forms.count) { rows(Array(forms[$0])) }
  }

  @Test(
    arguments: [
      ("guard_count", .atLeast, "3", [2, nil, nil], .unmet, 1),
      ("guard_count", .atLeast, "3", [3, nil, nil], .met, 0),
      ("guard_count", .atLeast, "3", [4, nil, nil], .met, -1),
      ("guard_count", .atLeast, "3", [nil, nil, nil], .undetermined, nil),
      ("3", .atLeast, "guard_count", [nil, nil, nil], .undetermined, nil),
      ("guard_count", .atMost, "3", [3, nil, nil], .met, 0),
      ("guard_count", .atMost, "3", [5, nil, nil], .unmet, 2),
      ("guard_count", .equals, "3", [5, nil, nil], .unmet, 2),
      ("guard_count", .equals, "3", [3, nil, nil], .met, 0),
      ("closed_management", .equals, "true", [nil, nil, 1], .met, nil),
      ("closed_management", .equals, "true", [nil, nil, 0], .unmet, nil),
      ("closed_management", .equals, "false", [nil, nil, 0], .met, nil),
      ("closed_management", .equals, "true", [nil, nil, nil], .undetermined, nil),
      // Money is held in hundredths, and so is what is short of a whole number of it.
      ("total_investment", .atLeast, "2", [nil, 150, nil], .unmet, 50),
      ("total_investment", .atLeast, "guard_count", [2, 200, nil], .met, 0),
    ] as [(String, Requirement.Comparison, String, [Int64?], Verdict, Int64?)])
  func `a verdict compares what is there with what must be`(
    actual: String, comparison: Requirement.Comparison, required: String, form: [Int64?],
    verdict: Verdict, gap: Int64?
  ) throws {
    let outcome = try RequirementOutcome(
      requirement(actual, comparison, required), over: rows([form]))
    #expect(outcome.verdicts == [verdict])
    #expect(outcome.gap[0] == gap)
    #expect(outcome.met[0] == (verdict == .undetermined ? nil : verdict == .met ? 1 : 0))
  }

  @Test(
    arguments: [
      ([2, nil, 1], .unmet), ([2, nil, 0], .notApplicable), ([nil, nil, 0], .notApplicable),
      ([2, nil, nil], .undetermined), ([4, nil, nil], .undetermined),
    ] as [([Int64?], Verdict)])
  func `a requirement is put only where it applies`(form: [Int64?], verdict: Verdict) throws {
    let outcome = try RequirementOutcome(
      requirement(applies: "closed_management", "guard_count", .atLeast, "3"), over: rows([form]))
    #expect(outcome.verdicts == [verdict])
    #expect(outcome.required[0] == (verdict == .unmet ? 3 : nil))
    #expect((outcome.met[0] == nil) == (verdict != .unmet))
  }

  /// Two musts, on guards and closed management, and an advisory one on money.
  @Test(
    arguments: [
      ([3, 500, 1], .met), ([3, 0, 1], .met), ([3, nil, 1], .met), ([2, 500, 1], .unmet),
      ([3, 500, 0], .unmet), ([nil, 500, 1], .undetermined), ([3, 500, nil], .undetermined),
      ([nil, 500, 0], .unmet), ([2, 500, nil], .unmet), ([nil, nil, nil], .undetermined),
    ] as [([Int64?], Verdict)])
  func `any must unmet is unmet, else any unknown is undetermined, else met`(
    form: [Int64?], overall: Verdict
  ) throws {
    let own = standard([
      try requirement(id: "S01", "guard_count", .atLeast, "3"),
      try requirement(id: "S02", "closed_management", .equals, "true"),
      try requirement(id: "S03", "total_investment", .atLeast, "1", isMust: false),
    ])
    #expect(try Verdicts(own, over: formRows([form])).overall == [overall])
  }

  @Test func `a must that does not apply counts as met`() throws {
    let own = standard([
      try requirement(id: "S01", applies: "month.number = 2", "guard_count", .atLeast, "3")
    ])
    let verdicts = try Verdicts(own, over: formRows([[0, nil, nil]]))
    #expect(verdicts.byRequirement == [[.notApplicable]])
    #expect(verdicts.overall == [.met])
  }

  @Test func `what is too large to be exact is an error, never a verdict`() throws {
    let wide = try requirement("guard_count", .atMost, "-2")
    let error = #expect(throws: ThreeDefenceError.self) {
      try RequirementOutcome(wide, over: rows([[Int64.max, nil, nil]]))
    }
    #expect(error?.code == .arithmetic)
  }

  @Test func `shortfalls stand by row and then by requirement`() throws {
    let own = standard([
      try requirement(id: "S01", "guard_count", .atLeast, "3"),
      try requirement(id: "S02", "closed_management", .equals, "true"),
    ])
    let found = try HeldForms(own, over: formRows([[3, 0, 0], [1, 0, 1], [0, 0, 0]])).shortfalls
    #expect(
      found == [
        Shortfall(row: 0, requirement: 1, required: 1, actual: 0, gap: nil),
        Shortfall(row: 1, requirement: 0, required: 3, actual: 1, gap: 2),
        Shortfall(row: 2, requirement: 0, required: 3, actual: 0, gap: 3),
        Shortfall(row: 2, requirement: 1, required: 1, actual: 0, gap: nil),
      ])
  }

  @Test func `rows beyond the first stretch are judged, and told, by their own numbers`() throws {
    let own = standard([try requirement(id: "S01", "guard_count", .atLeast, "3")])
    let short = [0, FormRows.stretch - 1, FormRows.stretch, 2 * FormRows.stretch + 5]
    var forms = [[Int64?]](repeating: [4, 0, 0], count: 2 * FormRows.stretch + 6)
    for row in short { forms[row] = [1, 0, 0] }
    let judging = try HeldForms(own, over: formRows(forms), keeping: ["gap('S01')"])
    #expect(judging.shortfalls.map(\.row) == short)
    let overall = judging.verdicts.overall
    #expect(overall.indices.filter { overall[$0] == .unmet } == short)
    let gap = try #require(judging.facts["gap('S01')"])
    #expect(judging.facts.count == 1 && gap.count == forms.count)
    #expect(forms.indices.filter { gap[$0] == 2 } == short)
  }

  /// The worked values of domain.md section 6: students and boarders, then guards required by each.
  @Test(arguments: [
    ("hubei", [2, 2, 2, 3, 2, 3, 18]), ("gongzhi-2015-168", [1, 2, 2, 3, 2, 2, 6]),
    ("gbt-29315-2022", [1, 3, 3, 4, 3, 3, 2]), ("beijing-2018", [3, 3, 3, 4, 4, 4, 16]),
    ("fuqing-2021", [1, 4, 4, 4, 5, 5, 6]),
  ])
  func `a school with just enough guards meets the standard, and with one less is one short`(
    id: String, guards: [Int64]
  ) throws {
    let form = try TemplateStore().form("three-defence-2023")
    let standard = try TemplateStore().standard(id, month: LedgerSamples.march, form: form)
    let schools: [(n: Int64, b: Int64)] = [
      (99, 0), (1_000, 0), (1_499, 0), (1_500, 0), (1_200, 199), (1_200, 200), (3_000, 2_400),
    ]
    for missing in Int64(0)...1 {
      var rows = ExpressionRows(
        scope: .forms(template: form), count: schools.count, month: LedgerSamples.march)
      rows.setValues(of: "student_count", Column(schools.map(\.n)))
      rows.setValues(of: "boarder_count", Column(schools.map(\.b)))
      rows.setValues(of: "staff_count", Column(schools.map { _ in 0 }))
      rows.setValues(of: "guard_count", Column(guards.map { $0 - missing }))
      let requirement = try #require(standard.requirements.first { $0.id == "S01" })
      let outcome = try RequirementOutcome(requirement, over: rows)
      let verdict: Verdict = missing == 0 ? .met : .unmet
      #expect(outcome.verdicts.allSatisfy { $0 == verdict })
      #expect(schools.indices.map { outcome.required[$0] } == guards)
      #expect(schools.indices.allSatisfy { outcome.gap[$0] == missing })
    }
  }
}
