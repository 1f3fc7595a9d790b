import GRDB

/// A submission with the arrival that stands for it.
private struct File {
  var submission: MonthHoldings.Submission
  var path: [UInt8] { submission.identity.path }

  /// Counts another arrival, which stands for the file if it came before.
  mutating func add(_ other: File) {
    let arrivals = submission.arrivals + 1
    if other.isBefore(self) { self = other }
    submission.arrivals = arrivals
  }

  /// By time of receipt, then by path; files alike in both by their digest, so that the order never
  /// depends on which was taken in first.
  func isBefore(_ other: File) -> Bool {
    if submission.receivedAt != other.submission.receivedAt {
      return submission.receivedAt < other.submission.receivedAt
    }
    if path != other.path { return path.lexicographicallyPrecedes(other.path) }
    return submission.digest.lexicographicallyPrecedes(other.submission.digest)
  }
}

/// The submissions of a scope, each with the earliest of its arrivals that count.
struct ReceivedFiles {
  private var files: [File] = []

  /// Reads them from the ledger.
  ///
  /// Of a file that was first too large to be read, and was read once the limit had been raised,
  /// only the reading counts.
  init(_ database: Database, _ scope: Scope) throws {
    let statement = try RawStatement(
      database,
      """
      SELECT submission.id, submission.digest, arrival.receivedAt, arrival.path,
        arrival.pathBytes, arrival.clock, arrival.isClamped, arrival.size, arrival.modified
      \(Scope.sql) AND NOT (\(Scope.unread) AND EXISTS (
        SELECT 1 FROM arrival AS again
        JOIN submission AS whole ON whole.id = again.submissionId AND whole.month = ?1
        WHERE again.submissionId > submission.id AND again.path = arrival.path
          AND again.pathBytes IS arrival.pathBytes AND again.size = arrival.size
          AND again.modified = arrival.modified AND again.receivedAt <= ?2
          AND again.intakeId <= ?3))
      """)
    try scope.bind(to: statement)
    var numbers: [Int64: Int] = [:]
    while try statement.next() {
      let file = try Self.file(statement)
      if let number = numbers[file.submission.id] {
        files[number].add(file)
      } else {
        numbers[file.submission.id] = files.count
        files.append(file)
      }
    }
  }

  /// By time of receipt, then by path.
  var inOrder: [MonthHoldings.Submission] {
    files.sorted { $0.isBefore($1) }.map(\.submission)
  }

  /// The submission with the one arrival that the statement stands on.
  private static func file(_ statement: RawStatement) throws -> File {
    guard let clock = ReceiptClock(rawValue: statement.text(5)) else { throw LedgerFault.newer }
    return File(
      submission: MonthHoldings.Submission(
        id: statement.number(0), path: statement.text(3), digest: statement.bytes(1),
        receivedAt: Instant(nanoseconds: statement.number(2)), clock: clock,
        isClamped: statement.number(6) == 1,
        identity: FileIdentity(
          path: statement.bytes(statement.isNull(4) ? 3 : 4), size: statement.number(7),
          modified: Instant(nanoseconds: statement.number(8))),
        arrivals: 1, findings: []))
  }
}
