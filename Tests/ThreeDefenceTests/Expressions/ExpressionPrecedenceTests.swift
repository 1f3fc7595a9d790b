import Testing

@testable import ThreeDefence

/// SQL is printed with a parenthesis around every operation, so that it shows what belongs together.
struct ExpressionPrecedenceTests {
  private static let scope: ExpressionScope = {
    func indicators(_ ids: [String], _ kind: Indicator.Kind) -> [Indicator] {
      ids.map {
        Indicator(
          code: "", id: $0, label: "", group: "", kind: kind, unit: "", minimum: nil, maximum: nil,
          nature: .stock, rollUp: .sum, partOf: nil, isRequired: false)
      }
    }
    return .forms(
      template: FormTemplate(
        id: "", title: "", from: nil, to: nil,
        indicators: indicators(["a", "b", "c", "d"], .integer)
          + indicators(["p", "q", "r", "s"], .boolean), checks: []))
  }()

  @Test(arguments: [
    ("p or q and r", "(p or (q and r))"),
    ("p and q or r", "((p and q) or r)"),
    ("p or q or r", "((p or q) or r)"),
    ("not p and q", "((not p) and q)"),
    ("not p or q", "((not p) or q)"),
    ("not not p", "(not (not p))"),
    ("not p = q", "(not (p = q))"),
    ("p = not q", "(p = (not q))"),
    ("p = not q and r", "((p = (not q)) and r)"),
    ("not a is null", "(not (a is null))"),
    ("a = b is null", "((a = b) is null)"),
    ("a = b is not null = p", "(((a = b) is not null) = p)"),
    ("a < b and c < d", "((a < b) and (c < d))"),
    ("a + b < c + d", "((a + b) < (c + d))"),
    ("p = a in (b, c)", "(p = (a in (b, c)))"),
    ("a in (b) = p", "((a in (b)) = p)"),
    ("a + b in (c, d + a)", "((a + b) in (c, (d + a)))"),
    ("a not in (b)", "(not (a in (b)))"),
    ("p = a between b and c", "(p = ((a >= b) and (a <= c)))"),
    ("a between b + c and d - a and p", "(((a >= (b + c)) and (a <= (d - a))) and p)"),
    ("not a between b and c", "(not ((a >= b) and (a <= c)))"),
    ("a not between b and c or p", "((not ((a >= b) and (a <= c))) or p)"),
    ("a - b - c < d", "(((a - b) - c) < d)"),
    ("a - b + c < d", "(((a - b) + c) < d)"),
    ("a + b * c < d", "((a + (b * c)) < d)"),
    ("(a + b) * c < d", "(((a + b) * c) < d)"),
    ("-a + b < c", "(((-a) + b) < c)"),
    ("-a * b < c", "(((-a) * b) < c)"),
    ("a * -b < c", "((a * (-b)) < c)"),
    ("a - -b < c", "((a - (-b)) < c)"),
    ("a<-b", "(a < (-b))"),
    ("a is null or b is null and p", "((a is null) or ((b is null) and p))"),
    ("a <= b or c >= d", "((a <= b) or (c >= d))"),
    ("a != b", "(a <> b)"),
  ])
  func `operators bind as in PostgreSQL`(source: String, expected: String) throws {
    let expression = try Expression.compile(source, scope: Self.scope, expecting: .boolean)
    #expect(expression.sql()?.value == expected)
  }

  @Test(arguments: [
    (
      "a / b / c", "((a * case when b < 0 then -1 else 1 end) * case when c < 0 then -1 else 1 end)"
    ),
    ("a / 2 * b", "(a * b)"),
    ("a * b / 4", "(a * b)"),
  ])
  func `division groups to the left`(source: String, expected: String) throws {
    let expression = try Expression.compile(source, scope: Self.scope, expecting: .number)
    #expect(expression.sql()?.value == expected)
  }

  @Test func `keywords and functions may be written in capitals, names may not`() throws {
    let source = "CASE WHEN a IS NOT NULL AND TRUE THEN Least(a, 1) ELSE GREATEST(b, 2) END"
    _ = try Expression.compile(source, scope: Self.scope, expecting: .number)
    #expect(throws: ExpressionError.self) {
      try Expression.compile("A = 1", scope: Self.scope, expecting: .boolean)
    }
  }

  @Test func `blanks and line breaks do not matter`() throws {
    let source = "\n a\t=\r\n  b  "
    let expression = try Expression.compile(source, scope: Self.scope, expecting: .boolean)
    #expect(expression.sql()?.value == "(a = b)")
    #expect(expression.source == source)
  }

  @Test func `the indicators read are told once, in order of appearance`() throws {
    let expression = try Expression.compile(
      "b > previous.a and b > a and month.number = 2 and school.key_target",
      scope: Self.scope, expecting: .boolean)
    #expect(expression.names == ["b", "previous.a", "a"])
    #expect(expression.readsPrevious)
    let other = try Expression.compile("a > 1", scope: Self.scope, expecting: .boolean)
    #expect(!other.readsPrevious)
  }
}
