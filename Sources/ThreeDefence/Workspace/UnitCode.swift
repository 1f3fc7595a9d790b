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
}
