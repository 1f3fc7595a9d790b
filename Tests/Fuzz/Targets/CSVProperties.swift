import Interchange
import TestSupport

/// The CSV reader reads as a plain one does, from any row on, and reads back what is written.
enum CSVProperties {
  /// The first byte chooses the delimiter, the others are the text.
  static func hold(_ bytes: [UInt8]) throws(BrokenProperty) {
    let delimiters = CSVDialect.delimiters + [UInt8(ascii: "|")]
    let delimiter = delimiters[Int(bytes.first ?? 0) % delimiters.count]
    let text = Array(bytes.dropFirst())
    let preamble = CSVDialect.preamble(of: text)
    try demand(preamble.offset <= text.count, "rows begin within the text")
    let (rows, starts, fault) = read(text, delimiter, from: 0)
    let plain = plainRows(of: text, delimiter: delimiter)
    try demandSame(
      fault.map { [$0.row, $0.field] }, plain.unclosed.map { [$0.row, $0.field] },
      "both readers stop at the same quote")
    try demandSame(
      fault == nil ? rows : rows.dropLast(), plain.rows, "both readers read the same rows")
    for (number, start) in starts.enumerated().suffix(2) {
      try demandSame(
        read(text, delimiter, from: start).rows, Array(rows[number...]),
        "reading can begin at any row")
    }
    try roundTrip(rows)
  }

  private static func read(
    _ text: [UInt8], _ delimiter: UInt8, from start: Int
  ) -> (rows: [[[UInt8]]], starts: [Int], fault: CSVFault?) {
    var reader = CSVReader(text, delimiter: delimiter, offset: start)
    var row = CSVRow()
    var rows: [[[UInt8]]] = []
    var starts = [start]
    while reader.read(into: &row) {
      rows.append((0..<row.count).map { Array(row.bytes[row.range($0)]) })
      starts.append(reader.offset)
    }
    return (rows, starts.dropLast(), reader.fault)
  }

  /// What is written reads back the same, but for the apostrophe before a formula.
  private static func roundTrip(_ rows: [[[UInt8]]]) throws(BrokenProperty) {
    let texts = rows.map { row in
      row.map { field in String(decoding: field, as: UTF8.self) }
    }
    var writer = CSVWriter(encoding: .utf8)
    for row in texts { writer.append(row) }
    let readBack = read(writer.bytes(), UInt8(ascii: ","), from: 0)
    try demand(readBack.fault == nil, "what is written has every quote closed")
    let written = readBack.rows.map { row in row.map { String(decoding: $0, as: UTF8.self) } }
    try demandSame(written.count, texts.count, "as many rows are read back")
    for (one, other) in zip(texts, written) {
      try demand(
        one.count == other.count
          && zip(one, other).allSatisfy { text, back in
            Array(back.utf8) == Array(text.utf8) || Array(back.utf8) == Array("'\(text)".utf8)
          }, "\(one) is read back as \(other)")
    }
  }
}
