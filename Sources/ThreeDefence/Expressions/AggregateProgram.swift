/// One aggregate of a table column: what it gathers, of which rows.
struct AggregateProgram: Sendable {
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

  /// The result for every group, unknown for the lowest or highest of nothing.
  func evaluate(
    over rows: ExpressionRows, groupOfRow: [Int32], groupCount: Int, source: String
  ) throws(EvaluationError) -> [ExactNumber?] {
    var gathering = Gathering(function, argument?.type ?? .whole, groupCount: groupCount)
    var filterEvaluator = filter.map { LaneEvaluator($0, over: rows, source: source) }
    var argumentEvaluator = argument.map { LaneEvaluator($0, over: rows, source: source) }
    for stretch in LaneEvaluator.stretches(of: rows.count) {
      let passes = try filterEvaluator?.evaluate(stretch).holds
      let values = try argumentEvaluator?.evaluate(stretch)
      for (place, row) in stretch.enumerated() {
        let group = Int(groupOfRow[row])
        guard group >= 0, passes?[place] != 0, values?.known[place] != 0 else { continue }
        let isExact = gathering.take(
          values?.numbers[place] ?? 1, over: values?.denominators[place] ?? 1, group)
        guard isExact else { throw EvaluationError(subject: .row(row), source: source) }
      }
    }
    return gathering.results()
  }
}

/// What an aggregate has gathered so far, for every group.
private struct Gathering {
  private let function: ExpressionTree.Aggregate
  private let type: ExpressionType
  /// Sums, counts, and lowest or highest numbers, in stored units; not used for fractions.
  private var numbers: [Int128]
  /// The same for fractions, nil where there were none.
  private var fractions: [ExactNumber?]
  /// Whether a group has had a value.
  private var isFilled: [Bool]

  init(_ function: ExpressionTree.Aggregate, _ type: ExpressionType, groupCount: Int) {
    self.function = function
    self.type = type
    numbers = Array(repeating: 0, count: groupCount)
    fractions = Array(repeating: nil, count: type == .fraction ? groupCount : 0)
    isFilled = Array(repeating: false, count: groupCount)
  }

  /// Takes the value of a row into its group; returns whether the result can be held.
  mutating func take(_ number: Int64, over denominator: Int64, _ group: Int) -> Bool {
    if type == .fraction {
      return take(ExactNumber(Int128(number), over: Int128(denominator)), group)
    }
    let (before, number) = (numbers[group], Int128(number))
    switch function {
    // Fewer than 2⁶⁴ numbers of 64 bits always fit 128 bits.
    case .sum, .count: numbers[group] = before &+ number
    case .min: numbers[group] = isFilled[group] ? Swift.min(before, number) : number
    case .max: numbers[group] = isFilled[group] ? Swift.max(before, number) : number
    }
    isFilled[group] = true
    return true
  }

  private mutating func take(_ fraction: ExactNumber?, _ group: Int) -> Bool {
    guard let fraction else { return false }
    guard let before = fractions[group] else {
      fractions[group] = fraction
      return true
    }
    switch function {
    case .sum, .count: fractions[group] = before.adding(fraction)
    case .min: fractions[group] = Swift.min(before, fraction)
    case .max: fractions[group] = Swift.max(before, fraction)
    }
    return fractions[group] != nil
  }

  /// The results: sums and counts of nothing are 0, the lowest and highest of nothing unknown.
  func results() -> [ExactNumber?] {
    let ofNothing: ExactNumber? = function == .sum || function == .count ? ExactNumber(0) : nil
    if type == .fraction { return fractions.map { $0 ?? ofNothing } }
    let unit: Int128
    if case .number(let places) = type { unit = Int128(powerOfTen(places)) } else { unit = 1 }
    return numbers.indices.map {
      isFilled[$0] ? ExactNumber(numbers[$0], over: unit) : ofNothing
    }
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
    precondition(groupOfRow.count == rows.count, "one group for each row")
    var gathered: [[ExactNumber?]] = []
    for aggregate in aggregates {
      gathered.append(
        try aggregate.evaluate(
          over: rows, groupOfRow: groupOfRow, groupCount: groupCount, source: source))
    }
    let codes = rows.codes(of: program.texts)
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
