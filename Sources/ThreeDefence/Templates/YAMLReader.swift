import Yams

/// Reads a settings or template file strictly, and collects everything that is wrong with it.
///
/// Use: take the `root` with its known keys, read values from it (a value that is not as it must be
/// is reported and read as nil), build what they make with any stand-ins for the nils, and call
/// `finish()`, which throws when anything was reported, before handing it out.
final class YAMLReader {
  /// The largest file read, in bytes; a template has some ten thousand.
  static let limit = 1 << 20

  /// The file's path, as messages show it.
  let file: String
  /// The file's text.
  let source: SourceText
  private let document: Node?
  private var problems: [(place: FilePlace, phrase: Phrase)] = []

  /// A reader of a file's bytes; that they cannot be read is reported like everything else.
  init(_ bytes: [UInt8], file: String) {
    self.file = file
    source = SourceText(bytes)
    switch YAMLDocument.compose(source) {
    case .success(let node): document = node
    case .failure(let fault):
      document = nil
      report(fault.phrase, line: fault.line, column: fault.column)
    }
  }

  /// The keys and values that the file consists of; a key that is none of those given is reported.
  func root(keys: [String]) -> YAMLMapping? {
    document.flatMap { YAMLValue(node: $0, name: file, reader: self).mapping(keys: keys) }
  }

  /// Notes that something is wrong.
  func report(_ phrase: Phrase, at place: FilePlace) {
    problems.append((place, phrase))
  }

  /// Notes that something is wrong, lines and columns from 1.
  func report(_ phrase: Phrase, line: Int, column: Int) {
    report(phrase, at: FilePlace(file: file, line: line, column: column))
  }

  /// Ends the reading.
  ///
  /// - Throws: `brokenFile` with a sentence per problem, in the file's order, if there is any.
  func finish() throws(ThreeDefenceError) {
    guard !problems.isEmpty else { return }
    let sorted = problems.sorted {
      ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
    }
    throw ThreeDefenceError(
      .brokenFile,
      sorted.map { problem in
        ErrorSentence.fileProblem.phrase.filled(
          Phrase(file), Phrase(String(problem.place.line)), Phrase(String(problem.place.column)),
          problem.phrase)
      })
  }
}

extension Phrase {
  /// A hint at the known words for one that is not: the closest, or else all of them.
  static func hint(for word: String, among known: [String]) -> Phrase {
    if let closest = closestWord(to: word, among: known) {
      return TemplateSentence.didYouMean.phrase.filled(closest)
    }
    return known.isEmpty
      ? Phrase("") : TemplateSentence.known.phrase.filled(known.joined(separator: ", "))
  }
}
