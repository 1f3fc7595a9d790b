/// A form with the way back to its file: what it states of some indicators, and where.
struct FormTrail: Sendable {
  /// The file, as a path below its month's inbox folder.
  let file: String
  /// The row or line at which the form stands.
  let row: Int
  /// The values, in stored units, in the order of the indicators asked for; nil for unknown.
  let values: [Int64?]
  /// The row or line of each of them, from 1.
  let lines: [Int]
}

/// A form, or two of one school in two months, that a figure rests on.
struct FormBehind: Sendable {
  /// The school, as it counts in the month of the table.
  let school: School
  /// The month that the row stands for.
  let month: Month
  /// The form of that month, if there is one.
  let now: FormTrail?
  /// The form of the month before, if there is one and it is read.
  let before: FormTrail?
}

extension EarlierMonths.Judged {
  /// The trail of a form, with some indicators by their numbers.
  func trail(of form: Int, _ indicators: [Int]) -> FormTrail {
    let own = forms.forms
    let row = own.forms[form].row
    return FormTrail(
      file: StandingRule.file(of: form, in: source.holdings), row: row,
      values: indicators.map { own.values[form, $0].number },
      lines: indicators.map { own.place(ofIndicator: $0, in: form).row ?? row })
  }

  /// The form of record of a school that was expected, with some indicators.
  func trail(ofExpected code: String, _ indicators: [Int]) -> FormTrail? {
    forms.record(ofExpected: code).map { trail(of: $0, indicators) }
  }
}

extension FormReading {
  /// Forms as rows that expressions are worked out over, with all that is read.
  ///
  /// - Returns: the rows, and of each requirement that is read the rows that it is not put to.
  /// - Throws: `arithmetic` when a requirement cannot be worked out exactly.
  func rows(
    _ forms: [FormBehind], of template: FormTemplate, scope: ExpressionScope, month: Month
  ) throws(ThreeDefenceError) -> (ExpressionRows, notPut: [String: Set<Int>]) {
    var notPut: [String: Set<Int>] = [:]
    var rows = ExpressionRows(scope: scope, count: forms.count, month: month)
    for (place, number) in indicators.enumerated() {
      let id = template.indicators[number].id
      rows.setValues(of: id, Column(forms.map { $0.now?.values[place] }))
      rows.setValues(of: "previous." + id, Column(forms.map { $0.before?.values[place] }))
    }
    rows.setValues(of: "month.number", Column(forms.map { Int64($0.month.number) }))
    rows.setSchools(forms.map(\.school), ofRow: forms.indices.map(Int32.init))
    for requirement in requirements {
      let outcome = try RequirementOutcome(requirement, over: rows)
      notPut[requirement.id] = Set(
        forms.indices.filter { outcome.verdicts[$0] == .notApplicable })
      var facts = [outcome.met, outcome.required, outcome.gap]
      // A verdict is on a form of the month; where there is none, nothing is known of it.
      for row in forms.indices where forms[row].now == nil {
        for fact in facts.indices { facts[fact][row] = nil }
      }
      guard scope[RequirementFact.met.name(of: requirement.id)] != nil else { continue }
      rows.setRequirement(requirement.id, met: facts[0], required: facts[1], gap: facts[2])
    }
    return (rows, notPut)
  }
}
