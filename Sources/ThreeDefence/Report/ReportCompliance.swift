extension Report {
  /// How many requirements are listed as most often not met.
  private static let listedRequirements = 10

  /// Writes the shares of schools in 四个100%: each rate of the table, with the number of schools
  /// that stands before it.
  func writeFourHundreds(to page: inout Page) {
    guard let table = table(.fourHundreds) else { return }
    let rates = table.layout.columns.filter { $0.kind == .rate }.compactMap {
      column($0.id, of: .fourHundreds)
    }
    guard !rates.isEmpty else { return }
    writePart(.fourHundreds, "four-hundreds", to: &page) { page in
      BarTable(
        caption: table.layout.title.text(language), first: say(ReportSentence.item),
        bars: say(ReportSentence.fourHundredsBar),
        headings: [
          .init(text: say(ReportSentence.schools)), .init(text: "%"),
          .init(text: say(ReportSentence.lastMonthShort)),
        ],
        rows: rates.map(fourHundredsRow)
      ).write(to: &page)
      writeDefinitions([], of: rates.map { (heading($0.layout.phrase), $0.layout) }, to: &page)
    }
  }

  private func fourHundredsRow(_ rate: ReportColumn) -> BarTable.Row {
    let stem = rate.layout.id.hasSuffix("_rate") ? rate.layout.id.dropLast(5) : ""
    let schools = column("\(stem)_schools", of: .fourHundreds)
    let name = heading(rate.layout.phrase)
    let text = rate.text(rate.total)
    return BarTable.Row(
      kind: stem == "all" ? .total : .plain, name: name,
      bar: Bar(
        title: say(ReportSentence.shareBarTitle, name, text),
        parts: [(.solid, rate.total ?? 0), (.hollow, 10_000 - min(10_000, rate.total ?? 0))],
        whole: 10_000),
      cells: [schools?.total.map(grouped) ?? "", text, rate.text(rate.last)])
  }

  /// Writes the requirements that most schools do not meet.
  func writeUnmet(to page: inout Page) {
    guard let requirements = picture.verdicts?.requirements, !requirements.isEmpty else { return }
    let unmet = zip(requirements, summary.compliance).compactMap { requirement, counts in
      counts.groups.last.map { (requirement: requirement, counts: $0) }
    }.filter { $0.counts.unmet > 0 }
    let ranked = unmet.enumerated().sorted {
      ($1.element.counts.unmet, $0.offset) < ($0.element.counts.unmet, $1.offset)
    }.map(\.element)
    writePart(.unmet, "unmet", to: &page) { page in
      guard !ranked.isEmpty else {
        page.element("p", ["class": "note"], say(ReportSentence.allMet))
        return
      }
      BarTable(
        caption: say(ReportSentence.unmet), first: say(ReportSentence.requirement),
        bars: say(ReportSentence.unmetBar),
        headings: [
          .init(text: say(ReportSentence.unmetSchools), swatch: .hatched),
          .init(text: say(ReportSentence.applicable)),
          .init(text: say(ReportSentence.lastMonthShort)),
        ],
        rows: ranked.prefix(Self.listedRequirements).map(unmetRow)
      ).write(to: &page)
      if ranked.count > Self.listedRequirements {
        page.element(
          "p", ["class": "note"],
          say(ReportSentence.moreRequirements, String(ranked.count - Self.listedRequirements)))
      }
      writeDefinitions(
        [(say(ReportSentence.unmetSchools), say(ReportDefinition.unmet))], of: [],
        requirements: ranked.prefix(Self.listedRequirements).map(\.requirement), to: &page)
    }
  }

  private func unmetRow(
    _ requirement: Requirement, _ counts: VerdictCounts
  ) -> BarTable.Row {
    let name = "\(requirement.id) \(requirement.title.text(language))"
    let last = picture.lastMonth?.verdicts[requirement.id]?.unmet
    return BarTable.Row(
      name: name, mark: say(requirement.isMust ? ReportSentence.must : ReportSentence.advisory),
      bar: Bar(
        title: say(
          ReportSentence.unmetBarTitle, name, grouped(counts.unmet), grouped(counts.applicable)),
        parts: [(.hatched, counts.unmet), (.hollow, counts.applicable - counts.unmet)],
        whole: counts.applicable),
      cells: [grouped(counts.unmet), grouped(counts.applicable), last.map(grouped) ?? ""])
  }

  /// What 总体达标 is, where there are verdicts.
  var overallDefinition: [(String, String)] {
    guard let requirements = picture.verdicts?.requirements else { return [] }
    let musts = requirements.filter(\.isMust).map(\.id).joined(separator: " ")
    return [(say(ReportSentence.overall), say(ReportDefinition.overall, musts))]
  }
}
