extension ExpressionRows {
  /// Forms of record as rows, with the columns that are read and no others.
  ///
  /// - Parameters:
  ///   - records: the numbers of the forms.
  ///   - forms: the month's forms, with the month before beside them where it is read.
  ///   - scope: the names that the expressions were compiled with.
  ///   - names: the names that they read.
  /// - Returns: a row for each form, in their order.
  static func records(
    _ records: [Int], of forms: FormsUnderCheck, scope: ExpressionScope, reading names: Set<String>
  ) -> ExpressionRows {
    var rows = ExpressionRows(scope: scope, count: records.count, month: forms.month)
    let now = records.map(Int32.init)
    rows.setIndicators(forms.template, reading: names, prefix: "", forms.values, now)
    let before = records.map { forms.previousRow[$0] }
    rows.setIndicators(forms.template, reading: names, prefix: "previous.", forms.previous, before)
    rows.setSchools { forms.school(of: records[$0]) }
    return rows
  }

  /// Gives the values of the indicators that are read, unknown where a row's form is -1.
  mutating func setIndicators(
    _ template: FormTemplate, reading names: Set<String>, prefix: String, _ values: ValueGrid,
    _ forms: [Int32]
  ) {
    guard values.count > 0 else { return }
    for (number, indicator) in template.indicators.enumerated() {
      let name = prefix + indicator.id
      guard names.contains(name) else { continue }
      setValues(of: name, Column(values, indicator: number, forms: forms))
    }
  }
}

extension Standard {
  /// Whether any requirement reads the month before.
  var readsPrevious: Bool { expressions.contains(where: \.readsPrevious) }

  /// The indicators that its requirements read, by name.
  var names: Set<String> { Set(expressions.flatMap(\.names)) }

  private var expressions: [Expression] {
    requirements.flatMap { [$0.applies, $0.actual, $0.required].compactMap { $0?.expression } }
  }
}
