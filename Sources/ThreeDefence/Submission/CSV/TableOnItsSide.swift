internal import Interchange

/// A table with its headings in the first column and a column per school.
enum TableOnItsSide {
  /// Rows that are looked at; a form has a tenth of them.
  private static let mostRows = 1_000

  /// What a text without a header is: such a table, or a card without its header; nil for another.
  ///
  /// The schools in it are then recognised.
  static func recognise(_ text: [UInt8], _ builder: inout DocumentBuilder) -> Message? {
    for delimiter in [",", "\t", ";"].map({ UInt8(ascii: $0) }) {
      let headings = headings(of: text, delimiter, builder.edition.vocabulary)
      guard headings.count >= 3, let first = headings.first else { continue }
      if let codes = headings.first(where: { !$0.codes.isEmpty }) {
        for cell in codes.codes { recognise(cell, row: codes.row, &builder) }
      }
      guard headings.allSatisfy({ !$0.hasSeveral }) else { return Message(.tableOnItsSide) }
      let header = headings.contains { $0.column == 1 } ? "代码,指标,数值" : "指标,数值"
      return Message(.cardWithoutHeader, String(first.row), first.label, header)
    }
    return nil
  }

  /// A row that begins with a heading, maybe behind its code or a number.
  private struct Heading {
    /// The number of the row.
    var row: Int
    /// The heading as written.
    var label: String
    /// Its column, 0 or 1.
    var column: Int
    /// Whether more than one cell behind it holds something, as where there is a column per school.
    var hasSeveral: Bool
    /// The cells behind it where it is 学校标识码, otherwise none.
    var codes: [[UInt8]]
  }

  private static func headings(
    of text: [UInt8], _ delimiter: UInt8, _ vocabulary: FormVocabulary
  ) -> [Heading] {
    var reader = CSVReader(text, delimiter: delimiter)
    var row = CSVRow()
    var headings: [Heading] = []
    var left = mostRows
    while left > 0, reader.read(into: &row) {
      left -= 1
      guard row.count >= 2, let (column, field) = heading(row, vocabulary) else { continue }
      let filled = (column + 1..<row.count).lazy.filter { !row.isBlank($0) }
      headings.append(
        Heading(
          row: row.number, label: CellText.quoted(row.cell(column).span), column: column,
          hasSeveral: filled.prefix(2).count > 1,
          codes: field == FormField.schoolCode ? filled.map(row.cell) : []))
    }
    return headings
  }

  /// The heading in the second column, behind a code or a number, or else in the first.
  private static func heading(
    _ row: CSVRow, _ vocabulary: FormVocabulary
  ) -> (column: Int, field: Int)? {
    func field(_ column: Int) -> Int? {
      let cell = row.bytes.span.extracting(row.range(column))
      guard case .field(let field) = vocabulary.meaning(of: HeadingText.normalised(cell)) else {
        return nil
      }
      return field
    }
    let (first, second) = (field(0), field(1))
    if let second, first == nil || first == second { return (1, second) }
    return first.map { (0, $0) }
  }

  private static func recognise(_ cell: [UInt8], row: Int, _ builder: inout DocumentBuilder) {
    let reading = SchoolCodeReader.read(cell.span)
    guard reading.fault == nil else { return }
    builder.beginForm(row: row)
    builder.form.schoolCode = reading.code
    builder.recogniseForm()
  }
}
