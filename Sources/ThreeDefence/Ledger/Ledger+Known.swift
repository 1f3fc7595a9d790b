import GRDB

extension Ledger {
  /// Every file of a month that has been taken in, so that none is read twice.
  ///
  /// - Parameters:
  ///   - month: the month of the inbox folder.
  ///   - limit: most bytes that a file may have; one that was too large to be read and may be within
  ///     it, as the limit has been raised since, does not count as taken in.
  /// - Returns: the files.
  /// - Throws: `ledger` when the file is damaged, `busy` or `inputOutput` when it cannot be read.
  public func knownFiles(
    _ month: Month, limit: Int
  ) throws(ThreeDefenceError) -> Set<FileIdentity> {
    try read { database in
      let statement = try RawStatement(
        database,
        """
        SELECT coalesce(arrival.pathBytes, arrival.path), arrival.size, arrival.modified
        \(Scope.sql) AND NOT (
          arrival.size <= ?4 AND \(Scope.unread) AND \(Scope.limitThen) < ?4)
        """)
      try Scope(month, receivedBy: nil, mark: nil).bind(to: statement)
      statement.bind(Int64(limit), at: 4)
      var files: [FileIdentity] = []
      while try statement.next() {
        files.append(
          FileIdentity(
            path: statement.bytes(0), size: statement.number(1),
            modified: Instant(nanoseconds: statement.number(2))))
      }
      return Set(files)
    }
  }

  /// The SHA-256 of every file of a month.
  public func knownDigests(_ month: Month) throws(ThreeDefenceError) -> Set<[UInt8]> {
    try read { database in
      let statement = try RawStatement(database, "SELECT digest FROM submission WHERE month = ?")
      try statement.bind(month.description, at: 1)
      var digests: [[UInt8]] = []
      while try statement.next() { digests.append(statement.bytes(0)) }
      return Set(digests)
    }
  }

  /// The months of which anything has arrived, in order.
  public func months(
    receivedBy: Instant? = nil, mark: Mark? = nil
  ) throws(ThreeDefenceError) -> [Month] {
    try read { database in
      // One look into the index per month, where DISTINCT would pass over every submission.
      let texts = try String.fetchAll(
        database,
        sql: """
          WITH RECURSIVE known (month) AS (
            SELECT min(month) FROM submission
            UNION ALL
            SELECT (SELECT min(month) FROM submission WHERE submission.month > known.month)
            FROM known WHERE known.month IS NOT NULL)
          SELECT month FROM known WHERE month IS NOT NULL ORDER BY month
          """)
      let anything = try RawStatement(database, "SELECT 1 \(Scope.sql) LIMIT 1")
      return try texts.map { text in
        guard let month = Month(text) else { throw LedgerFault.damaged }
        return month
      }.filter { month in
        try Scope(month, receivedBy: receivedBy, mark: mark).bind(to: anything)
        defer { anything.reset() }
        return try anything.next()
      }
    }
  }

  /// When the last of a month's submissions was received, the same bytes keeping their earliest
  /// time; nil when nothing has arrived.
  public func latestReceipt(
    _ month: Month, mark: Mark? = nil
  ) throws(ThreeDefenceError) -> Instant? {
    try read { database in
      let statement = try RawStatement(
        database,
        """
        SELECT max(first) FROM (
          SELECT min(arrival.receivedAt) AS first \(Scope.sql) GROUP BY submission.id)
        """)
      try Scope(month, receivedBy: nil, mark: mark).bind(to: statement)
      guard try statement.next(), !statement.isNull(0) else { return nil }
      return Instant(nanoseconds: statement.number(0))
    }
  }

  /// How far the ledger has grown.
  public func mark() throws(ThreeDefenceError) -> Mark {
    try read { database in
      Mark(
        intake: try Int64.fetchOne(database, sql: "SELECT max(id) FROM intake") ?? 0,
        closing: try Int64.fetchOne(database, sql: "SELECT max(id) FROM closing") ?? 0)
    }
  }

  /// The latest moment at which anything was taken in, made, closed or reopened; nil for an empty
  /// ledger.
  public func latestEntry() throws(ThreeDefenceError) -> Instant? {
    try read { database in
      try Int64.fetchOne(
        database,
        sql: """
          SELECT max(at) FROM (
            SELECT max(takenInAt) AS at FROM intake UNION ALL SELECT max(at) FROM run
            UNION ALL SELECT max(at) FROM closing)
          """
      ).map(Instant.init(nanoseconds:))
    }
  }

  /// A file's bytes as they were received.
  ///
  /// - Parameter submission: its number, as in `MonthHoldings.Submission.id`.
  /// - Returns: the bytes; nil when they were not kept.
  /// - Throws: `notFound` for a number that is not the ledger's.
  public func bytes(of submission: Int64) throws(ThreeDefenceError) -> [UInt8]? {
    try read { database in
      let statement = try RawStatement(
        database, "SELECT packing, bytes FROM submission WHERE id = ?")
      statement.bind(submission, at: 1)
      guard try statement.next() else { throw LedgerFault.noSubmission(submission) }
      guard let packing = KeptBytes.Packing(rawValue: statement.text(0)) else {
        throw LedgerFault.newer
      }
      let bytes = statement.isNull(1) ? nil : statement.bytes(1)
      return try KeptBytes(packing: packing, bytes: bytes).received()
    }
  }
}
