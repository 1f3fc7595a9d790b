/// Tells which rows of the workspace's notes explain nothing of a month, and why.
struct NotesWithoutEffect {
  /// How many are told one by one.
  private static let few = 10

  /// What a note answers: a check, of a school or a unit.
  private struct Question: Hashable {
    let check: String
    let code: String
  }

  /// The rows of the month, in the file's order.
  private let rows: [Explanations.Row]
  /// The number of the row that stands for each key: the last whose note is not empty.
  private let standing: [Explanations.Key: Int]
  /// The numbers of the rows that stand, by their question and their note.
  private var numbers: [Question: [String: Int]] = [:]
  /// What was found, by the questions that a note on it may answer.
  private var findings: [Question: [Finding]] = [:]

  init(explanations: Explanations, picture: MonthPicture) {
    rows = explanations.rows.filter { $0.key.month == picture.header.month }
    let filled = rows.filter { !$0.note.isEmpty }
    standing = Dictionary(filled.map { ($0.key, $0.number) }, uniquingKeysWith: { $1 })
    for row in filled where standing[row.key] == row.number {
      numbers[Self.question(row), default: [:]][row.note] = row.number
    }
    let checks = Set(rows.map(\.key.check))
    for finding in picture.findings where checks.contains(finding.check) {
      for question in Self.questions(finding) { findings[question, default: []].append(finding) }
    }
  }

  /// One sentence for each such row of the month, in the file's order.
  var told: [Phrase] {
    let unused = rows.compactMap { row in
      reason(row).map { AccountSentence.noteUnused.phrase.filled(Phrase(String(row.number)), $0) }
    }
    guard unused.count > Self.few else { return unused }
    return unused.prefix(Self.few) + [
      AccountSentence.moreNotes.phrase.filled(String(unused.count - Self.few))
    ]
  }

  /// Why a row explains nothing; nil for one that does.
  private func reason(_ row: Explanations.Row) -> Phrase? {
    if row.note.isEmpty { return AccountSentence.noteEmpty.phrase }
    if let stands = standing[row.key], stands != row.number { return replaced(by: stands) }
    let own = findings[Self.question(row)] ?? []
    let queries = own.filter { $0.severity == .query }
    let sentence: AccountSentence
    if own.isEmpty {
      sentence = .noteNotRaised
    } else if queries.isEmpty {
      sentence = .noteOfHint
    } else if queries.contains(where: { $0.note == row.note }) {
      return nil
    } else if let other = rowInstead(queries) {
      return replaced(by: other)
    } else {
      sentence = .noteNotFitting
    }
    return sentence.phrase.filled(row.key.code, row.key.check)
  }

  private func replaced(by number: Int) -> Phrase {
    AccountSentence.noteReplaced.phrase.filled(String(number))
  }

  /// The row that explains the first of some queries, where rows explain all of them.
  private func rowInstead(_ queries: [Finding]) -> Int? {
    let explaining = queries.map { query in
      Self.questions(query).lazy.compactMap { numbers[$0]?[query.note] }.first
    }
    return explaining.contains(nil) ? nil : explaining.first ?? nil
  }

  private static func question(_ row: Explanations.Row) -> Question {
    Question(check: row.key.check, code: row.key.code)
  }

  /// What a note on a finding may answer: of its school, and of its unit where the unit's may do.
  private static func questions(_ finding: Finding) -> [Question] {
    let isOfUnit =
      finding.schoolCode.isEmpty || finding.check == StructuralCheck.sameFigures.rawValue
    let codes = [finding.schoolCode, isOfUnit ? finding.unit?.code ?? "" : ""]
    return codes.filter { !$0.isEmpty }.map { Question(check: finding.check, code: $0) }
  }
}

extension MonthBasis {
  /// The rows of the workspace's notes on the month that explain nothing, and why.
  ///
  /// None for a closed month, which stands on the notes of then; none as of a moment before the
  /// month's own, when what the notes are about had not come yet.
  ///
  /// - Throws: `ledger`, `busy` or `inputOutput`.
  public func notesWithoutEffect(
    in picture: MonthPicture, from ledger: Ledger
  ) throws(ThreeDefenceError) -> [Phrase] {
    guard closing == nil, asOf >= (try pipeline.moment(of: month, in: ledger, mark: mark)) else {
      return []
    }
    return NotesWithoutEffect(explanations: pipeline.explanations, picture: picture).told
  }
}
