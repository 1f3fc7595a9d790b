extension Phrase {
  /// A text that is the same in both languages.
  init(_ text: String) { self.init(zh: text, en: text) }

  /// The sentence with its facts put in, each in the sentence's language.
  public func filled(_ facts: Phrase...) -> Phrase {
    Phrase(zh: text(.zh, facts.map(\.zh)), en: text(.en, facts.map(\.en)))
  }

  /// The sentence with texts put in.
  public func filled(_ facts: String...) -> Phrase { filled(facts) }

  /// The sentence with a list of texts put in.
  func filled(_ facts: [String]) -> Phrase {
    Phrase(zh: text(.zh, facts), en: text(.en, facts))
  }

  /// Phrases one after another, as each language sets them.
  public static func list(_ phrases: [Phrase]) -> Phrase {
    Phrase(zh: Language.zh.list(phrases.map(\.zh)), en: Language.en.list(phrases.map(\.en)))
  }

  /// One text after another.
  public static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(zh: left.zh + right.zh, en: left.en + right.en)
  }

  /// Words that are the same in both languages, one after another.
  public static func list(_ words: [String]) -> Phrase { list(words.map { Phrase($0) }) }
}
