import GRDB

extension Ledger {
  /// The codes of the schools of which anything arrived for a month, returned or not, in a form or
  /// in the level below's judgement; what they reported is not looked at.
  public func schoolsHeardFrom(
    _ month: Month, receivedBy: Instant? = nil, mark: Mark? = nil
  ) throws(ThreeDefenceError) -> Set<String> {
    let scope = Scope(month, receivedBy: receivedBy, mark: mark)
    return try read { database in
      var codes = try texts(
        database, scope, "schoolCode", where: "schoolCode <> ''")
      codes.formUnion(try judgedSchools(database, scope))
      return codes
    }
  }

  /// The names on a month's forms whose school code cannot be read.
  public func namesWithoutCode(
    _ month: Month, receivedBy: Instant? = nil, mark: Mark? = nil
  ) throws(ThreeDefenceError) -> Set<String> {
    let scope = Scope(month, receivedBy: receivedBy, mark: mark)
    return try read { database in
      try texts(database, scope, "schoolName", where: "schoolCode = '' AND schoolName <> ''")
    }
  }

  /// The texts in a column of the month's forms.
  private func texts(
    _ database: Database, _ scope: Scope, _ column: String, where condition: String
  ) throws -> Set<String> {
    var texts: Set<String> = []
    for table in try EditionTable.all(database) {
      let statement = try RawStatement(
        database,
        """
        SELECT \(column) FROM document CROSS JOIN \(quoted(table.name))
          ON formId BETWEEN firstFormId AND firstFormId + formCount - 1
        WHERE editionId = ?4 AND \(condition)
          AND submissionId IN (SELECT submission.id \(Scope.sql))
        """)
      try scope.bind(to: statement)
      statement.bind(table.id, at: 4)
      while try statement.next() { texts.insert(statement.text(0)) }
    }
    return texts
  }

  /// The schools that reported something to the level below, whatever became of it.
  private func judgedSchools(_ database: Database, _ scope: Scope) throws -> Set<String> {
    let statement = try RawStatement(
      database,
      """
      SELECT schoolCode FROM document CROSS JOIN archivedReturn ON documentId = document.id
      WHERE layout = 'archive' AND state <> '\(ReturnState.missing.rawValue)'
        AND submissionId IN (SELECT submission.id \(Scope.sql))
      """)
    try scope.bind(to: statement)
    var codes: Set<String> = []
    while try statement.next() { codes.insert(statement.text(0)) }
    return codes
  }
}
