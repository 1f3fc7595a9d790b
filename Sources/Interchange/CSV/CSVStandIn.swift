// A stand-in, replaced when the branch of CSV reading is merged.

public struct CSVFault: Sendable, Equatable { public var row: Int }

public struct CSVRow: Sendable {
  public var number = 0
  public var bytes: [UInt8] = []
  var ends: [Int] = []
  public init() {}
  public var count: Int { ends.count }
  public func range(_ field: Int) -> Range<Int> { (field == 0 ? 0 : ends[field - 1])..<ends[field] }
  public subscript(_ field: Int) -> String { String(decoding: bytes[range(field)], as: UTF8.self) }
  public var isBlank: Bool { (0..<count).allSatisfy { isBlank($0) } }
  public func isBlank(_ field: Int) -> Bool {
    self[field].unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.value < 0x20 || (0x200B...0x200F).contains($0.value)
        || $0.value == 0xFEFF
    }
  }
}

public struct CSVReader: Sendable {
  let text: [UInt8]
  let delimiter: UInt8
  public private(set) var offset: Int
  var row: Int
  public private(set) var fault: CSVFault?
  public init(_ text: [UInt8], delimiter: UInt8, offset: Int = 0, row: Int = 1) {
    self.text = text
    self.delimiter = delimiter
    self.offset = offset
    self.row = row
  }
  public mutating func read(into out: inout CSVRow) -> Bool {
    guard offset < text.count, fault == nil else { return false }
    out.bytes.removeAll(keepingCapacity: true)
    out.ends.removeAll(keepingCapacity: true)
    out.number = row
    row += 1
    var quoted = false
    var atStart = true
    var index = offset
    while index < text.count {
      let byte = text[index]
      index += 1
      if quoted {
        if byte == 0x22 {
          if index < text.count, text[index] == 0x22 {
            out.bytes.append(0x22)
            index += 1
          } else {
            quoted = false
          }
        } else {
          out.bytes.append(byte)
        }
      } else if byte == 0x22, atStart {
        quoted = true
        atStart = false
      } else if byte == delimiter {
        out.ends.append(out.bytes.count)
        atStart = true
      } else if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
        out.ends.append(out.bytes.count)
        offset = index
        return true
      } else {
        out.bytes.append(byte)
        atStart = false
      }
    }
    if quoted {
      fault = CSVFault(row: out.number)
      return false
    }
    out.ends.append(out.bytes.count)
    offset = index
    return true
  }
}

public enum CSVDialect {
  public static func preamble(of text: [UInt8]) -> (delimiter: UInt8?, offset: Int, row: Int) {
    guard text.count > 5, text.starts(with: Array("sep=".utf8)) else { return (nil, 0, 1) }
    var reader = CSVReader(text, delimiter: 0)
    var row = CSVRow()
    _ = reader.read(into: &row)
    return (text[4], reader.offset, 2)
  }
}
