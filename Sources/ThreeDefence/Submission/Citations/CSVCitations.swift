internal import Interchange

/// Looks up cells in the text of a list or a card.
struct CSVCitations {
  private let start: TableStart
  private let documents: [ReadDocument]
  private let edition: FormEdition

  /// Characters of a row that are shown.
  private static let rowLength = 60

  /// A text in which a header stands; nil where there is none.
  init?(_ text: [UInt8], _ documents: [ReadDocument], _ edition: FormEdition) {
    guard let start = TableStart.find(in: text, edition) else { return nil }
    self.start = start
    self.documents = documents
    self.edition = edition
  }

  /// What stands at some places.
  func look(up places: Set<Place>) -> [Place: Citation] {
    let wanted = Dictionary(grouping: places.filter { $0.row != nil }) { $0.row ?? 0 }
    guard let last = wanted.keys.max() else { return [:] }
    let preamble = CSVDialect.preamble(of: start.text)
    var reader = CSVReader(
      start.text, delimiter: start.delimiter, offset: preamble.offset, row: preamble.row)
    var found: [Place: Citation] = [:]
    var headings: [String] = []
    var row = CSVRow()
    while reader.read(into: &row), row.number <= max(last, headerRow) {
      if row.number == headerRow { headings = (0..<row.count).map { Self.text(row, $0) } }
      for place in wanted[row.number] ?? [] {
        found[place] = citation(of: place, in: row, headings)
      }
    }
    return found
  }

  private var headerRow: Int {
    switch start.header {
    case .list(let header): header.row
    case .card(let header): header.row
    }
  }

  private func citation(of place: Place, in row: CSVRow, _ headings: [String]) -> Citation? {
    guard !place.column.isEmpty else {
      let cells = (0..<min(row.count, Self.rowLength)).map { Self.text(row, $0) }
      let text = cells.joined(separator: ",")
      return .line(
        number: row.number,
        text: text.count > Self.rowLength ? text.prefix(Self.rowLength) + "…" : text)
    }
    guard let name = place.cell, let column = columnIndex(place.column) else { return nil }
    return .cell(
      name: name, heading: heading(of: column, in: row, headings),
      text: column < row.count ? Self.text(row, column) : "")
  }

  /// What a cell is called in the file: by the header of a list, by the label beside it in a card.
  private func heading(of column: Int, in row: CSVRow, _ headings: [String]) -> String {
    switch start.header {
    case .card(let header):
      // A heading has none itself.
      return column == header.labels || header.labels >= row.count || CardHeader(row) != nil
        ? "" : Self.text(row, header.labels)
    case .list(let header):
      // A heading has none itself, be it of a further table or one that stands there again.
      guard ListHeader(row, edition.vocabulary) == nil else { return "" }
      let table = documents.lastIndex { ($0.forms.first?.row ?? Int.max) <= row.number } ?? 0
      let field = table < documents.count ? documents[table].columns.firstIndex(of: column) : nil
      // Further tables, and second rows of a header, name columns that the first row does not.
      if let field, table > 0 || header.columns[field] != column {
        return edition.label(ofField: field)
      }
      return table == 0 && column < headings.count ? headings[column] : ""
    }
  }

  private static func text(_ row: CSVRow, _ field: Int) -> String {
    KnownNumber.masked(CellText.asWritten(row.bytes.span.extracting(row.range(field))))
  }
}

extension FormEdition {
  /// A field's label on the form.
  fileprivate func label(ofField field: Int) -> String {
    field < FormField.envelopeCount
      ? FormField.envelope[field].label
      : template.indicators[field - FormField.envelopeCount].label
  }
}
