import ThreeDefence

/// A table of text for a terminal, its columns aligned for double-width characters.
struct TextTable {
  /// A column.
  struct Column {
    /// What may be done to its cells where the table is too wide.
    enum Kind {
      /// To the right, never broken.
      case number
      /// A code, time or word, never broken.
      case code
      /// May be broken into lines.
      case text
    }

    /// What stands above it.
    var heading: String
    /// What its cells are.
    var kind: Kind
  }

  /// A cell.
  struct Cell {
    /// What stands in it.
    var text: String
    /// How it looks.
    var ink = Ink.plain
  }

  /// A row.
  struct Row {
    /// A cell for each column.
    var cells: [Cell]
    /// Whether it sums up others.
    var isTotal = false
  }

  /// The columns, from left to right.
  var columns: [Column]
  /// The rows.
  var rows: [Row]
  /// The language of what it says itself.
  var language: Language
  /// Whether the first two columns are a unit's code and name, and its schools follow in rows of
  /// their own, so that the unit can stand above them once.
  var isByUnit = false

  /// What stands between two columns.
  static let gap = 2

  /// The lines of the table, no space at a line's end.
  ///
  /// Where it is wider than the screen, it is laid out anew; no number or code is cut.
  func lines(on screen: Screen) -> [String] {
    let widths = columns.indices.map { naturalWidth($0) }
    if let width = screen.width, Self.total(widths) > width {
      return NarrowTable(self, width: width).lines(on: screen)
    }
    let headings = Row(cells: columns.map { Cell(text: $0.heading, ink: .strong) })
    return ([headings] + rows).map { line(of: $0, widths: widths, on: screen) }
  }

  /// One row as a line.
  func line(of row: Row, widths: [Int], on screen: Screen) -> String {
    let last = row.cells.lastIndex { !$0.text.isEmpty } ?? 0
    var line = ""
    for (column, cell) in row.cells[...last].enumerated() {
      let spaces = widths[column] - TextWidth.of(cell.text)
      let padding = String(repeating: " ", count: max(0, spaces))
      let ink = row.isTotal ? cell.ink.bold : cell.ink
      let shown = ink.text(cell.text, on: screen)
      line += column == 0 ? "" : String(repeating: " ", count: Self.gap)
      line += columns[column].kind == .number ? padding + shown : shown
      if columns[column].kind != .number, column < last { line += padding }
    }
    return line
  }

  /// The width of all columns together.
  static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }

  /// The width of the widest cell of a column.
  func cellWidth(_ column: Int) -> Int {
    rows.map { TextWidth.of($0.cells[column].text) }.max() ?? 0
  }

  private func naturalWidth(_ column: Int) -> Int {
    max(TextWidth.of(columns[column].heading), cellWidth(column))
  }
}
