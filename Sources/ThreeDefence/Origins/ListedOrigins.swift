extension MonthOrigins {
  /// The values that rows of a list have of their own, and where each comes from.
  func listed(
    _ column: OriginColumn, of table: OriginTable, at place: OriginPlace
  ) -> OriginParts {
    let rows = rows(of: table, at: place)
    let isByRequirement = table.isByRequirement
    let indicator =
      table.id == "details"
      ? picture.template.number(of: column.heading.en) : nil
    var parts = OriginParts(rows: [], terms: [])
    if isByRequirement { parts.evidence.append(Heading.requirement.phrase) }
    parts.evidence.append(column.heading)
    if isByRequirement { parts.evidence.append(Heading.evidence.phrase) }
    for (number, row) in rows {
      let value = table.table.row(number)[column.number]
      var shown = row.shown
      if let requirement = row.requirement, let record = row.record {
        let reading = FormReading(standard.requirements[requirement], of: picture.template)
        let trail = current.trail(of: current.forms.records[record], reading.indicators)
        shown.evidence = [
          .text(standard.requirements[requirement].id), value,
          stated(trail, reading, picture.template),
        ]
        shown.now = OriginRow.Trail(file: trail.file, lines: trail.lines)
      } else if let indicator, let record = row.record {
        let trail = current.trail(of: current.forms.records[record], [indicator])
        shown.evidence = [value]
        shown.now = OriginRow.Trail(file: trail.file, lines: trail.lines)
      } else {
        shown.evidence = [value]
      }
      parts.rows.append(shown)
      parts.figure = rows.count == 1 ? value : nil
    }
    return parts
  }

  /// The months for which shortfalls have been open, each worked out again.
  ///
  /// - Throws: what reading earlier months throws; `arithmetic` when a value is too large.
  mutating func monthsOpen(
    of table: OriginTable, at place: OriginPlace
  ) throws(ThreeDefenceError) -> OriginParts {
    let rows = rows(of: table, at: place)
    var parts = OriginParts(
      evidence: [
        Heading.requirement, .required, .actual, .evidence,
      ].map(\.phrase), isByMonth: true, rows: [], terms: [])
    let months = try monthsUnmet(of: rows.map(\.row))
    for (months, (number, _)) in zip(months, rows) {
      let shown = picture.shortfalls[number].monthsOpen
      guard months.count == shown else {
        throw ThreeDefenceError(
          .arithmetic,
          [
            OriginSentence.differs.phrase.filled(
              Heading.monthsOpen.phrase, Phrase(String(shown)), Phrase(String(months.count)))
          ])
      }
      parts.rows += months
    }
    parts.terms = [
      OriginTerm(Heading.monthsOpen.phrase, counting: parts.rows.map { _ in true })
    ]
    if rows.count == 1 { parts.figure = .number(Int64(parts.rows.count)) }
    return parts
  }

  /// The months in a row, from this one back, in which each of some shortfalls was one.
  ///
  /// All are followed back together, so that each month is read once.
  private mutating func monthsUnmet(
    of rows: [ListedRow]
  ) throws(ThreeDefenceError) -> [[OriginRow]] {
    var months = [[OriginRow]](repeating: [], count: rows.count)
    var open = Array(rows.indices)
    var judged = current
    while !open.isEmpty {
      let before = try earlier.judged(judged.month.previous)
      var stillOpen: [Int] = []
      for index in open {
        guard let shown = try unmet(rows[index], in: judged, before) else { continue }
        months[index].append(shown)
        stillOpen.append(index)
      }
      guard let before else { break }
      (open, judged) = (stillOpen, before)
    }
    return months
  }

  /// A shortfall as it was in a month, by the form and standard of then; nil where it was none.
  private func unmet(
    _ row: ListedRow, in judged: EarlierMonths.Judged, _ before: EarlierMonths.Judged?
  ) throws(ThreeDefenceError) -> OriginRow? {
    guard let number = row.requirement else { return nil }
    let id = standard.requirements[number].id
    let template = judged.own.forms.template
    let (judged, before) = (judged.asked(in: template), before?.asked(in: template))
    guard let requirement = judged.standard?.requirements.first(where: { $0.id == id }),
      let record = judged.forms.record(ofExpected: row.code),
      let school = judged.forms.forms.school(of: record)
    else { return nil }
    let reading = FormReading(requirement, of: template)
    let form = FormBehind(
      school: school, month: judged.month, now: judged.trail(of: record, reading.indicators),
      before: before?.trail(ofExpected: row.code, reading.indicators))
    let (forms, _) = try reading.rows(
      [form], of: template, scope: .forms(template: template), month: judged.month)
    let outcome = try RequirementOutcome(requirement, over: forms)
    guard outcome.verdicts[0] == .unmet, let trail = form.now else { return nil }
    var shown = row.shown
    shown.month = judged.month
    shown.evidence = [
      .text(id), .value(outcome.required.numbers[0], of: requirement.type),
      .value(outcome.actual.numbers[0], of: requirement.type),
      stated(trail, reading, template),
    ]
    shown.now = OriginRow.Trail(file: trail.file, lines: trail.lines)
    return shown
  }

  /// The submissions of schools, of which all but the one that decides the state count.
  func revisions(of table: OriginTable, at place: OriginPlace) -> OriginParts {
    let standing = StandingRule(
      current.source, rule: rule, judged: current.forms)
    var parts = OriginParts(
      evidence: [Heading.receivedAt.phrase], rows: [], terms: [])
    var counts: [Bool] = []
    let asked = rows(of: table, at: place)
    for (number, row) in asked {
      var last = -1
      var arrivals: [Arrival] = []
      let decides = picture.schools[number].deciding
      var deciding: Int?
      for form in current.forms.formsOfSchool[number].map(Int.init) {
        let holdings = current.source.holdings
        let submission = holdings.documents[holdings.documentOfForm[form]].submission
        let arrival = standing.arrival(of: form)
        if submission != last { arrivals.append(arrival) }
        last = submission
        if arrival == decides { deciding = arrivals.count - 1 }
      }
      // One that a lower level took in has the time of that level's receipt.
      let counted = deciding ?? arrivals.firstIndex { $0.digest == decides?.digest } ?? 0
      for (at, arrival) in arrivals.enumerated() {
        var shown = row.shown
        shown.evidence = [.text(picture.header.clock.text(arrival.receivedAt))]
        shown.now = OriginRow.Trail(arrival)
        parts.rows.append(shown)
        counts.append(at != counted)
      }
    }
    parts.terms = [OriginTerm(Heading.revisions.phrase, counting: counts)]
    if asked.count == 1 { parts.figure = .number(Int64(counts.count { $0 })) }
    return parts
  }

  /// The rows of a list that are asked about, with their numbers.
  private func rows(
    of table: OriginTable, at place: OriginPlace
  ) -> [(number: Int, row: ListedRow)] {
    guard case .list(let rows, _) = table.rows else { return [] }
    return rows.enumerated().filter { _, row in
      place.lists(row.unit, row.code)
        && (place.requirement == nil || place.requirement == row.requirement)
    }.map { ($0.offset, $0.element) }
  }

  /// What a form states, in one cell: `专职保安员数=1、在校学生数=610`.
  private func stated(
    _ trail: FormTrail, _ reading: FormReading, _ template: FormTemplate
  ) -> Cell {
    .phrase(
      .list(
        zip(reading.indicators, trail.values).map { number, value in
          let indicator = template.indicators[number]
          let value = Cell.value(value, of: indicator.kind)
          return OriginSentence.value.phrase.filled(
            indicator.phrase, Phrase(zh: value.text(.zh), en: value.text(.en)))
        }))
  }
}

extension ListedRow {
  /// The row as it is shown, without what it states.
  fileprivate var shown: OriginRow {
    OriginRow(
      unit: unit, code: code, name: name,
      now: file.isEmpty ? nil : OriginRow.Trail(file: file, lines: line.map { [$0] } ?? []))
  }
}
