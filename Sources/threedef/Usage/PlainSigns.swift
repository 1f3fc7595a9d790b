extension String {
  /// Dashes that word processors and messengers make of hyphens.
  private static let dashes = "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{FF0D}"

  /// The blank of Chinese typing, which no shell takes for one.
  private static let wideBlank: Character = "\u{3000}"

  /// A word of a command line with two hyphens before an option's name, one before a letter, and blanks
  /// as a keyboard has them; what stands behind `=` stays.
  var withPlainSigns: String {
    let name = prefix { $0 != "=" }
    guard name.contains(where: { $0 == Self.wideBlank || Self.dashes.contains($0) }) else {
      return self
    }
    let pieces = name.split(separator: Self.wideBlank).map(Self.withHyphens)
    return pieces.joined(separator: " ") + dropFirst(name.count)
  }

  private static func withHyphens(_ piece: Substring) -> String {
    let signs = piece.prefix { $0 == "-" || dashes.contains($0) }
    let name = piece.dropFirst(signs.count)
    guard signs.contains(where: dashes.contains), !name.isEmpty else { return String(piece) }
    return (name.count > 1 ? "--" : "-") + name
  }
}
