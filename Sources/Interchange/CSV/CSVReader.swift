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
public struct CSVReader: Sendable {
  /// The quote that is never closed, once the row it stands in has been read: that row's field has
  /// the rest of its own line as contents, and no other row follows.
  public private(set) var fault: CSVFault?

  /// Where in the text the next row begins, from 0.
  public private(set) var offset: Int

  private let text: [UInt8]
  private let delimiter: UInt8
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
    var scan = RowScan(delimiter: delimiter, offset: offset)
    while !scan.run(text, into: &row) {
      row.ends.append(contentsOf: repeatElement(0, count: row.ends.count))
      scan = RowScan(delimiter: delimiter, offset: offset)
    }
    offset = scan.offset
    row.number = self.row
    self.row += 1
    if let quote = scan.unclosedQuote {
      fault = CSVFault(row: row.number, field: row.count - 1, offset: quote)
    }
    return true
  }
}
