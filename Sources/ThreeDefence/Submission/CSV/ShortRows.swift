internal import Interchange

/// Rows with too few cells: ragged ones, or a last one that shows that the file is cut.
struct ShortRows {
  /// A row with too few cells.
  struct Row {
    /// Its number.
    var number: Int
    /// How many cells it has.
    var cellCount: Int
    /// Its form; nil when it could not be told to be a school's.
    var form: Int?
  }

  /// The last row of all, when it was too short.
  var last: Row?
  private var counts: [Int: Int] = [:]

  /// Notes a row with too few cells.
  mutating func note(_ row: CSVRow, form: Int?) {
    last = Row(number: row.number, cellCount: row.count, form: form)
    counts[row.count, default: 0] += 1
  }

  /// The last row, when it alone is short in its way, so that it looks cut and not ragged.
  var cut: Row? {
    last.flatMap { counts[$0.cellCount, default: 0] < 2 ? $0 : nil }
  }
}
