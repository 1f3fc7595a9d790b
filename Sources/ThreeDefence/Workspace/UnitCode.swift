/// Division codes and the codes that bureaus give to development zones.
public enum UnitCode {
  /// Whether a text can be one: 1 to 20 letters, digits, hyphens and underscores, none in full width.
  ///
  /// They name files and attributes, so nothing else may stand in them.
  public static func isWellFormed(_ text: String) -> Bool {
    (1...20).contains(text.unicodeScalars.count)
      && text.unicodeScalars.allSatisfy {
        "0123456789-_".unicodeScalars.contains($0)
          || $0.properties.isAlphabetic && !(0xFF00...0xFFEF).contains($0.value)
      }
  }

  /// Whether a text is a division code of a county or above: six digits (GB/T 2260).
  public static func isDivision(_ text: String) -> Bool {
    text.utf8.count == 6 && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Whether a text can be a bureau's own code: a division code, or a code with letters from A to Z,
  /// which the bureau of a development zone has given itself.
  ///
  /// Digits that are not six are a slip, or the code of a township, which has no bureau; Chinese is a
  /// bureau's name.
  public static func isOfBureau(_ text: String) -> Bool {
    isDivision(text)
      || isWellFormed(text) && text.unicodeScalars.allSatisfy(\.isASCII)
        && text.unicodeScalars.contains(where: \.properties.isAlphabetic)
  }
}
