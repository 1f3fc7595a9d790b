extension Table {
  /// 报送情况表: who was expected, and how they reported.
  public static func reporting(_ summary: Summary) -> Table {
    let headings: [Heading] = [
      .expected, .onTime, .late, .returned, .missing, .unexpected, .reportingRate, .onTimeRate,
    ]
    return Table(
      "reporting", groups: summary.groups, headings: headings.map(\.phrase)
    ) { group, cells in
      let counts = summary.states[group]
      cells.append(.number(counts.expected))
      cells.append(.number(counts.onTime))
      cells.append(.number(counts.late))
      cells.append(.number(counts.returned))
      cells.append(.number(counts.missing))
      cells.append(.number(counts.unexpected))
      cells.append(.rate(counts.reportingRate))
      cells.append(.rate(counts.onTimeRate))
    }
  }
}
