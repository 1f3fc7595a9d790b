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
    var results: [Asked: Result<[[ExactNumber?]], EvaluationError>] = [:]
    for (own, gathered) in forms {
      let groups = groupings.map { $0.groups(of: gathered) }
      let asked = asked.filter { $0.0.forms == own }
      let sweeps = asked.map { one, source in
        AggregateSweep(one.aggregate, in: groups[one.grouping], source: source)
      }
      for ((one, _), outcome) in zip(asked, Self.swept(sweeps, over: gathered.rows)) {
        results[one] = outcome.map(\.results)
      }
    }
    self.results = results
  }

  /// Sweeps over rows, the first half of them beside the second.
  private static func swept(
    _ sweeps: [AggregateSweep], over rows: FormRows
  ) -> [Result<AggregateSweep, EvaluationError>] {
    let stretches = rows.stretches
    let half = (stretches.count + 1) / 2
    let halves = concurrentMap(2, workers: 2) { number in
      swept(sweeps, over: rows, number == 0 ? stretches[..<half] : stretches[half...])
    }
    return zip(halves[0], halves[1]).map { first, second in
      Result { () throws(EvaluationError) in
        var sweep = try first.get()
        try sweep.add(try second.get())
        return sweep
      }
    }
  }

  private static func swept(
    _ sweeps: [AggregateSweep], over rows: FormRows, _ stretches: ArraySlice<Range<Int>>
  ) -> [Result<AggregateSweep, EvaluationError>] {
    let bench = GatheringBench()
    var sweeps = sweeps
    var failures = [EvaluationError?](repeating: nil, count: sweeps.count)
    for stretch in stretches {
      let own = rows[stretch]
      for number in sweeps.indices where failures[number] == nil {
        do throws(EvaluationError) {
          try sweeps[number].take(own, stretch, on: bench)
        } catch {
          failures[number] = error
        }
      }
    }
    return zip(sweeps, failures).map { sweep, failure in
      failure.map { .failure($0) } ?? .success(sweep)
    }
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
      return try groupings[grouping].values(of: expression, from: gathered)
    } catch {
      throw .overflow(of: column)
    }
  }
}
