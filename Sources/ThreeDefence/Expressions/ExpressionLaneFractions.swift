/// Steps on fractions: numerators in `numbers`, denominators above 0, not in lowest terms.
///
/// Each returns whether all results fit; a result that does not is wrong, known or not.
extension ExpressionLane {
  /// Numbers become fractions of a denominator.
  func widen(_ denominator: Int64) { denominators.fill(denominator) }

  func addFractions(_ other: ExpressionLane, negated: Bool) -> Bool {
    let fits = crossMultiply(other)
    return (negated ? subtract(other) : add(other)) && fits
  }

  func multiplyFractions(_ other: ExpressionLane) -> Bool {
    let above = numbers.multiply(other.numbers)
    let below = denominators.multiply(other.denominators)
    known.merge(other.known) { $0 & $1 }
    return above && below
  }

  /// Divides; the quotient is unknown where the divisor is 0.
  func divideFractions(_ other: ExpressionLane) -> Bool {
    let above = numbers.multiply(other.denominators)
    let below = denominators.multiply(other.numbers)
    known.merge(other.known, denominators) { $0 & $1 & ($2 != 0 ? 1 : 0) }
    var smallest: Int64 = 0
    numbers.merge(denominators) { number, denominator in
      smallest = min(smallest, number, denominator)
      return denominator < 0 ? 0 &- number : number
    }
    denominators.replace { $0 == 0 ? 1 : $0 < 0 ? 0 &- $0 : $0 }
    return above && below && smallest != .min
  }

  func roundDown() {
    numbers.merge(denominators) { number, denominator in
      let (quotient, remainder) = number.quotientAndRemainder(dividingBy: denominator)
      return remainder < 0 ? quotient - 1 : quotient
    }
  }

  func roundUp() {
    numbers.merge(denominators) { number, denominator in
      let (quotient, remainder) = number.quotientAndRemainder(dividingBy: denominator)
      return remainder > 0 ? quotient + 1 : quotient
    }
  }

  func takeLesserFraction(_ other: ExpressionLane) -> Bool {
    let fits = crossMultiply(other)
    takeLesser(other)
    return fits
  }

  func takeLargerFraction(_ other: ExpressionLane) -> Bool {
    let fits = crossMultiply(other)
    takeLarger(other)
    return fits
  }

  /// Becomes the condition that the comparison of its fractions with another's is true; the other
  /// is left as it is.
  func compareFractions(_ comparison: Comparison, _ other: ExpressionLane) -> Bool {
    let left = numbers.multiply(other.denominators)
    let right = denominators.multiply(other.numbers)
    known.merge(other.known) { $0 & $1 }
    test(comparison, denominators)
    return left && right
  }

  /// Brings both numerators to the common denominator, which only this lane keeps.
  private func crossMultiply(_ other: ExpressionLane) -> Bool {
    let left = numbers.multiply(other.denominators)
    let right = other.numbers.multiply(denominators)
    let below = denominators.multiply(other.denominators)
    return left && right && below
  }
}
