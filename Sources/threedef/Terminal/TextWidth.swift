/// Columns that text takes on a terminal.
enum TextWidth {
  /// Columns of a text: two for wide characters, none for combining ones and for colour.
  static func of(_ text: String) -> Int {
    var rest = text.unicodeScalars[...]
    var width = 0
    while let scalar = rest.first {
      let colour = colour(rest)
      width += colour == nil ? of(scalar) : 0
      rest = rest.dropFirst(colour?.count ?? 1)
    }
    return width
  }

  /// A text without colour of so many columns at most, `…` at the end of one that was longer.
  static func shortened(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var used = 1
    let kept = text.unicodeScalars.prefix { scalar in
      used += of(scalar)
      return used <= width
    }
    return String(kept) + "…"
  }

  /// Columns of a character.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if (0x20...0x7E).contains(scalar.value) { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// Whether a character is wide: Chinese, Japanese and Korean ones with their punctuation, and
  /// pictures (Unicode 15, EastAsianWidth W and F).
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// The change of colour, one of `Ink`, that a text begins with; nil when it begins with none.
  static func colour(
    _ text: String.UnicodeScalarView.SubSequence
  ) -> String.UnicodeScalarView.SubSequence? {
    guard text.starts(with: ["\u{1B}", "["]) else { return nil }
    let parameters = text.dropFirst(2).prefix { $0 == ";" || ("0"..."9").contains($0) }
    guard parameters.endIndex < text.endIndex, text[parameters.endIndex] == "m" else { return nil }
    let code = text[text.startIndex...parameters.endIndex]
    return Ink.changes.contains(String(code)) ? code : nil
  }
}
