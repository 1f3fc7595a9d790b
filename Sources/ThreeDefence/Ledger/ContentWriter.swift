import GRDB

/// Puts in what reading a file has yielded: documents, forms, findings and judgements.
struct ContentWriter {
  private var forms: FormWriter
  private let document: RawStatement
  private let finding: RawStatement
  private let archivedReturn: RawStatement

  /// A writer of what was read with a template.
  init(_ database: Database, template: FormTemplate) throws {
    forms = try FormWriter(database, for: template)
    document = try RawStatement(
      database, "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    finding = try RawStatement(
      database, "INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    archivedReturn = try RawStatement(
      database, "INSERT INTO archivedReturn VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
  }

  /// Puts in the content of a submission.
  mutating func write(_ content: ReadSubmission, submission: Int64) throws {
    finding.bind(submission, at: 1)
    document.bind(submission, at: 1)
    archivedReturn.bind(submission, at: 1)
    var findings: Int64 = 0
    for found in content.findings {
      findings += 1
      try write(found, number: findings, document: nil, firstForm: 0)
    }
    for (index, read) in content.documents.enumerated() {
      let number = Int64(index + 1)
      let firstForm = forms.nextID
      try write(read, number: number)
      try forms.write(read, submission: submission, number: number)
      for found in read.findings {
        findings += 1
        try write(found, number: findings, document: number, firstForm: firstForm)
      }
      try write(read.archivedReturns, document: number)
    }
  }

  private func write(_ read: ReadDocument, number: Int64) throws {
    document.bind(number, at: 2)
    try document.bind(read.part, at: 3)
    try document.bind(read.layout.rawValue, at: 4)
    let columns = read.columns.isEmpty ? nil : FieldNumbers.pack(read.columns, after: -1)
    try document.bind(columns, at: 5)
    document.bind(forms.table.id, at: 6)
    document.bind(forms.nextID, at: 7)
    document.bind(Int64(read.forms.count), at: 8)
    try document.run()
  }

  private func write(
    _ found: ReadingFinding, number: Int64, document: Int64?, firstForm: Int64
  ) throws {
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
    archivedReturn.bind(document, at: 2)
    for (number, judged) in returns.enumerated() {
      archivedReturn.bind(Int64(number + 1), at: 3)
      try archivedReturn.bind(judged.schoolCode, at: 4)
      try archivedReturn.bind(judged.state, at: 5)
      try archivedReturn.bind(judged.firstAccepted, at: 6)
      try archivedReturn.bind(judged.lastReceived, at: 7)
      try archivedReturn.bind(judged.reason, at: 8)
      try archivedReturn.run()
    }
  }
}
