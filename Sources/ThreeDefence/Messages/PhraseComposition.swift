extension Phrase {
  /// A text that is the same in both languages.
  public init(_ text: String) { self.init(zh: text, en: text) }

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

  /// One text after another.
  static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(zh: left.zh + right.zh, en: left.en + right.en)
  }

  /// Phrases one after another.
  public static func list(_ phrases: [Phrase]) -> Phrase {
    let separator = OriginSentence.separator.phrase
    return Phrase(
      zh: phrases.map(\.zh).joined(separator: separator.zh),
      en: phrases.map(\.en).joined(separator: separator.en))
  }
}
