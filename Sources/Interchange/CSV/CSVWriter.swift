/// Writes a CSV that spreadsheets open without loss or danger.
///
/// RFC 4180: lines end with CRLF, and quotes stand only where they are needed. A field that a
/// spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab or CR first, and not a number) gets
/// an apostrophe in front.
public struct CSVWriter: Sendable {
  private let encoding: TextEncoding
  private var text: [UInt8] = []
  private var isAtRowStart = true

  /// A writer without rows; the encoding is that of `bytes`.
  public init(encoding: TextEncoding = .utf8WithMark) {
    self.encoding = encoding
  }

  /// Writes a row.
  public mutating func append(_ row: [String]) {
    for field in row { append(field: field) }
    endRow()
  }

  /// Writes a field of the row that has begun.
  public mutating func append(field: String) {
    let bytes = field.utf8Span.span
    // A file that begins with the letters ID is taken for one of another kind (SYLK).
    let isSignature = text.isEmpty && field.hasPrefix("ID")
    let isQuoted = isSignature || bytes.needsQuotes
    let isFormula = bytes.isFormula
    separate()
    text.append(addingCapacity: 2 * bytes.count + 3) { free in
      if isQuoted { free.append(quote) }
      if isFormula { free.append(UInt8(ascii: "'")) }
      for index in bytes.indices {
        if bytes[index] == quote { free.append(quote) }
        free.append(bytes[index])
      }
      if isQuoted { free.append(quote) }
    }
  }

  /// Writes a whole number as a field of the row that has begun.
  public mutating func append(field number: Int) {
    separate()
    appendDecimal(Int64(number), to: &text)
  }

  /// Writes a number of whole hundredths, with a point and two places, as a field of the row.
  public mutating func append(hundredths: Int64) {
    separate()
    appendHundredths(hundredths, to: &text)
  }

  /// Ends the row that has begun.
  public mutating func endRow() {
    text.append(0x0D)
    text.append(0x0A)
    isAtRowStart = true
  }

  /// All rows in the encoding, behind its byte order mark if it has one.
  public func bytes() -> [UInt8] {
    TextEncoder.encode(text, as: encoding)
  }

  private mutating func separate() {
    if !isAtRowStart { text.append(UInt8(ascii: ",")) }
    isAtRowStart = false
  }
}

private let quote = UInt8(ascii: "\"")

extension Span<UInt8> {
  fileprivate var needsQuotes: Bool {
    indices.contains { index in
      let byte = self[index]
      return byte == UInt8(ascii: ",") || byte == quote || byte == 0x0A || byte == 0x0D
    }
  }

  /// Whether a spreadsheet would take a field of these bytes for a formula.
  fileprivate var isFormula: Bool {
    guard let first = isEmpty ? nil : self[0] else { return false }
    return switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): !isNumberBehindSign
    default: false
    }
  }

  /// Whether the bytes after the first are digits, with a point among them or none.
  private var isNumberBehindSign: Bool {
    var digits = 0
    var points = 0
    for index in indices.dropFirst() {
      switch self[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: ".") where digits > 0 && index + 1 < count: points += 1
      default: return false
      }
    }
    return digits > 0 && points <= 1
  }
}
