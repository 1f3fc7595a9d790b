/// The schools that reported and were not expected 多报, each once.
struct UnexpectedSchools {
  private let source: MonthSource
  private let judged: FormJudgement
  private let standing: StandingRule

  init(_ source: MonthSource, _ judged: FormJudgement, _ standing: StandingRule) {
    self.source = source
    self.judged = judged
    self.standing = standing
  }

  /// The list, by school code.
  func list(ownUnit: ReportingUnit) -> [UnexpectedReturn] {
    let subjects = judged.forms.subjects
    var list: [UnexpectedReturn] = []
    for number in subjects.expectedCount..<subjects.schools.count {
      guard let reason = subjects.reason(of: number),
        let first = judged.formsOfSchool[number].first
      else { continue }
      let school = subjects.schools[number]
      list.append(
        UnexpectedReturn(
          schoolCode: school.code, schoolName: school.name, unit: school.unit,
          arrival: standing.arrival(of: Int(first)), reason: reason))
    }
    let known = Set(list.map(\.schoolCode))
    list += ofArchives(ownUnit: ownUnit).filter { !known.contains($0.schoolCode) }
    return list.sorted { $0.schoolCode < $1.schoolCode }
  }

  /// Schools that the level below called unexpected; one that this level expects is not.
  private func ofArchives(ownUnit: ReportingUnit) -> [UnexpectedReturn] {
    let check = RegisterCheck(
      register: source.register, dueDay: source.dueDay, ownUnit: ownUnit)
    var list: [String: UnexpectedReturn] = [:]
    for (archived, arrival) in ArchivedJudgements(source.holdings).unexpected
    where judged.forms.subjects.number(of: archived.schoolCode) == nil
      && list[archived.schoolCode] == nil
    {
      let (school, reason) = check.unexpected(archived.schoolCode, name: "")
      list[school.code] = UnexpectedReturn(
        schoolCode: school.code, schoolName: school.name, unit: school.unit, arrival: arrival,
        reason: reason)
    }
    return Array(list.values)
  }
}

extension RegisterCheck {
  /// The schools that the level below called unexpected, as this level knows them: they too count in
  /// a unit.
  func strangers(in holdings: MonthHoldings) -> [School] {
    holdings.documents.lazy.flatMap(\.archivedReturns).filter { $0.state == "unexpected" }
      .map { unexpected($0.schoolCode, name: "").0 }
  }
}

extension MonthPicture {
  /// The school of the same name from which nothing has come, and whose code was probably meant; nil
  /// when there is none.
  public func namesake(of stranger: UnexpectedReturn) -> School? {
    schools.first { $0.state == .missing && $0.school.name == stranger.schoolName }?.school
  }
}
