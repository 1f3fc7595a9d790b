internal import Interchange

/// The header of a list: which field stands in which column.
struct ListHeader: Equatable {
  /// A column whose heading says nothing that is known.
  struct UnknownColumn: Equatable {
    /// The column, from 0.
    var column: Int
    /// The heading as written.
    var heading: String
  }

  /// The number of the row.
  let row: Int
  /// The column of each field of `FormField`, from 0, of doubled ones the first; nil where none
  /// stands.
  private(set) var columns: [Int?]
  /// Second and further columns of a field, with their headings.
  private(set) var doubled: [(field: Int, column: Int, heading: String)] = []
  /// Columns with a heading that is not known.
  private(set) var unknown: [UnknownColumn] = []
  /// Cells of the row, blank ones at its end included.
  let cellCount: Int
  /// Cells that a row must have: up to the last heading that is not blank.
  private(set) var neededCount = 0
  /// The indicators to be read of every row, with their columns; doubled ones are left out.
  private(set) var indicators: [(indicator: Int, column: Int)] = []
  /// The texts of the envelope to be read of every row, with their columns.
  private(set) var texts: [(field: Int, column: Int)] = []
  /// Columns in which 合计 may stand: of month, code and name, and those that are left aside.
  private(set) var labelColumns: [Int] = []

  /// Cells a row may have to be looked at as a header; no table has as many columns.
  private static let mostColumns = 2_000

  /// The header that a row is; nil when fewer than three known headings stand in it.
  init?(_ row: CSVRow, _ vocabulary: FormVocabulary) {
    guard (3...Self.mostColumns).contains(row.count) else { return nil }
    self.row = row.number
    cellCount = row.count
    columns = [Int?](repeating: nil, count: vocabulary.labels.count)
    var known = 0
    var next = 0
    let bytes = row.bytes.span
    for column in 0..<row.count {
      let heading = bytes.extracting(row.range(column))
      let meaning = vocabulary.meaning(of: heading, expecting: next)
      if meaning != .blank { neededCount = column + 1 }
      switch meaning {
      case .blank: break
      case .aside: labelColumns.append(column)
      case .unknown:
        unknown.append(UnknownColumn(column: column, heading: CellText.quoted(heading)))
      case .field(let field):
        known += 1
        next = field + 1
        if columns[field] == nil {
          columns[field] = column
        } else {
          doubled.append((field, column, CellText.quoted(heading)))
        }
      }
    }
    guard known >= 3 else { return nil }
    plan()
  }

  /// The column of the school code; nil when there is none.
  var codeColumn: Int? { columns[FormField.schoolCode] }

  /// Works out what is read of every row.
  private mutating func plan() {
    let doubledFields = Set(doubled.map(\.field))
    for (field, column) in columns.enumerated() where !doubledFields.contains(field) {
      guard let column else { continue }
      if field >= FormField.envelopeCount {
        indicators.append((field - FormField.envelopeCount, column))
      } else if field >= FormField.schoolName {
        texts.append((field, column))
      }
    }
    indicators.sort { $0.column < $1.column }
    labelColumns += unknown.map(\.column)
    labelColumns += columns[...FormField.schoolName].compactMap { $0 }
  }

  /// A header of two rows, the envelope in the first and the indicators in the second, as merged
  /// cells leave them; nil unless the rows complete each other so.
  func merged(with below: ListHeader) -> ListHeader? {
    guard indicators.isEmpty, doubled.isEmpty, !below.indicators.isEmpty,
      zip(columns, below.columns).allSatisfy({ $0 == nil || $1 == nil || $0 == $1 })
    else { return nil }
    var merged = below
    merged.columns = zip(columns, below.columns).map { $0 ?? $1 }
    let headed = Set(merged.columns.compactMap { $0 })
    merged.unknown += unknown.filter { !headed.contains($0.column) }
    merged.neededCount = max(neededCount, below.neededCount)
    merged.labelColumns += labelColumns.filter { !headed.contains($0) }
    merged.indicators = []
    merged.plan()
    return merged
  }

  /// Whether a row only names once more, in other words, columns that another header has named: codes
  /// above or below their labels, the envelope's cells blank.
  func repeats(_ whole: ListHeader) -> Bool {
    codeColumn == nil && zip(columns, whole.columns).allSatisfy { $0 == nil || $0 == $1 }
      && doubled.allSatisfy { cell in
        whole.doubled.contains { $0.field == cell.field && $0.column == cell.column }
      }
  }

  /// Whether two headers name the same columns.
  static func == (left: ListHeader, right: ListHeader) -> Bool {
    left.columns == right.columns && left.unknown == right.unknown
      && left.doubled.map(\.column) == right.doubled.map(\.column)
  }
}
