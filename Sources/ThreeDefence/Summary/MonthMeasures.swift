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
    schools = SchoolDirectory(judged, source: source)
  }

  /// Puts verdicts, shortfalls and tables into the picture, and takes in the months before.
  ///
  /// - Throws: what reading earlier months throws; `arithmetic` when a value is too large or levels
  ///   do not add up.
  mutating func measure(
    _ picture: inout MonthPicture, _ earlier: inout EarlierMonths, _ pastMonths: inout PastMonths?
  ) throws(ThreeDefenceError) {
    let month = picture.header.month
    let held = try HeldForms(
      standard, over: .records(records, of: judged.forms, scope: scope, reading: standard.names),
      keeping: tables.names(.month).union(tables.names(.monthOrLast)))
    picture.verdicts = held.verdicts
    var open = OpenShortfalls(
      held.shortfalls, of: judged.forms.subjects.expected, ofRow: picture.records.schools)
    let before = tables.use(.monthOrLast) ? try earlier.judged(month.previous)?.forms : nil
    var year: YearToDate?
    if tables.use(.yearToDate) {
      year = YearToDate(
        judged.forms.template, reading: tables.names(.yearToDate), scope: scope)
      year?.take(month, judged, into: &schools)
    }
    var forms: [TableColumn.Forms: SchoolRows] = [:]
    forms[.month] = ofMonth(held.facts)
    forms[.monthOrLast] = monthOrLast(before, held.facts)
    var past = month.previous
    while true {
      let isCompared = pastMonths?.reach(past) ?? false
      let isInYear = year != nil && past.year == month.year
      guard open.isOpen || isInYear || isCompared else { break }
      let then = try earlier.judged(past)
      var heldThen: (held: HeldForms?, rows: FormRows)?
      if let then, open.isOpen || isCompared {
        let names = pastMonths?.names(in: past) ?? []
        heldThen = try earlier.held(then, scope: scope, reading: names)
      }
      open.lookBack(to: then, heldThen?.held, standard)
      if let then {
        if isInYear { year?.take(past, then.forms, into: &schools) }
        if isCompared, let heldThen { try pastMonths?.take(then, heldThen) }
      }
      past = past.previous
    }
    picture.shortfalls = open.shortfalls
    forms[.yearToDate] = year?.rows(in: month, of: schools)
    if !schools.formerUnits.isEmpty {
      picture.add(schools.formerUnits)
      schools.number(by: picture.units)
    }
    picture.tables = try figures(picture, forms.mapValues(schools.gathered))
  }

  /// The forms of the month.
  private func ofMonth(_ facts: [String: Column]) -> SchoolRows {
    let names = tables.names(.month)
    return (
      FormRows.records(records, of: judged.forms, scope: scope, reading: names)
        .with(facts.filter { names.contains($0.key) }),
      records.map { judged.forms.subjects.ofForm[$0] }
    )
  }

  /// The forms of the month, and behind them those of last month of schools that have none now.
  private mutating func monthOrLast(
    _ before: FormJudgement?, _ facts: [String: Column]
  ) -> SchoolRows? {
    guard tables.use(.monthOrLast) else { return nil }
    let names = tables.names(.monthOrLast)
    let forms = judged.forms
    let recordBefore = records.map { forms.previousRow[$0] }
    let gone = before?.records(without: recordBefore) ?? []
    var schoolOfRow = records.map { forms.subjects.ofForm[$0] }
    if let before { schoolOfRow += schools.numbers(of: gone, in: before) }
    return (
      FormRows.forms(
        records.map(Int32.init) + gone.map { _ in -1 }, before: recordBefore + gone.map(Int32.init),
        of: forms, schools: (schools.traits, schoolOfRow), scope: scope, reading: names
      ).with(facts.filter { names.contains($0.key) }),
      schoolOfRow
    )
  }

  private func figures(
    _ picture: MonthPicture, _ forms: [TableColumn.Forms: GatheredForms]
  ) throws(ThreeDefenceError) -> [TableFigures] {
    let byUnit = TableGrouping(picture.groups, units: picture.units.count)
    var groupings = [byUnit]
    let groupingOfTable = tables.map { table in
      guard case .classes(let classifications) = table.rows else { return 0 }
      let gathersEarlier = table.columns.contains { $0.forms != .month }
      groupings.append(
        TableGrouping(
          classes: classifications.map {
            schools.classes(by: $0.property, withEarlier: gathersEarlier)
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
  fileprivate func records(without forms: [Int32]) -> [Int] {
    var isNamed = [Bool](repeating: false, count: self.forms.forms.count)
    for form in forms where form >= 0 { isNamed[Int(form)] = true }
    return records.filter { !isNamed[$0] }
  }
}
