import Testing

@testable import ThreeDefence

struct ExpressionAggregateTests {
  /// Five schools: two of group 0, two of group 1, one of group 2, none of group 3.
  private static let forms: [[String: Int64]] = [
    [
      "guard_count": 2, "hazard_fixed_count": 1, "hazard_found_count": 3, "total_investment": 10,
      "closed_management": 1, "student_count": 100,
    ],
    [
      "guard_count": 5, "hazard_fixed_count": 2, "hazard_found_count": 0, "total_investment": 20,
      "closed_management": 0, "student_count": 50,
    ],
    ["guard_count": 1, "hazard_fixed_count": 0, "hazard_found_count": 4, "closed_management": 1],
    ["hazard_fixed_count": 2, "hazard_found_count": 2, "total_investment": 5],
    [:],
  ]
  private static let groups: [Int32] = [0, 0, 1, 1, 2]

  private func values(_ source: String, groups: [Int32] = groups) throws -> [String] {
    let expression = try Expression.compile(
      source, scope: ExpressionForms.scope, expecting: .numberOrBoolean, aggregates: true)
    let rows = try ExpressionForms.rows(Self.forms)
    return try expression.evaluateGroups(rows, groupOfRow: groups, groupCount: 4).map {
      shown($0, expression.type)
    }
  }

  @Test(arguments: [
    ("sum(guard_count)", ["7", "1", "0", "0"]),
    ("min(guard_count)", ["2", "1", "unknown", "unknown"]),
    ("max(guard_count)", ["5", "1", "unknown", "unknown"]),
    ("count(*)", ["2", "2", "1", "0"]),
    ("count(*) filter (where closed_management)", ["1", "1", "0", "0"]),
    ("count(*) filter (where not closed_management)", ["1", "0", "0", "0"]),
    ("count(*) filter (where closed_management is null)", ["0", "1", "1", "0"]),
    ("sum(total_investment)", ["3/10", "1/20", "0", "0"]),
    ("max(total_investment) * 100", ["20", "5", "unknown", "unknown"]),
    ("sum(guard_count) filter (where closed_management)", ["2", "1", "0", "0"]),
    ("min(guard_count) filter (where guard_count > 4)", ["5", "unknown", "unknown", "unknown"]),
    ("sum(hazard_fixed_count) / sum(hazard_found_count)", ["1", "1/3", "unknown", "unknown"]),
    ("sum(guard_count * 2 + 1)", ["16", "3", "0", "0"]),
    // A sum of quotients: 2/100 + 5/50 = 3/25; no students stated elsewhere.
    ("sum(guard_count / student_count)", ["3/25", "0", "0", "0"]),
    ("max(guard_count / student_count)", ["1/10", "unknown", "unknown", "unknown"]),
    ("min(guard_count / student_count)", ["1/50", "unknown", "unknown", "unknown"]),
    ("sum(greatest(3 - guard_count, 0))", ["1", "2", "0", "0"]),
    ("count(*) > 1", ["true", "true", "false", "false"]),
    (
      "case when count(*) = 0 then 0 else sum(guard_count) / count(*) end",
      ["7/2", "1/2", "0", "0"]
    ),
    ("coalesce(min(guard_count), -1)", ["2", "1", "-1", "-1"]),
    ("1", ["1", "1", "1", "1"]),
  ])
  func `groups are gathered`(source: String, expected: [String]) throws {
    #expect(try values(source) == expected)
  }

  @Test func `a row of no group is in none`() throws {
    #expect(try values("count(*)", groups: [-1, 0, 3, 3, -1]) == ["1", "0", "0", "2"])
  }

  @Test func `verdicts on requirements can be gathered`() throws {
    var scope = ExpressionForms.scope
    scope.addRequirement("S01", required: .number(places: 0))
    scope.addRequirement("S06", required: .boolean)
    var rows = try ExpressionForms.rows(Self.forms, scope: scope)
    rows.setRequirement(
      "S01", met: Column([1, 1, 0, nil, nil]), required: Column([2, 2, 3, 4, nil]),
      gap: Column([0, 0, 2, nil, nil]))
    func groups(_ source: String) throws -> [ExactNumber?] {
      let expression = try Expression.compile(
        source, scope: scope, expecting: .number, aggregates: true)
      return try expression.evaluateGroups(rows, groupOfRow: Self.groups, groupCount: 3)
    }
    #expect(try groups("count(*) filter (where met('S01'))") == [2, 0, 0].map { ExactNumber($0) })
    #expect(
      try groups("count(*) filter (where not met('S01'))") == [0, 1, 0].map { ExactNumber($0) })
    #expect(try groups("sum(required('S01'))") == [4, 7, 0].map { ExactNumber($0) })
    #expect(try groups("sum(gap('S01'))") == [0, 2, 0].map { ExactNumber($0) })
    // Nothing was given for this one.
    #expect(
      try groups("count(*) filter (where required('S06') or met('S06'))")
        == [0, 0, 0].map { ExactNumber($0) })
  }

  @Test func `sums beyond 64 bits are exact`() throws {
    let expression = try Expression.compile(
      "sum(student_count) - sum(boarder_count)", scope: ExpressionForms.scope, expecting: .number,
      aggregates: true)
    let form: [String: Int64] = ["student_count": .max, "boarder_count": .max - 1]
    let rows = try ExpressionForms.rows(Array(repeating: form, count: 5_000))
    let result = try expression.evaluateGroups(
      rows, groupOfRow: Array(repeating: 0, count: 5_000), groupCount: 1)
    #expect(result == [ExactNumber(5_000)])
  }

  @Test func `what does not fit 128 bits is an error that names the group or the row`() throws {
    let product = "sum(student_count) * sum(student_count) * sum(student_count)"
    let rows = try ExpressionForms.rows([["student_count": 1], ["student_count": .max]])
    let expression = try Expression.compile(
      product, scope: ExpressionForms.scope, expecting: .number, aggregates: true)
    #expect(throws: EvaluationError(subject: .group(1), source: product)) {
      try expression.evaluateGroups(rows, groupOfRow: [0, 1], groupCount: 2)
    }
    let square = "sum(student_count * student_count)"
    let other = try Expression.compile(
      square, scope: ExpressionForms.scope, expecting: .number, aggregates: true)
    #expect(throws: EvaluationError(subject: .row(1), source: square)) {
      try other.evaluateGroups(rows, groupOfRow: [0, 1], groupCount: 2)
    }
  }

  @Test(arguments: [
    "sum(guard_count)", "min(guard_count)", "max(guard_count)", "count(*)",
    "sum(hazard_fixed_count) / (sum(hazard_open_begin_count) + sum(hazard_found_count))",
    "count(*) filter (where guard_count > 5) / count(*)",
    "sum(total_investment) filter (where closed_management) + 0.5",
    "coalesce(min(video_retention_days), -1)", "floor(sum(guard_count) / count(*))",
    "least(sum(guard_count), sum(helmet_count))", "max(abs(guard_count - helmet_count))",
    "case when count(*) > 3 then max(total_investment) else 0 end",
  ])
  func `SQLite agrees on groups`(source: String) throws {
    var dice = ExpressionDice(seed: 5)
    let names = [
      "guard_count", "helmet_count", "total_investment", "closed_management",
      "video_retention_days", "hazard_fixed_count", "hazard_open_begin_count", "hazard_found_count",
    ]
    let forms = (0..<2_000).map { _ in
      Dictionary(
        uniqueKeysWithValues: names.filter { _ in dice.below(5) > 0 }.map {
          ($0, Int64(dice.below($0 == "closed_management" ? 2 : 40)))
        })
    }
    let groups = forms.indices.map { Int32($0 % 301 % 17) }
    let expression = try Expression.compile(
      source, scope: ExpressionForms.scope, expecting: .number, aggregates: true)
    let ours = try expression.evaluateGroups(
      try ExpressionForms.rows(forms), groupOfRow: groups, groupCount: 17)
    let sql = try #require(expression.sql())
    let table = try SQLiteForms(
      columns: ["unit"] + names,
      rows: zip(forms, groups).map { form, group in [Int64(group)] + names.map { form[$0] } })
    let theirs = try table.answers(sql, "group by unit order by unit")
    #expect(ours == theirs)
  }

  @Test func `a sum of fractions has no SQL`() throws {
    let expression = try Expression.compile(
      "sum(guard_count / student_count)", scope: ExpressionForms.scope, expecting: .number,
      aggregates: true)
    #expect(expression.sql() == nil)
  }
}
