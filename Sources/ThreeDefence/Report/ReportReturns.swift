extension Report {
  /// How many rows of a table by unit the page draws.
  static let drawnRows = 40

  /// Writes who reported, unit by unit.
  func writeReturns(to page: inout Page) {
    let states = summary.states
    let choice = RowChoice(summary.groups, limit: Self.drawnRows) {
      states[$0].missing + states[$0].returned
    }
    writePart(.returns, "returns", to: &page) { page in
      let headings: [(Heading, Bar.Style?)] = [
        (.expected, nil), (.onTime, .solid), (.late, .light), (.returned, .hatched),
        (.missing, .hollow), (.reportingRate, nil),
      ]
      var rows = choice.rows.map { row in
        returnsRow(states[row], name(of: summary.groups[row]), kind(of: summary.groups[row]))
      }
      if let last = picture.lastMonth {
        rows.append(returnsRow(last.states, say(ReportSentence.lastMonthRow), .aside))
      }
      BarTable(
        caption: say(ReportSentence.returns), first: say(ReportSentence.of),
        bars: say(ReportSentence.returnsBar),
        headings: headings.map { .init(text: heading($0.phrase), swatch: $1) }, rows: rows
      ).write(to: &page)
      writeNote(on: choice, table: "reporting", to: &page)
      let definitions: [(Heading, ReportDefinition)] = [
        (.expected, .expected), (.onTime, .onTime), (.late, .late), (.returned, .returned),
        (.missing, .missing), (.reportingRate, .reportingRate),
      ]
      writeDefinitions(
        definitions.map { (heading($0.phrase), say($1)) }, of: [], to: &page)
    }
  }

  private func returnsRow(
    _ counts: StateCounts, _ name: String, _ kind: BarTable.Row.Kind
  ) -> BarTable.Row {
    let numbers = [counts.onTime, counts.late, counts.returned, counts.missing]
    let title = say(
      ReportSentence.returnsBarTitle, name, grouped(numbers[0]), grouped(numbers[1]),
      grouped(numbers[2]), grouped(numbers[3]))
    let styles: [Bar.Style] = [.solid, .light, .hatched, .hollow]
    return BarTable.Row(
      kind: kind, name: name,
      bar: Bar(title: title, parts: Array(zip(styles, numbers)), whole: counts.expected),
      cells: ([counts.expected] + numbers).map(grouped)
        + [Cell.rate(counts.reportingRate).text(language)])
  }

  /// The name of a row: a subtotal's has its code, since names are all alike.
  func name(of group: UnitGroup) -> String {
    group.kind == .subtotal
      ? say(ReportSentence.subtotal, group.code) : group.title.text(language)
  }

  /// How a row stands out.
  func kind(of group: UnitGroup) -> BarTable.Row.Kind {
    switch group.kind {
    case .unit: .plain
    case .subtotal: .subtotal
    case .total: .total
    }
  }

  /// Writes which rows are shown, where that is not all.
  func writeNote(on choice: RowChoice, table: String, to page: inout Page) {
    guard let sentence = choice.sentence else { return }
    page.element(
      "p", ["class": "note"],
      say(sentence, grouped(Int64(choice.unitCount)), String(choice.rows.count - 1), table))
  }
}
