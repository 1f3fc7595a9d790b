extension ExpressionRows {
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
