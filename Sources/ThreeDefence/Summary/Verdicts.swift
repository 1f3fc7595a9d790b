import Interchange

/// How a month's forms of record stand against the standard in force: a column of verdicts per
/// requirement, and one for the standard as a whole.
public struct Verdicts: Sendable {
  /// The requirements, in printing order.
  public let requirements: [Requirement]
  /// The verdicts on each requirement, a row per form of record.
  public let byRequirement: [[Verdict]]
  /// The verdicts on the standard as a whole 总体达标.
  ///
  /// 不达标 where any `must` is unmet, 达标 where all are met, else 无法判定; a `must` that does not
  /// apply counts as met.
  public let overall: [Verdict]

  /// Holds forms against a standard.
  ///
  /// - Throws: `arithmetic` when a value is too large to be exact.
  init(_ standard: Standard, over rows: ExpressionRows) throws(ThreeDefenceError) {
    self = try Self.judging(standard, over: rows) { _, _ in }.verdicts
  }

  /// Holds forms against a standard, several requirements at a time.
  ///
  /// - Parameters:
  ///   - standard: the standard.
  ///   - rows: the forms.
  ///   - take: is handed what each requirement, by its number, comes to, on any thread.
  /// - Returns: the verdicts, and what was taken of each requirement.
  /// - Throws: `arithmetic` when a value is too large to be exact.
  static func judging<Taken: Sendable>(
    _ standard: Standard, over rows: ExpressionRows,
    take: @Sendable (Int, RequirementOutcome) -> Taken
  ) throws(ThreeDefenceError) -> (verdicts: Verdicts, taken: [Taken]) {
    let outcomes = concurrentMap(standard.requirements.count, workers: 2) { number in
      Result { () throws(ThreeDefenceError) in
        let outcome = try RequirementOutcome(standard.requirements[number], over: rows)
        return (outcome.verdicts, take(number, outcome))
      }
    }
    var byRequirement: [[Verdict]] = []
    var taken: [Taken] = []
    for outcome in outcomes {
      let (verdicts, own) = try outcome.get()
      byRequirement.append(verdicts)
      taken.append(own)
    }
    return (Verdicts(standard.requirements, byRequirement, count: rows.count), taken)
  }

  private init(_ requirements: [Requirement], _ byRequirement: [[Verdict]], count: Int) {
    self.requirements = requirements
    self.byRequirement = byRequirement
    var overall = [Verdict](repeating: .met, count: count)
    for (requirement, verdicts) in zip(requirements, byRequirement) where requirement.isMust {
      for row in overall.indices where overall[row] != .unmet {
        let verdict = verdicts[row]
        if verdict == .unmet || verdict == .undetermined { overall[row] = verdict }
      }
    }
    self.overall = overall
  }

  /// The number of a requirement, from 0, by its id.
  func number(of id: String) -> Int? { requirements.firstIndex { $0.id == id } }
}
