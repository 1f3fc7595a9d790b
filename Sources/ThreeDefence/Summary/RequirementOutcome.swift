/// What one requirement comes to for each of many forms, a row each.
struct RequirementOutcome {
  /// The verdicts.
  let verdicts: [Verdict]
  /// What each school must have, unknown where the requirement is not put to it.
  let required: Column
  /// What each has.
  let actual: Column
  /// What each is short of, 0 or less where it is not; unknown for yes and no.
  let gap: Column

  /// Holds the rows against a requirement.
  ///
  /// - Parameters:
  ///   - requirement: the requirement.
  ///   - rows: the rows.
  ///   - bench: lanes to work on.
  /// - Throws: `arithmetic` when a value is too large to be exact.
  init(
    _ requirement: Requirement, over rows: ExpressionRows, on bench: LaneBench = LaneBench()
  ) throws(ThreeDefenceError) {
    do throws(EvaluationError) {
      let applies = try requirement.applies?.expression.evaluate(over: rows, on: bench).column
      actual = try requirement.actual.values(over: rows, as: requirement.type, on: bench)
      var required = try requirement.required.values(over: rows, as: requirement.type, on: bench)
      var verdicts = [Verdict](repeating: .undetermined, count: rows.count)
      for row in 0..<rows.count {
        if let applies, applies[row] != 1 {
          if applies[row] == 0 { verdicts[row] = .notApplicable }
          required[row] = nil
        } else if required.known[row] & actual.known[row] != 0 {
          let isMet = requirement.isMet(actual.numbers[row], required.numbers[row])
          verdicts[row] = isMet ? .met : .unmet
        }
      }
      gap = try requirement.gap(actual, required)
      self.required = required
      self.verdicts = verdicts
    } catch {
      throw ThreeDefenceError(.arithmetic, [error.phrase])
    }
  }

  /// Whether each school meets it, unknown where that cannot be told or is not asked.
  var met: Column {
    var met = Column(count: verdicts.count)
    for (row, verdict) in verdicts.enumerated() where verdict == .met || verdict == .unmet {
      met[row] = verdict == .met ? 1 : 0
    }
    return met
  }

  /// The schools that do not meet it, as the requirement of the given number, rows counted from
  /// another than 0.
  func shortfalls(of requirement: Int, from start: Int) -> [Shortfall] {
    var shortfalls: [Shortfall] = []
    for (row, verdict) in verdicts.enumerated() where verdict == .unmet {
      shortfalls.append(
        Shortfall(
          row: start + row, requirement: requirement, required: required.numbers[row],
          actual: actual.numbers[row], gap: gap[row]))
    }
    return shortfalls
  }
}

extension Formula {
  /// The values in stored units of a type that holds them.
  fileprivate func values(
    over rows: ExpressionRows, as type: ExpressionType, on bench: LaneBench
  ) throws(EvaluationError) -> Column {
    let values = try expression.evaluate(over: rows, on: bench)
    if case .number(let places) = type { return values.stored(places: places) }
    return values.column
  }
}

extension Requirement {
  fileprivate func isMet(_ actual: Int64, _ required: Int64) -> Bool {
    switch comparison {
    case .atLeast: actual >= required
    case .atMost: actual <= required
    case .equals: actual == required
    }
  }

  fileprivate func gap(
    _ actual: Column, _ required: Column
  ) throws(EvaluationError) -> Column {
    var gap = Column(count: actual.count)
    guard type.isNumber else { return gap }
    for row in 0..<gap.count where actual.known[row] & required.known[row] != 0 {
      let (short, overflow) = required.numbers[row].subtractingReportingOverflow(
        actual.numbers[row])
      guard !overflow, short != .min else {
        throw EvaluationError(subject: .row(row), source: self.actual.text)
      }
      gap.known[row] = 1
      gap.numbers[row] =
        switch comparison {
        case .atLeast: short
        case .atMost: -short
        case .equals: abs(short)
        }
    }
    return gap
  }
}
