import GRDB

extension Ledger {
  /// Closes a month with a run: records the run, all its outputs and the closing, or nothing.
  ///
  /// - Parameters:
  ///   - closing: when, by whom and why; numbers in it are not looked at.
  ///   - run: the run with whose outputs the month is closed.
  ///   - sources: the files that the run was made from besides the ledger.
  ///   - outputs: what it has made, kept for good.
  /// - Returns: the closing as it stands in the ledger.
  /// - Throws: `busy`, `ledger` or `inputOutput`, with nothing kept.
  @discardableResult
  public func close(
    _ closing: ClosingRecord, with run: RunRecord, sources: [String: [UInt8]],
    outputs: [(path: String, bytes: [UInt8])]
  ) throws(ThreeDefenceError) -> ClosingRecord {
    try write { database in
      let writer = RunWriter(database)
      var closing = closing
      closing.event = .closed
      closing.run = try writer.write(run, sources: sources)
      try writer.write(outputs, as: .output, ofRun: closing.run)
      return try record(closing, in: database)
    }
  }

  /// Records that a month is open again; what it was closed with stays.
  ///
  /// - Returns: the reopening as it stands in the ledger.
  @discardableResult
  public func reopen(_ reopening: ClosingRecord) throws(ThreeDefenceError) -> ClosingRecord {
    try write { database in
      var reopening = reopening
      reopening.event = .reopened
      return try record(reopening, in: database)
    }
  }

  /// Every closing and reopening up to a mark, of a month or of all, in order.
  public func closings(
    _ month: Month? = nil, mark: Mark? = nil
  ) throws(ThreeDefenceError) -> [ClosingRecord] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM closing WHERE (?1 IS NULL OR month = ?1) AND id <= ?2 ORDER BY id
          """,
        arguments: [month?.description, mark?.closing ?? .max]
      ).map(ClosingRecord.init(row:))
    }
  }

  private func record(_ closing: ClosingRecord, in database: Database) throws -> ClosingRecord {
    try database.execute(
      sql: """
        INSERT INTO closing (month, event, at, account, reason, runId) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        closing.month.description, closing.event.rawValue, closing.at.nanoseconds,
        closing.account, closing.reason, closing.run,
      ])
    var recorded = closing
    recorded.id = database.lastInsertedRowID
    return recorded
  }
}

extension ClosingRecord {
  fileprivate init(row: Row) throws {
    guard let month = Month(row["month"] as String) else { throw LedgerFault.damaged }
    guard let event = Event(rawValue: row["event"]) else { throw LedgerFault.newer }
    self.init(
      id: row["id"], month: month, event: event, at: Instant(nanoseconds: row["at"]),
      account: row["account"], reason: row["reason"], run: row["runId"])
  }
}
