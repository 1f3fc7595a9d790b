/// A sentence about a finding, kept without a language: which one, and the facts in it.
public struct Message: Hashable, Sendable, Codable {
  /// A fact that is put into a sentence.
  public enum Fact: Hashable, Sendable, Codable {
    /// A text or number as it stands.
    case text(String)
    /// An indicator by its id: its label in Chinese, its id in English.
    case indicator(String)
    /// A text in both languages.
    case phrase(Phrase)
  }

  /// Which sentence.
  public let sentence: FindingSentence
  /// The facts for `{0}`, `{1}` ….
  public let facts: [Fact]

  /// A sentence with its facts.
  public init(_ sentence: FindingSentence, _ facts: [Fact] = []) {
    self.sentence = sentence
    self.facts = facts
  }

  /// A sentence with texts for facts.
  public init(_ sentence: FindingSentence, _ facts: String...) {
    self.init(sentence, facts.map { .text($0) })
  }

  /// The sentence in a language; `label` gives an indicator's name in that language.
  public func text(_ language: Language, label: (String) -> String) -> String {
    let texts = facts.map { fact in
      switch fact {
      case .text(let text): text
      case .indicator(let id): label(id)
      case .phrase(let phrase): phrase.text(language)
      }
    }
    return sentence.phrase.text(language, texts)
  }
}
