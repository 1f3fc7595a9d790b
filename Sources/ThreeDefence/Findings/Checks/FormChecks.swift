import Interchange

/// The checks of a form edition, compiled: expressions that must hold for every form.
public struct FormChecks: Sendable {
  /// The edition.
  public let template: FormTemplate
  private let scope: ExpressionScope
  private let compiled: [Compiled]

  private struct Compiled: Sendable {
    let check: FormCheck
    /// Numbers of the indicators read of this month's form, in order of appearance.
    let reads: [Int]
    /// Numbers of the indicators read of the month before.
    let readsBefore: [Int]
  }

  /// The checks of an edition.
  public init(_ template: FormTemplate) {
    self.template = template
    scope = ExpressionScope.forms(template: template)
    compiled = template.checks.map { check in
      let names = check.mustHold.expression.names
      return Compiled(
        check: check, reads: names.compactMap { template.number(of: $0) },
        readsBefore: names.filter { $0.hasPrefix("previous.") }
          .compactMap { template.number(of: String($0.dropFirst("previous.".count))) })
    }
  }

  /// What is found by the checks of some severities, of all forms that could be read as a whole.
  ///
  /// - Throws: `arithmetic` when a value is too large to be exact.
  func findings(
    _ severities: Set<Severity>, in forms: FormsUnderCheck
  ) throws(ThreeDefenceError) -> [FormFinding] {
    let wanted = compiled.filter { severities.contains($0.check.severity) }
    let rows = FormRows.forms(
      forms.forms.indices.map(Int32.init), before: forms.previousRow, of: forms,
      schools: (forms.subjects.traits, forms.subjects.ofForm), scope: scope,
      reading: Set(wanted.flatMap(\.check.mustHold.expression.typed.names.values)))
    let stretches = rows.stretches
    let outcomes = concurrentMap(stretches.count, workers: 2) { number in
      Result { () throws(ThreeDefenceError) in
        try Self.failures(of: wanted, in: rows, stretches[number])
      }
    }
    var failing = [[Int]](repeating: [], count: wanted.count)
    for outcome in outcomes {
      for (check, found) in try outcome.get().enumerated() { failing[check] += found }
    }
    return zip(wanted, failing).flatMap { one, failing in
      failing.filter { forms.isWhole[$0] }.map { finding(of: one, form: $0, in: forms) }
    }
  }

  /// The rows of a stretch that fail each of some checks.
  ///
  /// - Throws: `arithmetic`, without the row, which would count from the stretch's beginning.
  private static func failures(
    of wanted: [Compiled], in rows: FormRows, _ stretch: Range<Int>
  ) throws(ThreeDefenceError) -> [[Int]] {
    let own = rows[stretch]
    let bench = LaneBench()
    var failing: [[Int]] = []
    do throws(EvaluationError) {
      for one in wanted {
        let found = try one.check.mustHold.expression.rowsFailing(in: own, on: bench)
        failing.append(found.map { $0 + stretch.lowerBound })
      }
    } catch {
      throw ThreeDefenceError(.arithmetic, [error.phrase])
    }
    return failing
  }

  private func finding(of one: Compiled, form: Int, in forms: FormsUnderCheck) -> FormFinding {
    FormFinding(
      form: form, check: one.check.id, severity: one.check.severity,
      place: Place(row: forms.forms[form].row),
      message: Message(
        .formCheckWithValues, [.phrase(one.check.message), .phrase(values(one, form, forms))]),
      reads: one.reads)
  }

  /// The values that a check has looked at: `专职保安员数 4、上月专职保安员数 5`.
  private func values(_ one: Compiled, _ form: Int, _ forms: FormsUnderCheck) -> Phrase {
    let now = one.reads.map { number in
      text(of: number, forms.values[form, number], before: false)
    }
    let row = Int(forms.previousRow[form])
    let before = one.readsBefore.map { number in
      text(of: number, row < 0 ? .absent : forms.previous[row, number], before: true)
    }
    return .list(now + before)
  }

  private func text(of number: Int, _ value: Value, before: Bool) -> Phrase {
    let indicator = template.indicators[number]
    let said: Phrase =
      switch (value, indicator.kind) {
      case (.reported(let truth), .boolean): (truth == 1 ? Word.yes : .no).phrase
      case (.reported(let stored), _): Phrase(indicator.kind.text(stored))
      default: Word.blank.phrase
      }
    let name = Phrase(zh: indicator.label, en: indicator.id)
    return (before ? Word.ofMonthBefore.phrase.filled(name) : name) + Phrase(" ") + said
  }
}
