import GRDB

/// A row of `document`.
struct DocumentRow {
  /// Its submission's number in the ledger.
  var submissionID: Int64
  /// Its number within the submission, from 1.
  var number: Int64
  /// Path inside a zip, or empty.
  var part: String
  /// How it is laid out.
  var layout: ReadDocument.Layout
  /// `ReadDocument.columns`, packed.
  var columns: [UInt8]
  /// Its edition's number.
  var editionID: Int64
  /// The numbers of its forms.
  var formIDs: Range<Int64>

  /// The documents of submissions, in the order in which they were taken in.
  static func all(_ database: Database, of submissions: Set<Int64>) throws -> [DocumentRow] {
    guard let first = submissions.min(), let last = submissions.max() else { return [] }
    // One pass over the table: months follow one another in it, so that few rows belong to others.
    let statement = try RawStatement(
      database,
      """
      SELECT submissionId, number, part, layout, columns, editionId, firstFormId, formCount
      FROM document WHERE submissionId BETWEEN ? AND ? ORDER BY submissionId, number
      """)
    statement.bind(first, at: 1)
    statement.bind(last, at: 2)
    var rows: [DocumentRow] = []
    while try statement.next() {
      if submissions.contains(statement.number(0)) { rows.append(try DocumentRow(statement)) }
    }
    return rows
  }

  private init(_ statement: RawStatement) throws {
    guard let layout = ReadDocument.Layout(rawValue: statement.text(3)) else {
      throw LedgerFault.newer
    }
    let first = statement.number(6)
    let count = statement.number(7)
    // Bounds that no ledger reaches, so that a damaged number is told and not followed.
    guard (1...1 << 48).contains(first), (0...1 << 32).contains(count) else {
      throw LedgerFault.damaged
    }
    submissionID = statement.number(0)
    number = statement.number(1)
    part = statement.text(2)
    self.layout = layout
    columns = statement.bytes(4)
    editionID = statement.number(5)
    formIDs = first..<first + count
  }
}
