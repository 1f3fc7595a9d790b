extension ExpressionRows {
  /// Forms of record as rows, with the columns that are read and no others.
  ///
  /// - Parameters:
  ///   - records: the numbers of the forms.
  ///   - forms: the month's forms, with the month before beside them where it is read.
  ///   - scope: the names that the expressions were compiled with.
  ///   - names: the names that they read.
  ///   - columns: their values, a column per indicator, where they are at hand.
  /// - Returns: a row for each form, in their order.
  static func records(
    _ records: [Int], of forms: FormsUnderCheck, scope: ExpressionScope, reading names: Set<String>,
    columns: [Column]? = nil
  ) -> ExpressionRows {
    var rows = ExpressionRows(scope: scope, count: records.count, month: forms.month)
    if let columns {
      rows.setIndicators(forms.template, reading: names, columns)
    } else {
      let now = records.map(Int32.init)
      rows.setIndicators(forms.template, reading: names, prefix: "", forms.values, now)
    }
    let before = records.map { forms.previousRow[$0] }
    rows.setIndicators(forms.template, reading: names, prefix: "previous.", forms.previous, before)
    rows.setSchools(
      forms.subjects.schools, ofRow: records.map { forms.subjects.ofForm[$0] }, reading: names)
    return rows
  }

  /// Gives the columns of the indicators that are read.
  mutating func setIndicators(
    _ template: FormTemplate, reading names: Set<String>, _ columns: [Column]
  ) {
    for (indicator, column) in zip(template.indicators, columns) where names.contains(indicator.id)
    {
      setValues(of: indicator.id, column)
    }
  }

  /// Gives the values of the indicators that are read, unknown where a row's form is -1.
  mutating func setIndicators(
    _ template: FormTemplate, reading names: Set<String>, prefix: String, _ values: ValueGrid,
    _ forms: [Int32]
  ) {
    guard values.count > 0 else { return }
    let read = template.indicators.indices.filter {
      names.contains(prefix + template.indicators[$0].id)
    }
    for (number, column) in zip(read, Column.columns(of: values, indicators: read, forms: forms)) {
      setValues(of: prefix + template.indicators[number].id, column)
    }
  }
}

extension Standard {
  /// Whether any requirement reads the month before.
  var readsPrevious: Bool { expressions.contains(where: \.readsPrevious) }

  /// The names that its requirements read: indicators, and what is known of the school and the month.
  var names: Set<String> { Set(expressions.flatMap(\.typed.names.values)) }

  private var expressions: [Expression] {
    requirements.flatMap { [$0.applies, $0.actual, $0.required].compactMap { $0?.expression } }
  }
}
