import GRDB

/// Reads what the ledger held of a month, in the order of receipt.
///
/// Each table is passed over once, in its own order, and every row put where it belongs.
struct HoldingsReader {
  private(set) var holdings: MonthHoldings
  private let database: Database
  /// The number, in the order of receipt, of each submission.
  private var numbers: [Int64: Int] = [:]
  /// The rows of `holdings.documents`, in the same order.
  private var rows: [DocumentRow] = []
  /// The number of the first document of each submission that has any.
  private var firstDocuments: [Int64: Int] = [:]

  /// Reads everything in scope, with values in the order of the template.
  init(_ database: Database, _ scope: Scope, for template: FormTemplate) throws {
    self.database = database
    holdings = MonthHoldings(width: template.indicators.count)
    holdings.submissions = try ReceivedFiles(database, scope).inOrder
    for (number, submission) in holdings.submissions.enumerated() {
      numbers[submission.id] = number
    }
    try readDocuments()
    try readForms(for: template)
    try readFindings()
  }

  private mutating func readDocuments() throws {
    let numbers = numbers
    func place(_ row: DocumentRow) -> (submission: Int, document: Int64) {
      (numbers[row.submissionID] ?? 0, row.number)
    }
    rows = try DocumentRow.all(database, of: Set(numbers.keys)).sorted { place($0) < place($1) }
    var forms = 0
    for row in rows {
      let count = row.formIDs.count
      holdings.documentOfForm.append(
        contentsOf: repeatElement(holdings.documents.count, count: count))
      holdings.documents.append(
        MonthHoldings.Document(
          submission: place(row).submission, part: row.part, layout: row.layout, columns: [],
          forms: forms..<forms + count, findings: [],
          archivedReturns: row.layout == .archive ? try ArchivedReturn.all(database, of: row) : []))
      if row.number == 1 { firstDocuments[row.submissionID] = holdings.documents.count - 1 }
      forms += count
    }
  }

  private mutating func readForms(for template: FormTemplate) throws {
    holdings.forms = Array(repeating: ReadForm(), count: holdings.documentOfForm.count)
    holdings.values.appendForms(holdings.documentOfForm.count)
    let tables = try EditionTable.all(database)
    guard Set(tables.map(\.id)).isSuperset(of: rows.map(\.editionID)) else {
      throw LedgerFault.damaged
    }
    for table in tables {
      let own = rows.indices.filter { rows[$0].editionID == table.id }
        .sorted { rows[$0].formIDs.lowerBound < rows[$1].formIDs.lowerBound }
      if own.isEmpty { continue }
      var reader = try FormReader(database, table, for: template)
      for document in own where !rows[document].columns.isEmpty {
        holdings.documents[document].columns = try reader.columns(rows[document].columns)
      }
      try reader.read(
        own.map { (rows[$0].formIDs, holdings.documents[$0].forms.lowerBound) },
        into: &holdings.forms, &holdings.values)
    }
  }

  private mutating func readFindings() throws {
    guard let first = numbers.keys.min(), let last = numbers.keys.max() else { return }
    let statement = try RawStatement(
      database,
      """
      SELECT submissionId, documentNumber, formId, checkId, severity, row, "column", indicator,
        value, expected, sentence, facts
      FROM finding WHERE submissionId BETWEEN ? AND ? ORDER BY submissionId, number
      """)
    statement.bind(first, at: 1)
    statement.bind(last, at: 2)
    while try statement.next() {
      guard let submission = numbers[statement.number(0)] else { continue }
      var finding = try ReadingFinding(statement)
      if statement.isNull(1) {
        holdings.submissions[submission].findings.append(finding)
        continue
      }
      let document = (firstDocuments[statement.number(0)] ?? -1) + Int(statement.number(1)) - 1
      guard rows.indices.contains(document) else { throw LedgerFault.damaged }
      if !statement.isNull(2) {
        let formIDs = rows[document].formIDs
        guard formIDs.contains(statement.number(2)) else { throw LedgerFault.damaged }
        finding.form = Int(statement.number(2) - formIDs.lowerBound)
      }
      holdings.documents[document].findings.append(finding)
    }
  }
}

extension ReadingFinding {
  /// The finding that the statement of `HoldingsReader` stands on, without its form.
  fileprivate init(_ statement: RawStatement) throws {
    guard let check = StructuralCheck(rawValue: statement.text(3)),
      let severity = Severity(rawValue: statement.text(4)),
      let sentence = FindingSentence(rawValue: statement.text(10))
    else { throw LedgerFault.newer }
    guard let facts = FactsText.decode(statement.text(11)) else { throw LedgerFault.damaged }
    let row = statement.isNull(5) ? nil : Int(statement.number(5))
    self.init(
      check, severity: severity, place: Place(row: row, column: statement.text(6)),
      indicator: statement.isNull(7) ? nil : statement.text(7), value: statement.text(8),
      expected: statement.text(9), message: Message(sentence, facts))
  }
}

extension ArchivedReturn {
  /// The judgements in an archive, in its order.
  static func all(
    _ database: Database, of document: DocumentRow
  ) throws -> [ArchivedReturn] {
    let statement = try RawStatement(
      database,
      """
      SELECT schoolCode, state, firstAccepted, lastReceived, reason FROM archivedReturn
      WHERE submissionId = ? AND documentNumber = ? ORDER BY number
      """)
    statement.bind(document.submissionID, at: 1)
    statement.bind(document.number, at: 2)
    var returns: [ArchivedReturn] = []
    while try statement.next() {
      returns.append(
        ArchivedReturn(
          schoolCode: statement.text(0), state: statement.text(1), firstAccepted: statement.text(2),
          lastReceived: statement.text(3), reason: statement.text(4)))
    }
    return returns
  }
}
