import Interchange

/// Collects all that stands against a month's submissions, in printing order.
struct FindingCollector: Sendable {
  /// Which findings stand.
  let standing: StandingFindings
  private let source: MonthSource
  private let judged: FormJudgement
  private let checks: FormChecks
  private let explanations: Explanations
  /// What checks have found in forms.
  private var ofForms: [FormFinding]
  /// What they have found in units as a whole.
  private var ofUnits: [Finding] = []

  /// How many forms a thread looks at before it takes up the next.
  private static let stretch = 4_096

  /// Asks all checks.
  ///
  /// - Parameters:
  ///   - source: the month.
  ///   - judged: its forms, judged.
  ///   - checks: the form edition's checks.
  ///   - explanations: the workspace's notes.
  ///   - asksUnits: whether units as a whole are looked at.
  /// - Throws: `ThreeDefenceError` with `arithmetic` when a check overflows.
  init(
    source: MonthSource, judged: FormJudgement, checks: FormChecks, explanations: Explanations,
    asksUnits: Bool = true
  ) throws(ThreeDefenceError) {
    self.source = source
    self.judged = judged
    self.checks = checks
    self.explanations = explanations
    standing = StandingFindings(judged, in: source.holdings)
    ofForms = judged.findings
    ofForms += againstLastMonth()
    let twice = ReportedTwiceDifferently()
    for own in judged.formsOfSchool where own.count > 1 {
      ofForms += twice.findings(
        ofAccepted: own.map(Int.init).filter { judged.isAccepted[$0] }, in: judged.forms)
    }
    guard asksUnits else { return }
    for own in try foundInUnits() {
      ofForms += own.raised
      ofUnits += own.found
    }
  }

  /// What stands.
  ///
  /// - Parameter ofSuperseded: whether what was found stands whatever came later.
  /// - Returns: findings by unit, school, file, row, column and check.
  func findings(ofSuperseded: Bool = false) -> [Finding] {
    let assembly = assembly(ofSuperseded ? StandingFindings(all: judged) : standing, note: note)
    return inPrintingOrder(
      assembly.ofReading() + source.unread.map(\.finding) + ofUnits
        + ofForms.compactMap(assembly.finding))
  }

  /// What was found in each of some forms, whatever came later.
  ///
  /// - Parameter wanted: the forms.
  /// - Returns: findings of each form by row, column and check.
  func findings(ofForms wanted: [Int]) -> [[Finding]] {
    let assembly = assembly(StandingFindings(all: judged), note: note)
    return wanted.map { form in
      inPrintingOrder(
        assembly.ofReading(form: form)
          + ofForms.filter { $0.form == form }.compactMap(assembly.finding))
    }
  }

  /// Files and rows of which no school can be told.
  var unknown: UnknownReturns {
    // What nobody can be asked about has no explanation.
    let found = assembly(standing) { _ in "" }.ofUnknown()
    return UnknownReturns(
      files: inPrintingOrder(found.files), rows: inPrintingOrder(found.rows))
  }

  /// The explanation of a query, empty when there is none.
  private var note: (FormFinding) -> String {
    QueryNotes(judged: judged, explanations: explanations, raised: ofForms) { form in
      StandingRule.file(of: form, in: source.holdings)
    }.note
  }

  private func assembly(
    _ stands: StandingFindings, note: @escaping (FormFinding) -> String
  ) -> FindingAssembly {
    var isOfRecord = [Bool](repeating: false, count: judged.forms.forms.count)
    for record in judged.records { isOfRecord[record] = true }
    return FindingAssembly(
      source: source, forms: judged.forms, stands: stands, isOfRecord: isOfRecord, note: note)
  }

  /// What forms must not have in common with those of last month, or must.
  private func againstLastMonth() -> [FormFinding] {
    let forms = judged.forms
    let copied = FormCopied()
    let withdrawn = AnswerWithdrawn(
      checks.template, written: WrittenAnswers(source.holdings, of: checks.template).no)
    let stretches = stride(from: 0, to: forms.forms.count, by: Self.stretch).map {
      $0..<min($0 + Self.stretch, forms.forms.count)
    }
    return concurrentMap(stretches.count, workers: 2) { number in
      var raised: [FormFinding] = []
      for form in stretches[number] where forms.previousRow[form] >= 0 {
        if let found = copied.finding(form: form, in: forms) { raised.append(found) }
        raised += withdrawn.findings(form: form, in: forms)
      }
      return raised
    }.flatMap(\.self)
  }

  /// What is found in units as a whole, and among their forms of record.
  private func foundInUnits() throws(ThreeDefenceError) -> [(
    raised: [FormFinding], found: [Finding]
  )] {
    let units = recordsByUnit
    let sameFigures = SameFigures(checks.template)
    let outcomes = concurrentMap(units.count, workers: 2) { number in
      let (unit, own) = units[number]
      return Result { () throws(ThreeDefenceError) in
        (
          raised: sameFigures.findings(ofUnit: own, in: judged.forms),
          found: try unitFindings(unit, own)
        )
      }
    }
    var found: [(raised: [FormFinding], found: [Finding])] = []
    for outcome in outcomes { found.append(try outcome.get()) }
    return found
  }

  private var recordsByUnit: [(ReportingUnit, [Int])] {
    var groups: [(unit: Int32, records: [Int])] = []
    for record in judged.records {
      let school = judged.forms.subjects.ofForm[record]
      guard school >= 0 else { continue }
      let unit = judged.unitOfSchool[Int(school)]
      if groups.last?.unit == unit {
        groups[groups.count - 1].records.append(record)
      } else {
        groups.append((unit, [record]))
      }
    }
    return groups.compactMap { unit, records in
      judged.forms.school(of: records[0]).map { ($0.unit, records) }
    }
  }

  private func unitFindings(
    _ unit: ReportingUnit, _ records: [Int]
  ) throws(ThreeDefenceError) -> [Finding] {
    try UnitTotalMoved().moves(ofUnit: records, in: judged.forms).map { move in
      let indicator = checks.template.indicators[move.indicator]
      let before = indicator.kind.text(move.before)
      let now = indicator.kind.text(move.now)
      let check = StructuralCheck.unitTotalMoved
      return Finding(
        check: check.rawValue, severity: check.severity, unit: unit, indicator: indicator.id,
        value: now, expected: before,
        message: Message(
          .unitTotalMoved,
          [.text(unit.name), .indicator(indicator.id), .text(before), .text(now)]),
        note: explanations.note(source.month, unit.code, check.rawValue) ?? "")
    }
  }

  private func inPrintingOrder(_ findings: [Finding]) -> [Finding] {
    let rank = Dictionary(
      uniqueKeysWithValues: judged.units.enumerated().map { ($0.element.code, $0.offset) })
    let keyed = findings.map { finding in
      (finding.unit.map { rank[$0.code] ?? Int.max } ?? -1, finding)
    }
    return keyed.sorted { left, right in
      guard left.0 == right.0 else { return left.0 < right.0 }
      let (a, b) = (left.1, right.1)
      guard a.schoolCode == b.schoolCode else { return a.schoolCode < b.schoolCode }
      guard a.file == b.file else { return a.file < b.file }
      guard a.place.row == b.place.row else { return (a.place.row ?? 0) < (b.place.row ?? 0) }
      guard a.place.column == b.place.column else {
        return (a.place.column.utf8.count, a.place.column)
          < (b.place.column.utf8.count, b.place.column)
      }
      return (a.check, a.indicator ?? "", a.value) < (b.check, b.indicator ?? "", b.value)
    }.map(\.1)
  }
}
