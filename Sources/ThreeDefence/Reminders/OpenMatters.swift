extension MonthPicture {
  /// Everything still owed, by unit in printing order, then school code, then kind.
  ///
  /// It depends on what had been received by the as-of moment alone, so that a second run gives the
  /// same list.
  public func reminders() -> [Reminder] {
    let order = Dictionary(
      units.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let all = formsOwed() + explanationsOwed()
    return all.indices.map { Key(all[$0], order, $0) }.sorted().map { all[$0.offset] }
  }

  private struct Key: Comparable {
    let unit: Int
    let code: String
    let school: String
    let kind: Int
    let offset: Int

    init(_ reminder: Reminder, _ order: [String: Int], _ offset: Int) {
      unit = order[reminder.unit.code] ?? order.count
      code = reminder.unit.code
      school = reminder.school?.code ?? ""
      kind = reminder.kind.rawValue
      self.offset = offset
    }

    static func < (left: Key, right: Key) -> Bool {
      (left.unit, left.code, left.school, left.kind, left.offset)
        < (right.unit, right.code, right.school, right.kind, right.offset)
    }
  }

  private func formsOwed() -> [Reminder] {
    let daysOverdue = max(
      0, header.clock.date(at: header.asOf).daysSinceEpoch - header.dueDay.daysSinceEpoch)
    let fatal = Dictionary(grouping: findings.filter { $0.severity == .fatal }, by: \.schoolCode)
    return schools.indices.compactMap { number in
      let kind: Reminder.Kind
      switch schools[number].state {
      case .onTime, .late: return nil
      case .missing: kind = .missing
      case .returned: kind = .returned
      }
      let entry = schools[number]
      let file = entry.last?.file ?? ""
      return Reminder(
        kind: kind, unit: entry.school.unit, school: entry.school,
        findings: kind == .missing ? [] : reasons(for: entry.school.code, file: file, among: fatal),
        monthsMissed: entry.monthsMissed, daysOverdue: daysOverdue, lastFile: file)
    }
  }

  /// What returned a school's last file: its own findings there, else those about the whole file,
  /// else its findings in earlier files.
  private func reasons(
    for school: String, file: String, among fatal: [String: [Finding]]
  ) -> [Finding] {
    let own = fatal[school] ?? []
    let candidates = [
      own.filter { $0.file == file }, (fatal[""] ?? []).filter { $0.file == file }, own,
    ]
    return candidates.first { !$0.isEmpty } ?? []
  }

  private func explanationsOwed() -> [Reminder] {
    let numbers = Dictionary(
      schools.enumerated().map { ($0.element.school.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return findings.compactMap { finding in
      guard finding.wantsExplanation else { return nil }
      let school = numbers[finding.schoolCode].map { schools[$0].school }
      guard school != nil || finding.schoolCode.isEmpty, let unit = school?.unit ?? finding.unit
      else { return nil }
      return Reminder(
        kind: .toExplain, unit: unit, school: school, findings: [finding],
        monthsMissed: 0, daysOverdue: 0, lastFile: finding.file)
    }
  }
}

extension Finding {
  /// Whether it is a query that has not been explained: of a form of record, or of a unit.
  var wantsExplanation: Bool {
    let isOfUnit =
      schoolCode.isEmpty && unit != nil && check != StructuralCheck.totalRowDiffers.rawValue
    return severity == .query && note.isEmpty && (isOfRecord || isOfUnit)
  }
}
