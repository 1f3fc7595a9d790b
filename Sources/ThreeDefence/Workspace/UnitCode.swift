/// Division codes and the codes that bureaus give to development zones.
public enum UnitCode {
  /// Whether a text can be one: 1 to 20 letters, digits, hyphens and underscores.
  ///
  /// They name files and attributes, so nothing else may stand in them.
  public static func isWellFormed(_ text: String) -> Bool {
    (1...20).contains(text.unicodeScalars.count)
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType == .decimal || $0 == "-"
          || $0 == "_"
      }
  }
}
