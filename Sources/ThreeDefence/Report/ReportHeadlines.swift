/// A figure of the month with last month's beside it.
private struct Headline {
  let label: ReportSentence
  /// The figure: hundredths for a rate.
  let figure: Int64?
  /// Last month's.
  let last: Int64?
  let isRate: Bool
  let unit: ReportSentence
  /// What it is made of.
  let note: String
}

extension Report {
  /// Writes the headline figures.
  func writeHeadlines(to page: inout Page) {
    let headlines = [reporting, onTime, overall, allFour, guardGap, hazardsOpen].compactMap(\.self)
    page.line()
    page.element("section", ["class": "headlines", "aria-label": say(ReportSentence.headlines)]) {
      page in
      page.element("div", ["class": "tiles"]) { page in
        for headline in headlines { write(headline, to: &page) }
      }
      writeDefinitions(
        [
          (say(ReportSentence.reportingRate), say(ReportDefinition.reportingRate)),
          (say(ReportSentence.onTimeRate), say(ReportDefinition.onTimeRate)),
        ] + overallDefinition,
        of: definedByColumns, to: &page)
    }
  }

  /// The figures that a table's column defines.
  private var definedByColumns: [(String, TableColumn)] {
    let columns: [(ReportSentence, ReportColumn?)] = [
      (.allFour, column("all_rate", of: .fourHundreds)), (.guardGap, column("gap", of: .guards)),
      (.hazardsOpen, column("open_end", of: .hazards)),
    ]
    return columns.compactMap { label, column in column.map { (say(label), $0.layout) } }
  }

  private func write(_ headline: Headline, to page: inout Page) {
    page.element("div", ["class": "tile"]) { page in
      page.element("h3", say(headline.label))
      page.element("p", ["class": "figure"]) { page in
        page.text(text(headline.figure, isRate: headline.isRate))
        if headline.figure != nil { page.element("small", say(headline.unit)) }
      }
      page.element("p", headline.note)
      if let told = change(headline.figure, headline.last, isRate: headline.isRate) {
        page.element("p", ["class": "last"], told)
      }
    }
  }

  /// A figure as the page prints it, a dash for none.
  private func text(_ figure: Int64?, isRate: Bool) -> String {
    guard let figure else { return "—" }
    return isRate ? decimalText(figure) : grouped(figure)
  }

  /// Last month's figure, and how far this one is from it; nil where there is none.
  private func change(_ now: Int64?, _ last: Int64?, isRate: Bool) -> String? {
    guard let now, let last else { return nil }
    let (difference, overflow) = now.subtractingReportingOverflow(last)
    guard !overflow, difference != .min else { return nil }
    let sentence: ReportSentence =
      if difference == 0 { .same } else if difference > 0 {
        isRate ? .roseByPoints : .roseBy
      } else { isRate ? .fellByPoints : .fellBy }
    return say(
      ReportSentence.lastMonth, text(last, isRate: isRate),
      say(sentence, text(abs(difference), isRate: isRate)))
  }

  private var reporting: Headline? {
    let total = summary.total
    return Headline(
      label: .reportingRate, figure: total.reportingRate.hundredths,
      last: picture.lastMonth?.states.reportingRate.hundredths, isRate: true, unit: .percent,
      note: say(
        ReportSentence.reportingNote, grouped(total.onTime + total.late), grouped(total.expected)))
  }

  private var onTime: Headline? {
    let total = summary.total
    return Headline(
      label: .onTimeRate, figure: total.onTimeRate.hundredths,
      last: picture.lastMonth?.states.onTimeRate.hundredths, isRate: true, unit: .percent,
      note: say(ReportSentence.onTimeNote, grouped(total.onTime), grouped(total.expected)))
  }

  private var overall: Headline? {
    guard let counts = summary.compliance.last?.groups.last else { return nil }
    return Headline(
      label: .overall, figure: counts.rate.hundredths,
      last: picture.lastMonth?.verdicts[ComplianceCounts.overall]?.rate.hundredths, isRate: true,
      unit: .percent,
      note: say(ReportSentence.overallNote, grouped(counts.met), grouped(counts.applicable)))
  }

  private var allFour: Headline? {
    guard let columns = columns(["all_rate", "all_schools", "counted"], of: .fourHundreds) else {
      return nil
    }
    return Headline(
      label: .allFour, figure: columns[0].total, last: columns[0].last, isRate: true,
      unit: .percent,
      note: say(
        ReportSentence.allFourNote, grouped(columns[1].total ?? 0), grouped(columns[2].total ?? 0)))
  }

  private var guardGap: Headline? {
    guard
      let columns = columns(["gap", "required", "present", "short_schools"], of: .guards)
    else { return nil }
    return Headline(
      label: .guardGap, figure: columns[0].total, last: columns[0].last, isRate: false,
      unit: .people,
      note: say(
        ReportSentence.guardNote, grouped(columns[1].total ?? 0), grouped(columns[2].total ?? 0),
        grouped(columns[3].total ?? 0)))
  }

  private var hazardsOpen: Headline? {
    guard let columns = columns(["open_end", "found", "fixed"], of: .hazards) else { return nil }
    return Headline(
      label: .hazardsOpen, figure: columns[0].total, last: columns[0].last, isRate: false,
      unit: .places,
      note: say(
        ReportSentence.hazardNote, grouped(columns[1].total ?? 0), grouped(columns[2].total ?? 0)))
  }
}
