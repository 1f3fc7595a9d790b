import Interchange

/// Works out what months before came to, from the latest to the earliest.
struct PastMonths {
  /// The months that the ledger has something of, the latest first.
  private(set) var months: [PastMonth] = []
  private let month: Month
  private let ownUnit: ReportingUnit
  /// The tables in which the month just before is compared.
  private let tables: [TableLayout]
  /// What the tables take each requirement's facts to be, by its id.
  private let types: [String: ExpressionType]

  /// Nothing yet.
  ///
  /// - Parameters:
  ///   - month: this month.
  ///   - ownUnit: the unit of schools that the register does not know.
  ///   - tables: this month's tables.
  ///   - requirements: those of the standard that the tables were compiled with.
  init(
    before month: Month, ownUnit: ReportingUnit, tables: [TableLayout],
    requirements: [Requirement] = []
  ) {
    self.month = month
    self.ownUnit = ownUnit
    types = requirements.reduce(into: [:]) { $0[$1.id] = $1.type }
    self.tables = tables.filter { ReportTable(rawValue: $0.id) != nil && !$0.isByClass }.map {
      var table = $0
      table.columns.removeAll { $0.forms != .month }
      return table
    }
  }

  /// Whether a month is among those that stand side by side.
  func reach(_ past: Month) -> Bool { past.index > month.index - PastMonth.span }

  /// What is read of the forms of a month, besides what its standard reads.
  func names(in past: Month) -> Set<String> {
    past == month.previous ? tables.names(.month) : []
  }

  /// Takes in a month.
  ///
  /// - Throws: `arithmetic` when a figure is too large.
  mutating func take(
    _ past: EarlierMonths.Judged, _ held: (held: HeldForms?, rows: FormRows)
  ) throws(ThreeDefenceError) {
    months.append(
      PastMonth(
        month: past.month, states: states(of: past), verdicts: held.held?.verdicts.counts ?? [:],
        tables: try past.month == month.previous ? figures(of: held) : []))
  }

  private func states(of past: EarlierMonths.Judged) -> StateCounts {
    let judged = past.forms
    let rule = StandingRule(past.source, rule: past.rule, judged: judged)
    let subjects = judged.forms.subjects
    let states = concurrentMap(subjects.expectedCount, workers: 2, strideOf: 4_096) {
      numbers, put in
      for number in numbers {
        put(rule.state(of: subjects.schools[number].code, forms: judged.formsOfSchool[number]))
      }
    }
    var counts = StateCounts.none
    counts.expected = Int64(states.count)
    for state in states {
      switch state {
      case .onTime: counts.onTime += 1
      case .late: counts.late += 1
      case .returned: counts.returned += 1
      case .missing: counts.missing += 1
      }
    }
    let unexpected = UnexpectedSchools(past.source, judged, rule).list(ownUnit: ownUnit)
    counts.unexpected = Int64(unexpected.count)
    return counts
  }

  /// The figures of 合计.
  private func figures(
    of past: (held: HeldForms?, rows: FormRows)
  ) throws(ThreeDefenceError) -> [TableFigures] {
    let forms = GatheredForms(rows: past.rows, schoolOfRow: [], unitOfRow: [])
    let known = (past.held?.verdicts.requirements ?? []).filter { types[$0.id] == $0.type }
    let ids = Set(known.map(\.id))
    let gathered = GatheredColumns(
      tables, tables.map { _ in 0 }, [TableGrouping.total], [.month: forms])
    var figures: [TableFigures] = []
    for table in tables {
      figures.append(
        try TableFigures(table, by: .total) { column throws(ThreeDefenceError) in
          // A requirement that was not put, or otherwise, has no figure to stand beside.
          guard ids.isSuperset(of: column.formula.expression.typed.requirements) else {
            return [nil]
          }
          return try gathered.values(of: column, grouping: 0)
        })
    }
    return figures
  }
}
