/// A share in percent, to two places, that never says more than is true.
///
/// Rounded half up from the exact fraction, but `100.00` only when all do and `0.00` only when none
/// does; of nothing there is no share (domain.md section 8).
public struct Rate: Sendable, Equatable {
  /// The share in hundredths of a percent, 0 to 10,000; nil when there is nothing to have a share of.
  public let hundredths: Int64?

  /// The share of a part in a whole, both from 0.
  public init(_ part: Int64, of whole: Int64) {
    guard whole > 0 else {
      hundredths = nil
      return
    }
    let rounded = (Int128(part) * 20_000 + Int128(whole)) / (2 * Int128(whole))
    let upper: Int128 = part < whole ? 9_999 : .max
    let lower: Int128 = part > 0 ? 1 : 0
    hundredths = Int64(clamping: max(lower, min(upper, rounded)))
  }
}
