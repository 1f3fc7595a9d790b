import Interchange

/// What the columns of several tables gather, each aggregate worked out once for all that ask for it.
struct GatheredColumns {
  /// One aggregate over some forms, for the rows of some tables.
  private struct Asked: Hashable {
    let aggregate: AggregateProgram
    let forms: TableColumn.Forms
    let grouping: Int
  }

  private let groupings: [TableGrouping]
  private let forms: [TableColumn.Forms: GatheredForms]
  /// The results by layer and group.
  private let results: [Asked: Result<[[ExactNumber?]], EvaluationError>]

  /// Works out what the columns of tables gather, several aggregates at a time.
  ///
  /// - Parameters:
  ///   - tables: the tables.
  ///   - groupingOfTable: for each table, the number of its grouping.
  ///   - groupings: the ways in which rows of tables gather schools.
  ///   - forms: the forms that columns gather, by what they ask for.
  init(
    _ tables: [TableLayout], _ groupingOfTable: [Int], _ groupings: [TableGrouping],
    _ forms: [TableColumn.Forms: GatheredForms]
  ) {
    self.groupings = groupings
    self.forms = forms
    var asked: [(Asked, source: String)] = []
    var known: Set<Asked> = []
    for (table, grouping) in zip(tables, groupingOfTable) {
      for column in table.columns {
        let expression = column.formula.expression
        for aggregate in expression.aggregates {
          let one = Asked(aggregate: aggregate, forms: column.forms, grouping: grouping)
          if known.insert(one).inserted { asked.append((one, expression.source)) }
        }
      }
    }
    let groups = forms.mapValues { own in groupings.map { $0.groups(of: own) } }
    let outcomes = concurrentMap(asked.count, workers: 2) { [asked] number in
      let (one, source) = asked[number]
      guard let rows = forms[one.forms]?.rows, let groups = groups[one.forms]?[one.grouping] else {
        preconditionFailure("no forms for \(source)")
      }
      return Result { () throws(EvaluationError) in
        try one.aggregate.evaluate(over: rows, in: groups, source: source)
      }
    }
    results = Dictionary(uniqueKeysWithValues: zip(asked.map(\.0), outcomes))
  }

  /// The values of a column for each row of a table.
  ///
  /// - Parameters:
  ///   - column: the column.
  ///   - grouping: the number of the table's grouping.
  /// - Returns: exact values, nil for unknown.
  /// - Throws: `arithmetic` when a value is too large to be exact.
  func values(
    of column: TableColumn, grouping: Int
  ) throws(ThreeDefenceError) -> [ExactNumber?] {
    let expression = column.formula.expression
    guard expression.requirementsNotInForce.isEmpty else {
      return groupings[grouping].rows.map { _ in nil }
    }
    do throws(EvaluationError) {
      var gathered: [[[ExactNumber?]]] = []
      for aggregate in expression.aggregates {
        let one = Asked(aggregate: aggregate, forms: column.forms, grouping: grouping)
        if let result = results[one] { gathered.append(try result.get()) }
      }
      let codes = forms[column.forms]?.rows.codes(of: expression.program.texts) ?? []
      return try groupings[grouping].values(of: expression, codes: codes, from: gathered)
    } catch {
      throw .overflow(of: column)
    }
  }
}
