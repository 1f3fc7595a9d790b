/// A reader of CSV in its simplest form, one byte after the other, to compare the fast one with.
///
/// - Returns: the rows, and the row (from 1) and field (from 0) of a quote that is never closed; the
///   row with that quote ends with it.
public func plainRows(
  of text: [UInt8], delimiter: UInt8
) -> (rows: [[[UInt8]]], unclosed: (row: Int, field: Int)?) {
  var rows: [[[UInt8]]] = []
  var row: [[UInt8]] = [[]]
  var index = 0
  var isFieldStart = true
  while index < text.count {
    let byte = text[index]
    index += 1
    if byte == UInt8(ascii: "\""), isFieldStart {
      isFieldStart = false
      var isClosed = false
      while index < text.count, !isClosed {
        if text[index] != UInt8(ascii: "\"") {
          row[row.count - 1].append(text[index])
        } else if index + 1 < text.count, text[index + 1] == UInt8(ascii: "\"") {
          row[row.count - 1].append(text[index])
          index += 1
        } else {
          isClosed = true
        }
        index += 1
      }
      if !isClosed { return (rows, (rows.count + 1, row.count - 1)) }
    } else if byte == delimiter {
      row.append([])
      isFieldStart = true
    } else if byte == 0x0A || byte == 0x0D {
      if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
      rows.append(row)
      row = [[]]
      isFieldStart = true
    } else {
      row[row.count - 1].append(byte)
      isFieldStart = false
    }
  }
  let endsWithRow = text.isEmpty || text.last == 0x0A || text.last == 0x0D
  if !endsWithRow || row != [[]] { rows.append(row) }
  return (rows, nil)
}
