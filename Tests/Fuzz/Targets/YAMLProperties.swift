@testable import ThreeDefence

/// Settings and templates are read, or everything wrong with them is told with its place.
enum YAMLProperties {
  /// The bytes are the file.
  static func hold(_ bytes: [UInt8]) throws(BrokenProperty) {
    let reader = YAMLReader(bytes, file: "f")
    let root = reader.root(keys: ["bureau", "division"])
    try demand(root != nil || !reader.problems.isEmpty, "no file is neither read nor refused")
    try told { () throws(ThreeDefenceError) in _ = try SettingsFile.read(bytes, file: "f") }
    try told { () throws(ThreeDefenceError) in
      _ = try TemplateFile.form(bytes, file: "forms/f.yaml")
    }
    try told { () throws(ThreeDefenceError) in
      _ = try TemplateFile.standard(
        bytes, file: "standards/f.yaml", form: Shipped.form, month: Shipped.month)
    }
    try told { () throws(ThreeDefenceError) in
      var missing = MissingRequirements()
      _ = try TemplateFile.table(bytes, file: "tables/f.yaml", scope: scope, missing: &missing)
    }
    var isUnread = false
    try told { () throws(ThreeDefenceError) in
      do throws(ThreeDefenceError) {
        _ = try LetterTemplate(
          .reminder, LetterReader.File(path: "f", bytes: bytes), parts: ["end": letterPart])
      } catch {
        isUnread = error.sentences.contains { $0.en.contains(": cannot be read: ") }
        throw error
      }
    }
    try demand(!isUnread, "the library reads every letter in which nothing is found wrong")
  }

  private static let letterPart = LetterReader.File(path: "end", bytes: Array("{{date}}\n".utf8))

  private static let scope = Shipped.standard.scope(of: Shipped.form)

  /// A file that is refused is refused with a sentence in both languages.
  private static func told(
    _ read: () throws(ThreeDefenceError) -> Void
  ) throws(BrokenProperty) {
    do throws(ThreeDefenceError) { try read() } catch {
      try demand(!error.sentences.isEmpty, "an error says what is wrong")
      for sentence in error.sentences {
        for language in [Language.zh, .en] {
          try demand(!sentence.text(language).isEmpty, "an error's sentence is not empty")
        }
      }
    }
  }
}
