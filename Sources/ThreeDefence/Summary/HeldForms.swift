/// Forms of record held against a standard, as rows that the columns of tables read.
struct HeldForms {
  /// The forms, with the facts on requirements that are read.
  private(set) var rows: ExpressionRows
  /// The verdicts on them.
  let verdicts: Verdicts
  /// What they do not meet, in order of their rows.
  let shortfalls: [Shortfall]
  /// The facts on requirements that are read, by name.
  private(set) var facts: [String: Column] = [:]

  /// Holds forms against a standard.
  ///
  /// - Parameters:
  ///   - standard: the standard.
  ///   - rows: the forms.
  ///   - names: what tables read.
  /// - Throws: `arithmetic` when a value is too large to be exact.
  init(
    _ standard: Standard, over rows: ExpressionRows, reading names: Set<String>
  ) throws(ThreeDefenceError) {
    let judging = try Verdicts.judging(standard, over: rows) { number, outcome in
      let id = standard.requirements[number].id
      var facts: [String: Column] = [:]
      for fact in RequirementFact.allCases where names.contains(fact.name(of: id)) {
        facts[fact.name(of: id)] =
          switch fact {
          case .met: outcome.met
          case .required: outcome.required
          case .gap: outcome.gap
          }
      }
      return (shortfalls: outcome.shortfalls(of: number), facts: facts)
    }
    self.rows = rows
    verdicts = judging.verdicts
    shortfalls = Shortfall.inRowOrder(judging.taken.map(\.shortfalls))
    for taken in judging.taken { facts.merge(taken.facts) { own, _ in own } }
    for (name, column) in facts { self.rows.setValues(of: name, column) }
  }
}
