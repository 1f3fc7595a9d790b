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
    try told(storyOf: nil, earlier: read, missed: missed).picture
  }

  /// The picture, and the story of a school.
  ///
  /// - Parameters:
  ///   - asked: the school's code or name; nil for no story.
  ///   - read: as `picture` takes it.
  ///   - missed: as `picture` takes it.
  /// - Returns: the month's picture, and the story that was asked for.
  /// - Throws: what `picture` throws; `notFound` when there is no such school.
  func told(
    storyOf asked: String?,
    earlier read: @escaping (Month) throws(ThreeDefenceError) -> EarlierMonth?,
    missed: ([School]) throws(ThreeDefenceError) -> [Int]
  ) throws(ThreeDefenceError) -> (picture: MonthPicture, story: SchoolStory?) {
    var earlier = EarlierMonths(template: checks.template, ownUnit: ownUnit, read: read)
    let before = try earlier.judged(source.month.previous)
    let judged = try FormJudgement(
      source, checks: checks, ownUnit: ownUnit, raising: Set(Severity.allCases),
      previous: before?.forms)
    var picture = outline(judged)
    let school = try asked.map { (asked) throws(ThreeDefenceError) in
      try picture.school(asked).code
    }
    let silent = picture.schools.indices.filter { picture.schools[$0].state == .missing }
    for (number, months) in zip(silent, try missed(silent.map { picture.schools[$0].school })) {
      picture.schools[number].monthsMissed = months
    }
    let story = try find(&picture, judged, storyOf: school)
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
    return (picture, story)
  }

  /// Finds what stands against the month, and tells the story of a school.
  private func find(
    _ picture: inout MonthPicture, _ judged: FormJudgement, storyOf school: String?
  ) throws(ThreeDefenceError) -> SchoolStory? {
    let collector = try FindingCollector(
      source: source, judged: judged, checks: checks, explanations: explanations)
    picture.findings = collector.findings()
    picture.unknown = collector.unknown
    return school.map { code in
      StoryTeller(
        source: source, judged: judged,
        standing: StandingRule(source, rule: rule, judged: judged), collector: collector
      ).story(of: code)
    }
  }

  /// Who stands where, and the forms of record, without what is found and measured.
  ///
  /// - Throws: `ThreeDefenceError` with `arithmetic` when a number is too large.
  func outline() throws(ThreeDefenceError) -> MonthPicture {
    outline(try FormJudgement(source, checks: checks, ownUnit: ownUnit))
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
