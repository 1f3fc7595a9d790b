import GRDB
import ThreeDefence

/// Forms in a table of SQLite, which gives a second opinion on expressions.
struct SQLiteForms {
  private let queue: DatabaseQueue

  /// A table `form` in memory, with a value for each column in each row.
  init(columns: [String], rows: [[(any DatabaseValueConvertible)?]]) throws {
    queue = try DatabaseQueue()
    try queue.write { database in
      try database.execute(sql: "create table form (\(columns.joined(separator: ", ")))")
      let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
      let insert = try database.makeStatement(sql: "insert into form values (\(places))")
      for row in rows { try insert.execute(arguments: StatementArguments(row)) }
    }
  }

  /// What SQLite says, one value for each row of the answer.
  ///
  /// `clauses` is what follows `from form`.
  func answers(_ sql: ExpressionSQL, _ clauses: String) throws -> [ExactNumber?] {
    try queue.read { database in
      let query = "select \(sql.value), \(sql.denominator) from form \(clauses)"
      return try Row.fetchAll(database, sql: query).map { row in
        guard let value = row[0] as Int64?, let denominator = row[1] as Int64? else { return nil }
        return ExactNumber(Int128(value), over: Int128(denominator))
      }
    }
  }
}
