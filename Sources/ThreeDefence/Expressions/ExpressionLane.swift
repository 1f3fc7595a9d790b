/// A stretch of rows of one value on the stack of a program, worked on in one sweep of memory.
///
/// Numbers use `numbers` and `known`, fractions `denominators` too, conditions `holds` and `fails`,
/// which are both 0 where the condition is unknown. All steps work on the whole lane, used or not,
/// with wrapping arithmetic that notes whether anything did not fit; what stands where a value is
/// unknown does not matter, as long as denominators stay above 0.
///
/// The loops here run for every row of every expression: measure before and after a change.
final class ExpressionLane {
  /// Rows in a lane.
  static let size = 1_024

  /// Numbers, codes of texts, or numerators.
  var numbers = [Int64](repeating: 0, count: size)
  /// Denominators, above 0.
  var denominators = [Int64](repeating: 1, count: size)
  /// 1 where the number is known, else 0.
  var known = [UInt8](repeating: 0, count: size)
  /// 1 where the condition is true, else 0.
  var holds = [UInt8](repeating: 0, count: size)
  /// 1 where the condition is false, else 0.
  var fails = [UInt8](repeating: 0, count: size)
}

// MARK: - Loading

extension ExpressionLane {
  /// Takes a stretch of a column, at most a lane of rows.
  func load(_ column: Column, _ rows: Range<Int>, as shape: ExpressionOperation.Shape) {
    numbers.load(column.numbers, rows)
    known.load(column.known, rows)
    guard shape == .truth else { return }
    holds.fill(numbers, known) { $0 != 0 ? $1 : 0 }
    fails.fill(numbers, known) { $0 == 0 ? $1 : 0 }
  }

  /// Takes a known number for all rows.
  func fill(_ number: Int64) {
    numbers.fill(number)
    known.fill(1)
  }

  /// Takes a known condition for all rows.
  func fill(_ truth: Bool) {
    holds.fill(truth ? 1 : 0)
    fails.fill(truth ? 0 : 1)
  }

  /// Becomes unknown in all rows.
  func fillUnknown() {
    numbers.fill(0)
    denominators.fill(1)
    known.fill(0)
    holds.fill(0)
    fails.fill(0)
  }
}

// MARK: - Numbers

/// Each returns whether all results fit; a result that does not is wrong, known or not.
extension ExpressionLane {
  func add(_ other: ExpressionLane) -> Bool {
    var signs: Int64 = 0
    numbers.merge(other.numbers) { left, right in
      let sum = left &+ right
      signs |= (left ^ sum) & (right ^ sum)
      return sum
    }
    known.merge(other.known) { $0 & $1 }
    return signs >= 0
  }

  func subtract(_ other: ExpressionLane) -> Bool {
    var signs: Int64 = 0
    numbers.merge(other.numbers) { left, right in
      let difference = left &- right
      signs |= (left ^ right) & (left ^ difference)
      return difference
    }
    known.merge(other.known) { $0 & $1 }
    return signs >= 0
  }

  func multiply(_ other: ExpressionLane) -> Bool {
    let fits = numbers.multiply(other.numbers)
    known.merge(other.known) { $0 & $1 }
    return fits
  }

  func scale(by factor: Int64) -> Bool {
    var overflows = false
    numbers.replace { number in
      let (product, overflow) = number.multipliedReportingOverflow(by: factor)
      overflows = overflows || overflow
      return product
    }
    return !overflows
  }

  func negate() -> Bool {
    var smallest: Int64 = 0
    numbers.replace { number in
      smallest = min(smallest, number)
      return 0 &- number
    }
    return smallest != .min
  }

  func dropSign() -> Bool {
    var smallest: Int64 = 0
    numbers.replace { number in
      smallest = min(smallest, number)
      return number < 0 ? 0 &- number : number
    }
    return smallest != .min
  }

  func takeLesser(_ other: ExpressionLane) {
    numbers.merge(other.numbers) { $1 < $0 ? $1 : $0 }
    known.merge(other.known) { $0 & $1 }
  }

  func takeLarger(_ other: ExpressionLane) {
    numbers.merge(other.numbers) { $1 > $0 ? $1 : $0 }
    known.merge(other.known) { $0 & $1 }
  }

  /// Becomes the condition that the comparison of its numbers with another's is true.
  func compare(_ comparison: Comparison, _ other: ExpressionLane) {
    known.merge(other.known) { $0 & $1 }
    test(comparison, other.numbers)
  }

  /// Becomes the condition that the comparison of its numbers with others is true, where known.
  func test(_ comparison: Comparison, _ others: [Int64]) {
    switch comparison {
    case .equal, .notEqual: holds.fill(numbers, others) { $0 == $1 ? 1 : 0 }
    case .less, .greaterOrEqual: holds.fill(numbers, others) { $0 < $1 ? 1 : 0 }
    case .greater, .lessOrEqual: holds.fill(numbers, others) { $0 > $1 ? 1 : 0 }
    }
    settle(comparison)
  }

  /// Puts the outcome of a test in `holds` right for unknown operands, and for comparisons that are
  /// its contrary.
  private func settle(_ comparison: Comparison) {
    fails.fill(holds, known) { ($0 ^ 1) & $1 }
    holds.merge(known) { $0 & $1 }
    switch comparison {
    case .equal, .less, .greater: break
    case .notEqual, .greaterOrEqual, .lessOrEqual: invert()
    }
  }
}

// MARK: - Conditions

extension ExpressionLane {
  func and(_ other: ExpressionLane) {
    holds.merge(other.holds) { $0 & $1 }
    fails.merge(other.fails) { $0 | $1 }
  }

  func or(_ other: ExpressionLane) {
    holds.merge(other.holds) { $0 | $1 }
    fails.merge(other.fails) { $0 & $1 }
  }

  func invert() { swap(&holds, &fails) }

  /// Becomes the condition that its truth is the same as another's, or is not.
  func compareTruth(_ comparison: Comparison, _ other: ExpressionLane) {
    known.fill(holds, fails) { $0 | $1 }
    known.merge(other.holds, other.fails) { $0 & ($1 | $2) }
    holds.merge(other.holds) { $0 ^ $1 ^ 1 }
    settle(comparison)
  }

  /// Turns its condition into a number, 1 for true and 0 for false.
  func settleTruth() {
    known.fill(holds, fails) { $0 | $1 }
    numbers.fill(holds, holds) { holds, _ in Int64(holds) }
  }

  /// Whether its condition is false in any of so many rows.
  func fails(among count: Int) -> Bool {
    fails.withUnsafeBufferPointer { fails in
      var found: UInt8 = 0
      for place in 0..<count { found |= fails[place] }
      return found != 0
    }
  }

  /// Becomes the condition that its value is known.
  func askKnown(_ shape: ExpressionOperation.Shape) {
    if shape == .truth { known.fill(holds, fails) { $0 | $1 } }
    holds.fill(known, known) { known, _ in known }
    fails.fill(known, known) { known, _ in known ^ 1 }
  }

  /// Becomes the first of two values where its condition is true, and the second elsewhere.
  func select(_ value: ExpressionLane, _ other: ExpressionLane, _ shape: ExpressionOperation.Shape)
  {
    switch shape {
    case .truth:
      // Taken apart first: the condition is needed for both.
      known.fill(holds, holds) { holds, _ in holds }
      holds.fill(known, value.holds, other.holds) { $0 & $1 | ($0 ^ 1) & $2 }
      fails.fill(known, value.fails, other.fails) { $0 & $1 | ($0 ^ 1) & $2 }
    case .number, .fraction:
      numbers.fill(holds, value.numbers, other.numbers) { $0 != 0 ? $1 : $2 }
      known.fill(holds, value.known, other.known) { $0 & $1 | ($0 ^ 1) & $2 }
      guard shape == .fraction else { return }
      denominators.fill(holds, value.denominators, other.denominators) { $0 != 0 ? $1 : $2 }
    }
  }

  /// Keeps its values where they are known and takes another's elsewhere.
  func fillIn(_ other: ExpressionLane, _ shape: ExpressionOperation.Shape) {
    if shape == .truth {
      known.fill(holds, fails) { $0 | $1 }
      holds.merge(other.holds, known) { $0 | $1 & ($2 ^ 1) }
      fails.merge(other.fails, known) { $0 | $1 & ($2 ^ 1) }
      return
    }
    numbers.merge(other.numbers, known) { $2 != 0 ? $0 : $1 }
    if shape == .fraction { denominators.merge(other.denominators, known) { $2 != 0 ? $0 : $1 } }
    known.merge(other.known) { $0 | $1 }
  }
}
