import Interchange

/// Makes a month's picture from what the ledger holds.
public struct MonthBuilder: Sendable {
  private let header: MonthPicture.Header
  private let source: MonthSource
  private let checks: FormChecks
  private let rule: TimelinessRule
  private let explanations: Explanations
  private let standard: Standard
  private let tables: [TableLayout]
  private let comparesMonths: Bool

  /// A builder of one month.
  ///
  /// - Parameters:
  ///   - header: what the month is and on what it stands.
  ///   - source: what the ledger held, and the register.
  ///   - checks: the form edition's checks.
  ///   - rule: what makes a school on time.
  ///   - explanations: the workspace's notes.
  ///   - standard: the standard in the edition in force.
  ///   - tables: the tables that are data.
  ///   - comparesMonths: whether the months before are worked out, to stand beside this one.
  public init(
    header: MonthPicture.Header, source: MonthSource, checks: FormChecks, rule: TimelinessRule,
    explanations: Explanations, standard: Standard, tables: [TableLayout],
    comparesMonths: Bool = true
  ) {
    self.header = header
    self.source = source
    self.checks = checks
    self.rule = rule
    self.explanations = explanations
    self.standard = standard
    self.tables = tables
    self.comparesMonths = comparesMonths
  }

  /// The unit of schools that the register does not know.
  private var ownUnit: ReportingUnit { source.ownUnit(of: header) }

  /// The picture.
  ///
  /// - Parameters:
  ///   - read: reads a month before; nil when the ledger has nothing of it.
  ///   - missed: months without any submission in a row, for each school that is 未报 this month.
  /// - Returns: the month's picture.
  /// - Throws: `ThreeDefenceError` with `arithmetic` when a number is too large; what `read`
  ///   throws.
  public func picture(
    earlier read: @escaping (Month) throws(ThreeDefenceError) -> EarlierMonth?,
    missed: ([School]) throws(ThreeDefenceError) -> [Int]
  ) throws(ThreeDefenceError) -> MonthPicture {
    var earlier = EarlierMonths(template: checks.template, ownUnit: ownUnit, read: read)
    let judged = try judgement(after: try earlier.judged(source.month.previous))
    var picture = outline(judged)
    let silent = picture.schools.indices.filter { picture.schools[$0].state == .missing }
    for (number, months) in zip(silent, try missed(silent.map { picture.schools[$0].school })) {
      picture.schools[number].monthsMissed = months
    }
    picture.findings = try collector(judged).findings(records: judged.records)
    var past =
      comparesMonths
      ? PastMonths(
        before: source.month, ownUnit: ownUnit, tables: tables,
        requirements: standard.requirements) : nil
    var measures = MonthMeasures(judged, source: source, standard: standard, tables: tables)
    try measures.measure(&picture, &earlier, &past)
    picture.past = past?.months ?? []
    picture.standard = standard
    picture.received = ReceivedMonth(holdings: source.holdings, records: judged.records)
    return picture
  }

  /// Who stands where, and the forms of record, without what is found and measured.
  ///
  /// - Throws: `ThreeDefenceError` with `arithmetic` when a number is too large.
  func outline() throws(ThreeDefenceError) -> MonthPicture {
    outline(try FormJudgement(source, checks: checks, ownUnit: ownUnit))
  }

  /// What tells the stories of schools.
  ///
  /// - Parameter read: as `picture` takes it.
  /// - Returns: what tells them.
  /// - Throws: `ThreeDefenceError` with `arithmetic` when a number is too large; what `read` throws.
  func story(
    earlier read: @escaping (Month) throws(ThreeDefenceError) -> EarlierMonth?
  ) throws(ThreeDefenceError) -> SchoolStory {
    var earlier = EarlierMonths(template: checks.template, ownUnit: ownUnit, read: read)
    let judged = try judgement(after: try earlier.judged(source.month.previous))
    return SchoolStory(
      source: source, judged: judged,
      standing: StandingRule(source, rule: rule, judged: judged), collector: collector(judged))
  }

  /// The month's forms, with all that checks find in them.
  private func judgement(
    after before: EarlierMonths.Judged?
  ) throws(ThreeDefenceError) -> FormJudgement {
    try FormJudgement(
      source, checks: checks, ownUnit: ownUnit, raising: Set(Severity.allCases),
      previous: before?.forms)
  }

  private func collector(_ judged: FormJudgement) -> FindingCollector {
    FindingCollector(source: source, judged: judged, checks: checks, explanations: explanations)
  }

  private func outline(_ judged: FormJudgement) -> MonthPicture {
    let standing = StandingRule(source, rule: rule, judged: judged)
    let count = judged.forms.subjects.expectedCount
    let schools = concurrentMap(count, workers: 2, strideOf: 4_096) { numbers, put in
      var deliveries = StandingRule.Deliveries()
      for number in numbers { put(schoolReturn(number, judged, standing, &deliveries)) }
    }
    return MonthPicture(
      header: header, template: checks.template, units: judged.units,
      groups: UnitOrder(division: header.division).groups(of: judged.units), schools: schools,
      unexpected: UnexpectedSchools(source, judged, standing).list(ownUnit: ownUnit),
      records: FormsOfRecord(
        forms: source.holdings.forms, values: judged.forms.values,
        numbers: judged.records.map(Int32.init),
        schools: schools.indices.filter { judged.recordOfSchool[$0] >= 0 }),
      intake: IntakeCounts(
        submissions: source.holdings.submissions.count, forms: source.holdings.forms.count),
      findings: [])
  }

  private func schoolReturn(
    _ number: Int, _ judged: FormJudgement, _ rule: StandingRule,
    _ deliveries: inout StandingRule.Deliveries
  ) -> SchoolReturn {
    let school = judged.forms.subjects.schools[number]
    let standing = rule.standing(
      of: school.code, forms: judged.formsOfSchool[number], making: &deliveries)
    return SchoolReturn(
      school: school, unit: Int(judged.unitOfSchool[number]), state: standing.state,
      deciding: standing.deciding, last: standing.last,
      record: standing.recordArrival, recordRevision: standing.recordRevision,
      revisions: max(0, standing.submissions - 1), lateBy: standing.lateBy, monthsMissed: 0)
  }
}
