/// What an aggregate has gathered in a sweep over rows, stretch by stretch, for every group of each way
/// of grouping them.
struct AggregateSweep {
  private let program: AggregateProgram
  private let source: String
  private var gatherings: [Gathering]

  /// Nothing gathered yet.
  ///
  /// - Parameters:
  ///   - program: the aggregate.
  ///   - groupings: the groups of all rows, in each way of grouping them.
  ///   - source: what is named when something goes wrong.
  init(_ program: AggregateProgram, in groupings: [RowGroups], source: String) {
    self.program = program
    self.source = source
    gatherings = groupings.map { Gathering(program.function, program.valueType, in: $0) }
  }

  /// Gathers from a stretch.
  ///
  /// - Parameters:
  ///   - rows: the rows of the stretch.
  ///   - stretch: where they stand among all rows.
  ///   - bench: what to work on.
  /// - Throws: `EvaluationError` where a value is too large to be exact.
  mutating func take(
    _ rows: ExpressionRows, _ stretch: Range<Int>, on bench: GatheringBench
  ) throws(EvaluationError) {
    precondition(
      gatherings.allSatisfy { stretch.upperBound <= $0.rowCount }, "one group for each row")
    var filter = program.filter.map {
      LaneEvaluator($0, over: rows, source: source, on: bench.filter)
    }
    var argument = program.argument.map {
      LaneEvaluator($0, over: rows, source: source, on: bench.argument)
    }
    for part in LaneEvaluator.stretches(of: rows.count) {
      let own = stretch.lowerBound + part.lowerBound..<stretch.lowerBound + part.upperBound
      let passes = try filter?.evaluate(part).holds
      let values = try argument?.evaluate(part)
      let failed = bench.choosing(program.valueType) { chosen in
        chosen.choose(part.count, filter: passes, values: values)
        return take(chosen, own)
      }
      if let failed { throw EvaluationError(subject: .row(failed), source: source) }
    }
  }

  /// The first row after which a result could no longer be held; nil when all could.
  private mutating func take(_ chosen: ChosenValues, _ stretch: Range<Int>) -> Int? {
    for number in gatherings.indices {
      if let row = gatherings[number].take(chosen, stretch) { return row }
    }
    return nil
  }

  /// Takes in what another sweep of the same aggregate has gathered from later rows.
  ///
  /// - Throws: `EvaluationError` when a result can no longer be held.
  mutating func add(_ later: AggregateSweep) throws(EvaluationError) {
    for number in gatherings.indices {
      if let group = gatherings[number].add(later.gatherings[number]) {
        throw EvaluationError(subject: .group(group), source: source)
      }
    }
  }

  /// The results, by way of grouping and group; unknown for the lowest or highest of nothing.
  var results: [[ExactNumber?]] { gatherings.map { $0.results() } }
}

/// What one aggregate after another is worked out on.
final class GatheringBench {
  /// Lanes for what is asked of a row.
  let filter = LaneBench()
  /// Lanes for what is gathered from it.
  let argument = LaneBench()
  private var numbers = ChosenValues(.whole)
  private var fractions = ChosenValues(.fraction)

  /// Lends the chosen values of a type.
  func choosing<Result>(
    _ type: ExpressionType, _ body: (inout ChosenValues) -> Result
  ) -> Result {
    type == .fraction ? body(&fractions) : body(&numbers)
  }
}

extension AggregateProgram {
  /// What it gathers is.
  fileprivate var valueType: ExpressionType { argument?.type ?? .whole }
}
