import GRDB

extension Ledger {
  /// The codes of the schools of which anything arrived for a month, returned or not, in a form or
  /// in the level below's judgement; what they reported is not looked at.
  public func schoolsHeardFrom(
    _ month: Month, receivedBy: Instant? = nil, mark: Mark? = nil
  ) throws(ThreeDefenceError) -> Set<String> {
    let scope = Scope(month, receivedBy: receivedBy, mark: mark)
    return try read { database in
      let documents = try DocumentRow.all(database, of: try scope.submissions(database))
      var codes = try texts(database, documents, "schoolCode")
      for document in documents where document.layout == .archive {
        for judged in try ArchivedReturn.all(database, of: document)
        where judged.state != ReturnState.missing.rawValue {
          codes.insert(judged.schoolCode)
        }
      }
      return codes
    }
  }

  /// The names on a month's forms whose school code cannot be read.
  public func namesWithoutCode(
    _ month: Month, receivedBy: Instant? = nil, mark: Mark? = nil
  ) throws(ThreeDefenceError) -> Set<String> {
    let scope = Scope(month, receivedBy: receivedBy, mark: mark)
    return try read { database in
      let documents = try DocumentRow.all(database, of: try scope.submissions(database))
      return try texts(database, documents, "CASE schoolCode WHEN '' THEN schoolName ELSE '' END")
    }
  }

  /// What an expression over the columns before the indicators yields for the forms of documents,
  /// but the empty text.
  private func texts(
    _ database: Database, _ documents: [DocumentRow], _ expression: String
  ) throws -> Set<String> {
    var texts: Set<String> = []
    for table in try EditionTable.all(database) {
      let statement = try RawStatement(
        database,
        "SELECT \(expression) FROM \(quoted(table.name)) WHERE formId BETWEEN ? AND ?")
      for range in runs(of: documents.filter { $0.editionID == table.id }.map(\.formIDs)) {
        statement.bind(range.lowerBound, at: 1)
        statement.bind(range.upperBound - 1, at: 2)
        while try statement.next() { texts.insert(statement.text(0)) }
      }
    }
    texts.remove("")
    return texts
  }

  /// Ranges with those joined that follow one another.
  private func runs(of ranges: [Range<Int64>]) -> [Range<Int64>] {
    var runs: [Range<Int64>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = runs.last, last.upperBound == range.lowerBound {
        runs[runs.count - 1] = last.lowerBound..<range.upperBound
      } else {
        runs.append(range)
      }
    }
    return runs
  }
}
