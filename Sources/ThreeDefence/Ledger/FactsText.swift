/// The facts of a message as JSON: `["约5", {"indicator": "guard_count"}]`, without the spaces.
///
/// Written and read by hand: there may be thousands, and a general decoder takes ten times as long.
enum FactsText {
  /// The JSON text of facts.
  static func encode(_ facts: [Message.Fact]) -> String {
    var text = "["
    for (number, fact) in facts.enumerated() {
      if number > 0 { text += "," }
      switch fact {
      case .text(let value): quote(value, into: &text)
      case .indicator(let id):
        text += "{\"indicator\":"
        quote(id, into: &text)
        text += "}"
      case .phrase(let phrase):
        text += "{\"zh\":"
        quote(phrase.zh, into: &text)
        text += ",\"en\":"
        quote(phrase.en, into: &text)
        text += "}"
      }
    }
    return text + "]"
  }

  /// The facts in a text that `encode` has made; nil for any other.
  static func decode(_ text: String) -> [Message.Fact]? {
    var reader = Reader(text)
    guard reader.skip("[") else { return nil }
    var facts: [Message.Fact] = []
    while !reader.skip("]") {
      guard facts.isEmpty || reader.skip(",") else { return nil }
      if reader.skip("{\"indicator\":") {
        guard let id = reader.string(), reader.skip("}") else { return nil }
        facts.append(.indicator(id))
      } else if reader.skip("{\"zh\":") {
        guard let zh = reader.string(), reader.skip(",\"en\":"), let en = reader.string(),
          reader.skip("}")
        else { return nil }
        facts.append(.phrase(Phrase(zh: zh, en: en)))
      } else {
        guard let value = reader.string() else { return nil }
        facts.append(.text(value))
      }
    }
    return reader.isAtEnd ? facts : nil
  }

  private static func quote(_ value: String, into text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// Reads the JSON from left to right.
  private struct Reader {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) { rest = Array(text.utf8)[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ expected: StaticString) -> Bool {
      let matches = expected.withUTF8Buffer { rest.starts(with: $0) }
      if matches { rest = rest.dropFirst(expected.utf8CodeUnitCount) }
      return matches
    }

    mutating func string() -> String? {
      guard skip("\"") else { return nil }
      var value: [UInt8] = []
      while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: value, as: UTF8.self)
        case UInt8(ascii: "\\"):
          guard let escaped = escape() else { return nil }
          value.append(escaped)
        default: value.append(byte)
        }
      }
      return nil
    }

    private mutating func escape() -> UInt8? {
      switch rest.popFirst() {
      case UInt8(ascii: "\""): return UInt8(ascii: "\"")
      case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
      case UInt8(ascii: "u"):
        let digits = String(decoding: rest.prefix(4), as: UTF8.self)
        rest = rest.dropFirst(4)
        return UInt8(digits, radix: 16)
      default: return nil
      }
    }
  }
}
