/// Why the work cannot be done: never about what a school sent, which is a finding.
public struct ThreeDefenceError: Error, Sendable, Equatable {
  /// What kind of fault it is; to switch on.
  public enum Code: String, Sendable {
    /// There is no workspace where one was expected.
    case noWorkspace = "no-workspace"
    /// The workspace of another bureau is where a new one was to be.
    case otherWorkspace = "other-workspace"
    /// Settings, register, explanations, holidays or a template is wrong.
    case brokenFile = "broken-file"
    /// The ledger cannot be opened, is damaged or of a newer version.
    case ledger
    /// Another run holds the workspace.
    case busy
    /// The disk is full or something cannot be read or written.
    case inputOutput = "input-output"
    /// What was asked for does not exist.
    case notFound = "not-found"
    /// A month is closed or not yet due, or an earlier run cannot be made again.
    case history
    /// Sums do not add up, or a number is too large: a wrong figure must not go out.
    case arithmetic
  }

  /// What kind of fault it is.
  public let code: Code
  /// One sentence per fault, in both languages, facts put in: what, why, and what to do.
  public let sentences: [Phrase]

  /// An error of one or more sentences.
  public init(_ code: Code, _ sentences: [Phrase]) {
    self.code = code
    self.sentences = sentences
  }

  /// An error of one sentence with its facts.
  public init(_ code: Code, _ sentence: ErrorSentence, _ facts: String...) {
    self.init(
      code,
      [Phrase(zh: sentence.phrase.text(.zh, facts), en: sentence.phrase.text(.en, facts))])
  }

  /// All sentences in a language, a line each.
  public func text(_ language: Language) -> String {
    sentences.map { $0.text(language) }.joined(separator: "\n")
  }
}
