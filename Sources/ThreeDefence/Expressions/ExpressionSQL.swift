/// An expression as SQL for SQLite, over columns that hold stored units: whole numbers, whole
/// hundredths, and 1 or 0.
///
/// The value is `value` divided by `denominator`; both are whole numbers in SQL, so that nothing is
/// rounded. As long as they fit 64 bits the answer is that of `Expression.evaluate`.
public struct ExpressionSQL: Sendable, Equatable {
  /// The condition, text or number, or the numerator of a fraction.
  public let value: String
  /// What the value is to be divided by: `1`, `100` for hundredths, or the denominator of a fraction.
  public let denominator: String
}

extension Expression {
  /// The longest SQL that is made, in UTF-8 bytes.
  static let longestSQL = 65_536

  /// The expression as SQL for SQLite.
  ///
  /// - Parameter column: The column that holds a name, `guard_count`, `previous.guard_count`,
  ///   `met('S01')`; by default the name with everything but letters and digits as an underscore.
  /// - Returns: The SQL; nil when it would sum fractions, or be very long because fractions are
  ///   nested deeply.
  public func sql(
    column: @escaping (String) -> String = Expression.defaultColumn
  ) -> ExpressionSQL? {
    guard let root = SQLPrinter(typed, column: column).print() else { return nil }
    if case .number(let places) = type {
      return ExpressionSQL(value: root.value, denominator: "\(powerOfTen(places))")
    }
    return ExpressionSQL(value: root.value, denominator: root.denominator)
  }

  /// The column that holds a name unless told otherwise: `previous_guard_count`, `met_S01`.
  public static func defaultColumn(_ name: String) -> String {
    let parts = name.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    return parts.joined(separator: "_")
  }
}
