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
          write(
            inWords(column.forms).phrase(column.formula.expression), column.formula.text, to: &page)
        }
        for requirement in told {
          page.element("dt", requirement.id)
          write(
            ReportDefinition.requirement.phrase.filled(
              requirement.title, requirement.clause, inWords().phrase(requirement)),
            requirement.rule, to: &page)
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

  /// What is meant, and beneath it the expression that says so.
  private func write(_ meaning: Phrase, _ expression: String, to page: inout Page) {
    page.element("dd") { page in
      page.text(meaning.text(language))
      page.element("div") { page in
        page.text(say(ReportDefinition.expression))
        page.element("code", expression)
      }
    }
  }

  private func inWords(_ forms: TableColumn.Forms = .month) -> ExpressionInWords {
    ExpressionInWords(
      template: picture.template, requirements: picture.standard?.requirements ?? [], forms: forms)
  }
}
