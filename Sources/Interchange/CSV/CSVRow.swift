/// One row of a CSV, in a buffer that the next row uses again.
public struct CSVRow: Sendable {
  /// Number of the row as a spreadsheet shows it, from 1; a line break inside a cell does not count.
  public internal(set) var number = 0
  /// Number of fields; at least 1 once a row has been read, as a blank line is one empty field.
  public internal(set) var count = 0
  /// The contents of the fields, without the quotes that enclose them, each field but the first
  /// behind one byte that belongs to none; `range` says where each stands.
  public internal(set) var bytes: [UInt8] = []
  /// Number of line breaks inside quoted fields.
  ///
  /// Quotes that were not closed where they should be may pair up over several rows and make one
  /// of them: it shows here.
  public internal(set) var quotedLineBreaks = 0
  /// Whether in some field text stood between the closing quote and the next delimiter.
  ///
  /// It is kept, after what the quotes enclose.
  public internal(set) var hasTextAfterQuote = false

  /// Where each field ends in `bytes`; only the first `count` mean something.
  @usableFromInline
  var ends = [Int](repeating: 0, count: 128)

  /// A row into which nothing has been read.
  public init() {}

  /// Where a field, from 0, stands in `bytes`.
  @inlinable
  public func range(_ field: Int) -> Range<Int> {
    (field == 0 ? 0 : ends[field - 1] + 1)..<ends[field]
  }

  /// The contents of a field, from 0.
  public subscript(_ field: Int) -> String {
    String(decoding: bytes[range(field)], as: UTF8.self)
  }

  /// Whether no field holds anything but blanks.
  public var isBlank: Bool {
    (0..<count).allSatisfy { isBlank($0) }
  }

  /// Whether a field, from 0, holds nothing but blanks: spaces of any kind, line breaks, and
  /// characters without width.
  public func isBlank(_ field: Int) -> Bool {
    let range = range(field)
    guard let first = bytes[range].first else { return true }
    if first > 0x20 && first < 0x80 || first > 0xE3 && first < 0xEF { return false }
    return self[field].unicodeScalars.allSatisfy { $0.isBlank }
  }
}

extension Unicode.Scalar {
  /// Whether nothing is to be seen: a space of any kind, a line break, or a character without width.
  fileprivate var isBlank: Bool {
    switch value {
    case 0x180E, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: properties.isWhitespace
    }
  }
}
