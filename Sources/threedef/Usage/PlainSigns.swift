import ThreeDefence

extension Character {
  /// Dashes that word processors and messengers make of hyphens.
  private static let dashes = "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{FF0D}"

  /// The blank of Chinese typing, which no shell takes for one.
  fileprivate static let wideBlank: Character = "\u{3000}"

  fileprivate var isWideDash: Bool { Self.dashes.contains(self) }

  /// A letter, digit or mark of Chinese typing as a keyboard has it; any other as it is.
  fileprivate var halfWidth: Character {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1,
      (0xFF01...0xFF5E).contains(scalar.value)
    else { return self }
    return Character(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
  }

  /// Whether it is a letter or digit of a keyboard, or a hyphen.
  fileprivate var isPlainWord: Bool { isASCII && (isLetter || isNumber || self == "-") }
}

extension String {
  /// A word of a command line with two hyphens before an option's name, one before a letter, and
  /// blanks, letters and digits as a keyboard has them; what stands behind `=` stays.
  var withPlainSigns: String {
    let name = prefix { $0 != "=" }
    let isPlain = name.allSatisfy {
      $0 != .wideBlank && !$0.isWideDash && $0.halfWidth == $0
    }
    guard !isPlain else { return self }
    let pieces = name.split(separator: Character.wideBlank).map(Self.withHyphens)
    return pieces.joined(separator: " ") + dropFirst(name.count)
  }

  /// Whether a sign of Chinese typing or a word processor stands in it that looks like one of a
  /// keyboard.
  var hasWideSigns: Bool {
    contains {
      $0 == .wideBlank || $0.isWideDash || $0.halfWidth != $0 || Self.wideQuotes.contains($0)
    }
  }

  private static func withHyphens(_ piece: Substring) -> String {
    let signs = piece.prefix { $0 == "-" || $0.isWideDash }
    let name = String(piece.dropFirst(signs.count).map(\.halfWidth))
    guard signs.contains(where: \.isWideDash), !name.isEmpty else { return signs + name }
    return (name.count > 1 ? "--" : "-") + name
  }

  /// Quotes that Chinese typing and word processors make, opening and closing ones.
  private static let wideQuotes = "\u{201C}\u{201D}\u{2018}\u{2019}\u{FF02}\u{FF07}\u{300C}\u{300D}"

  /// A value without the wide quotes around it, which a shell leaves where they are; between plain ones
  /// if there is a blank in it, and nil when none stand around it.
  var withPlainQuotes: String? {
    guard count > 2, let first, let last, Self.wideQuotes.contains(first),
      Self.wideQuotes.contains(last)
    else { return nil }
    let inner = dropFirst().dropLast()
    guard !inner.contains(where: Self.wideQuotes.contains) else { return nil }
    return inner.contains(" ") ? "\"\(inner)\"" : String(inner)
  }

  /// A text without wide quotes at either end.
  var withoutWideQuotes: String {
    let rest = drop(while: Self.wideQuotes.contains)
    return String(rest.reversed().drop(while: Self.wideQuotes.contains).reversed())
  }

  /// A value of letters and digits, some of them of Chinese typing, as a keyboard has them; nil for
  /// any other value.
  var withPlainLetters: String? {
    let plain = String(map(\.halfWidth))
    return plain != self && plain.allSatisfy(\.isPlainWord) ? plain : nil
  }
}
