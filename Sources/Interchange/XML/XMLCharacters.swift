/// What single bytes and characters may be in an XML document in UTF-8.
enum XMLCharacters {
  /// What a byte means to a scanner of plain documents.
  enum Kind: UInt8 {
    /// A letter or `_`, which may begin a name.
    case nameStart
    /// A digit, `-` or `.`, which may go on in a name.
    case nameRest
    /// Any other ASCII character that stands for itself.
    case other
    /// A space or tab.
    case blank
    case lineFeed
    case carriageReturn
    /// `<`.
    case tag
    /// `&`.
    case reference
    /// `]`, for `]]>` may not stand in text.
    case bracket
    /// The first byte of a character of several bytes.
    case lead
    /// What may not stand here at all.
    case forbidden
  }

  /// The kind of each byte.
  static let kinds: [Kind] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      .nameStart
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): .nameRest
    case 0x20, 0x09: .blank
    case 0x0A: .lineFeed
    case 0x0D: .carriageReturn
    case UInt8(ascii: "<"): .tag
    case UInt8(ascii: "&"): .reference
    case UInt8(ascii: "]"): .bracket
    case 0x21...0x7F: .other
    case 0xC2...0xF4: .lead
    default: .forbidden
    }
  }

  /// How many bytes the character of two or more bytes has that begins at a place; nil when they
  /// are no UTF-8 or a character that XML 1.0 forbids.
  static func length(in bytes: [UInt8], at start: Int) -> Int? {
    let (lead, length) = (bytes[start], bytes[start] < 0xE0 ? 2 : bytes[start] < 0xF0 ? 3 : 4)
    guard start + length <= bytes.count else { return nil }
    for index in (start + 1)..<(start + length) where bytes[index] & 0xC0 != 0x80 { return nil }
    let second = bytes[start + 1]
    switch lead {
    case 0xE0: return second >= 0xA0 ? length : nil
    case 0xED: return second < 0xA0 ? length : nil
    case 0xEF: return second == 0xBF && bytes[start + 2] >= 0xBE ? nil : length
    case 0xF0: return second >= 0x90 ? length : nil
    case 0xF4: return second < 0x90 ? length : nil
    default: return length
    }
  }

  /// The character that a reference stands for, and the length of the reference.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - start: where the `&` is.
  /// - Returns: nil when it is none of the five entities and no reference to a character of XML 1.0.
  static func reference(
    in bytes: [UInt8], at start: Int
  ) -> (character: Unicode.Scalar, length: Int)? {
    let window = bytes[(start + 1)...].prefix(10)
    guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: window[..<end], as: UTF8.self)
    let character: Unicode.Scalar?
    switch name {
    case "lt": character = "<"
    case "gt": character = ">"
    case "amp": character = "&"
    case "quot": character = "\""
    case "apos": character = "'"
    default: character = numbered(name)
    }
    return character.map { ($0, end + 1 - start) }
  }

  /// The character of `#23398` or `#x5B66`.
  private static func numbered(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let isHexadecimal = name.dropFirst().hasPrefix("x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard let first = digits.first, first.isHexDigit,
      let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      let character = Unicode.Scalar(number)
    else { return nil }
    switch number {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x1_0000...: return character
    default: return nil
    }
  }
}
