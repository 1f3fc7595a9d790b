/// Which of a month's forms are accepted, whose they are, and what returned the others.
///
/// It rests on the month alone: what was read, the register, and the form edition's fatal checks.
public struct FormJudgement: Sendable {
  /// The forms as checks see them.
  public let forms: FormsUnderCheck
  /// Whether each form is accepted.
  public let isAccepted: [Bool]
  /// Findings of the register checks and of fatal form checks, of all forms.
  public let findings: [FormFinding]
  /// The forms as rows for expressions.
  let rows: ExpressionRows
  /// The units in printing order.
  public let units: [ReportingUnit]

  /// The numbers of each school's forms, in order of receipt, by number of school.
  public let formsOfSchool: [[Int32]]

  /// The form of record of a school: its last accepted one.
  public func record(of school: Int) -> Int? {
    formsOfSchool[school].last { isAccepted[Int($0)] }.map(Int.init)
  }

  /// The forms of record of the expected schools, in their order.
  var records: [Int] { (0..<forms.subjects.expectedCount).compactMap(record(of:)) }

  /// Judges the forms of a month.
  ///
  /// - Parameters:
  ///   - source: the month.
  ///   - checks: the form edition's checks.
  ///   - ownUnit: the unit of schools that the register does not know.
  ///   - previous: the judgement of the month before; nil where queries are not wanted.
  /// - Throws: `ThreeDefenceError` with `arithmetic` when a check overflows.
  public init(
    _ source: MonthSource, checks: FormChecks, ownUnit: ReportingUnit,
    previous: FormJudgement? = nil
  ) throws(ThreeDefenceError) {
    let holdings = source.holdings
    let order = UnitOrder(division: ownUnit.code)
    let rank = Dictionary(
      uniqueKeysWithValues: order.units(of: source.register.rows).enumerated().map {
        ($0.element.code, $0.offset)
      })
    let inForce = source.register.inForce(on: source.dueDay)
    let ranks = inForce.map { rank[$0.unit.code] ?? 0 }
    let expected = inForce.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { inForce[$0] }
    let register = RegisterCheck(
      register: source.register, dueDay: source.dueDay, ownUnit: ownUnit)
    var subjects = FormSubjects(expected: expected)
    let names = NameCheck(subjects)
    let reading = ReadingFaults(holdings)
    subjects.ofForm = holdings.forms.enumerated().map { number, form in
      Self.subject(
        of: form, isReadable: reading.isReadable[holdings.documentOfForm[number]],
        register: register, names: names, subjects: &subjects)
    }
    var forms = FormsUnderCheck(
      source, template: checks.template, subjects: subjects, isWhole: reading.isWhole)
    if let previous { forms.lookBack(to: previous) }
    var findings: [FormFinding] = []
    var isAccepted = reading.isAcceptable
    for form in holdings.forms.indices where subjects.ofForm[form] >= 0 {
      if let found = register.finding(form: form, in: forms) { findings.append(found) }
      if reading.isWhole[form], let found = names.finding(form: form, in: forms) {
        findings.append(found)
      }
    }
    rows = checks.rows(of: forms)
    findings += try checks.findings([.fatal], in: forms, rows: rows)
    for finding in findings where finding.severity == .fatal { isAccepted[finding.form] = false }
    for form in holdings.forms.indices where subjects.ofForm[form] < 0 { isAccepted[form] = false }
    self.forms = forms
    self.isAccepted = isAccepted
    self.findings = findings
    // Where rows differ on the name of a unit, those of the month's schools have the last word.
    units = order.units(
      of: source.register.rows + register.strangers(in: holdings) + subjects.schools.reversed())
    formsOfSchool = forms.formsOfSchool(orderedBy: ReceiptOrder(holdings))
  }

  /// The number of a form's school: by its code, or where that cannot be read by a name that only
  /// one expected school has.
  private static func subject(
    of form: ReadForm, isReadable: Bool, register: RegisterCheck, names: NameCheck,
    subjects: inout FormSubjects
  ) -> Int32 {
    let code = form.schoolCode
    guard !code.isEmpty else { return Int32(names.onlySchool(named: form.schoolName) ?? -1) }
    if let number = subjects.number(of: code) { return Int32(number) }
    let (school, reason) = register.unexpected(code, name: form.schoolName)
    guard isReadable || reason != .unknown else { return -1 }
    var named = school
    if reason == .unknown { named.name = form.schoolName }
    return Int32(subjects.add(named, reason))
  }
}
