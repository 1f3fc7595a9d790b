import Interchange

/// A row that has been read, by itself.
struct ReadRow {
  var number: Int
  var fields: [String]
  var quotedLineBreaks: Int
  var hasTextAfterQuote: Bool
}

/// All rows of a text, and what ended the reading early.
func readCSV(
  _ text: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), offset: Int = 0, row number: Int = 1
) -> (rows: [ReadRow], fault: CSVFault?) {
  var reader = CSVReader(text, delimiter: delimiter, offset: offset, row: number)
  var row = CSVRow()
  var rows: [ReadRow] = []
  while reader.read(into: &row) {
    rows.append(
      ReadRow(
        number: row.number, fields: (0..<row.count).map { row[$0] },
        quotedLineBreaks: row.quotedLineBreaks, hasTextAfterQuote: row.hasTextAfterQuote))
  }
  return (rows, reader.fault)
}
