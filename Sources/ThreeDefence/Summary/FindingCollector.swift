/// Collects all that stands against a month's submissions, in printing order.
struct FindingCollector {
  let source: MonthSource
  let judged: FormJudgement
  let checks: FormChecks
  let explanations: Explanations

  /// What stands.
  ///
  /// - Parameters:
  ///   - records: the forms of record, in order of their schools.
  ///   - ofUnits: whether units as a whole are looked at.
  /// - Returns: findings by unit, school, file, row, column and check.
  /// - Throws: `ThreeDefenceError` with `arithmetic` when a check overflows.
  func findings(
    records: [Int], ofUnits: Bool = true
  ) throws(ThreeDefenceError) -> [Finding] {
    let forms = judged.forms
    var raised = judged.findings
    let copied = FormCopied()
    let withdrawn = AnswerWithdrawn(checks.template)
    for form in forms.forms.indices where forms.previousRow[form] >= 0 {
      if let found = copied.finding(form: form, in: forms) { raised.append(found) }
      raised += withdrawn.findings(form: form, in: forms)
    }
    let twice = ReportedTwiceDifferently()
    for own in judged.formsOfSchool where own.count > 1 {
      raised += twice.findings(
        ofAccepted: own.map(Int.init).filter { judged.isAccepted[$0] }, in: forms)
    }
    var found: [Finding] = []
    for (unit, records) in recordsByUnit(records) where ofUnits {
      raised += SameFigures(checks.template).findings(ofUnit: records, in: forms)
      found += try unitFindings(unit, records)
    }
    let notes = QueryNotes(judged: judged, explanations: explanations, raised: raised) { form in
      StandingRule.file(of: form, in: source.holdings)
    }
    let assembly = FindingAssembly(
      source: source, forms: forms, stands: standing(), isOfRecord: isOfRecord(records),
      note: notes.note)
    found = assembly.ofReading() + source.unread.map(\.finding) + found
    found += raised.compactMap(assembly.finding)
    return inPrintingOrder(found)
  }

  /// A form's findings stand until a later form of its school is accepted.
  private func standing() -> [Bool] {
    var stands = [Bool](repeating: true, count: judged.forms.forms.count)
    for own in judged.formsOfSchool {
      guard let record = own.lastIndex(where: { judged.isAccepted[Int($0)] }) else { continue }
      for form in own[..<record] { stands[Int(form)] = false }
    }
    return stands
  }

  private func isOfRecord(_ records: [Int]) -> [Bool] {
    var isOfRecord = [Bool](repeating: false, count: judged.forms.forms.count)
    for record in records { isOfRecord[record] = true }
    return isOfRecord
  }

  private func recordsByUnit(_ records: [Int]) -> [(ReportingUnit, [Int])] {
    var groups: [(ReportingUnit, [Int])] = []
    for record in records {
      guard let unit = judged.forms.school(of: record)?.unit else { continue }
      if groups.last?.0.code == unit.code {
        groups[groups.count - 1].1.append(record)
      } else {
        groups.append((unit, [record]))
      }
    }
    return groups
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
