/// The dated list of schools 名录: who is expected to report, and to which unit.
public struct Register: Sendable, Equatable {
  /// The rows, sorted by school code and then by first day in force.
  public let rows: [School]
  /// What every month asks of all rows, without going to the rows themselves.
  let terms: RegisterTerms

  /// A register of rows in any order; that no two rows of a code are in force on one day is checked
  /// where the file is read.
  public init(_ rows: [School]) {
    let isSorted = zip(rows.dropFirst(), rows).allSatisfy { !Self.precedes($0, $1) }
    self.rows = isSorted ? rows : rows.sorted(by: Self.precedes)
    terms = RegisterTerms(self.rows)
  }

  /// Whether the rows are the same.
  public static func == (left: Register, right: Register) -> Bool { left.rows == right.rows }

  private static func precedes(_ left: School, _ right: School) -> Bool {
    if left.code != right.code { return left.code < right.code }
    guard let begin = right.validFrom else { return false }
    return left.validFrom.map { $0 < begin } ?? true
  }

  /// The rows in force on a day, by school code.
  public func inForce(on date: CivilDate) -> [School] {
    terms.inForce(on: date).map { rows[Int($0)] }
  }

  /// All rows of a school, oldest first.
  public func rows(of code: String) -> ArraySlice<School> {
    guard let start = terms.firstRow(of: code, in: rows) else { return [] }
    var end = start + 1
    while end < rows.count, rows[end].code == code { end += 1 }
    return rows[start..<end]
  }

  /// The row of a school that is nearest to a day: in force on it, else the latest that ended
  /// before it, else the first to begin after it; nil for a code the register does not know.
  public func nearest(_ code: String, to date: CivilDate) -> School? {
    let own = rows(of: code)
    return own.first { $0.isInForce(on: date) }
      ?? own.last { $0.validTo.map { $0 < date } ?? false } ?? own.first
  }
}
