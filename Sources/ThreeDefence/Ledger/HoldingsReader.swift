import GRDB

/// Reads what the ledger held of a month, in the order of receipt.
struct HoldingsReader {
  private(set) var holdings: MonthHoldings
  private var forms: [Int64: FormReader] = [:]
  private let database: Database
  private let template: FormTemplate
  private let documents: RawStatement
  private let findings: RawStatement
  private let archivedReturns: RawStatement

  /// A reader that has read nothing yet.
  init(_ database: Database, for template: FormTemplate) throws {
    self.database = database
    self.template = template
    holdings = MonthHoldings(width: template.indicators.count)
    documents = try RawStatement(
      database,
      """
      SELECT id, part, layout, columns, editionId, firstFormId, formCount
      FROM document WHERE submissionId = ? ORDER BY id
      """)
    findings = try RawStatement(
      database,
      """
      SELECT documentId, formId, checkId, severity, row, "column", indicator, value, expected,
        sentence, facts
      FROM finding WHERE submissionId = ? ORDER BY number
      """)
    archivedReturns = try RawStatement(
      database,
      """
      SELECT schoolCode, state, firstAccepted, lastReceived, reason
      FROM archivedReturn WHERE documentId = ? ORDER BY number
      """)
    for table in try EditionTable.all(database) {
      forms[table.id] = try FormReader(database, table, for: template)
    }
  }

  /// Reads everything in scope.
  mutating func read(_ scope: Scope) throws {
    holdings.submissions = try ReceivedFiles(database, scope).inOrder
    for number in holdings.submissions.indices {
      try readDocuments(of: number)
    }
  }

  private mutating func readDocuments(of number: Int) throws {
    let id = holdings.submissions[number].id
    var numbers: [Int64: (document: Int, firstForm: Int64)] = [:]
    documents.bind(id, at: 1)
    while try documents.next() {
      numbers[documents.number(0)] = (holdings.documents.count, documents.number(5))
      try readDocument(of: number)
    }
    findings.bind(id, at: 1)
    while try findings.next() {
      var found = try finding()
      if findings.isNull(0) {
        holdings.submissions[number].findings.append(found)
        continue
      }
      guard let (document, firstForm) = numbers[findings.number(0)] else {
        throw LedgerFault.damaged
      }
      if !findings.isNull(1) { found.form = Int(findings.number(1) - firstForm) }
      holdings.documents[document].findings.append(found)
    }
  }

  /// Reads the document that the statement stands on, and its forms.
  private mutating func readDocument(of submission: Int) throws {
    guard let layout = ReadDocument.Layout(rawValue: documents.text(2)) else {
      throw LedgerFault.newer
    }
    let edition = documents.number(4)
    let first = holdings.forms.count
    let count = Int(documents.number(6))
    var columns: [Int?] = []
    guard forms[edition] != nil else { throw LedgerFault.damaged }
    if !documents.isNull(3) { columns = try forms[edition]?.columns(documents.bytes(3)) ?? [] }
    if count > 0 {
      try forms[edition]?.read(
        from: documents.number(5), count: count, forms: &holdings.forms, values: &holdings.values)
    }
    guard holdings.forms.count == first + count else { throw LedgerFault.damaged }
    holdings.documentOfForm.append(
      contentsOf: repeatElement(holdings.documents.count, count: count))
    holdings.documents.append(
      MonthHoldings.Document(
        submission: submission, part: documents.text(1), layout: layout, columns: columns,
        forms: first..<first + count, findings: [],
        archivedReturns: layout == .archive ? try judgements(documents.number(0)) : []))
  }

  private func judgements(_ document: Int64) throws -> [ArchivedReturn] {
    var returns: [ArchivedReturn] = []
    archivedReturns.bind(document, at: 1)
    while try archivedReturns.next() {
      returns.append(
        ArchivedReturn(
          schoolCode: archivedReturns.text(0), state: archivedReturns.text(1),
          firstAccepted: archivedReturns.text(2), lastReceived: archivedReturns.text(3),
          reason: archivedReturns.text(4)))
    }
    return returns
  }

  /// The finding that the statement stands on, without its form.
  private func finding() throws -> ReadingFinding {
    guard let check = StructuralCheck(rawValue: findings.text(2)),
      let severity = Severity(rawValue: findings.text(3)),
      let sentence = FindingSentence(rawValue: findings.text(9))
    else { throw LedgerFault.newer }
    guard let facts = FactsText.decode(findings.text(10)) else { throw LedgerFault.damaged }
    let row = findings.isNull(4) ? nil : Int(findings.number(4))
    return ReadingFinding(
      check, severity: severity, place: Place(row: row, column: findings.text(5)),
      indicator: findings.isNull(6) ? nil : findings.text(6), value: findings.text(7),
      expected: findings.text(8), message: Message(sentence, facts))
  }
}
