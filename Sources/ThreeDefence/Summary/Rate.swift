/// A share in percent, to two places, that never says more than is true.
///
/// Rounded half up from the exact fraction, but `100.00` only when all do and `0.00` only when none
/// does; of nothing there is no share (domain.md section 8).
public struct Rate: Sendable, Equatable {
  /// The share in hundredths of a percent, 0 to 10,000; nil when there is nothing to have a share of.
  public let hundredths: Int64?

  /// The share of a part in a whole, both from 0.
  public init(_ part: Int64, of whole: Int64) {
    let share = ExactNumber(Int128(part), over: Int128(whole))
    hundredths = share.flatMap { Rate($0)?.hundredths }
  }

  /// A share of one; nil when 64 bits do not hold it.
  public init?(_ share: ExactNumber) {
    guard let rounded = share.multiplied(by: ExactNumber(100))?.rounded(places: 2) else {
      return nil
    }
    let one = ExactNumber(1)
    if share < one {
      hundredths = share.numerator > 0 ? max(1, min(9_999, rounded)) : rounded
    } else {
      hundredths = rounded
    }
  }
}
