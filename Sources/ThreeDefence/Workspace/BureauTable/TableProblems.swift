/// What is wrong with one of the bureau's own tables, gathered so that all of it is told at once.
struct TableProblems {
  /// The file, as the reader knows it.
  let file: String
  private var problems: [(row: Int, field: Int?, phrase: Phrase)] = []
  /// How many there are, told or only counted.
  private(set) var count = 0

  /// Most problems told one by one; the rest are counted.
  static let limit = 100

  /// Nothing wrong yet.
  init(file: String) { self.file = file }

  /// Notes a problem.
  ///
  /// - Parameters:
  ///   - row: as a spreadsheet numbers it, from 1; 0 for the file as a whole.
  ///   - field: the field from 0, shown as a spreadsheet's letter; nil for the whole row.
  ///   - phrase: what is wrong and how to put it right.
  mutating func add(row: Int, field: Int? = nil, _ phrase: Phrase) {
    count += 1
    if problems.count < Self.limit { problems.append((row, field, phrase)) }
  }

  /// Ends the reading.
  ///
  /// - Throws: `brokenFile` with a sentence per problem, in the order of rows, if there is any.
  func finish() throws(ThreeDefenceError) {
    guard count > 0 else { return }
    let sorted = problems.sorted { ($0.row, $0.field ?? -1) < ($1.row, $1.field ?? -1) }
    var sentences = sorted.map { problem in
      let parts =
        [file] + (problem.row > 0 ? [String(problem.row)] : [])
        + (problem.field.map { [columnLetter($0)] } ?? [])
      return TableSentence.atPlace.phrase.filled(
        Phrase(parts.joined(separator: ":")), problem.phrase)
    }
    if count > problems.count {
      sentences.append(
        TableSentence.more.phrase.filled(file, String(count - problems.count)))
    }
    throw ThreeDefenceError(.brokenFile, sentences)
  }
}
