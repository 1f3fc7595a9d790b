import ThreeDefence

/// What is told of a run of the main job.
struct RunAccount {
  let session: Session
  let ledger: Ledger
  let outputs: MonthOutputs
  /// What was taken in; nil where an earlier run was made again.
  let taken: InboxIntake.Account?
  /// Where the outputs are.
  let folder: String

  private var pipeline: Pipeline { session.pipeline }
  private var basis: MonthBasis { outputs.basis }
  private var picture: MonthPicture { outputs.summary.picture }

  /// What is said on standard error: what was not taken in, where files lie that were not asked for,
  /// and which notes explain nothing.
  func asides(isMonthNamed: Bool) throws(ThreeDefenceError) -> [Phrase] {
    guard let taken else { return [] }
    let elsewhere =
      isMonthNamed
      ? try pipeline.foldersInstead(of: basis.month, listed: taken.listed, in: ledger)
      : try pipeline.monthsInstead(of: basis.month, in: ledger)
    return try taken.problems.map(\.phrase) + elsewhere
      + basis.notesWithoutEffect(in: picture, from: ledger)
  }

  /// The account on standard output.
  func lines(now: Instant) throws(ThreeDefenceError) -> [String] {
    let above = try pipeline.beforeDue(basis, in: ledger, now: now)
    let dropped = try taken == nil ? [] : pipeline.droppedFromRegister(picture, in: ledger)
    let account = MonthAccount(outputs.summary).lines(
      Session.language, taken: taken.map { $0.taken[basis.month] ?? 0 },
      notTaken: taken?.problems.count ?? 0, folder: folder)
    let history = HistoryAccount(clock: pipeline.settings.clock, language: Session.language)
    return (above.map(text) + account + dropped.map(text) + history.changes(outputs))
      + history.closing(basis, later: try pipeline.uncounted(in: basis, of: ledger))
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(Session.language) }
}
