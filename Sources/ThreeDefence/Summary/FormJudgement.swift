/// Which of a month's forms are accepted, whose they are, and what returned the others.
///
/// It rests on the month alone: what was read, the register, and the form edition's fatal checks.
public struct FormJudgement: Sendable {
  /// The forms as checks see them.
  public private(set) var forms: FormsUnderCheck
  /// Whether each form is accepted.
  public let isAccepted: [Bool]
  /// Findings of the register checks, and of form checks of the severities asked for, of all forms.
  public let findings: [FormFinding]
  /// The units in printing order.
  public let units: [ReportingUnit]
  /// For each school, the number of its unit.
  let unitOfSchool: [Int32]
  /// The order in which the forms were received.
  let receipt: ReceiptOrder
  /// The numbers of each school's forms, in order of receipt, by number of school.
  let formsOfSchool: FormsOfSchools
  /// The form of record of each school, its last accepted one; -1 for none.
  let recordOfSchool: [Int32]

  /// The form of record of a school: its last accepted one.
  public func record(of school: Int) -> Int? {
    recordOfSchool[school] < 0 ? nil : Int(recordOfSchool[school])
  }

  /// The form of record of a school that was expected, by its code.
  func record(ofExpected code: String) -> Int? {
    forms.subjects.expected.number(of: code, near: -1).flatMap(record(of:))
  }

  /// The forms of record of the expected schools, in their order.
  let records: [Int]

  /// Judges the forms of a month.
  ///
  /// - Parameters:
  ///   - source: the month.
  ///   - checks: the form edition's checks.
  ///   - ownUnit: the unit of schools that the register does not know.
  ///   - severities: of the form checks that are asked, besides fatal ones.
  ///   - previous: the judgement of the month before; nil where queries are not wanted.
  ///   - known: a judgement of another month, whose expected schools are mostly the same.
  /// - Throws: `ThreeDefenceError` with `arithmetic` when a check overflows.
  public init(
    _ source: MonthSource, checks: FormChecks, ownUnit: ReportingUnit,
    raising severities: Set<Severity> = [], previous: FormJudgement? = nil,
    like known: FormJudgement? = nil
  ) throws(ThreeDefenceError) {
    let holdings = source.holdings
    let order = UnitOrder(division: ownUnit.code)
    let register = RegisterCheck(
      register: source.register, dueDay: source.dueDay, ownUnit: ownUnit)
    let expected = ExpectedSchools(
      source.register, on: source.dueDay, order: order,
      like: (known ?? previous)?.forms.subjects.expected)
    let reading = ReadingFaults(holdings)
    let codes = CodesOnForms(holdings.forms, in: expected)
    let names = NameCheck(codes, forms: holdings.forms, among: expected.schools)
    var subjects = FormSubjects(expected)
    subjects.ofForm = codes.expected
    for form in holdings.forms.indices where codes.expected[form] < 0 {
      subjects.ofForm[form] = Self.subject(
        of: holdings.forms[form],
        isReadable: reading.isReadable[holdings.documentOfForm[form]], register: register,
        names: names, subjects: &subjects)
    }
    var forms = FormsUnderCheck(
      source, template: checks.template, subjects: subjects, isWhole: reading.isWhole)
    if let previous { forms.lookBack(to: previous) }
    var findings: [FormFinding] = []
    var isAccepted = reading.isAcceptable
    for form in holdings.forms.indices where codes.expected[form] < 0 {
      if let found = register.finding(form: form, in: forms) { findings.append(found) }
    }
    for form in codes.namedDifferently where reading.isWhole[form] {
      if let found = names.finding(form: form, in: forms) { findings.append(found) }
    }
    findings += try checks.findings(severities.union([.fatal]), in: forms)
    for finding in findings where finding.severity == .fatal { isAccepted[finding.form] = false }
    for form in holdings.forms.indices where subjects.ofForm[form] < 0 { isAccepted[form] = false }
    // Where rows differ on the name of a unit, those of the month's schools have the last word.
    let strangers =
      register.strangers(in: holdings) + subjects.schools[expected.schools.count...].reversed()
    let units = order.units(order.units(expected.units, of: strangers) + expected.ownUnits)
    self.units = units
    let unitNumbers = Dictionary(
      uniqueKeysWithValues: units.enumerated().map { ($1.code, Int32($0)) })
    unitOfSchool =
      expected.units(numbered: unitNumbers)
      + subjects.schools[expected.schools.count...].map { unitNumbers[$0.unit.code] ?? -1 }
    receipt = ReceiptOrder(holdings)
    formsOfSchool = FormsOfSchools(
      subjects.ofForm, orderedBy: receipt.order, schools: subjects.schools.count)
    recordOfSchool = formsOfSchool.map { own in own.last { isAccepted[Int($0)] } ?? -1 }
    records = recordOfSchool.prefix(expected.schools.count).filter { $0 >= 0 }.map(Int.init)
    self.forms = forms
    self.isAccepted = isAccepted
    self.findings = findings
  }

  /// The same judgement, with values as another form edition asks for them.
  func asked(in template: FormTemplate) -> FormJudgement {
    let numbers = forms.template.numbers(askedIn: template)
    guard numbers != Array(0..<forms.values.width) else { return self }
    var judgement = self
    judgement.forms.ask(template, numbers)
    return judgement
  }

  /// The number of the school of a form whose code is not an expected one's: where the code cannot
  /// be read, by a name that only one expected school has; -1 when it cannot be told.
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
