extension Table {
  /// 三防建设情况汇总表: every indicator by its roll-up.
  static func summary(_ summary: Summary, template: FormTemplate) -> Table {
    let indicators = template.indicators
    let headings =
      [Heading.expectedSchools.phrase, Heading.counted.phrase]
      + indicators.map(Heading.rollUp(of:))
    return Table("summary", groups: summary.groups, headings: headings) { group, cells in
      cells.append(.number(summary.states[group].expected))
      cells.append(.number(summary.counted[group]))
      for (indicator, figures) in zip(indicators, summary.figures) {
        cells.append(.figure(figures[group], of: indicator))
      }
    }
  }
}
