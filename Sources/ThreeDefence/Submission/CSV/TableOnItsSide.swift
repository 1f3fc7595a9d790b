internal import Interchange

/// A table with its headings in the first column and a column per school.
enum TableOnItsSide {
  /// Whether a text without a header is such a table; its schools are then recognised.
  static func recognise(_ text: [UInt8], _ builder: inout DocumentBuilder) -> Bool {
    for delimiter in [",", "\t", ";"].map({ UInt8(ascii: $0) }) {
      var reader = CSVReader(text, delimiter: delimiter)
      var row = CSVRow()
      var known = 0
      var codes: [(row: Int, cell: [UInt8])] = []
      while reader.read(into: &row) {
        guard row.count >= 2 else { continue }
        let bytes = row.bytes.span
        let heading = bytes.extracting(row.range(0))
        guard
          case .field(let field) = builder.edition.vocabulary.meaning(of: heading, expecting: known)
        else { continue }
        known += 1
        if field == FormField.schoolCode, codes.isEmpty {
          codes = (1..<row.count).map { (row.number, bytes.extracting(row.range($0)).bytes) }
        }
      }
      guard known >= 3 else { continue }
      for (number, cell) in codes { recognise(cell, row: number, &builder) }
      return true
    }
    return false
  }

  private static func recognise(_ cell: [UInt8], row: Int, _ builder: inout DocumentBuilder) {
    let reading = SchoolCodeReader.read(cell.span)
    guard reading.fault == nil else { return }
    builder.beginForm(row: row)
    builder.form.schoolCode = reading.code
    builder.recogniseForm()
  }
}
