extension SettingsFile {
  /// The settings of a new workspace: bureau and division, and every other key with its default,
  /// explained and set aside.
  ///
  /// - Parameters:
  ///   - bureau: the bureau's name.
  ///   - division: the bureau's own division code.
  ///   - language: the language of the explanations, and of all that the workspace says.
  /// - Returns: the text of the file.
  static func start(
    bureau: String, division: String, language: Language = .zh
  ) -> String {
    WorkspacePage.settings.phrase.text(language, [quoted(bureau), quoted(division)])
  }

  /// A text as YAML writes it between double quotes.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
