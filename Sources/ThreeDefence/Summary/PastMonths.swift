import Interchange

/// Works out what months before came to, from the latest to the earliest.
struct PastMonths {
  /// The months that the ledger has something of, the latest first.
  private(set) var months: [PastMonth] = []
  private let month: Month
  private let ownUnit: ReportingUnit
  /// The tables in which the month just before is compared.
  private let tables: [TableLayout]

  /// Nothing yet.
  ///
  /// - Parameters:
  ///   - month: this month.
  ///   - ownUnit: the unit of schools that the register does not know.
  ///   - tables: this month's tables.
  init(before month: Month, ownUnit: ReportingUnit, tables: [TableLayout]) {
    self.month = month
    self.ownUnit = ownUnit
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
    _ past: EarlierMonths.Judged, _ held: (held: HeldForms, rows: FormRows)?
  ) throws(ThreeDefenceError) {
    months.append(
      PastMonth(
        month: past.month, states: states(of: past), verdicts: held?.held.verdicts.counts ?? [:],
        tables: try past.month == month.previous ? figures(held?.rows) : []))
  }

  private func states(of past: EarlierMonths.Judged) -> StateCounts {
    let judged = past.forms
    let rule = StandingRule(past.source, rule: past.rule, judged: judged)
    let subjects = judged.forms.subjects
    let states = concurrentMap(subjects.expectedCount, workers: 2, strideOf: 4_096) {
      numbers, put in
      var deliveries = StandingRule.Deliveries()
      for number in numbers {
        let standing = rule.standing(
          of: subjects.schools[number].code, forms: judged.formsOfSchool[number],
          making: &deliveries)
        put(standing.state)
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
  private func figures(_ rows: FormRows?) throws(ThreeDefenceError) -> [TableFigures] {
    guard let rows else { return [] }
    let forms = GatheredForms(
      rows: rows, schoolOfRow: [Int32](repeating: 0, count: rows.count), unitOfRow: [])
    let gathered = GatheredColumns(
      tables, tables.map { _ in 0 }, [TableGrouping.total], [.month: forms])
    var figures: [TableFigures] = []
    for table in tables {
      figures.append(
        try TableFigures(table, by: .total) { column throws(ThreeDefenceError) in
          try gathered.values(of: column, grouping: 0)
        })
    }
    return figures
  }
}
