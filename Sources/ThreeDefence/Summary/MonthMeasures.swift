import Interchange

/// Holds a month's forms of record against the standard, and works out the tables that are data.
struct MonthMeasures {
  private let judged: FormJudgement
  private let standard: Standard
  private let tables: [TableLayout]
  private let scope: ExpressionScope
  private let records: [Int]
  private var schools: SchoolDirectory

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

  /// Puts verdicts, shortfalls and tables into the picture, and takes in the months before.
  ///
  /// - Throws: what reading earlier months throws; `arithmetic` when a value is too large or levels
  ///   do not add up.
  mutating func measure(
    _ picture: inout MonthPicture, _ earlier: inout EarlierMonths, _ pastMonths: inout PastMonths?
  ) throws(ThreeDefenceError) {
    let month = picture.header.month
    let rows = ExpressionRows.records(
      records, of: judged.forms, scope: scope,
      reading: standard.names.union(tables.names(.month)), columns: picture.columns)
    let held = try HeldForms(
      standard, over: rows, reading: tables.names(.month).union(tables.names(.monthOrLast)))
    picture.verdicts = held.verdicts
    var open = OpenShortfalls(held.shortfalls, picture)
    let before = tables.use(.monthOrLast) ? try earlier.judged(month.previous)?.forms : nil
    var year: YearToDate?
    if tables.use(.yearToDate) {
      year = YearToDate(
        judged.forms.template, reading: tables.names(.yearToDate), scope: scope)
      year?.take(month, judged, into: &schools)
    }
    let schoolOfRow = picture.recordSchool.map(Int32.init)
    var forms: [TableColumn.Forms: GatheredForms] = [:]
    forms[.monthOrLast] = monthOrLast(before, picture.columns, held.facts, schoolOfRow)
    forms[.month] = schools.gathered(held.rows, schoolOfRow: schoolOfRow)
    var past = month.previous
    while open.isOpen || year != nil && past.year == month.year
      || pastMonths?.reach(past) ?? false
    {
      let then = try earlier.judged(past)
      let held =
        if let then {
          try earlier.held(then, scope: scope, reading: pastMonths?.names(in: past) ?? [])
        } else { nil as HeldForms? }
      open.lookBack(to: then, held, standard)
      if let then {
        if past.year == month.year { year?.take(past, then.forms, into: &schools) }
        if pastMonths?.reach(past) ?? false { try pastMonths?.take(then, held) }
      }
      past = past.previous
    }
    picture.shortfalls = open.shortfalls
    forms[.yearToDate] = year?.gathered(in: month, by: schools)
    picture.tables = try figures(picture, forms)
  }

  /// The forms of the month, and behind them those of last month of schools that have none now.
  private mutating func monthOrLast(
    _ before: FormJudgement?, _ columns: [Column], _ facts: [String: Column],
    _ schoolOfRow: [Int32]
  ) -> GatheredForms? {
    guard tables.use(.monthOrLast) else { return nil }
    let template = judged.forms.template
    let names = tables.names(.monthOrLast)
    let recordBefore =
      before == nil ? records.map { _ in -1 } : records.map { judged.forms.previousRow[$0] }
    let gone = before.map { $0.records(without: recordBefore) } ?? []
    var rows = ExpressionRows(
      scope: scope, count: records.count + gone.count, month: judged.forms.month)
    rows.setIndicators(template, reading: names, columns.map { $0.followed(byUnknown: gone.count) })
    for (name, column) in facts where names.contains(name) {
      rows.setValues(of: name, column.followed(byUnknown: gone.count))
    }
    var schoolOfRow = schoolOfRow
    if let before {
      rows.setIndicators(
        template, reading: names, prefix: "previous.", before.forms.values, recordBefore + gone)
      for form in gone {
        guard let school = before.forms.school(of: Int(form)) else { continue }
        schoolOfRow.append(schools.number(of: school, near: -1))
      }
    }
    var gathered = schools.gathered(rows, schoolOfRow: schoolOfRow)
    gathered.rows.setSchools(gathered.schools, ofRow: schoolOfRow, reading: names)
    return gathered
  }

  private func figures(
    _ picture: MonthPicture, _ forms: [TableColumn.Forms: GatheredForms]
  ) throws(ThreeDefenceError) -> [TableFigures] {
    let byUnit = TableGrouping(picture.groups, units: picture.units.count)
    var groupings = [byUnit]
    let groupingOfTable = tables.map { table in
      guard case .classes(let classifications) = table.rows else { return 0 }
      let gathersEarlier = table.columns.contains { $0.forms != .month }
      let schools = schools
      groupings.append(
        TableGrouping(
          classes: concurrentMap(classifications.count, workers: 2) {
            schools.classes(by: classifications[$0].property, withEarlier: gathersEarlier)
          }))
      return groupings.count - 1
    }
    let gathered = GatheredColumns(tables, groupingOfTable, groupings, forms)
    var figures: [TableFigures] = []
    for (table, grouping) in zip(tables, groupingOfTable) {
      figures.append(
        try TableFigures(table, by: groupings[grouping]) { column throws(ThreeDefenceError) in
          try gathered.values(of: column, grouping: grouping)
        })
    }
    return figures
  }
}

extension FormJudgement {
  /// The forms of record that are not among some forms.
  fileprivate func records(without forms: [Int32]) -> [Int32] {
    var isNamed = [Bool](repeating: false, count: self.forms.forms.count)
    for form in forms where form >= 0 { isNamed[Int(form)] = true }
    return records.filter { !isNamed[$0] }.map(Int32.init)
  }
}
