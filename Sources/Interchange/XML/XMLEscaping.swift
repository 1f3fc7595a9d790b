/// What cannot stand in XML as it is, and what stands for it.
enum XMLEscaping {
  /// Appends a text in a form that an XML parser reads back as the same text.
  ///
  /// In attributes, tab, line feed and carriage return become references, for a parser would turn
  /// them into spaces; in text a carriage return does, for it would become a line feed. Characters
  /// outside XML 1.0's `Char` become U+FFFD.
  static func append(_ text: String, to bytes: inout [UInt8], isAttribute: Bool) {
    var text = text
    text.withUTF8 { utf8 in
      var pending = 0
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        // Everything from 0x3F on but the last two code points of a plane stands for itself.
        guard byte < 0x3F || byte == 0xEF else {
          index += 1
          continue
        }
        let length = isNoncharacter(utf8, index) ? 3 : 1
        if let replacement = replacement(byte, length, isAttribute) {
          bytes.append(contentsOf: utf8[pending..<index])
          bytes.append(contentsOf: replacement.utf8)
          pending = index + length
        }
        index += length
      }
      bytes.append(contentsOf: utf8[pending...])
    }
  }

  private static func replacement(_ byte: UInt8, _ length: Int, _ isAttribute: Bool) -> String? {
    if length == 3 { return "\u{FFFD}" }
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return isAttribute ? "&quot;" : nil
    case 0x09: return isAttribute ? "&#9;" : nil
    case 0x0A: return isAttribute ? "&#10;" : nil
    case 0x0D: return "&#13;"
    case ..<0x20: return "\u{FFFD}"
    default: return nil
    }
  }

  /// U+FFFE or U+FFFF, the only characters above the controls that XML 1.0 forbids.
  private static func isNoncharacter(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < utf8.count && utf8[index] == 0xEF && utf8[index + 1] == 0xBF
      && utf8[index + 2] >= 0xBE
  }
}
