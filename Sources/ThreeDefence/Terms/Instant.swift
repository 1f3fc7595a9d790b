/// A moment, in nanoseconds since 1970-01-01T00:00:00Z, from the year 1678 to 2261.
public struct Instant: Hashable, Comparable, Sendable {
  /// Nanoseconds since the epoch, negative before it.
  public let nanoseconds: Int64

  /// A moment by its nanoseconds since the epoch.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// A moment by seconds and nanoseconds since the epoch, clamped to what 64 bits hold.
  public init(seconds: Int, nanoseconds: Int = 0) {
    let (product, overflow) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, more) = product.addingReportingOverflow(Int64(nanoseconds))
    self.nanoseconds = overflow || more ? (seconds < 0 ? .min : .max) : sum
  }

  /// Whole seconds since the epoch, rounded down.
  public var seconds: Int {
    let (quotient, remainder) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return Int(remainder < 0 ? quotient - 1 : quotient)
  }

  /// Earlier moments first.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}
