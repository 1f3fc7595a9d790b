extension Pipeline {
  /// What closing a month has come to.
  public struct Closed: Sendable {
    /// The outputs with which it was closed.
    public let outputs: MonthOutputs
    /// The folder of the outputs.
    public let folder: String
    /// Whether they are, to the byte, those of the month's run before; nil when there was none.
    public let isAsLastRun: Bool?
  }

  /// Closes a month 关账: makes its outputs once more, puts them in place, and keeps them with all they
  /// are made from, so that nothing that comes later moves them.
  ///
  /// They are as of the moment of the month's last run, so that what has been handed out is what is
  /// closed, unless more has been received since; then as of that. The inbox is not looked at: what
  /// that run could not read is told again.
  ///
  /// - Parameters:
  ///   - month: the month.
  ///   - ledger: the ledger.
  ///   - asOf: what had been received by then counts, if a moment is stated.
  ///   - account: the account of the machine under which it is done.
  ///   - reason: why, or nothing.
  ///   - now: the moment.
  ///   - language: the language of what people read.
  /// - Returns: what was closed, and where it is.
  /// - Throws: `history` when the month is closed already or not yet due, or when nothing has been
  ///   received for it and it was never summed up; what `requireHistory`,
  ///   `outputs` and `place` throw. Nothing is closed then.
  public func close(
    _ month: Month, in ledger: Ledger, asOf: Instant?, account: String, reason: String,
    now: Instant, language: Language
  ) throws(ThreeDefenceError) -> Closed {
    try requireHistory(in: ledger)
    let open = try basis(of: month, in: ledger, asOf: asOf)
    if let closing = open.closing {
      throw ThreeDefenceError(
        .history,
        [
          HistorySentence.alreadyClosed.phrase.filled(
            Phrase("\(month)"), settings.clock.words(closing.at))
        ])
    }
    let due = due.instant(of: month)
    guard due <= now else {
      throw ThreeDefenceError(
        .history,
        [
          HistorySentence.notDue.phrase.filled(
            Phrase("\(month)"), settings.clock.words(until: due))
        ])
    }
    let last = try ledger.runs(month).last
    let isReceived = try !ledger.submissions(month, mark: open.askedAt).isEmpty
    guard last != nil || isReceived else {
      throw ThreeDefenceError(.history, [HistorySentence.nothingToClose.phrase.filled("\(month)")])
    }
    let basis = asOf == nil ? last.map { open.goingOn(from: $0) } ?? open : open
    let outputs = try outputs(of: basis, from: ledger, language: language)
    let folder = try place(outputs)
    try ledger.close(
      ClosingRecord(month: month, event: .closed, at: now, account: account, reason: reason),
      with: run(outputs, now: now), sources: try basis.pipeline.sources(), outputs: outputs.files)
    return Closed(
      outputs: outputs, folder: folder, isAsLastRun: last.map { $0.manifest == outputs.manifest })
  }

  /// Reads every template that a month's outputs are made with, so that what is wrong in one is told
  /// before anything is taken in or written; a closed month has its own, whatever has become of them
  /// since.
  ///
  /// - Throws: `notFound` when no edition of the standard is in force, `brokenFile` when the
  ///   standard, a table or a letter is wrong; `busy` or `ledger`.
  public func requireTemplates(
    of month: Month, language: Language, wait: Int
  ) throws(ThreeDefenceError) {
    do throws(ThreeDefenceError) {
      try readTemplates(of: month, languages: [language])
    } catch {
      guard (try? FileStatus(at: folder.ledgerPath)) != nil else { throw error }
      let last = try ledger(wait: wait).closings(month).last
      guard last?.event == .closed else { throw error }
    }
  }

  /// Reopens a closed month; what it was closed with stays in the ledger.
  ///
  /// - Throws: `history` when it is not closed; `ledger`, `busy` or `inputOutput`.
  public func reopen(
    _ month: Month, in ledger: Ledger, account: String, reason: String, now: Instant
  ) throws(ThreeDefenceError) {
    guard let closing = try ledger.closings(month).last, closing.event == .closed else {
      throw ThreeDefenceError(.history, [HistorySentence.notClosed.phrase.filled("\(month)")])
    }
    try ledger.reopen(
      ClosingRecord(
        month: month, event: .reopened, at: now, account: account, reason: reason,
        run: closing.run))
  }

  /// The files of a closed month that its figures do not count: received or taken in later; none for
  /// an open month.
  public func uncounted(
    in basis: MonthBasis, of ledger: Ledger
  ) throws(ThreeDefenceError) -> [MonthHoldings.Submission] {
    guard let closing = basis.closing, let run = try ledger.run(closing.run) else { return [] }
    let counted = Set(
      try ledger.submissions(basis.month, receivedBy: run.asOf, mark: run.mark).map(\.id))
    return try ledger.submissions(basis.month, mark: basis.askedAt)
      .filter { !counted.contains($0.id) }
  }
}
