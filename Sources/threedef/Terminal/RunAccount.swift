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
  func asides(isMonthNamed: Bool) -> [Phrase] {
    guard let taken else { return [] }
    return taken.problems.map(\.phrase)
      + notice { () throws(ThreeDefenceError) in
        isMonthNamed
          ? try pipeline.foldersInstead(of: basis.month, listed: taken.listed, in: ledger)
          : try pipeline.monthsInstead(of: basis.month, in: ledger)
      }
      + notice { () throws(ThreeDefenceError) in
        try basis.notesWithoutEffect(in: picture, from: ledger)
      }
  }

  /// The account on standard output.
  func lines(now: Instant) -> [String] {
    let above = notice { () throws(ThreeDefenceError) in
      try pipeline.beforeDue(basis, in: ledger, now: now)
    }
    let dropped = notice { () throws(ThreeDefenceError) in
      try taken == nil ? [] : pipeline.droppedFromRegister(picture, in: ledger)
    }
    let later = notice { () throws(ThreeDefenceError) in
      try pipeline.uncounted(in: basis, of: ledger)
    }
    let account = MonthAccount(outputs.summary).lines(
      Session.language, taken: taken.map { $0.taken[basis.month] ?? 0 },
      notTaken: taken?.problems.count ?? 0, folder: folder)
    let history = HistoryAccount(clock: pipeline.settings.clock, language: Session.language)
    return above.map(text) + account + dropped.map(text) + history.changes(outputs)
      + history.closing(basis, later: later)
  }

  /// What is to be noticed; nothing where that cannot be found out: the outputs are in place by now, and
  /// the run has done what was asked.
  private func notice<Told>(_ find: () throws(ThreeDefenceError) -> [Told]) -> [Told] {
    (try? find()) ?? []
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(Session.language) }
}
