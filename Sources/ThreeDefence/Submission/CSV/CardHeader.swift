internal import Interchange

/// The header of a card: which column holds names, values and codes.
struct CardHeader: Equatable {
  /// The number of the row.
  let row: Int
  /// Column of the indicators' labels, from 0.
  private(set) var labels = -1
  /// Column of the values.
  private(set) var values = -1
  /// Column of the indicators' codes; nil where there is none.
  private(set) var codes: Int?
  /// Column of a second 指标 or 数值, as where schools stand side by side; nil where there is none.
  private(set) var doubled: Int?
  /// Cells of the row.
  let cellCount: Int

  /// The header that a row is; nil unless 指标 and 数值 stand in it.
  init?(_ row: CSVRow) {
    guard (2...20).contains(row.count) else { return nil }
    self.row = row.number
    cellCount = row.count
    let bytes = row.bytes.span
    for column in (0..<row.count).reversed() {
      switch HeadingText.normalised(bytes.extracting(row.range(column))) {
      case "指标", "指标名称":
        if labels >= 0 { doubled = labels }
        labels = column
      case "数值":
        if values >= 0 { doubled = values }
        values = column
      case "代码", "指标代码": codes = column
      default: break
      }
    }
    guard labels >= 0, values >= 0 else { return nil }
  }

  /// That a column stands twice; nil when none does.
  var doubling: ReadingFinding? {
    doubled.map { column in
      ReadingFinding(
        .duplicateColumn, place: Place(row: row, column: columnLetter(column)),
        message: Message(.cardsSideBySide))
    }
  }
}
