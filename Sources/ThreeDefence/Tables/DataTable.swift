extension Table {
  /// A table that is data, with its figures.
  init(_ table: TableFigures) {
    let layout = table.layout
    let rows = table.rows
    let figures = table.figures
    let titles: [Heading] =
      switch layout.rows {
      case .units: [.unitCode, .unit]
      case .classes: [.classification, .schoolClass]
      }
    self.init(
      layout.id, headings: titles.map(\.phrase) + layout.columns.map(\.phrase), count: rows.count
    ) { number, cells in
      cells += layout.titles(of: rows[number])
      for (column, figures) in zip(layout.columns, figures) {
        cells.append(.figure(figures[number], of: column))
      }
    }
  }
}

extension TableLayout {
  /// The first two cells of a row.
  func titles(of row: TableFigures.Row) -> [Cell] {
    switch row {
    case .group(let group): return [.text(group.code), group.title]
    case .allClasses: return [.blank, .word(.total)]
    case .schools(let number, let code):
      guard case .classes(let classifications) = rows else { return [.blank, .text(code)] }
      let classification = classifications[number]
      let name = classification.names[code].map(Cell.phrase) ?? .text(code)
      return [.phrase(classification.title), code.isEmpty ? .word(.classNotGiven) : name]
    }
  }
}

extension Cell {
  /// A figure as its column prints it.
  static func figure(_ number: Int64?, of column: TableColumn) -> Cell {
    guard let number else { return .blank }
    return switch column.kind {
    case .number(let places): .decimal(number, places: places)
    case .rate: .hundredths(number)
    }
  }
}
