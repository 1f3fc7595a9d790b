/// Everything that is wrong with one file of the bureau's own, gathered before any of it is told.
final class FileProblems {
  /// The file's path, as messages show it.
  let file: String
  /// The requirements that it reads and the standard lacks; not among what `finish` tells.
  var missing = MissingRequirements()
  private var problems: [(place: FilePlace, phrase: Phrase)] = []

  /// A file of which nothing wrong is known yet.
  init(file: String) {
    self.file = file
  }

  /// Whether nothing wrong is known.
  var isEmpty: Bool { problems.isEmpty }

  /// Notes that something is wrong.
  func report(_ phrase: Phrase, at place: FilePlace) {
    problems.append((place, phrase))
  }

  /// Notes that something is wrong, at a line and column from 1.
  func report(_ phrase: Phrase, _ place: (line: Int, column: Int)) {
    report(phrase, at: FilePlace(file: file, line: place.line, column: place.column))
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
