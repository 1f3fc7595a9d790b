/// Headings broken into lines within the widths of their columns, the last line of each above the
/// cells.
struct HeadingLines {
  /// Lines that a heading may have.
  static let most = 4

  /// The lines, from above, as rows of a table.
  let rows: [TextTable.Row]

  /// Breaks the headings of columns of these widths, none less than the heading has on most lines.
  init(_ columns: [TextTable.Column], widths: [Int]) {
    let headings = zip(columns, widths).map { column, width in
      // As many lines as it needs, all as long as each other.
      let count = (1..<Self.most).first { Self.width(of: column.heading, on: $0) <= width }
      return Paragraph(column.heading, isHeading: true).lines(
        width: Self.width(of: column.heading, on: count ?? Self.most))
    }
    let height = headings.map(\.count).max() ?? 0
    rows = (0..<height).map { line in
      TextTable.Row(
        cells: headings.map { lines in
          let own = line - (height - lines.count)
          return TextTable.Cell(text: own < 0 ? "" : lines[own], ink: .strong)
        })
    }
  }

  /// The least width of a heading on so many lines at most.
  static func width(of heading: String, on lines: Int) -> Int {
    let paragraph = Paragraph(heading, isHeading: true)
    let whole = TextWidth.of(heading)
    return (whole / lines..<whole).first { width in
      let broken = paragraph.lines(width: width)
      return broken.count <= lines && broken.allSatisfy { TextWidth.of($0) <= width }
    } ?? whole
  }
}
