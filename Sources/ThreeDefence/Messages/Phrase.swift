/// The language of everything that people read.
public enum Language: String, Sendable, CaseIterable {
  /// Chinese, the default.
  case zh
  /// English.
  case en
}

extension Language {
  /// Words after one another, as a language sets them.
  public func list(_ words: [String]) -> String {
    words.joined(separator: self == .zh ? "、" : ", ")
  }
}

/// One sentence in both languages, so that none can be missing in one of them.
///
/// `{0}`, `{1}` … are places for facts.
public struct Phrase: Sendable, Hashable, Codable {
  /// The Chinese text.
  public let zh: String
  /// The English text.
  public let en: String

  /// A sentence in both languages.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The sentence in one language, with its facts put in.
  public func text(_ language: Language, _ facts: [String] = []) -> String {
    let template = language == .zh ? zh : en
    guard !facts.isEmpty, template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var result = ""
    var rest = template[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      let inside = rest[rest.utf8.index(after: open)..<close]
      result += rest[..<open]
      if let number = Int(inside), facts.indices.contains(number) {
        result += facts[number]
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }
}

/// A catalogue of sentences: a case for each, its text in `phrase`.
public protocol Catalogue: Sendable {
  /// The sentence in both languages.
  var phrase: Phrase { get }
}
