extension Pipeline {
  /// Most months that are told.
  private static let few = 5

  /// What is to be said above everything of a month that is not yet due, but is shown as of its due
  /// moment: that it is to come, and which month may have been meant where it is far off.
  ///
  /// - Throws: `ledger` or `busy`.
  public func beforeDue(
    _ basis: MonthBasis, in ledger: Ledger, now: Instant
  ) throws(ThreeDefenceError) -> [Phrase] {
    let due = basis.pipeline.due.instant(of: basis.month)
    guard now < due, due <= basis.asOf else { return [] }
    let clock = settings.clock
    let month = Phrase("\(basis.month)")
    let told = AccountSentence.notYetDue.phrase.filled(
      month, clock.words(until: due), Phrase(clock.wallText(now)))
    let current = self.month(at: now)
    guard basis.month > current.next else { return [told] }
    let far =
      try ledger.months().last { $0 <= current }.map {
        AccountSentence.farAheadPerhaps.phrase.filled(month, Phrase("\($0)"))
      } ?? AccountSentence.farAhead.phrase.filled(month)
    return [far, told]
  }

  /// Which months the ledger has submissions of, where it has none of the current one, which is shown
  /// because no other was named.
  ///
  /// - Throws: `ledger` or `busy`.
  public func monthsInstead(
    of month: Month, in ledger: Ledger
  ) throws(ThreeDefenceError) -> [Phrase] {
    let months = try ledger.months()
    guard !months.isEmpty, !months.contains(month) else { return [] }
    return [
      AccountSentence.noMonthNamed.phrase.filled(
        Phrase("\(month)"), .list(months.suffix(Self.few).map(\.description)))
    ]
  }

  /// Where files lie instead, when the inbox has no folder of a month that was named, and the ledger
  /// has nothing of it.
  ///
  /// - Throws: `ledger` or `busy`.
  public func foldersInstead(
    of month: Month, listed: [Month: Int], in ledger: Ledger
  ) throws(ThreeDefenceError) -> [Phrase] {
    let others = listed.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    guard listed[month] == nil, !others.isEmpty, try !ledger.months().contains(month)
    else { return [] }
    let folders = others.suffix(Self.few).map { month, count in
      AccountSentence.folderHolds.phrase.filled("\(month)", String(count))
    }
    return [AccountSentence.noFolder.phrase.filled(Phrase("\(month)"), .list(folders))]
  }
}
