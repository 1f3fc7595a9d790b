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
  /// - Parameters:
  ///   - standard: the standard.
  ///   - rows: the forms.
  ///   - take: is handed what each requirement, by its number, comes to.
  /// - Throws: `arithmetic` when a value is too large to be exact.
  init(
    _ standard: Standard, over rows: ExpressionRows,
    take: (Int, RequirementOutcome) -> Void = { _, _ in }
  ) throws(ThreeDefenceError) {
    requirements = standard.requirements
    var byRequirement: [[Verdict]] = []
    var overall = [Verdict](repeating: .met, count: rows.count)
    for (number, requirement) in requirements.enumerated() {
      let outcome = try RequirementOutcome(requirement, over: rows)
      take(number, outcome)
      byRequirement.append(outcome.verdicts)
      guard requirement.isMust else { continue }
      for row in overall.indices where overall[row] != .unmet {
        let verdict = outcome.verdicts[row]
        if verdict == .unmet || verdict == .undetermined { overall[row] = verdict }
      }
    }
    self.byRequirement = byRequirement
    self.overall = overall
  }

  /// The number of a requirement, from 0, by its id.
  func number(of id: String) -> Int? { requirements.firstIndex { $0.id == id } }
}
