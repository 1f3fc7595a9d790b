/// An opening quote that is never closed.
public struct CSVFault: Sendable, Equatable {
  /// Number of the row in which it stands, from 1, as a spreadsheet counts.
  public var row: Int
  /// Column of the field that it opens, from 0.
  public var field: Int
  /// Its offset in the text, from 0.
  public var offset: Int
}

/// Reads the rows of a CSV in UTF-8 (RFC 4180), tolerant of what programs and people make of it.
///
/// * A row ends with CRLF, LF or CR, mixed as they come; the last one may end with the text.
/// * A field that begins with a quote ends with the next quote that is not doubled, and may hold
///   delimiters and line breaks. Text between that quote and the next delimiter is kept.
/// * A quote anywhere else is a character like others.
/// * Blank lines are rows of one empty field.
///
/// Plan: eight bytes at a time are looked at for those that can mean anything, ends of fields are
/// noted as they come, and what stands between two quotes or line ends is copied in one piece.
public struct CSVReader: Sendable {
  /// The quote that is never closed, once the row it stands in has been read: that row's field has
  /// the rest of its own line as contents, and no other row follows.
  public private(set) var fault: CSVFault?

  private let text: [UInt8]
  private let delimiter: UInt8
  private var offset: Int
  private var row: Int

  /// A reader from an offset on.
  ///
  /// - Parameters:
  ///   - text: UTF-8 without a mark.
  ///   - delimiter: an ASCII byte that is neither a quote nor part of a line end.
  ///   - offset: where in `text` to begin, from 0.
  ///   - row: the number of the row that begins there, from 1.
  public init(_ text: [UInt8], delimiter: UInt8, offset: Int = 0, row: Int = 1) {
    self.text = text
    self.delimiter = delimiter
    self.offset = offset
    self.row = row
  }

  /// Reads the next row into the room of another.
  ///
  /// - Returns: whether there was one.
  public mutating func read(into row: inout CSVRow) -> Bool {
    guard offset < text.count, fault == nil else { return false }
    row.number = self.row
    self.row += 1
    let start = offset
    while !scan(into: &row) {
      offset = start
      row.ends.append(contentsOf: repeatElement(0, count: row.ends.count))
    }
    return true
  }

  /// Reads a row from `offset` on; false when it has more fields than the row has room for.
  private mutating func scan(into row: inout CSVRow) -> Bool {
    row.bytes.removeAll(keepingCapacity: true)
    row.quotedLineBreaks = 0
    row.hasTextAfterQuote = false
    var scan = RowScan(delimiter: delimiter, offset: offset)
    let isDone = text.withUnsafeBytes { text in
      row.ends.withUnsafeMutableBufferPointer { ends in
        scan.run(text, ends: ends, bytes: &row.bytes)
      }
    }
    row.count = scan.count
    row.quotedLineBreaks = scan.quotedLineBreaks
    row.hasTextAfterQuote = scan.hasTextAfterQuote
    offset = scan.offset
    if let quote = scan.unclosedQuote {
      fault = CSVFault(row: row.number, field: scan.count - 1, offset: quote)
    }
    return isDone
  }
}
