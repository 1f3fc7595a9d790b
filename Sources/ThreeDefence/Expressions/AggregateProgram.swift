/// One aggregate of a table column: what it gathers, of which rows.
///
/// Two that are equal gather the same, whichever columns ask for them.
struct AggregateProgram: Hashable, Sendable {
  /// How it gathers.
  let function: ExpressionTree.Aggregate
  /// What it gathers from a row; nil for `count(*)`.
  let argument: ExpressionProgram?
  /// Which rows it gathers from; nil for all.
  let filter: ExpressionProgram?

  /// The aggregate of a node.
  init(_ typed: TypedExpression, _ node: Int) {
    let operands = typed.tree.nodes[node].operands
    guard case .aggregate(let function, let isFiltered) = typed.tree.nodes[node].kind else {
      preconditionFailure("not an aggregate")
    }
    self.function = function
    argument = function == .count ? nil : operands.first.map { typed.program(of: $0) }
    filter = isFiltered ? operands.last.map { typed.program(of: $0) } : nil
  }
}

extension Expression {
  /// The value of a table column for every group of rows.
  ///
  /// A sum of nothing is 0 and the lowest or highest of nothing unknown; unknown values are in no
  /// sum, lowest or highest.
  ///
  /// - Parameters:
  ///   - rows: The rows to be gathered.
  ///   - groupOfRow: The group of each row, from 0; a negative number for none.
  ///   - groupCount: Number of groups.
  /// - Returns: The exact values, 1 for true and 0 for false, nil for unknown.
  /// - Throws: `EvaluationError` where a value is too large to be exact.
  public func evaluateGroups(
    _ rows: ExpressionRows, groupOfRow: [Int32], groupCount: Int
  ) throws(EvaluationError) -> [ExactNumber?] {
    let groups = RowGroups(groupOfRow, count: groupCount)
    var gathered: [[ExactNumber?]] = []
    let bench = GatheringBench()
    for aggregate in aggregates {
      var sweep = AggregateSweep(aggregate, in: [groups], source: source)
      try sweep.take(rows, 0..<rows.count, on: bench)
      gathered += sweep.results
    }
    return try value(of: gathered, groupCount: groupCount)
  }

  /// The value of a table column for every group, from what its aggregates have gathered.
  ///
  /// - Parameters:
  ///   - gathered: the result of each of `aggregates` for every group.
  ///   - groupCount: number of groups.
  /// - Returns: the exact values, 1 for true and 0 for false, nil for unknown.
  /// - Throws: `EvaluationError` where a value is too large to be exact.
  func value(
    of gathered: [[ExactNumber?]], groupCount: Int
  ) throws(EvaluationError) -> [ExactNumber?] {
    // Nothing of a school stands here, so that texts are compared with each other alone.
    let codes = program.texts.indices.map(Int64.init)
    var results: [ExactNumber?] = []
    for group in 0..<groupCount {
      let value = ExactMachine.run(program, codes: codes) { slot, _ in
        gathered[slot][group].map { .number($0) } ?? .unknown
      }
      switch value {
      case .number(let number): results.append(number)
      case .truth(let truth): results.append(ExactNumber(truth ? 1 : 0))
      case .unknown, .text: results.append(nil)
      case .tooLarge: throw EvaluationError(subject: .group(group), source: source)
      }
    }
    return results
  }
}
