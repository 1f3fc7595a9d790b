extension Pipeline {
  /// The text of a template as the workspace uses it: its own file, else the shipped one.
  ///
  /// - Parameters:
  ///   - kind: what kind of template.
  ///   - id: its id, of a letter also without the language; nil for the one in use.
  ///   - language: the language of the letters in use.
  /// - Returns: the file, byte for byte; of tables without an id the ids of all, a line each.
  /// - Throws: `notFound` when there is none of that id, with the closest; of letters also without an
  ///   id, with all: whatever was printed could end up as the text of a letter.
  public func template(
    _ kind: TemplateStore.Kind, id: String?, language: Language
  ) throws(ThreeDefenceError) -> [UInt8] {
    switch (kind, id) {
    case (.letter, let id?):
      try templates.text(
        kind, LetterTemplate.Kind(rawValue: id).map { $0.id(language) } ?? id)
    case (_, let id?): try templates.text(kind, id)
    case (.form, nil): try templates.text(kind, settings.form)
    case (.standard, nil): try templates.text(kind, settings.standard)
    case (.letter, nil):
      throw ThreeDefenceError(
        .notFound,
        [
          CommandSentence.whichLetter.phrase.filled(
            templates.ids(of: .letter).joined(separator: ", "))
        ])
    case (.table, nil):
      Array((templates.ids(of: .table).joined(separator: "\n") + "\n").utf8)
    }
  }

  /// The letters to units as outputs are made with them.
  ///
  /// - Throws: `brokenFile` when one of the workspace's own is wrong; `history`, and why, when an
  ///   earlier run has kept letters that cannot be read.
  func letters(_ language: Language) throws(ThreeDefenceError) -> [LetterTemplate] {
    do throws(ThreeDefenceError) {
      return try templates.letters(language)
    } catch {
      guard files.areComplete else { throw error }
      throw ThreeDefenceError(
        .history, [HistorySentence.keptLetters.phrase.filled(version)] + error.sentences)
    }
  }
}
