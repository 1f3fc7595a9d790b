import Testing

@testable import ThreeDefence

struct ExpressionExactnessTests {
  @Test(arguments: [
    ("0.1 + 0.2 = 0.3", "true"), ("0.10 + 0.20 = 0.3", "true"), ("1.00 = 1", "true"),
    ("1 / 3 * 3 = 1", "true"), ("1 / 3 + 1 / 3 + 1 / 3 = 1", "true"), ("2 / 4 = 1 / 2", "true"),
    ("1 / 3 < 0.3333333333333333333", "false"),
    ("1 / 3 > 0.333333333333333333", "true"), ("-1 / 3 < -0.333333333333333333", "true"),
    ("0.1 * 0.1", "1/100"), ("0.000000001 * 0.000000001", "1/1000000000000000000"),
    ("0.000000001 * 0.000000001 * 0.5", "1/2000000000000000000"),
    ("(1 / 3) / (1 / 6)", "2"), ("1 / (1 / 3)", "3"), ("6 / -4", "-3/2"), ("-6 / -4", "3/2"),
    ("floor(2 / 3 + 1 / 3)", "1"), ("ceil(2 / 3 + 1 / 3)", "1"),
    ("floor(0.999999999999999999)", "0"), ("(1 / 7 + 2 / 7) * 7 - 3 = 0", "true"),
    ("9223372036854775807 - 1", "9223372036854775806"),
    ("-9223372036854775807 - 1", "-9223372036854775808"),
  ])
  func `numbers are exact`(source: String, expected: String) throws {
    let isTooPrecise = source.contains("0.3333333333333333333")
    if isTooPrecise {
      #expect(throws: ExpressionError.self) { try answer(source) }
    } else {
      #expect(try answer(source) == expected)
    }
  }

  @Test(arguments: [
    // A sum beyond 64 bits that is only compared, or comes back, is still told exactly.
    ("9223372036854775807 + 1 > 9223372036854775807", "true"),
    (
      "9223372036854775807 + 9223372036854775807 = 9223372036854775806 + 9223372036854775807",
      "false"
    ),
    ("9223372036854775807 * 4 / 4", "9223372036854775807"),
    ("9223372036854775807 + 5 - 6", "9223372036854775806"),
    ("9223372036854775807 = 9223372036854775806.5", "number-too-large"),
    ("922337203685477580 = 922337203685477580.1", "false"),
    ("student_count = 0.1", "false"),
    (
      "case when student_count > 5 then 0 else student_count * student_count * student_count end",
      "0"
    ),
    ("student_count * student_count * student_count > 0", "unknowable"),
    ("student_count * student_count * student_count > 0 and false", "false"),
    ("student_count * student_count * student_count > 0 or true", "true"),
    ("student_count * student_count * student_count * guard_count", "unknown"),
    ("-(student_count * 9) / 9", "-9223372036854775807"),
    ("abs(-9223372036854775807 - 1) / 2", "4611686018427387904"),
    ("-(-9223372036854775807 - 1) - 1", "9223372036854775807"),
    ("student_count + 1", "unknowable"), ("student_count * 2", "unknowable"),
    ("student_count / 1000000000 / 1000000000 / 1000000000 > 0", "true"),
    ("coalesce(student_count + 1, 0)", "unknowable"),
  ])
  func `a number too large is an error or does not matter, and never a wrong number`(
    source: String, expected: String
  ) throws {
    let form = ["student_count": Int64.max]
    switch expected {
    case "number-too-large":
      #expect(throws: ExpressionError.self) { try Expression.test(source) }
    case "unknowable":
      let expression = try Expression.test(source)
      let rows = try ExpressionForms.rows([["student_count": 1], form, form])
      #expect(throws: EvaluationError(subject: .row(1), source: source)) {
        try expression.evaluate(over: rows)
      }
    default: #expect(try answer(source, form) == expected)
    }
  }

  @Test func `one large number does not disturb its neighbours`() throws {
    let numbers = (0..<2_500).map { Int64($0) }
    var forms = numbers.map { ["student_count": $0, "boarder_count": 3] }
    forms[1_500] = ["student_count": .max / 4, "boarder_count": 30]
    let expression = try Expression.test("student_count * boarder_count / boarder_count + 0.5")
    let values = try expression.evaluate(over: try ExpressionForms.rows(forms))
    for row in numbers.indices where row != 1_500 {
      #expect(values[row] == ExactNumber(Int128(numbers[row] * 2 + 1), over: 2))
    }
    #expect(values.type == .fraction)
  }

  @Test func `an expression over no rows has no values`() throws {
    let expression = try Expression.test("guard_count / 2 + 1")
    #expect(try expression.evaluate(over: try ExpressionForms.rows([])).count == 0)
  }

  @Test func `what is unknown is stored as 0`() throws {
    let expression = try Expression.test("guard_count - 5")
    let values = try expression.evaluate(over: try ExpressionForms.rows([[:], ["guard_count": 6]]))
    #expect(values.column == Column([nil, 1]))
    #expect(values.denominators.isEmpty)
  }
}
