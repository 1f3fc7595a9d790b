/// Texts as schools and systems gave them, in an archive: any characters, come back as they were.
///
/// XML 1.0 has no place for control characters: such a one is written `\u{1}`, and a backslash `\\`.
enum ArchivedText {
  /// Whether a text has no character that XML forbids.
  static func isPlain(_ text: String) -> Bool { !text.unicodeScalars.contains(where: isForbidden) }

  /// The text to be written.
  static func escaped(_ text: String) -> String {
    guard !text.utf8.contains(UInt8(ascii: "\\")), isPlain(text) else {
      return text.unicodeScalars.reduce(into: "") { escaped, scalar in
        if scalar == "\\" {
          escaped += "\\\\"
        } else if isForbidden(scalar) {
          escaped += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          escaped.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }

  /// The text that was written; nil when a backslash is followed by anything else.
  static func text(_ escaped: String) -> String? {
    guard escaped.utf8.contains(UInt8(ascii: "\\")) else { return escaped }
    var text = String.UnicodeScalarView()
    var rest = escaped.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "\\": text.append("\\")
      case "u":
        guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
          let value = UInt32(String(rest[..<end]), radix: 16), let named = Unicode.Scalar(value)
        else { return nil }
        text.append(named)
        rest = rest[rest.index(after: end)...]
      default: return nil
      }
    }
    return String(text)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: false
    case ..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
