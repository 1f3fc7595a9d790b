/// What stands in one cell of a form; the four are never confused.
///
/// A blank is not zero.
public enum Value: Hashable, Sendable {
  /// A value, in stored units: a whole number, whole hundredths, or 1 for 是 and 0 for 否.
  case reported(Int64)
  /// The cell is there and empty, or says that there is none to report.
  case blank
  /// There is no such column, line or element.
  case absent
  /// Something stands there that cannot be read.
  case unreadable

  /// The stored number of a reported value.
  public var number: Int64? {
    if case .reported(let number) = self { number } else { nil }
  }
}
