import GRDB

/// Puts files that have been read into the ledger, within one transaction.
struct IntakeWriter {
  private let takenAt: Instant
  private var forms: FormWriter
  private var nextDocumentID: Int64
  private let known: RawStatement
  private let submission: RawStatement
  private let arrival: RawStatement
  private let document: RawStatement
  private let finding: RawStatement
  private let archivedReturn: RawStatement
  private let database: Database

  init(_ database: Database, takenAt: Instant, template: FormTemplate) throws {
    self.database = database
    self.takenAt = takenAt
    forms = try FormWriter(database, for: template)
    nextDocumentID =
      try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM document") ?? 1
    known = try RawStatement(
      database, "SELECT id FROM submission WHERE month = ? AND digest = ?")
    submission = try RawStatement(
      database, "INSERT INTO submission (month, digest, packing, bytes) VALUES (?, ?, ?, ?)")
    arrival = try RawStatement(
      database,
      """
      INSERT INTO arrival (submissionId, path, pathBytes, size, modified, receivedAt, clock,
        isClamped, takenInAt)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    document = try RawStatement(
      database,
      """
      INSERT INTO document (id, submissionId, part, layout, columns, editionId, firstFormId,
        formCount)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    finding = try RawStatement(
      database, "INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    archivedReturn = try RawStatement(
      database, "INSERT INTO archivedReturn VALUES (?, ?, ?, ?, ?, ?, ?)")
  }

  /// Puts in one file: its content when its bytes are new for the month, its arrival always.
  mutating func write(_ intake: Intake, bytes: KeptBytes) throws {
    let month = intake.month.description
    if let id = try submissionID(month: month, digest: intake.digest) {
      return try write(arrival: intake, of: id)
    }
    guard let content = intake.content else {
      preconditionFailure("a file without content whose bytes the ledger does not know")
    }
    try submission.bind(month, at: 1)
    try submission.bind(intake.digest, at: 2)
    try submission.bind(bytes.packing.rawValue, at: 3)
    try submission.bind(bytes.bytes, at: 4)
    try submission.run()
    let id = database.lastInsertedRowID
    try write(arrival: intake, of: id)
    try write(content, of: id)
  }

  private func submissionID(month: String, digest: [UInt8]) throws -> Int64? {
    try known.bind(month, at: 1)
    try known.bind(digest, at: 2)
    defer { known.reset() }
    return try known.next() ? known.number(0) : nil
  }

  private func write(arrival intake: Intake, of id: Int64) throws {
    let path = ReadablePath(intake.identity.path)
    arrival.bind(id, at: 1)
    try arrival.bind(path.text, at: 2)
    try arrival.bind(path.isExact ? nil : path.bytes, at: 3)
    arrival.bind(intake.identity.size, at: 4)
    arrival.bind(intake.identity.modified.nanoseconds, at: 5)
    arrival.bind(intake.receivedAt.nanoseconds, at: 6)
    try arrival.bind(intake.clock.rawValue, at: 7)
    arrival.bind(intake.isClamped ? 1 : 0, at: 8)
    arrival.bind(takenAt.nanoseconds, at: 9)
    try arrival.run()
  }

  private mutating func write(_ content: ReadSubmission, of id: Int64) throws {
    var number: Int64 = 0
    for found in content.findings {
      try write(found, number: &number, submission: id, document: nil, firstForm: 0)
    }
    for read in content.documents {
      let firstForm = forms.nextID
      let documentID = nextDocumentID
      nextDocumentID += 1
      try write(read, id: documentID, submission: id)
      try forms.write(read, id: documentID)
      for found in read.findings {
        try write(
          found, number: &number, submission: id, document: documentID, firstForm: firstForm)
      }
      try write(read.archivedReturns, document: documentID)
    }
  }

  private func write(_ read: ReadDocument, id: Int64, submission: Int64) throws {
    document.bind(id, at: 1)
    document.bind(submission, at: 2)
    try document.bind(read.part, at: 3)
    try document.bind(read.layout.rawValue, at: 4)
    try document.bind(
      read.columns.isEmpty ? nil : FieldNumbers.pack(read.columns, after: -1), at: 5)
    document.bind(forms.table.id, at: 6)
    document.bind(forms.nextID, at: 7)
    document.bind(Int64(read.forms.count), at: 8)
    try document.run()
  }

  private func write(
    _ found: ReadingFinding, number: inout Int64, submission: Int64, document: Int64?,
    firstForm: Int64
  ) throws {
    number += 1
    finding.bind(submission, at: 1)
    finding.bind(number, at: 2)
    finding.bind(document, at: 3)
    finding.bind(found.form.map { firstForm + Int64($0) }, at: 4)
    try finding.bind(found.check, at: 5)
    try finding.bind(found.severity.rawValue, at: 6)
    finding.bind(found.place.row.map(Int64.init), at: 7)
    try finding.bind(found.place.column, at: 8)
    try finding.bind(found.indicator, at: 9)
    try finding.bind(found.value, at: 10)
    try finding.bind(found.expected, at: 11)
    try finding.bind(found.message.sentence.rawValue, at: 12)
    try finding.bind(FactsText.encode(found.message.facts), at: 13)
    try finding.run()
  }

  private func write(_ returns: [ArchivedReturn], document: Int64) throws {
    for (number, judged) in returns.enumerated() {
      archivedReturn.bind(document, at: 1)
      archivedReturn.bind(Int64(number), at: 2)
      try archivedReturn.bind(judged.schoolCode, at: 3)
      try archivedReturn.bind(judged.state, at: 4)
      try archivedReturn.bind(judged.firstAccepted, at: 5)
      try archivedReturn.bind(judged.lastReceived, at: 6)
      try archivedReturn.bind(judged.reason, at: 7)
      try archivedReturn.run()
    }
  }
}
