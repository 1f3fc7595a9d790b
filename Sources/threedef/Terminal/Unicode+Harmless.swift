extension Unicode.Scalar {
  /// A character that does nothing to a terminal: controls, and what turns the direction of text,
  /// become the sign of what cannot be shown.
  var harmless: Unicode.Scalar {
    switch value {
    case 0x09: " "
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: self
    }
  }
}

extension String {
  /// The text without what would do anything to a terminal.
  var harmless: String {
    guard unicodeScalars.contains(where: { $0.harmless != $0 }) else { return self }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: unicodeScalars.lazy.map(\.harmless))
    return String(text)
  }
}
