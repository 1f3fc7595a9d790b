extension Report {
  /// Writes what figures mean: those that words define, those that an expression does, and the
  /// requirements and indicators that stand in the expressions.
  ///
  /// - Parameters:
  ///   - words: a name and what it means.
  ///   - columns: a name and the column.
  ///   - requirements: requirements to be told besides.
  ///   - page: the page.
  func writeDefinitions(
    _ words: [(String, String)], of columns: [(String, TableColumn)],
    requirements: [Requirement] = [], to page: inout Page
  ) {
    let told =
      requirements
      + FormReading(
        columns.map(\.1.formula.expression), of: picture.template, picture.standard
      ).requirements
    let indicators = FormReading(
      columns.map(\.1.formula.expression) + told.flatMap(\.expressions), of: picture.template, nil
    ).indicators
    page.element("details", ["class": "how"]) { page in
      page.element("summary", say(ReportDefinition.howCounted))
      page.element("dl") { page in
        for (name, meaning) in words {
          page.element("dt", name)
          page.element("dd", meaning)
        }
        for (name, column) in columns {
          page.element("dt", name)
          page.element("dd") { $0.element("code", column.formula.text) }
        }
        for requirement in told {
          page.element("dt", requirement.id)
          page.element("dd") { page in
            page.text(
              say(
                ReportDefinition.requirement, requirement.title.text(language),
                requirement.clause.text(language)))
            page.element("code", requirement.rule)
          }
        }
        if language == .zh, !indicators.isEmpty {
          page.element("dt", say(ReportDefinition.indicators))
          page.element(
            "dd",
            language.list(
              indicators.map {
                "\(picture.template.indicators[$0].id) \(picture.template.indicators[$0].label)"
              }))
        }
      }
    }
  }
}
