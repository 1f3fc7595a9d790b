import Testing

@testable import ThreeDefence

/// SQLite is the second opinion: the same expression, printed as SQL, over the same forms.
struct ExpressionSQLTests {
  /// Random forms with unknowns and values at the edges, in memory and in a table.
  private struct Forms {
    let rows: ExpressionRows
    let table: SQLiteForms

    init(
      _ ids: [String] = randomlyRead, count: Int, seed: UInt64, largest: Int = 5_000
    ) throws {
      var dice = ExpressionDice(seed: seed)
      func column(_ kind: Indicator.Kind) -> Column {
        Column(
          (0..<count).map { _ in
            switch (dice.below(8), kind) {
            case (0, _): nil
            case (_, .boolean): Int64(dice.below(2))
            case (1, _): 0
            case (2, _): 1
            case (3, _): Int64(largest)
            case (4, _): Int64(dice.below(largest))
            default: Int64(dice.below(12))
            }
          })
      }
      let indicators = ExpressionForms.template.indicators
      let current = indicators.map { column($0.kind) }
      let previous = indicators.map { column($0.kind) }
      let schools = (0..<count).map { _ in
        ExpressionForms.school(
          type: dice.pick(["111", "119", "211", "421102", ""]),
          keyTarget: dice.pick([true, false, nil]))
      }
      let month = try #require(Month("2023-09"))
      var rows = ExpressionRows(
        scope: ExpressionForms.scope, current: current, month: month)
      rows.setPrevious(previous)
      rows.setSchools(schools, ofRow: schools.indices.map(Int32.init))
      self.rows = rows
      let numbers = ids.compactMap { ExpressionForms.template.number(of: $0) }
      let context = [
        "month_number", "month_year", "school_type", "school_unit", "school_key_target",
      ]
      table = try SQLiteForms(
        columns: ids + ids.map { "previous_" + $0 } + context,
        rows: schools.enumerated().map { row, school in
          numbers.map { current[$0][row] } + numbers.map { previous[$0][row] } + [9, 2023]
            + [school.type.isEmpty ? nil : school.type, school.unit.code, school.keyTarget]
        })
    }
  }

  private static let randomlyRead =
    RandomExpressions.wholeNumbers + RandomExpressions.hundredths + RandomExpressions.booleans

  /// Whether both say the same of every form.
  private func expectAgreement(_ source: String, _ forms: Forms) throws {
    let expression = try Expression.test(source)
    let sql = try #require(expression.sql(), "\(source)")
    let ours = try expression.evaluate(over: forms.rows)
    let theirs = try forms.table.answers(sql, "order by rowid")
    let differing = theirs.indices.first { ours[$0] != theirs[$0] }
    #expect(
      differing == nil,
      "\(source): \(differing.map { "\(ours[$0] as Any) against \(theirs[$0] as Any)" } ?? "")")
  }

  @Test func `SQLite agrees on every expression of the domain`() throws {
    let sources =
      Array(DomainExpressions.checks.values) + Array(DomainExpressions.requirements.values)
      + Array(DomainExpressions.guardsRequired.values)
    let read = try sources.flatMap { try Expression.test($0).names }
    let ids = Set(read.map { $0.hasPrefix("previous.") ? String($0.dropFirst(9)) : $0 })
    let forms = try Forms(ids.sorted(), count: 2_000, seed: 11)
    for source in sources.sorted() { try expectAgreement(source, forms) }
  }

  @Test(arguments: 1...8)
  func `SQLite agrees on random expressions`(seed: Int) throws {
    let forms = try Forms(count: 1_100, seed: UInt64(seed))
    var random = RandomExpressions(dice: ExpressionDice(seed: UInt64(seed)))
    for _ in 0..<60 { try expectAgreement(random.expression(depth: 1 + seed % 4), forms) }
  }

  @Test(arguments: [
    ("0.10 + 0.20 = 0.30", "((10 + 20) = 30)"),
    ("guard_count >= previous.guard_count", "(guard_count >= previous_guard_count)"),
    ("total_investment <= 500", "(total_investment <= (500 * 100))"),
    (
      "2 + floor(greatest(student_count - 1000, 0) / 500) = 2",
      """
      ((2 + (max((student_count - 1000), 0) / 500 - (max((student_count - 1000), 0) % 500 < 0))) \
      = 2)
      """
    ),
    ("guard_count / 3 = 1", "(guard_count = 3)"),
    (
      "guard_count / helmet_count > 0.5",
      """
      (((guard_count * case when helmet_count < 0 then -1 else 1 end) * 10) > \
      (5 * nullif(abs(helmet_count), 0)))
      """
    ),
    ("school.type = 'it''s'", "(school_type = 'it''s')"),
    ("school.type is null", "(school_type is null)"),
    ("guard_count / 2 is null", "(guard_count is null or 2 is null)"),
  ])
  func `scales are written out`(source: String, expected: String) throws {
    #expect(try Expression.test(source).sql()?.value == expected)
  }

  @Test func `columns may be named otherwise`() throws {
    let expression = try Expression.test("guard_count > previous.guard_count")
    #expect(expression.sql { "\"\($0)\"" }?.value == "(\"guard_count\" > \"previous.guard_count\")")
  }

  @Test func `the value of a number comes with its denominator`() throws {
    #expect(
      try Expression.test("total_investment").sql()
        == ExpressionSQL(value: "total_investment", denominator: "100"))
    #expect(
      try Expression.test("guard_count / 4").sql()
        == ExpressionSQL(value: "guard_count", denominator: "4"))
  }

  /// The 64-bit lanes and the 128-bit machine must not differ, on values of every size.
  @Test(arguments: 1...6)
  func `lanes and single values agree on random expressions`(seed: Int) throws {
    let largest = seed.isMultiple(of: 2) ? 5_000 : 4_000_000_000_000_000_000
    let forms = try Forms(count: 300, seed: UInt64(seed), largest: largest)
    var random = RandomExpressions(dice: ExpressionDice(seed: UInt64(100 + seed)))
    for _ in 0..<100 {
      let source = random.expression(depth: 1 + seed % 4)
      let expression = try Expression.test(source)
      guard let values = try? expression.evaluate(over: forms.rows) else { continue }
      let codes = forms.rows.codes(of: expression.program.texts)
      for row in 0..<values.count {
        let single = ExactMachine.run(expression.program, codes: codes) { slot, type in
          forms.rows.value(slot, row, type)
        }
        #expect(values[row] == single.number, "\(source)")
      }
    }
  }
}

extension ExactMachine.Value {
  /// The number, 1 for true and 0 for false; nil when unknown.
  fileprivate var number: ExactNumber? {
    switch self {
    case .number(let number): number
    case .truth(let truth): ExactNumber(truth ? 1 : 0)
    case .text(let code): ExactNumber(code)
    case .unknown, .tooLarge: nil
    }
  }
}
