internal import Mustache

/// A text to a reporting unit, written in Mustache: what a bureau puts around and into the facts.
public struct LetterTemplate: Sendable {
  /// What goes to a unit, each made from a file of that name for each language.
  public enum Kind: String, Sendable, CaseIterable {
    /// 催报函: the letter, to be printed.
    case reminder
    /// 催报短信: a short text for WeChat or SMS.
    case message

    /// The folder of a run's outputs that has one for each unit.
    var folder: String {
      switch self {
      case .reminder: "letters"
      case .message: "messages"
      }
    }

    /// The id of the file in a language, `reminder.zh`.
    func id(_ language: Language) -> String { "\(rawValue).\(language.rawValue)" }

    /// The ids of all kinds in all languages.
    static let ids = allCases.flatMap { kind in Language.allCases.map { kind.id($0) } }
  }

  /// What it is.
  let kind: Kind
  private let library: MustacheLibrary
  /// The name under which the library has it; no file that is put in can have that.
  private static let name = ""

  /// Reads a letter with the files that it puts in.
  ///
  /// - Parameters:
  ///   - kind: what it is.
  ///   - file: its file.
  ///   - parts: the files that it may put in, by name.
  /// - Throws: `brokenFile` with everything that is wrong with it and with what it puts in.
  init(
    _ kind: Kind, _ file: LetterReader.File, parts: [String: LetterReader.File] = [:]
  ) throws(ThreeDefenceError) {
    let reader = LetterReader(file, as: Self.name, scope: UnitFacts.scope, parts: parts)
    guard reader.sentences.isEmpty else {
      throw ThreeDefenceError(.brokenFile, reader.sentences)
    }
    self.kind = kind
    library = reader.library
  }

  /// The text about something, lines ended by LF.
  func text(_ subject: some LetterSubject) -> String {
    library.render(subject, withTemplate: Self.name) ?? ""
  }
}
