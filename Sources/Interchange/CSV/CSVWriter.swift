/// Writes a CSV that spreadsheets open without loss or danger: RFC 4180, lines ending with CRLF,
/// quotes only where they are needed.
///
/// A field that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab or CR first, and
/// not a number) gets an apostrophe in front.
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
    separate()
    var field = field
    field.withUTF8 { write($0) }
  }

  /// Writes a whole number as a field of the row that has begun.
  public mutating func append(field number: Int) {
    separate()
    text.append(contentsOf: String(number).utf8)
  }

  /// Ends the row that has begun.
  public mutating func endRow() {
    text.append(contentsOf: [0x0D, 0x0A])
    isAtRowStart = true
  }

  /// All rows, in the encoding, with its byte order mark where it has one.
  public func bytes() -> [UInt8] {
    TextEncoder.encode(text, as: encoding)
  }

  private mutating func separate() {
    if !isAtRowStart { text.append(UInt8(ascii: ",")) }
    isAtRowStart = false
  }

  private mutating func write(_ field: UnsafeBufferPointer<UInt8>) {
    let isFormula = CSVWriter.isFormula(field)
    // A file that begins with the letters ID is taken for another format (SYLK).
    let isSignature = text.isEmpty && field.starts(with: "ID".utf8)
    guard isSignature || field.contains(where: CSVWriter.needsQuotes) else {
      if isFormula { text.append(UInt8(ascii: "'")) }
      text.append(contentsOf: field)
      return
    }
    text.append(UInt8(ascii: "\""))
    if isFormula { text.append(UInt8(ascii: "'")) }
    for byte in field {
      if byte == UInt8(ascii: "\"") { text.append(byte) }
      text.append(byte)
    }
    text.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }

  private static func isFormula(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    switch field.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): !isUnsignedNumber(field.dropFirst())
    default: false
    }
  }

  private static func isUnsignedNumber(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let parts = digits.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
  }
}
