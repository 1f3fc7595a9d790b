extension Ledger {
  /// Everything the ledger held of a month: submissions in order of receipt, their documents, forms
  /// and reading findings.
  ///
  /// - Parameters:
  ///   - month: the month of the inbox folder.
  ///   - receivedBy: only what was received by then, inclusive; nil is all.
  ///   - template: the edition that the values are wanted in; what another edition did not ask for
  ///     is absent.
  ///   - mark: only what the ledger held then; nil is all.
  /// - Returns: the holdings, empty for a month of which nothing arrived.
  /// - Throws: `ledger` when the file is damaged, `busy` or `inputOutput` when it cannot be read.
  public func holdings(
    _ month: Month, receivedBy: Instant? = nil, template: FormTemplate, mark: Mark? = nil
  ) throws(ThreeDefenceError) -> MonthHoldings {
    let scope = Scope(month, receivedBy: receivedBy, mark: mark)
    return try read { database in
      try HoldingsReader(database, scope, for: template).holdings
    }
  }

  /// The submissions of a month alone, by time of receipt and then by path, without what was found.
  ///
  /// - Parameters:
  ///   - month: the month of the inbox folder.
  ///   - receivedBy: only what was received by then, inclusive; nil is all.
  ///   - mark: only what the ledger held then; nil is all.
  /// - Returns: the submissions, empty for a month of which nothing arrived.
  /// - Throws: `ledger` when the file is damaged, `busy` or `inputOutput` when it cannot be read.
  public func submissions(
    _ month: Month, receivedBy: Instant? = nil, mark: Mark? = nil
  ) throws(ThreeDefenceError) -> [MonthHoldings.Submission] {
    let scope = Scope(month, receivedBy: receivedBy, mark: mark)
    return try read { database in try ReceivedFiles(database, scope).inOrder }
  }
}
