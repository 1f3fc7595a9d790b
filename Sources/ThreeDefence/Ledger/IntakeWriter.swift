import GRDB

/// Puts files that have been read into the ledger, as one intake, within one transaction.
struct IntakeWriter {
  /// The number of the intake.
  let intakeID: Int64
  private var nextID: Int64
  private var contents: ContentWriter
  private let known: RawStatement
  private let submission: RawStatement
  private let arrival: RawStatement

  /// Begins an intake.
  init(_ database: Database, takenAt: Instant, template: FormTemplate) throws {
    try database.execute(
      sql: "INSERT INTO intake (takenInAt) VALUES (?)", arguments: [takenAt.nanoseconds])
    intakeID = database.lastInsertedRowID
    nextID = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM submission") ?? 0) + 1
    contents = try ContentWriter(database, template: template)
    known = try RawStatement(
      database,
      """
      SELECT id, (SELECT max(number) FROM arrival WHERE submissionId = id)
      FROM submission WHERE month = ? AND digest = ?
      """)
    submission = try RawStatement(
      database, "INSERT INTO submission (id, month, digest, packing, bytes) VALUES (?, ?, ?, ?, ?)")
    arrival = try RawStatement(
      database, "INSERT INTO arrival VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
  }

  /// Puts in one file: its content when its bytes are new for the month, its arrival always.
  mutating func write(_ intake: Intake, bytes: KeptBytes) throws {
    let month = intake.month.description
    if let (id, arrivals) = try knownSubmission(month: month, digest: intake.digest) {
      return try write(arrival: intake, number: arrivals + 1, of: id)
    }
    guard let content = intake.content else {
      preconditionFailure("a file without content whose bytes the ledger does not know")
    }
    submission.bind(nextID, at: 1)
    try submission.bind(month, at: 2)
    try submission.bind(intake.digest, at: 3)
    try submission.bind(bytes.packing.rawValue, at: 4)
    try submission.bind(bytes.bytes, at: 5)
    try submission.run()
    try write(arrival: intake, number: 1, of: nextID)
    try contents.write(content, submission: nextID)
    nextID += 1
  }

  private func knownSubmission(
    month: String, digest: [UInt8]
  ) throws -> (id: Int64, arrivals: Int64)? {
    try known.bind(month, at: 1)
    try known.bind(digest, at: 2)
    defer { known.reset() }
    return try known.next() ? (known.number(0), known.number(1)) : nil
  }

  private func write(arrival intake: Intake, number: Int64, of submission: Int64) throws {
    let path = ReadablePath(intake.identity.path)
    arrival.bind(submission, at: 1)
    arrival.bind(number, at: 2)
    arrival.bind(intakeID, at: 3)
    try arrival.bind(path.text, at: 4)
    try arrival.bind(path.isExact ? nil : path.bytes, at: 5)
    arrival.bind(intake.identity.size, at: 6)
    arrival.bind(intake.identity.modified.nanoseconds, at: 7)
    arrival.bind(intake.receivedAt.nanoseconds, at: 8)
    try arrival.bind(intake.clock.rawValue, at: 9)
    arrival.bind(intake.isClamped ? 1 : 0, at: 10)
    try arrival.run()
  }
}
