import ThreeDefence

/// A table that is wider than the terminal, laid out anew.
///
/// One thing after the other is done until it fits: headings are broken into lines; units stand above
/// their schools; the longest texts stand beneath their row. A few columns are won by breaking texts
/// into lines. If nothing else helps, the last columns stand beneath too.
struct NarrowTable {
  /// Columns that are won by breaking texts into lines, not by putting one beneath.
  private static let mostBroken = 8
  /// The least width to which a text column is brought by breaking.
  private static let leastText = 12
  private static let indent = 4

  private var table: TextTable
  private let width: Int
  /// The width of the widest cell of each column.
  private var cellWidths: [Int]
  /// The width of each column's heading on as many lines as it may have.
  private var headingWidths: [Int]
  /// The line that stands above each row where a unit begins.
  private var units: [Int: String] = [:]
  /// What stands beneath each row, in the order of the columns: the column's number in the table as
  /// it came, its heading and the cell.
  private var beneath: [[(column: Int, heading: String, cell: TextTable.Cell)]]
  /// The numbers of the columns in the table as it came.
  private var numbers: [Int]

  init(_ table: TextTable, width: Int) {
    self.table = table
    self.width = width
    cellWidths = table.columns.indices.map { table.cellWidth($0) }
    headingWidths = table.columns.map { HeadingLines.width(of: $0.heading, on: HeadingLines.most) }
    numbers = Array(table.columns.indices)
    beneath = Array(repeating: [], count: table.rows.count)
    while !fits, self.table.columns.count > 1 {
      if self.table.isByUnit {
        putUnitsAbove()
      } else {
        putBeneath(longestText ?? self.table.columns.count - 1)
      }
    }
  }

  /// The lines.
  func lines(on screen: Screen) -> [String] {
    let widths = shared()
    var lines = HeadingLines(table.columns, widths: widths).rows.map {
      table.line(of: $0, widths: widths, on: screen)
    }
    for (number, row) in table.rows.enumerated() {
      if let unit = units[number] { lines += [Ink.strong.text(unit, on: screen)] }
      lines += broken(row, widths).map { table.line(of: $0, widths: widths, on: screen) }
      for (_, heading, cell) in beneath[number] where !cell.text.isEmpty {
        let text = CommandSentence.labelled.phrase.text(table.language, [heading, cell.text])
        lines += Paragraph(String(repeating: " ", count: Self.indent) + text)
          .lines(width: width, indent: Self.indent * 2, breaksWords: true)
      }
    }
    return lines
  }

  // MARK: - What is done until it fits

  private var fits: Bool {
    let excess = TextTable.total(table.columns.indices.map { wanted($0) }) - width
    let leastWidth = TextTable.total(table.columns.indices.map { least($0) })
    return excess <= 0 || !table.isByUnit && leastWidth <= width && excess <= Self.mostBroken
  }

  private var longestText: Int? {
    table.columns.indices.filter { wanted($0) > least($0) }.max { wanted($0) < wanted($1) }
  }

  private mutating func putUnitsAbove() {
    var last = ""
    for number in table.rows.indices {
      let unit = table.rows[number].cells[..<2].map(\.text)
      table.rows[number].cells.removeFirst(2)
      // A total, or a unit as a whole, stands where a school's name would.
      if table.rows[number].cells[..<2].allSatisfy(\.text.isEmpty) {
        table.rows[number].cells[1].text = unit[1]
      }
      guard !unit[0].isEmpty, unit[0] != last else { continue }
      units[number] = CommandSentence.unitAbove.phrase.text(table.language, [unit[1], unit[0]])
      last = unit[0]
    }
    table.columns.removeFirst(2)
    headingWidths.removeFirst(2)
    numbers.removeFirst(2)
    cellWidths = table.columns.indices.map { table.cellWidth($0) }
    table.isByUnit = false
  }

  private mutating func putBeneath(_ column: Int) {
    let heading = table.columns.remove(at: column).heading
    cellWidths.remove(at: column)
    headingWidths.remove(at: column)
    let number = numbers.remove(at: column)
    for row in table.rows.indices {
      let place = beneath[row].firstIndex { $0.column > number } ?? beneath[row].count
      beneath[row].insert((number, heading, table.rows[row].cells.remove(at: column)), at: place)
    }
  }

  // MARK: - Widths

  /// The width that a column has where nothing in it is broken.
  private func wanted(_ column: Int) -> Int { max(cellWidths[column], headingWidths[column]) }

  /// The least width of a column.
  private func least(_ column: Int) -> Int {
    table.columns[column].kind == .text
      ? max(min(cellWidths[column], Self.leastText), headingWidths[column]) : wanted(column)
  }

  /// The widths of the columns: what each needs at least; what is left goes to the narrowest, column
  /// by column, until no cell is broken, and then until each heading stands on ever fewer lines.
  private func shared() -> [Int] {
    let wanted = table.columns.indices.map { self.wanted($0) }
    var widths = table.columns.indices.map { least($0) }
    var left = width - TextTable.total(widths)
    let headed = (1...HeadingLines.most).reversed().map { lines in
      zip(wanted, table.columns).map { max($0, HeadingLines.width(of: $1.heading, on: lines)) }
    }
    for most in [wanted] + headed {
      while left > 0,
        let column = widths.indices.filter({ widths[$0] < most[$0] })
          .min(by: { widths[$0] < widths[$1] })
      {
        widths[column] += 1
        left -= 1
      }
    }
    return widths
  }

  /// A row as the rows of text that its broken cells make.
  private func broken(_ row: TextTable.Row, _ widths: [Int]) -> [TextTable.Row] {
    let cells = row.cells.enumerated().map { column, cell in
      table.columns[column].kind == .text
        ? Paragraph(cell.text).lines(width: widths[column], breaksWords: true) : [cell.text]
    }
    return (0..<(cells.map(\.count).max() ?? 1)).map { line in
      var part = row
      for column in row.cells.indices {
        part.cells[column].text = line < cells[column].count ? cells[column][line] : ""
      }
      return part
    }
  }
}
