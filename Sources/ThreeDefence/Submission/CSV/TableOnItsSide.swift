internal import Interchange

/// A table with its headings in the first column and a column per school.
enum TableOnItsSide {
  /// Rows that are looked at; a form has a tenth of them.
  private static let mostRows = 1_000

  /// Whether a text without a header is such a table; its schools are then recognised.
  static func recognise(_ text: [UInt8], _ builder: inout DocumentBuilder) -> Bool {
    for delimiter in [",", "\t", ";"].map({ UInt8(ascii: $0) }) {
      var reader = CSVReader(text, delimiter: delimiter)
      var row = CSVRow()
      var known = 0
      var codes: [(row: Int, cell: [UInt8])] = []
      var left = mostRows
      while left > 0, reader.read(into: &row) {
        left -= 1
        guard row.count >= 2 else { continue }
        let bytes = row.bytes.span
        guard let (column, field) = heading(row, builder.edition.vocabulary) else { continue }
        known += 1
        if field == FormField.schoolCode, codes.isEmpty {
          codes = (column + 1..<row.count).map {
            (row.number, bytes.extracting(row.range($0)).bytes)
          }
        }
      }
      guard known >= 3 else { continue }
      for (number, cell) in codes { recognise(cell, row: number, &builder) }
      return true
    }
    return false
  }

  /// The heading in the first column or, behind codes or numbers, in the second.
  private static func heading(
    _ row: CSVRow, _ vocabulary: FormVocabulary
  ) -> (column: Int, field: Int)? {
    for column in 0..<2 {
      let cell = row.bytes.span.extracting(row.range(column))
      if case .field(let field) = vocabulary.meaning(of: HeadingText.normalised(cell)) {
        return (column, field)
      }
    }
    return nil
  }

  private static func recognise(_ cell: [UInt8], row: Int, _ builder: inout DocumentBuilder) {
    let reading = SchoolCodeReader.read(cell.span)
    guard reading.fault == nil else { return }
    builder.beginForm(row: row)
    builder.form.schoolCode = reading.code
    builder.recogniseForm()
  }
}
