/// The text of a letter 催报函, with names in braces where facts are put in.
public struct LetterTemplate: Sendable {
  /// A fact that a letter can give.
  public enum Fact: String, Sendable, CaseIterable {
    /// The bureau's name.
    case bureau
    /// The name of the unit that the letter goes to.
    case unit
    /// The month.
    case month
    /// When the forms were due.
    case due
    /// As of when the letter speaks.
    case asOf = "as_of"
    /// The day the letter is dated.
    case date
    /// Number of schools that were to report.
    case expected
    /// Number of schools that reported on time.
    case onTime = "on_time"
    /// Number of schools that reported late.
    case late
    /// Number of schools whose forms were returned.
    case returned
    /// Number of schools that sent nothing.
    case missing
    /// What is open, school by school, over several lines.
    case matters
    /// What is asked of the unit, before the due time or after it.
    case closing
  }

  private let parts: [Part]

  private enum Part: Sendable {
    case text(String)
    case fact(Fact)
  }

  /// The letter with its facts put in; one that is not given leaves nothing.
  public func text(_ facts: [Fact: String]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .fact(let fact): facts[fact] ?? ""
      }
    }.joined()
  }

  /// Reads a letter, `templates/letters/*.txt`: UTF-8, lines ended by LF or CRLF.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes.
  ///   - file: its path, as messages show it.
  /// - Throws: `brokenFile` when a name in braces is none of the facts.
  public init(_ bytes: [UInt8], file: String) throws(ThreeDefenceError) {
    let problems = FileProblems(file: file)
    let source = SourceText(bytes)
    if let fault = source.firstFault {
      problems.report(TemplateSentence.notUTF8.phrase, source.place(ofByte: fault))
    }
    var parts: [Part] = []
    var rest = source.bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = String(decoding: rest[(open + 1)..<close], as: UTF8.self)
      parts.append(.text(Self.lines(rest[..<open])))
      if let fact = Fact(rawValue: name) {
        parts.append(.fact(fact))
      } else {
        let known = Fact.allCases.map(\.rawValue)
        problems.report(
          TemplateSentence.unknownFact.phrase.filled(name) + .hint(for: name, among: known),
          source.place(ofByte: open))
      }
      rest = rest[(close + 1)...]
    }
    self.parts = parts + [.text(Self.lines(rest))]
    try problems.finish()
  }

  /// A text whose lines end with LF.
  private static func lines(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}
