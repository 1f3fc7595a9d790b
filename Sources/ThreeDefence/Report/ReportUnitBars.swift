extension Report {
  /// Writes guards required against present, unit by unit.
  func writeGuards(to page: inout Page) {
    let ids = ["required", "present", "gap", "short_schools"]
    guard let columns = columns(ids, of: .guards) else { return }
    let (required, present, gap) = (columns[0], columns[1], columns[2])
    let choice = RowChoice(summary.groups, limit: Self.drawnRows) { gap.figures[$0] ?? 0 }
    // All units to one scale; 合计, which would dwarf them, to its own.
    let whole = choice.rows.dropLast().map {
      max(required.figures[$0] ?? 0, present.figures[$0] ?? 0)
    }.max()
    writeUnits(.guards, table: .guards, columns, choice, bars: .guardsBar, to: &page) { row in
      let own = max(required.figures[row] ?? 0, present.figures[row] ?? 0)
      return Bar(
        title: say(
          ReportSentence.guardsBarTitle, name(of: summary.groups[row]),
          required.text(required.figures[row]), present.text(present.figures[row])),
        parts: [(.solid, present.figures[row] ?? 0)],
        whole: summary.groups[row].kind == .total ? own : max(whole ?? own, 1),
        frame: required.figures[row] ?? 0)
    }
  }

  /// Writes hazards found and put right, unit by unit.
  func writeHazards(to page: inout Page) {
    let ids = ["open_begin", "found", "fixed", "open_end", "fixed_rate"]
    guard let columns = columns(ids, of: .hazards) else { return }
    let (fixed, open) = (columns[2], columns[3])
    let choice = RowChoice(summary.groups, limit: Self.drawnRows) { open.figures[$0] ?? 0 }
    writeUnits(.hazards, table: .hazards, columns, choice, bars: .hazardsBar, to: &page) { row in
      let parts = [fixed.figures[row] ?? 0, open.figures[row] ?? 0]
      let (whole, overflow) = parts[0].addingReportingOverflow(parts[1])
      return Bar(
        title: say(
          ReportSentence.hazardsBarTitle, name(of: summary.groups[row]),
          fixed.text(fixed.figures[row]), open.text(open.figures[row])),
        parts: [(.solid, parts[0]), (.hollow, parts[1])], whole: overflow ? .max : whole)
    }
  }

  /// Writes a table by unit with its bars, and last month's total below.
  private func writeUnits(
    _ part: ReportSentence, table: ReportTable, _ columns: [ReportColumn], _ choice: RowChoice,
    bars: ReportSentence, to page: inout Page, bar: (Int) -> Bar
  ) {
    writePart(part, table.rawValue, to: &page) { page in
      var rows = choice.rows.map { row in
        BarTable.Row(
          kind: kind(of: summary.groups[row]), name: name(of: summary.groups[row]), bar: bar(row),
          cells: columns.map { $0.text($0.figures[row]) })
      }
      if columns.contains(where: { $0.last != nil }) {
        rows.append(
          BarTable.Row(
            kind: .aside, name: say(ReportSentence.lastMonthRow),
            cells: columns.map { $0.text($0.last) }))
      }
      BarTable(
        caption: say(part), first: say(ReportSentence.of), bars: say(bars),
        headings: columns.map { .init(text: heading($0.layout.phrase)) }, rows: rows
      ).write(to: &page)
      writeNote(on: choice, table: table.rawValue, to: &page)
      writeDefinitions(
        [], of: columns.map { (heading($0.layout.phrase), $0.layout) }, to: &page)
    }
  }
}
