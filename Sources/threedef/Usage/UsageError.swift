import ThreeDefence

/// What is wrong with the command line, in both languages.
struct UsageError: Error {
  let phrase: Phrase

  init(_ phrase: Phrase) { self.phrase = phrase }

  /// A sentence with its facts.
  init(_ sentence: UsageSentence, _ facts: String...) { self.init(sentence, facts) }

  /// A sentence with its facts.
  ///
  /// - Parameters:
  ///   - sentence: the sentence.
  ///   - facts: the facts for its places.
  ///   - values: values that may be written, listed in its last place.
  init(_ sentence: UsageSentence, _ facts: [String], oneOf values: [String]? = nil) {
    func text(_ language: Language) -> String {
      sentence.phrase.text(language, facts + (values.map { [language.list($0)] } ?? []))
    }
    self.init(Phrase(zh: text(.zh), en: text(.en)))
  }

  /// That a text is no month, of an option or of the argument that is one.
  init(noMonth text: String, _ option: String? = nil) {
    if let number = Month.strayNumber(in: text) {
      self.init(.noSuchMonth, text, number)
    } else if let option {
      self.init(.month, option, text)
    } else {
      self.init(.closedMonth, text)
    }
  }
}
