import Interchange

/// Forms of record held against a standard: the verdicts, what falls short, and the facts that tables
/// read.
struct HeldForms {
  /// The verdicts.
  let verdicts: Verdicts
  /// What falls short, in order of rows and then of requirements.
  let shortfalls: [Shortfall]
  /// A column for each fact that was wanted, by the name under which expressions know it.
  let facts: [String: Column]

  /// What the requirements come to for the rows of a stretch.
  private struct Part: Sendable {
    var verdicts: [[Verdict]] = []
    var shortfalls: [Shortfall] = []
    var facts: [String: Column] = [:]
  }

  /// Holds forms against a standard, several stretches at a time.
  ///
  /// - Parameters:
  ///   - standard: the standard.
  ///   - rows: the forms.
  ///   - names: the facts that are wanted, among other names.
  ///   - tellsShortfalls: whether shortfalls are wanted.
  /// - Throws: `arithmetic` when a value is too large to be exact.
  init(
    _ standard: Standard, over rows: FormRows, keeping names: Set<String> = [],
    tellsShortfalls: Bool = true
  ) throws(ThreeDefenceError) {
    let stretches = rows.stretches
    let outcomes = concurrentMap(stretches.count, workers: 2) { number in
      Result { () throws(ThreeDefenceError) in
        try Self.part(
          stretches[number], of: rows, standard, keeping: names, tellsShortfalls: tellsShortfalls)
      }
    }
    var parts: [Part] = []
    for outcome in outcomes { parts.append(try outcome.get()) }
    let byRequirement = concurrentMap(standard.requirements.count, workers: 2) { [parts] number in
      var verdicts: [Verdict] = []
      verdicts.reserveCapacity(rows.count)
      for part in parts { verdicts += part.verdicts[number] }
      return verdicts
    }
    var facts: [String: Column] = [:]
    for part in parts {
      for (name, column) in part.facts { facts[name, default: Column(count: 0)].append(column) }
    }
    shortfalls = Array(parts.lazy.map(\.shortfalls).joined())
    verdicts = Verdicts(standard.requirements, byRequirement, count: rows.count)
    self.facts = facts
  }

  private static func part(
    _ stretch: Range<Int>, of rows: FormRows, _ standard: Standard, keeping names: Set<String>,
    tellsShortfalls: Bool
  ) throws(ThreeDefenceError) -> Part {
    let own = rows[stretch]
    let bench = LaneBench()
    var part = Part()
    var shortfalls: [[Shortfall]] = []
    for (number, requirement) in standard.requirements.enumerated() {
      let outcome = try RequirementOutcome(requirement, over: own, on: bench)
      part.verdicts.append(outcome.verdicts)
      if tellsShortfalls {
        shortfalls.append(outcome.shortfalls(of: number, from: stretch.lowerBound))
      }
      for fact in RequirementFact.allCases where names.contains(fact.name(of: requirement.id)) {
        part.facts[fact.name(of: requirement.id)] =
          switch fact {
          case .met: outcome.met
          case .required: outcome.required
          case .gap: outcome.gap
          }
      }
    }
    part.shortfalls = Shortfall.inRowOrder(shortfalls)
    return part
  }
}
