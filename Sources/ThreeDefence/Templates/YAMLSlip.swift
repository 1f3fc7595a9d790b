/// Slips in how a line is written, which the parser finds in a line further down, or not at all.
enum YAMLSlip {
  private typealias Fault = YAMLDocument.Fault

  /// The slip that a parser stumbled over: in its line, or in the last one above that is more than a
  /// comment.
  ///
  /// - Parameters:
  ///   - problem: what is wrong, in the parser's words.
  ///   - line: where it says so, from 1.
  ///   - source: the file.
  /// - Returns: the slip, at its place; nil when it is none of those known.
  static func fault(
    _ problem: String, near line: Int, of source: SourceText
  ) -> YAMLDocument.Fault? {
    let lines = source.linesWithContent(upTo: line)
    // No line of a person's is longer, and a pattern goes over it again and again.
    func text(_ number: Int) -> String { String(source.line(number).prefix(200)) }
    for (number, above) in zip(lines.prefix(2), lines.dropFirst() + [0]) {
      let line = text(number)
      let mayHoldMark = number == lines[0] || isOpen(line, problem)
      if let fault = (mayHoldMark ? YAMLDocument.fullWidthMark(line: number, of: source) : nil)
        ?? tightColon(line, at: number) ?? blankOfComment(line, below: text(above), at: number)
        ?? missingColon(problem, line, at: number) ?? openQuote(line, at: number)
      {
        return fault
      }
    }
    guard problem == YAMLSentence.openQuote.rawValue else { return nil }
    return lines.lazy.compactMap { openQuote(text($0), at: $0) }.first
  }

  /// The slip in a text that stands where keys with values should: a colon that no blank follows, or
  /// none.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - keys: the keys that may stand there.
  ///   - place: where the text begins.
  /// - Returns: the slip, at its place; nil when the text does not begin with a key.
  static func fault(
    in text: String, keys: [String], at place: (line: Int, column: Int)
  ) -> YAMLDocument.Fault? {
    guard let found = text.prefix(200).firstMatch(of: /^([a-z-]+)(?:(:)\S| |$)/),
      keys.contains(String(found.1))
    else { return nil }
    let key = String(found.1)
    return Fault(
      found.2 == nil ? .colonMissing : .spaceAfterColon, key,
      at: (place.line, place.column + key.count))
  }

  /// Whether a full-width mark in a line above can be what the parser stumbled over: one within braces,
  /// or one that stands for a colon or brace that the parser missed.
  private static func isOpen(_ text: String, _ problem: String) -> Bool {
    let missed = [YAMLSentence.noColon, .noDocument, .colonInText].map(\.rawValue)
    return text.contains(where: "{[".contains)
      || missed.contains(problem) && text.firstMatch(of: /: *[｛［].*[｝］]/) == nil
  }

  private static func tightColon(_ text: String, at line: Int) -> Fault? {
    guard let found = text.firstMatch(of: /^[ -]*([a-z-]+):[^ :]/) else { return nil }
    let column = text[..<found.1.endIndex].unicodeScalars.count + 1
    return Fault(.spaceAfterColon, String(found.1), at: (line, column))
  }

  /// The blank that stood behind the `#` of a line that was set aside.
  private static func blankOfComment(
    _ text: String, below above: String, at line: Int
  ) -> Fault? {
    guard text.firstMatch(of: /^ [a-z-]+:(?: |$)/) != nil, !above.hasPrefix(" "),
      above.firstMatch(of: /^[a-z-]+: *(?:#.*)?$/) == nil
    else { return nil }
    return Fault(.blankOfComment, at: (line, 1))
  }

  private static func missingColon(_ problem: String, _ text: String, at line: Int) -> Fault? {
    let problems = [YAMLSentence.noColon, .noDocument].map(\.rawValue)
    guard problems.contains(problem),
      let found = text.firstMatch(of: /^ *([a-z][a-z-]*)(?: +[^:]*)?$/)
    else { return nil }
    let column = text[..<found.1.endIndex].unicodeScalars.count + 1
    return Fault(.colonMissing, String(found.1), at: (line, column))
  }

  private static func openQuote(_ text: String, at line: Int) -> Fault? {
    guard let found = text.firstMatch(of: /^[ -]*[a-z-]+: +("[^"]*|'[^']*)$/) else { return nil }
    let column = text[..<found.1.startIndex].unicodeScalars.count + 1
    return Fault(parser: YAMLSentence.openQuote.rawValue, at: (line, column))
  }
}
