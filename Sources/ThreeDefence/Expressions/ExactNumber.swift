/// A number that is exact: a fraction in lowest terms.
public struct ExactNumber: Hashable, Comparable, Sendable {
  /// The numerator, with the sign.
  public let numerator: Int128
  /// The denominator, at least 1.
  public let denominator: Int128

  /// A whole number.
  public init(_ number: Int64) {
    numerator = Int128(number)
    denominator = 1
  }

  /// A fraction, brought to lowest terms; nil when the denominator is 0 or 128 bits do not hold it.
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    let common = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
    guard let size = Int128(exactly: numerator.magnitude / common),
      let below = Int128(exactly: denominator.magnitude / common)
    else { return nil }
    self.numerator = (numerator < 0) == (denominator < 0) ? size : -size
    self.denominator = below
  }

  /// The number in whole units of a decimal place; nil when it is not whole then.
  func stored(places: Int) -> Int64? {
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: Int128(powerOfTen(places)))
    guard !overflow, scaled % denominator == 0 else { return nil }
    return Int64(exactly: scaled / denominator)
  }

  /// The number in whole units of a decimal place, rounded half up; nil when 64 bits do not hold it.
  func rounded(places: Int) -> Int64? {
    let half = ExactNumber(1, over: 2)
    let scaled = multiplied(by: ExactNumber(powerOfTen(places)))
    return half.flatMap { scaled?.adding($0) }.flatMap { Int64(exactly: $0.roundedDown) }
  }

  /// Whether it is 0.
  public var isZero: Bool { numerator == 0 }

  /// Smaller numbers first; always right, however large they are.
  public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let ours = left.numerator.multipliedFullWidth(by: right.denominator)
    let theirs = right.numerator.multipliedFullWidth(by: left.denominator)
    return (ours.high, ours.low) < (theirs.high, theirs.low)
  }

  /// The largest whole number that is not above it.
  public var roundedDown: Int128 {
    let quotient = numerator / denominator
    return numerator % denominator < 0 ? quotient - 1 : quotient
  }

  /// The smallest whole number that is not below it.
  public var roundedUp: Int128 {
    let quotient = numerator / denominator
    return numerator % denominator > 0 ? quotient + 1 : quotient
  }

  private static func commonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (larger, smaller) = (left, right)
    while smaller != 0 {
      guard let short = UInt64(exactly: larger), let shorter = UInt64(exactly: smaller) else {
        (larger, smaller) = (smaller, larger % smaller)
        continue
      }
      return UInt128(shortDivisor(short, shorter))
    }
    return larger
  }

  /// The same in 64 bits, which most numbers fit and processors divide quickly.
  private static func shortDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (larger, smaller) = (left, right)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

/// Arithmetic, nil where 128 bits do not hold the result.
extension ExactNumber {
  /// The sum.
  public func adding(_ other: ExactNumber) -> ExactNumber? {
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : ExactNumber(sum, over: denominator)
    }
    let (left, first) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, second) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, third) = left.addingReportingOverflow(right)
    let (below, fourth) = denominator.multipliedReportingOverflow(by: other.denominator)
    return first || second || third || fourth ? nil : ExactNumber(sum, over: below)
  }

  /// The number with the other sign.
  public var negated: ExactNumber? { ExactNumber(numerator, over: -denominator) }

  /// The number without its sign.
  public var magnitude: ExactNumber? { numerator < 0 ? negated : self }

  /// The difference.
  public func subtracting(_ other: ExactNumber) -> ExactNumber? {
    other.negated.flatMap { adding($0) }
  }

  /// The product.
  public func multiplied(by other: ExactNumber) -> ExactNumber? {
    // Cancelling crosswise first keeps every product that fits from being refused.
    guard let left = ExactNumber(numerator, over: other.denominator),
      let right = ExactNumber(other.numerator, over: denominator)
    else { return nil }
    let (above, first) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (below, second) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    return first || second ? nil : ExactNumber(above, over: below)
  }

  /// The quotient; the divisor must not be 0.
  public func divided(by other: ExactNumber) -> ExactNumber? {
    ExactNumber(other.denominator, over: other.numerator).flatMap { multiplied(by: $0) }
  }
}
