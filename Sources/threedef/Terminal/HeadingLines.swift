/// Headings broken into lines within the widths of their columns, the last line of each above the
/// cells.
struct HeadingLines {
  /// Lines that a heading may have.
  static let most = 3

  /// The lines, from above, as rows of a table.
  let rows: [TextTable.Row]

  /// Breaks the headings of columns of these widths; nil where a word is wider than its column, or a
  /// heading would have too many lines.
  init?(_ columns: [TextTable.Column], widths: [Int]) {
    var headings: [[String]] = []
    for (column, width) in zip(columns, widths) {
      guard
        let count = (1...Self.most).first(where: { Self.width(of: column.heading, on: $0) <= width }
        )
      else { return nil }
      // As many lines as it needs, all as long as each other.
      headings.append(
        Paragraph(column.heading, isHeading: true).lines(
          width: Self.width(of: column.heading, on: count)))
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
