extension MonthPicture {
  /// Every table that can be asked about, those that add up schools first; findings and reminders are
  /// in the language given.
  func originTables(_ summary: Summary, _ standard: Standard, _ language: Language) -> [OriginTable]
  {
    var tables = [summaryOrigins(summary, standard), reportingOrigins(summary)]
    if verdicts != nil { tables.append(complianceOrigins(summary)) }
    tables += self.tables.map { figures in
      let table = Table(figures)
      return OriginTable(
        table: table, title: figures.layout.title,
        rows: figures.layout.isByClass ? .classes(figures) : .groups,
        columns: figures.layout.columns.enumerated().map { number, column in
          OriginColumn(heading: column.phrase, number: number + 2, meaning: .gathered(column))
        })
    }
    return tables + listOrigins(language)
  }

  private func summaryOrigins(_ summary: Summary, _ standard: Standard) -> OriginTable {
    let scope = standard.scope(of: template)
    var columns = [
      OriginColumn(
        heading: Heading.expectedSchools.phrase, number: 2,
        meaning: .states(ReturnState.allCases, isShare: false))
    ]
    let counted = TableColumn(
      Heading.counted.phrase, gathering: "count(*)", unit: OriginSentence.schoolUnit.phrase.zh,
      places: 0, scope)
    if let counted {
      columns.append(
        OriginColumn(heading: counted.phrase, number: 3, meaning: .gathered(counted)))
    }
    for (number, indicator) in template.indicators.enumerated() {
      guard let column = TableColumn(rollingUp: indicator, scope) else { continue }
      columns.append(
        OriginColumn(
          heading: column.phrase, number: number + 4, meaning: .gathered(column),
          otherNames: [indicator.id, indicator.code, indicator.label]))
    }
    return OriginTable(
      table: .summary(summary, template: template), title: TableTitle.summary.phrase,
      rows: .groups, columns: columns)
  }

  private func reportingOrigins(_ summary: Summary) -> OriginTable {
    let meanings: [(Heading, OriginColumn.Meaning)] = [
      (.expected, .states(ReturnState.allCases, isShare: false)),
      (.onTime, .states([.onTime], isShare: false)), (.late, .states([.late], isShare: false)),
      (.returned, .states([.returned], isShare: false)),
      (.missing, .states([.missing], isShare: false)), (.unexpected, .unexpected),
      (.reportingRate, .states([.onTime, .late], isShare: true)),
      (.onTimeRate, .states([.onTime], isShare: true)),
    ]
    return OriginTable(
      table: .reporting(summary), title: TableTitle.reporting.phrase, rows: .groups,
      columns: OriginColumn.all(meanings, from: 2))
  }

  private func complianceOrigins(_ summary: Summary) -> OriginTable {
    let meanings: [(Heading, OriginColumn.Meaning)] = [
      (.applicable, .verdicts([.met, .unmet, .undetermined], isShare: false)),
      (.met, .verdicts([.met], isShare: false)), (.unmet, .verdicts([.unmet], isShare: false)),
      (.undetermined, .verdicts([.undetermined], isShare: false)),
      (.metRate, .verdicts([.met], isShare: true)),
    ]
    return OriginTable(
      table: .compliance(summary), title: TableTitle.compliance.phrase, rows: .requirements,
      columns: OriginColumn.all(meanings, from: 4))
  }
}

extension OriginColumn {
  /// Columns that follow one another.
  static func all(_ meanings: [(Heading, Meaning)], from first: Int) -> [OriginColumn] {
    meanings.enumerated().map { number, column in
      OriginColumn(heading: column.0.phrase, number: first + number, meaning: column.1)
    }
  }
}

extension TableLayout {
  /// Whether its rows are classes of schools.
  var isByClass: Bool { if case .classes = rows { true } else { false } }
}

extension TableColumn {
  /// A column of a table that is no data, as the expression that it amounts to; nil when that is none.
  init?(
    _ heading: Phrase, gathering source: String, unit: String, places: Int,
    _ scope: ExpressionScope
  ) {
    guard
      let expression = try? Expression.compile(
        source, scope: scope, expecting: .number, aggregates: true)
    else { return nil }
    let formula = Formula(
      expression: expression, place: FilePlace(file: "", line: 1, column: 1))
    self.init(
      id: heading.en, heading: heading.zh, unit: unit, kind: .number(places: places),
      forms: .month, formula: formula)
  }

  /// The column of an indicator in 三防建设情况汇总表, by its roll-up.
  fileprivate init?(rollingUp indicator: Indicator, _ scope: ExpressionScope) {
    let isCount = indicator.rollUp == .count
    let holds = indicator.kind == .boolean ? indicator.id : "\(indicator.id) <> 0"
    let source =
      switch indicator.rollUp {
      case .sum: "sum(\(indicator.id))"
      case .count: "count(*) filter (where \(holds))"
      case .min: "min(\(indicator.id))"
      }
    self.init(
      Heading.rollUp(of: indicator), gathering: source,
      unit: isCount ? OriginSentence.schoolUnit.phrase.zh : indicator.unit,
      places: indicator.kind == .decimal && !isCount ? 2 : 0, scope)
  }
}
