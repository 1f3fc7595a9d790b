/// What a CSV says of itself before its first row.
public enum CSVDialect {
  /// The delimiters in use, the usual one first.
  public static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"),
  ]

  /// A first line such as `sep=;`, which spreadsheets take for an instruction and do not show.
  public struct Preamble: Sendable, Equatable {
    /// The delimiter declared; nil when there is no such line.
    public var delimiter: UInt8?
    /// Where the rows begin, from 0.
    public var offset: Int
    /// The number of the row that begins there, from 1.
    public var row: Int
  }

  /// Reads the line that declares the delimiter, if the text begins with one.
  ///
  /// Letter case does not matter. When the file was opened as plain rows and saved again the line
  /// may be in quotes, and be followed by delimiters up to the width of the table; those then
  /// declare it.
  public static func preamble(of text: [UInt8]) -> Preamble {
    let none = Preamble(delimiter: nil, offset: 0, row: 1)
    let isQuoted = text.first == UInt8(ascii: "\"")
    let start = isQuoted ? 1 : 0
    guard text[start...].prefix(4).elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 | 0x20 })
    else { return none }
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    var rest = line[(start + 4)...]
    guard var delimiter = rest.popFirst() else { return none }
    if isQuoted {
      guard rest.popFirst() == UInt8(ascii: "\"") else { return none }
      delimiter = rest.first ?? delimiter
    }
    guard canDelimit(delimiter), rest.allSatisfy({ $0 == delimiter }) else { return none }
    let tail = text[line.endIndex...]
    let isPair = tail.starts(with: [0x0D, 0x0A])
    return Preamble(
      delimiter: delimiter, offset: line.endIndex + min(isPair ? 2 : 1, tail.count), row: 2)
  }

  private static func canDelimit(_ byte: UInt8) -> Bool {
    delimiters.contains(byte) || byte == UInt8(ascii: "|")
  }
}
