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

  /// A month's forms as rows for expressions.
  func rows(of forms: FormsUnderCheck) -> ExpressionRows {
    var rows = ExpressionRows(
      scope: scope, current: Column.columns(of: forms.values, forms: Array(forms.forms.indices)),
      month: forms.month)
    if forms.previousRow.contains(where: { $0 >= 0 }) {
      rows.setPrevious(Column.columns(of: forms.previous, rows: forms.previousRow))
    }
    rows.setSchools { forms.school(of: $0) }
    return rows
  }

  /// What is found by the checks of some severities, of all forms that could be read as a whole.
  ///
  /// - Throws: `arithmetic` when a value is too large to be exact.
  func findings(
    _ severities: Set<Severity>, in forms: FormsUnderCheck, rows: ExpressionRows
  ) throws(ThreeDefenceError) -> [FormFinding] {
    var findings: [FormFinding] = []
    for one in compiled where severities.contains(one.check.severity) {
      let failing: [Int]
      do { failing = try one.check.mustHold.expression.rowsFailing(in: rows) } catch {
        throw ThreeDefenceError(.arithmetic, [error.phrase])
      }
      for form in failing where forms.isWhole[form] {
        findings.append(finding(of: one, form: form, in: forms))
      }
    }
    return findings
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
    let all = now + before
    return Phrase(
      zh: all.map(\.zh).joined(separator: "、"), en: all.map(\.en).joined(separator: ", "))
  }

  private func text(of number: Int, _ value: Value, before: Bool) -> Phrase {
    let indicator = template.indicators[number]
    let words: (zh: String, en: String) =
      switch (value, indicator.kind) {
      case (.reported(let truth), .boolean): truth == 1 ? ("是", "yes") : ("否", "no")
      case (.reported(let stored), _): (indicator.kind.text(stored), indicator.kind.text(stored))
      default: ("空", "blank")
      }
    return Phrase(
      zh: "\(before ? "上月" : "")\(indicator.label) \(words.zh)",
      en: "\(before ? "previous." : "")\(indicator.id) \(words.en)")
  }
}

extension Column {
  /// The values of some forms, a column per indicator.
  static func columns(of values: ValueGrid, forms: [Int]) -> [Column] {
    columns(of: values, rows: forms.map(Int32.init))
  }

  /// The values of a form for each row, unknown where its number is -1; a column per indicator.
  static func columns(of values: ValueGrid, rows: [Int32]) -> [Column] {
    (0..<values.width).map { Column(values, indicator: $0, forms: rows) }
  }

  /// The values of one indicator for some forms, unknown where a form's number is -1.
  init(_ values: ValueGrid, indicator: Int, forms: [Int32]) {
    self.init(count: forms.count)
    for (row, form) in forms.enumerated() where form >= 0 {
      let at = Int(form) * values.width + indicator
      guard values.states[at] == 0 else { continue }
      numbers[row] = values.numbers[at]
      known[row] = 1
    }
  }
}
