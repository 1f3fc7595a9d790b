extension MonthOrigins {
  /// The column that a question is about.
  ///
  /// A table by class or by requirement is meant only where a class or a requirement is named, or
  /// where no other table has the column; a list only where no table that adds up schools has it.
  /// An indicator's name means the indicator itself, in `summary.csv`.
  ///
  /// - Throws: `notFound` where there is none, with the closest; or where tables differ on it.
  func column(
    _ question: OriginQuestion
  ) throws(ThreeDefenceError) -> (OriginTable, OriginColumn) {
    let asked = question.column.plain
    var found = tables.flatMap { table in
      table.columns.filter { $0.names.contains { $0.plain == asked } }.map { (table, $0) }
    }
    if found.isEmpty, let error = tableAlone(question.column) { throw error }
    if found.isEmpty, let named = try columnOfTable(question.column) { return named }
    found.prefer { $0.isByRequirement == (question.requirement != nil) }
    found.prefer { $0.isByClass == (question.schoolClass != nil) }
    found.prefer { !$0.isList }
    let ofIndicator = found.filter { $0.1.otherNames.contains { $0.plain == asked } }
    if !ofIndicator.isEmpty { found = ofIndicator }
    guard let first = found.first else {
      throw unknown(question.column)
    }
    if found.contains(where: { $0.key(of: $1) != first.0.key(of: first.1) }) {
      let names = found.map {
        Phrase(zh: "\($0.id).\($1.heading.zh)", en: "\($0.id).\($1.heading.en)")
      }
      throw .notFound(.severalTables, Phrase(question.column), .list(names))
    }
    return first
  }

  /// The column of a table that is named before a dot; nil where no table is.
  private func columnOfTable(
    _ text: String
  ) throws(ThreeDefenceError) -> (OriginTable, OriginColumn)? {
    for table in tables {
      for name in ["\(table.id).csv", table.id, table.title.zh, table.title.en]
      where text.hasPrefix(name + ".") {
        let asked = String(text.dropFirst(name.count + 1))
        if let column = table.columns.first(where: { $0.names.contains { $0.plain == asked.plain } }
        ) {
          return (table, column)
        }
        let close = closestWord(
          to: asked, among: table.columns.flatMap { [$0.heading.zh, $0.heading.en] })
        let hint =
          close.map { TemplateSentence.didYouMean.phrase.filled($0) }
          ?? TemplateSentence.known.phrase.filled(table.columnList)
        throw .notFound(.noColumnInTable, Phrase(asked), table.name, hint)
      }
    }
    return nil
  }

  /// What is said where a table is named without a column; nil where none is.
  private func tableAlone(_ text: String) -> ThreeDefenceError? {
    let asked = text.plain
    let table = tables.first { table in
      ["\(table.id).csv", table.id, table.title.zh, table.title.en].contains { $0.plain == asked }
    }
    return table.map {
      .notFound(.columnNeeded, Phrase(text), $0.name, Phrase($0.id), $0.columnList)
    }
  }

  /// What is said of a column that no table has.
  private func unknown(_ column: String) -> ThreeDefenceError {
    let parts = column.split(separator: ".", maxSplits: 1).map(String.init)
    if parts.count == 2, !column.contains("("), parts[0] != "previous" {
      return .notFound(
        .noTable, Phrase(parts[0]), .hint(for: parts[0], among: tables.map(\.id)))
    }
    let known = tables.flatMap(\.columns).flatMap(\.names)
    return .notFound(.noColumn, Phrase(column), .closest(to: column, among: known))
  }
}

extension OriginTable {
  /// The headings of its columns, in Chinese with the ids behind them.
  fileprivate var columnList: Phrase {
    .list(
      columns.map { column in
        let (zh, en) = (Phrase(column.heading.zh), Phrase(column.heading.en))
        return zh == en ? zh : OriginSentence.named.phrase.filled(zh, en)
      })
  }
}

extension [(OriginTable, OriginColumn)] {
  /// Keeps those whose table answers, if any does.
  fileprivate mutating func prefer(_ answers: (OriginTable) -> Bool) {
    let preferred = filter { answers($0.0) }
    if !preferred.isEmpty { self = preferred }
  }
}

extension String {
  /// The text without blanks, in small letters: expressions are told apart by nothing else.
  fileprivate var plain: String { lowercased().filter { !$0.isWhitespace } }
}
