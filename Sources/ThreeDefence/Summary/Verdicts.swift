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
  init(_ standard: Standard, over rows: FormRows) throws(ThreeDefenceError) {
    self = try HeldForms(standard, over: rows, tellsShortfalls: false).verdicts
  }

  /// The verdicts on requirements, each by form.
  init(_ requirements: [Requirement], _ byRequirement: [[Verdict]], count: Int) {
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
