/// A tag of a letter, such as `{{month}}` or `{{#missing_schools}}`.
struct LetterTag: Sendable {
  /// What a tag does.
  enum Kind: Sendable {
    /// `{{name}}`, and `{{{name}}}` and `{{&name}}`, which are the same in a plain text.
    case variable
    /// `{{#name}}`: what follows, for each thing, or if there is something.
    case section
    /// `{{^name}}`: what follows, if there is nothing.
    case inverted
    /// `{{/name}}`: the end of a section.
    case end
    /// `{{> name}}`: another file put in here.
    case partial
    /// `{name}`, as letters were written before they were Mustache: no tag, and printed as it is.
    case singleBraces
  }

  /// What it does.
  let kind: Kind
  /// The name in it, without the blanks around it.
  let name: String
  /// The byte at which it begins, from 0.
  let offset: Int

  /// The kinds that a letter may have.
  static let allWritten: [Kind] = [.variable, .section, .inverted, .end, .partial]

  /// The tag as it is written, without blanks.
  var text: String { Self.text(kind, name) }

  /// A tag of a kind and name as it is written.
  static func text(_ kind: Kind, _ name: String) -> String {
    switch kind {
    case .variable: "{{\(name)}}"
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .end: "{{/\(name)}}"
    case .partial: "{{> \(name)}}"
    case .singleBraces: "{\(name)}"
    }
  }
}
