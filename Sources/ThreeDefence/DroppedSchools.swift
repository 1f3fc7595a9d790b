extension Pipeline {
  /// How many are told one by one.
  private static let few = 5

  /// Schools that have reported and have no row in the register, but had one when the month was first
  /// summed up, or when the month before was summed up last: their rows were deleted.
  ///
  /// A register that was kept and cannot be read tells of none.
  ///
  /// - Throws: `ledger` or `busy`.
  public func droppedFromRegister(
    _ picture: MonthPicture, in ledger: Ledger
  ) throws(ThreeDefenceError) -> [Phrase] {
    let strangers = picture.unexpected.filter { $0.reason == .unknown }.map(\.schoolCode)
      .filter { register.rows(of: $0).isEmpty }
    guard !strangers.isEmpty else { return [] }
    let month = picture.header.month
    let runs = [try ledger.runs(month).first, try ledger.runs(month.previous).last]
    var dropped: Set<String> = []
    for run in runs.compactMap(\.self) {
      let kept = try ledger.sources(ofRun: run.id)[RegisterFile.name]
      // One that is still the same has no row that this one lacks.
      guard let kept, kept != files.contents[RegisterFile.name],
        let register = try? RegisterFile.read(kept)
      else { continue }
      dropped.formUnion(strangers.filter { !register.rows(of: $0).isEmpty })
    }
    let told = dropped.sorted().prefix(Self.few).map {
      AccountSentence.droppedRow.phrase.filled($0)
    }
    guard dropped.count > told.count else { return told }
    return told + [AccountSentence.moreDropped.phrase.filled(String(dropped.count))]
  }
}
