extension Table {
  /// What the form asks for, and the ids under which expressions read it.
  ///
  /// - Parameters:
  ///   - template: the form edition.
  ///   - language: the language.
  /// - Returns: a row per indicator, in the form's order.
  public static func indicators(_ template: FormTemplate, _ language: Language) -> Table {
    let headings: [Heading] = [
      .code, .indicatorID, .indicatorLabel, .valueType, .measure, .nature, .summedUp,
    ]
    return Table(
      "indicators", headings: headings.map(\.phrase), count: template.indicators.count
    ) { number, cells in
      let indicator = template.indicators[number]
      cells += [
        .text(indicator.code), .text(indicator.id), .text(indicator.label),
        .text(indicator.kind.phrase.text(language)), .text(indicator.unit),
        .text(indicator.nature.phrase.text(language)),
        .text(indicator.rollUp.phrase.text(language)),
      ]
    }
  }
}
