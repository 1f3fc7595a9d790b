import Testing

@testable import ThreeDefence

/// Sources made to break a parser.
struct ExpressionHostileTests {
  private func compile(_ source: String) -> ExpressionError.Code? {
    do {
      let expression = try Expression.compile(
        source, scope: ExpressionForms.scope, expecting: .numberOrBoolean)
      // What compiles can also be evaluated and printed.
      let rows = try ExpressionForms.rows([[:], ["guard_count": 3], ["guard_count": .max]])
      _ = try? expression.evaluate(over: rows)
      _ = expression.sql()
      return nil
    } catch let error as ExpressionError {
      return error.faults.first?.code
    } catch {
      return .empty
    }
  }

  @Test(arguments: [
    "(", "not ", "-", "- ", "+", "abs(", "case when ", "least(1, ", "1 in (", "a = not ",
  ])
  func `deep nesting is refused`(part: String) {
    let source = String(repeating: part, count: 16_000 / part.utf8.count)
    let code = compile(source)
    #expect(code == (part == "-" ? .comment : .tooDeep))
    #expect(compile(String(repeating: part, count: 5_000_000 / part.utf8.count)) == .tooLong)
  }

  @Test func `nesting up to the limit is fine`() {
    let depth = Expression.deepestNesting - 1
    let open = String(repeating: "(", count: depth)
    #expect(compile(open + "guard_count" + String(repeating: ")", count: depth)) == nil)
    #expect(compile("(" + open + "1)" + String(repeating: ")", count: depth)) == .tooDeep)
  }

  @Test(arguments: [
    ("1", " + 1"), ("guard_count", " - guard_count"), ("1", " * 1"), ("guard_count", " / 2"),
    ("true", " and true"), ("true", " or closed_management"), ("1", " * guard_count"),
    ("closed_management", " is null"), ("1", " / guard_count"),
    ("closed_management", " in (true)"),
  ])
  func `long chains are worked on without a deep stack`(first: String, link: String) {
    let source = first + String(repeating: link, count: 16_000 / link.utf8.count)
    #expect(compile(source) == nil)
  }

  @Test func `wide expressions are fine`() {
    let list = Array(repeating: "guard_count", count: 1_000).joined(separator: ", ")
    #expect(compile("guard_count in (\(list))") == nil)
    #expect(compile("least(\(list))") == nil)
    let branches = String(repeating: "when false then 1 ", count: 800)
    #expect(compile("case \(branches)else 2 end") == nil)
  }

  @Test func `nested fractions have no endless SQL`() throws {
    var source = "guard_count"
    for _ in 0..<60 { source = "floor((\(source)) / helmet_count)" }
    let expression = try Expression.test(source)
    #expect(expression.sql() == nil)
    var sum = "guard_count"
    for _ in 0..<60 { sum = "(\(sum)) / (helmet_count + shield_count) + guard_count / 7" }
    #expect(try Expression.test(sum).sql() == nil)
  }

  @Test func `random bytes never crash`() {
    var dice = ExpressionDice(seed: 1)
    for _ in 0..<1_000 {
      let bytes = (0..<dice.below(60)).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
      _ = compile(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func `random words never crash`() {
    var dice = ExpressionDice(seed: 2)
    let words = """
      and or not in between is null true false case when then else end filter where + - * / ( ) , = \
      <> < <= > >= != 1 2.5 0 'a' '' guard_count previous.guard_count closed_management school.type \
      least( greatest( floor( abs( coalesce( sum( count(*) met( x ' . .. 9223372036854775807
      """.split(separator: " ").map(String.init)
    for _ in 0..<1_000 {
      let source = (0..<dice.below(14)).map { _ in dice.pick(words) }.joined(separator: " ")
      _ = compile(source)
    }
  }

  @Test func `mutations of sound sources never crash`() {
    var dice = ExpressionDice(seed: 3)
    let sources = Array(DomainExpressions.checks.values).sorted()
    for _ in 0..<1_000 {
      var bytes = Array(dice.pick(sources).utf8)
      for _ in 0...dice.below(3) where !bytes.isEmpty {
        let at = dice.below(bytes.count)
        switch dice.below(4) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(UInt8(truncatingIfNeeded: dice.next()), at: at)
        case 2: bytes[at] = UInt8(32 + dice.below(95))
        default: bytes.swapAt(at, dice.below(bytes.count))
        }
      }
      _ = compile(String(decoding: bytes, as: UTF8.self))
    }
  }
}
