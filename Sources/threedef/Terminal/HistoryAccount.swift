import ThreeDefence

/// What is told at a terminal of runs, and of closing and reopening months.
struct HistoryAccount {
  let clock: BureauClock
  let language: Language

  /// What moved since the run before; nothing when this is the first.
  func changes(_ outputs: MonthOutputs) -> [String] {
    guard let last = outputs.lastRun else { return [] }
    let moved = say(.changed, String(last), String(outputs.changes.schools))
    guard !outputs.changedSources.isEmpty else { return [moved] }
    let files = Phrase.list(outputs.changedSources).text(language)
    return [moved, say(.changedSources, String(last), files)]
  }

  /// That a month is closed, and what arrived later; nothing for an open one.
  func closing(_ basis: MonthBasis, later: [MonthHoldings.Submission]) -> [String] {
    guard let closing = basis.closing else { return [] }
    var lines = [
      say(.isClosed, "\(basis.month)", text(closing.at), closing.account)
    ]
    if !later.isEmpty { lines.append(say(.laterFiles, String(later.count))) }
    return lines + later.map { say(.laterFile, text($0.receivedAt), $0.path) }
  }

  /// That a month has been closed.
  func closed(_ closed: Pipeline.Closed) -> [String] {
    let outputs = closed.outputs
    var lines = [
      say(
        .closed, "\(outputs.basis.month)", clock.words(until: outputs.basis.asOf).text(language),
        closed.folder)
    ]
    let reminders = outputs.summary.picture.reminders()
    let owed: [(Reminder.Kind, HistorySentence)] = [
      (.missing, .owedMissing), (.returned, .owedReturned), (.toExplain, .owedToExplain),
    ]
    let counts = owed.compactMap { kind, sentence in
      let count = reminders.count { $0.kind == kind }
      return count == 0 ? nil : say(sentence, String(count))
    }
    if !counts.isEmpty { lines.append(say(.stillOwed, language.list(counts))) }
    if let last = outputs.lastRun, let isAsLastRun = closed.isAsLastRun {
      lines.append(
        isAsLastRun
          ? say(.closedAsLastRun, String(last))
          : say(.closedOtherwise, String(last), String(outputs.changes.schools)))
    }
    return lines
  }

  /// The runs so far, each month's closings and reopenings behind them.
  func runs(_ runs: [RunRecord], _ closings: [ClosingRecord]) -> [String] {
    if runs.isEmpty { return [say(.noRuns)] }
    return runs.map(line(of:)) + closings.map(line(of:))
  }

  private func line(of run: RunRecord) -> String {
    let counts = ReturnState.allCases.map { String(run.counts[$0.rawValue] ?? 0) }
    return HistorySentence.run.phrase.text(
      language,
      [
        String(run.id), text(run.at), "\(run.month)",
        clock.words(until: run.asOf).text(language), run.version,
      ] + counts)
  }

  private func line(of closing: ClosingRecord) -> String {
    let event: HistorySentence = closing.event == .closed ? .wasClosed : .wasReopened
    let facts = [
      text(closing.at), "\(closing.month)", event.phrase.text(language), closing.account,
      String(closing.run),
    ]
    return closing.reason.isEmpty
      ? HistorySentence.closing.phrase.text(language, facts)
      : HistorySentence.closingWithReason.phrase.text(language, facts + [closing.reason])
  }

  private func text(_ instant: Instant) -> String { clock.words(instant).text(language) }

  private func say(_ sentence: HistorySentence, _ facts: String...) -> String {
    sentence.phrase.text(language, facts)
  }
}
