/// Tells which rows of the workspace's notes explain nothing of a month, and why.
struct NotesWithoutEffect {
  /// How many are told one by one.
  private static let few = 10

  let explanations: Explanations
  let picture: MonthPicture

  /// One sentence for each such row of the month, in the file's order.
  var told: [Phrase] {
    let rows = explanations.rows.filter { $0.key.month == picture.header.month }
    guard !rows.isEmpty else { return [] }
    let checks = Set(rows.map(\.key.check))
    let asked = Dictionary(
      grouping: picture.findings.filter { checks.contains($0.check) }, by: \.check)
    let unused = rows.compactMap { row in
      reason(row, among: rows, asked[row.key.check] ?? []).map {
        AccountSentence.noteUnused.phrase.filled(Phrase(String(row.number)), $0)
      }
    }
    guard unused.count > Self.few else { return unused }
    return unused.prefix(Self.few) + [
      AccountSentence.moreNotes.phrase.filled(String(unused.count - Self.few))
    ]
  }

  /// Why a row explains nothing; nil for one that does.
  private func reason(
    _ row: Explanations.Row, among rows: [Explanations.Row], _ findings: [Finding]
  ) -> Phrase? {
    if row.note.isEmpty { return AccountSentence.noteEmpty.phrase }
    let stands = rows.last { $0.key == row.key && !$0.note.isEmpty }
    if let stands, stands.number != row.number {
      return AccountSentence.noteReplaced.phrase.filled(String(stands.number))
    }
    let own = findings.filter { isAbout(row.key.code, $0) }
    let sentence: AccountSentence
    if own.isEmpty {
      sentence = .noteNotRaised
    } else if own.allSatisfy({ $0.severity != .query }) {
      sentence = .noteOfHint
    } else if own.contains(where: { $0.note == row.note }) {
      return nil
    } else {
      sentence = .noteNotFitting
    }
    return sentence.phrase.filled(row.key.code, row.key.check)
  }

  /// Whether a finding is of a school, or of a unit whose code is given.
  private func isAbout(_ code: String, _ finding: Finding) -> Bool {
    if finding.schoolCode == code { return true }
    let isOfUnit =
      finding.schoolCode.isEmpty || finding.check == StructuralCheck.sameFigures.rawValue
    return isOfUnit && finding.unit?.code == code
  }
}

extension MonthBasis {
  /// The rows of the workspace's notes on the month that explain nothing, and why; none for a closed
  /// month, which stands on the notes of then.
  public func notesWithoutEffect(in picture: MonthPicture) -> [Phrase] {
    guard closing == nil else { return [] }
    return NotesWithoutEffect(explanations: pipeline.explanations, picture: picture).told
  }
}
