/// A table of text for a terminal, its columns aligned for double-width characters.
struct TextTable {
  /// Headings; a column is aligned to the right where `isNumber` says so.
  var headings: [(text: String, isNumber: Bool)]
  /// The rows, each with a cell per heading.
  var rows: [[String]] = []

  /// The lines of the table, two spaces between columns, no space at a line's end.
  func lines() -> [String] {
    let cells = [headings.map(\.text)] + rows
    let widths = headings.indices.map { column in
      cells.map { Self.width($0[column]) }.max() ?? 0
    }
    return cells.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - Self.width(cell))
        line += column == 0 ? "" : "  "
        line += headings[column].isNumber ? padding + cell : cell + padding
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Columns that a text takes on a terminal: two for wide characters, none for combining ones.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
