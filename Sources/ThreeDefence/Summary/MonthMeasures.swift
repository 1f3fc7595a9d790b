import Interchange

/// Holds a month's forms of record against the standard, and works out the tables that are data.
struct MonthMeasures {
  private let judged: FormJudgement
  private let standard: Standard
  private let tables: [TableLayout]
  private let scope: ExpressionScope
  private let records: [Int]
  private var schools: SchoolDirectory
  /// The facts on requirements that the tables read, a row per form of record.
  private var facts: [String: Column] = [:]

  init(
    _ judged: FormJudgement, source: MonthSource, standard: Standard, tables: [TableLayout]
  ) {
    self.judged = judged
    self.standard = standard
    self.tables = tables
    scope = standard.scope(of: judged.forms.template)
    records = judged.records
    schools = SchoolDirectory(judged.forms.subjects, units: judged.units, source: source)
  }

  /// Puts verdicts, shortfalls and tables into the picture.
  ///
  /// - Throws: what reading earlier months throws; `arithmetic` when a value is too large or levels
  ///   do not add up.
  mutating func measure(
    _ picture: inout MonthPicture, _ earlier: inout EarlierMonths
  ) throws(ThreeDefenceError) {
    let month = picture.header.month
    var rows = ExpressionRows.records(
      records, of: judged.forms, scope: scope,
      reading: standard.names.union(tables.names(.month)))
    var open = OpenShortfalls(try judge(rows, &picture.verdicts), picture)
    for (name, column) in facts { rows.setValues(of: name, column) }
    let before = tables.use(.monthOrLast) ? try earlier.judged(month.previous)?.forms : nil
    var year: YearToDate?
    if tables.use(.yearToDate) {
      year = YearToDate(
        judged.forms.template, reading: tables.names(.yearToDate), scope: scope)
      year?.take(month, judged, into: &schools)
    }
    var past = month.previous
    while open.isOpen || year != nil && past.year == month.year {
      if open.isOpen { try open.lookBack(to: past, standard, through: &earlier) }
      if past.year == month.year, let judged = try earlier.judged(past) {
        year?.take(past, judged.forms, into: &schools)
      }
      past = past.previous
    }
    picture.shortfalls = open.shortfalls
    let schoolOfRow = picture.recordSchool.map(Int32.init)
    let lastOnly = before.map { gone(since: $0) } ?? []
    var forms: [TableColumn.Forms: GatheredForms] = [:]
    forms[.monthOrLast] = monthOrLast(before, lastOnly, schoolOfRow)
    forms[.month] = schools.gathered(rows, schoolOfRow: schoolOfRow)
    forms[.yearToDate] = year?.gathered(in: month, by: schools)
    picture.tables = try figures(picture, forms)
  }

  /// Holds the forms of record against the standard, and keeps the facts that tables read.
  private mutating func judge(
    _ rows: ExpressionRows, _ verdicts: inout Verdicts?
  ) throws(ThreeDefenceError) -> [Shortfall] {
    let read = tables.allNames(.month).union(tables.allNames(.monthOrLast))
    var shortfalls: [[Shortfall]] = []
    verdicts = try Verdicts(standard, over: rows) { number, outcome in
      shortfalls.append(outcome.shortfalls(of: number))
      let id = standard.requirements[number].id
      for fact in RequirementFact.allCases where read.contains(fact.name(of: id)) {
        facts[fact.name(of: id)] =
          switch fact {
          case .met: outcome.met
          case .required: outcome.required
          case .gap: outcome.gap
          }
      }
    }
    return Shortfall.inRowOrder(shortfalls)
  }

  /// The forms of record of last month of schools that have none this month.
  private func gone(since before: FormJudgement) -> [Int] {
    before.records.filter { record in
      guard let school = before.forms.school(of: record) else { return false }
      return judged.record(ofExpected: school.code) == nil
    }
  }

  /// The forms of the month, and behind them those of last month of schools that have none now.
  private mutating func monthOrLast(
    _ before: FormJudgement?, _ gone: [Int], _ schoolOfRow: [Int32]
  ) -> GatheredForms? {
    guard tables.use(.monthOrLast) else { return nil }
    let template = judged.forms.template
    let names = tables.names(.monthOrLast)
    let nothing = [Int32](repeating: -1, count: gone.count)
    var rows = ExpressionRows(
      scope: scope, count: records.count + gone.count, month: judged.forms.month)
    rows.setIndicators(
      template, reading: names, prefix: "", judged.forms.values,
      records.map(Int32.init) + nothing)
    for (name, column) in facts {
      var padded = column
      padded.append(Column(count: gone.count))
      rows.setValues(of: name, padded)
    }
    var schoolOfRow = schoolOfRow
    if let before {
      rows.setIndicators(
        template, reading: names, prefix: "previous.", before.forms.values,
        records.map(before.recordBefore(judged)) + gone.map(Int32.init))
      for form in gone {
        guard let school = before.forms.school(of: form) else { continue }
        schoolOfRow.append(schools.number(of: school))
      }
    }
    var gathered = schools.gathered(rows, schoolOfRow: schoolOfRow)
    gathered.rows.setSchools(gathered.school)
    return gathered
  }

  private func figures(
    _ picture: MonthPicture, _ forms: [TableColumn.Forms: GatheredForms]
  ) throws(ThreeDefenceError) -> [TableFigures] {
    let byUnit = TableGrouping(picture.groups, units: picture.units.count)
    let groupings = tables.map { table in
      guard case .classes(let classifications) = table.rows else { return byUnit }
      let gathersEarlier = table.columns.contains { $0.forms != .month }
      return TableGrouping(classifications, of: schools.counted(withEarlier: gathersEarlier))
    }
    let outcomes = concurrentMap(tables.count, workers: 2) { [tables] number in
      Result { () throws(ThreeDefenceError) in
        try TableFigures(tables[number], by: groupings[number], of: forms)
      }
    }
    var figures: [TableFigures] = []
    for outcome in outcomes { figures.append(try outcome.get()) }
    return figures
  }
}

extension FormJudgement {
  /// The form of record in this month of a form's school of another month; -1 for none.
  fileprivate func recordBefore(_ other: FormJudgement) -> (Int) -> Int32 {
    { form in
      other.forms.school(of: form).flatMap { self.record(ofExpected: $0.code) }.map(Int32.init)
        ?? -1
    }
  }
}
