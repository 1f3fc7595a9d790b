/// The tables that are data which the report draws on, by id.
///
/// A bureau's own table of that id stands in for the shipped one; where it has no such column, the
/// part of the report that needs it is left out.
enum ReportTable: String {
  case fourHundreds = "four-hundreds"
  case guards, hazards
}

/// A column of a table as the report shows it.
struct ReportColumn {
  /// The column.
  let layout: TableColumn
  /// Its figures by row: see `TableFigures`.
  let figures: [Int64?]
  /// The figure of 合计 last month; nil where it is not known.
  let last: Int64?

  /// The figure of 合计.
  var total: Int64? { figures.last ?? nil }

  /// A figure as it is printed.
  func text(_ figure: Int64?) -> String { Cell.figure(figure, of: layout).text(.zh) }
}

extension Report {
  /// A table by unit; nil where there is none of that id.
  func table(_ table: ReportTable) -> TableFigures? {
    picture.tables.first { $0.layout.id == table.rawValue && !$0.layout.isByClass }
  }

  /// A column of a table by its id.
  func column(_ id: String, of table: ReportTable) -> ReportColumn? {
    guard let now = self.table(table),
      let number = now.layout.columns.firstIndex(where: { $0.id == id })
    else { return nil }
    let before = picture.lastMonth?.tables.first { $0.layout.id == table.rawValue }
    let last = before?.layout.columns.firstIndex { $0.id == id }.flatMap {
      before?.figures[$0].last ?? nil
    }
    return ReportColumn(
      layout: now.layout.columns[number], figures: now.figures[number], last: last)
  }

  /// Columns of a table by their ids; nil where one of them is missing.
  func columns(_ ids: [String], of table: ReportTable) -> [ReportColumn]? {
    let found = ids.compactMap { column($0, of: table) }
    return found.count == ids.count ? found : nil
  }
}
