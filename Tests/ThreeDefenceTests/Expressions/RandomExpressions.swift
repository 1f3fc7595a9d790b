/// Writes random expressions of every kind, whose SQL stays within 64 bits for values up to 5,000.
struct RandomExpressions {
  /// An expression, and how large its numerator and denominator may be as the SQL works them out.
  struct Sized {
    var text: String
    var top: Double
    var bottom = 1.0
    /// Decimal places while it is no fraction.
    var places = 0
    var isFraction = false

    /// The largest numerator over so many places.
    func top(places other: Int) -> Double {
      var top = top
      for _ in places..<max(places, other) { top *= 10 }
      return top
    }

    /// The largest denominator, a number's being that of its places.
    var below: Double { isFraction ? bottom : Sized(text: "", top: 1).top(places: places) }
  }

  /// The indicators they read.
  static let wholeNumbers = Array(ExpressionForms.wholeNumbers.prefix(8))
  static let hundredths = Array(ExpressionForms.hundredths.prefix(3))
  static let booleans = Array(ExpressionForms.booleans.prefix(4))

  private static let limit = 1e18

  var dice: ExpressionDice

  /// A random condition, or a number that 64 bits hold.
  mutating func expression(depth: Int) -> String {
    dice.below(3) == 0 ? number(depth).text : condition(depth)
  }

  private mutating func condition(_ depth: Int) -> String {
    if depth == 0 {
      return dice.pick([
        dice.pick(Self.booleans), "previous." + dice.pick(Self.booleans),
        "school.key_target", "true", "false", "(school.type = '211')",
        "(school.type in ('111', '119'))", "(school.unit <> school.type)",
      ])
    }
    let below = depth - 1
    switch dice.below(10) {
    case 0: return "(\(condition(below)) and \(condition(below)))"
    case 1: return "(\(condition(below)) or \(condition(below)))"
    case 2: return "not (\(condition(below)))"
    case 3: return "(\(condition(below)) is null)"
    case 4: return "(\(number(below).text) is not null)"
    case 5: return "(\(condition(below)) = \(condition(below)))"
    case 6:
      let operands = comparable(below, count: 3)
      return "(\(operands[0]) \(dice.pick(["", "not "]))between \(operands[1]) and \(operands[2]))"
    case 7:
      let operands = comparable(below, count: 3)
      return "(\(operands[0]) \(dice.pick(["", "not "]))in (\(operands[1]), \(operands[2])))"
    case 8:
      return "case when \(condition(below)) then \(condition(below)) end"
    default:
      let operands = comparable(below, count: 2)
      return "(\(operands[0]) \(dice.pick(["=", "<>", "<", "<=", ">", ">="])) \(operands[1]))"
    }
  }

  /// Numbers that can be compared within 64 bits.
  private mutating func comparable(_ depth: Int, count: Int) -> [String] {
    var operands: [Sized] = []
    repeat { operands = (0..<count).map { _ in number(depth) } } while !meet(operands)
    return operands.map(\.text)
  }

  private func meet(_ operands: [Sized]) -> Bool {
    let places = operands.map(\.places).max() ?? 0
    if operands.contains(where: \.isFraction) {
      let below = operands.reduce(1.0) { $0 * $1.below }
      return operands.allSatisfy { $0.top * below < Self.limit } && below < Self.limit
    }
    return operands.allSatisfy { $0.top(places: places) < Self.limit }
  }

  private mutating func number(_ depth: Int) -> Sized {
    if depth == 0 { return leaf() }
    while true {
      if let made = combination(depth - 1), made.top < Self.limit, made.bottom < Self.limit {
        return made
      }
    }
  }

  private mutating func leaf() -> Sized {
    switch dice.below(6) {
    case 0: Sized(text: "\(dice.below(12))", top: 12)
    case 1: Sized(text: "\(dice.below(4)).\(dice.below(10))", top: 40, places: 1)
    case 2: Sized(text: dice.pick(Self.hundredths), top: 5_000, places: 2)
    case 3: Sized(text: "previous." + dice.pick(Self.wholeNumbers), top: 5_000)
    case 4: Sized(text: "month.number", top: 12)
    default: Sized(text: dice.pick(Self.wholeNumbers), top: 5_000)
    }
  }

  private mutating func combination(_ depth: Int) -> Sized? {
    let left = number(depth)
    let right = number(depth)
    switch dice.below(10) {
    case 0, 1:
      guard meet([left, right]) else { return nil }
      return joined(
        "(\(left.text) \(dice.pick(["+", "-"])) \(right.text))", [left, right], times: 2)
    case 2:
      let isFraction = left.isFraction || right.isFraction
      return Sized(
        text: "(\(left.text) * \(right.text))", top: left.top * right.top,
        bottom: isFraction ? left.below * right.below : 1,
        places: isFraction ? 0 : left.places + right.places, isFraction: isFraction)
    case 3:
      return Sized(
        text: "(\(left.text) / \(right.text))", top: left.top * right.below,
        bottom: left.below * right.top, isFraction: true)
    case 4: return joined("(- \(left.text))", [left], times: 1)
    case 5: return joined("abs(\(left.text))", [left], times: 1)
    case 6:
      return Sized(text: "\(dice.pick(["floor", "ceil"]))(\(left.text))", top: left.top + 1)
    case 7:
      let name = dice.pick(["least", "greatest", "coalesce"])
      guard meet([left, right]) else { return nil }
      return joined("\(name)(\(left.text), \(right.text))", [left, right], times: 1)
    default:
      guard meet([left, right]) else { return nil }
      let condition = condition(depth)
      return joined(
        "case when \(condition) then \(left.text) else \(right.text) end", [left, right], times: 1)
    }
  }

  /// The size of what comes of values brought to one scale.
  private func joined(_ text: String, _ operands: [Sized], times: Double) -> Sized {
    guard operands.contains(where: \.isFraction) else {
      let places = operands.map(\.places).max() ?? 0
      let top = operands.map { $0.top(places: places) }.max() ?? 0
      return Sized(text: text, top: top * times, places: places)
    }
    let below = operands.reduce(1.0) { $0 * $1.below }
    let top = operands.map { $0.top * below / $0.below }.max() ?? 0
    return Sized(text: text, top: top * times, bottom: below, isFraction: true)
  }
}
