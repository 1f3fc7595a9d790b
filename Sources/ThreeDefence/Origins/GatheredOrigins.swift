extension MonthOrigins {
  /// What lies behind a column that gathers forms.
  ///
  /// - Throws: `arithmetic` when a number is too large.
  mutating func parts(
    _ column: TableColumn, at place: OriginPlace
  ) throws(ThreeDefenceError) -> OriginParts {
    let expression = column.formula.expression
    guard expression.requirementsNotInForce.isEmpty else { return OriginParts(rows: [], terms: []) }
    let reading = FormReading([expression], of: picture.template, standard)
    // A number that stands in the layout has nothing behind it.
    let forms =
      expression.aggregateNodes.isEmpty ? [] : try gather(column.forms, reading, at: place)
    let (rows, notPut) = try reading.rows(
      forms, of: picture.template, scope: standard.scope(of: picture.template),
      month: picture.header.month)
    var terms: [OriginTerm] = []
    for node in expression.aggregateNodes {
      terms.append(try OriginTerm(expression, aggregate: node, over: rows, notPut: notPut))
    }
    let value = try expression.value(ofTotals: terms.map(\.total), rows)
    var parts = parts(forms, reading, hidesValues: expression.gathersOneValue)
    parts.isByMonth = column.forms == .yearToDate
    parts.hasBefore = reading.readsPrevious || column.forms == .monthOrLast
    parts.terms = terms
    parts.figure = .figure(try column.stored(value), of: column)
    return parts
  }

  /// Forms as they are shown, without anything that they put in; what they state may be hidden where
  /// the part says it already.
  func parts(
    _ forms: [FormBehind], _ reading: FormReading, hidesValues: Bool = false
  ) -> OriginParts {
    let items = hidesValues ? [] : reading.items
    let rows = forms.map { form in
      OriginRow(
        unit: form.school.unit, code: form.school.code, name: form.school.name, month: form.month,
        evidence: items.map { cell($0, of: form, reading) },
        now: form.now.map {
          $0.shown(reading.places { if case .now(let at) = $0 { at } else { nil } })
        },
        before: form.before.map {
          $0.shown(reading.places { if case .before(let at) = $0 { at } else { nil } })
        })
    }
    return OriginParts(
      evidence: items.map { heading($0, reading) }, rows: rows, terms: [], figure: nil)
  }

  private func heading(_ item: FormReading.Item, _ reading: FormReading) -> Phrase {
    switch item {
    case .now(let place): picture.template.indicators[reading.indicators[place]].phrase
    case .before(let place):
      OriginSentence.before.phrase.filled(
        picture.template.indicators[reading.indicators[place]].phrase)
    case .school(let column): column.heading
    }
  }

  private func cell(
    _ item: FormReading.Item, of form: FormBehind, _ reading: FormReading
  ) -> Cell {
    switch item {
    case .now(let place): cell(form.now?.values[place], of: reading.indicators[place])
    case .before(let place): cell(form.before?.values[place], of: reading.indicators[place])
    case .school(let column): .of(form.school, column)
    }
  }

  private func cell(_ value: Int64??, of indicator: Int) -> Cell {
    .value(value ?? nil, of: picture.template.indicators[indicator].kind)
  }
}

// MARK: - Gathering

extension MonthOrigins {
  /// The forms that a row gathers, in the order of units, schools and months.
  mutating func gather(
    _ forms: TableColumn.Forms, _ reading: FormReading, at place: OriginPlace
  ) throws(ThreeDefenceError) -> [FormBehind] {
    let own = current
    let month = picture.header.month
    var gathered: [FormBehind] = []
    if forms == .yearToDate {
      gathered = gather(own, nil, reading, at: place)
      var past = month.previous
      while past.year == month.year {
        if let judged = try earlier.judged(past) {
          gathered += gather(judged, nil, reading, at: place)
        }
        past = past.previous
      }
    } else {
      let readsBefore = forms == .monthOrLast || reading.readsPrevious
      let before = readsBefore ? try earlier.judged(month.previous) : nil
      gathered = gather(own, before, reading, at: place)
      if forms == .monthOrLast, let before { gathered += gone(since: before, reading, at: place) }
    }
    let order = Dictionary(
      picture.units.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return gathered.sorted {
      (order[$0.school.unit.code] ?? -1, $0.school.code, $0.month)
        < (order[$1.school.unit.code] ?? -1, $1.school.code, $1.month)
    }
  }

  /// The forms of record of a month, with those of the month before if they are wanted.
  private func gather(
    _ judged: EarlierMonths.Judged, _ before: EarlierMonths.Judged?, _ reading: FormReading,
    at place: OriginPlace
  ) -> [FormBehind] {
    judged.forms.records.compactMap { record in
      guard let own = judged.forms.forms.school(of: record) else { return nil }
      let school = school(countedAs: own)
      guard place.includes(school) else { return nil }
      return FormBehind(
        school: school, month: judged.month, now: judged.trail(of: record, reading.indicators),
        before: before?.trail(ofExpected: own.code, reading.indicators))
    }
  }

  /// The forms of last month of schools that have none this month.
  private func gone(
    since before: EarlierMonths.Judged, _ reading: FormReading, at place: OriginPlace
  ) -> [FormBehind] {
    before.forms.records.compactMap { record in
      guard let own = before.forms.forms.school(of: record),
        current.forms.record(ofExpected: own.code) == nil
      else { return nil }
      let school = school(countedAs: own)
      guard place.includes(school) else { return nil }
      return FormBehind(
        school: school, month: picture.header.month, now: nil,
        before: before.trail(of: record, reading.indicators))
    }
  }

  /// A school of some month as it counts in the month asked about: as it is expected or reported
  /// then, else by its register row nearest to it.
  private func school(countedAs school: School) -> School {
    let subjects = current.forms.forms.subjects
    if let number = subjects.number(of: school.code) { return subjects.schools[number] }
    let source = current.source
    return source.register.nearest(school.code, to: source.dueDay) ?? school
  }
}

extension FormReading {
  /// The places of the indicators that some of the items read.
  fileprivate func places(_ place: (Item) -> Int?) -> [Int] { items.compactMap(place) }
}

extension FormTrail {
  /// Where the values at some places stand; the form's own line where there are none.
  fileprivate func shown(_ places: [Int]) -> OriginRow.Trail {
    OriginRow.Trail(file: file, lines: places.isEmpty ? [row] : places.map { lines[$0] })
  }
}

extension Expression {
  /// Whether it is a sum or the like of one indicator as it is reported, and nothing else.
  fileprivate var gathersOneValue: Bool {
    let tree = typed.tree
    let root = tree.nodes[tree.root]
    guard case .aggregate(_, isFiltered: false) = root.kind, let only = root.operands.first
    else { return false }
    if case .name = tree.nodes[only].kind { return true }
    return false
  }
}

extension Cell {
  /// What the register says of a school, as far as expressions read it.
  fileprivate static func of(_ school: School, _ column: RegisterColumn) -> Cell {
    switch column {
    case .type: .text(school.type)
    case .ownership: .text(school.ownership)
    case .urbanRural: .text(school.urbanRural)
    case .keyTarget: .value(school.keyTarget.map { $0 ? 1 : 0 }, of: .boolean)
    default: .blank
    }
  }
}
