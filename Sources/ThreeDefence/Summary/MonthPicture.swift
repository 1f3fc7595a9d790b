/// A month as a whole: who stands where, the forms of record, and what was found.
///
/// Everything that is printed is made from it, and from nothing else.
public struct MonthPicture: Sendable {
  /// What the month is and on what it stands.
  public struct Header: Sendable {
    /// The bureau's name.
    public var bureau: String
    /// The bureau's own division code; its schools form 市直.
    public var division: String
    /// The month.
    public var month: Month
    /// What had been received by then is what counts.
    public var asOf: Instant
    /// A form is on time before it.
    public var due: Instant
    /// The day whose register rows are in force.
    public var dueDay: CivilDate
    /// The bureau's clock.
    public var clock: BureauClock
    /// The version of the program.
    public var version: String
    /// The id of the standard in force, `hubei`; empty when verdicts are not made.
    public var standard: String
    /// The edition of that standard; empty likewise.
    public var standardEdition: String

    /// A header.
    public init(
      bureau: String, division: String, month: Month, asOf: Instant, due: Instant,
      dueDay: CivilDate, clock: BureauClock, version: String, standard: String = "",
      standardEdition: String = ""
    ) {
      self.bureau = bureau
      self.division = division
      self.month = month
      self.asOf = asOf
      self.due = due
      self.dueDay = dueDay
      self.clock = clock
      self.version = version
      self.standard = standard
      self.standardEdition = standardEdition
    }
  }

  /// What the month is.
  public var header: Header
  /// The form edition.
  public var template: FormTemplate
  /// The units in printing order: by code, the bureau's own 市直 last.
  public var units: [ReportingUnit]
  /// The rows of every table by unit: units, 小计 where prefectures differ, 合计 last.
  public var groups: [UnitGroup]
  /// Every expected school once, in unit order and then by code.
  public var schools: [SchoolReturn]
  /// Schools that reported and were not expected, by code.
  public var unexpected: [UnexpectedReturn]
  /// The forms of record.
  public var records: FormsOfRecord
  /// What had come in by the as-of moment.
  public var intake: IntakeCounts
  /// What stands, in printing order: by unit, school, file, row, column, check.
  public var findings: [Finding]
  /// Files and rows of which no school can be told.
  public var unknown = UnknownReturns()
  /// How the forms of record stand against the standard, row by row as in `records`; nil when
  /// verdicts are not made.
  public var verdicts: Verdicts?
  /// The requirements that are not met, in printing order: by unit, school and requirement.
  public var shortfalls: [Shortfall]
  /// The standard in the edition in force; nil when verdicts are not made.
  public var standard: Standard?
  /// The tables that are data, in order of their ids.
  public var tables: [TableFigures]
  /// What months before came to, the latest first; none where they are not compared.
  public var past: [PastMonth]
  /// Who came, went and changed since the month before, in printing order.
  public var registerChanges: [RegisterChange]
  /// Everything that came; nil where the archive is not to tell it.
  public var received: ReceivedMonth?

  /// A month's picture.
  public init(
    header: Header, template: FormTemplate, units: [ReportingUnit], groups: [UnitGroup],
    schools: [SchoolReturn], unexpected: [UnexpectedReturn], records: FormsOfRecord,
    intake: IntakeCounts = IntakeCounts(), findings: [Finding], standard: Standard? = nil,
    verdicts: Verdicts? = nil, shortfalls: [Shortfall] = [], tables: [TableFigures] = [],
    past: [PastMonth] = [], registerChanges: [RegisterChange] = []
  ) {
    self.header = header
    self.template = template
    self.units = units
    self.groups = groups
    self.schools = schools
    self.unexpected = unexpected
    self.records = records
    self.intake = intake
    self.findings = findings
    self.standard = standard
    self.verdicts = verdicts
    self.shortfalls = shortfalls
    self.tables = tables
    self.past = past
    self.registerChanges = registerChanges
  }
}

/// What had come in for a month: each file once, and every form recognised in them.
public struct IntakeCounts: Sendable, Equatable {
  /// Files, the same bytes counted once.
  public var submissions: Int
  /// Forms in them, revisions and those of schools not expected included.
  public var forms: Int

  /// Counts.
  public init(submissions: Int = 0, forms: Int = 0) {
    self.submissions = submissions
    self.forms = forms
  }
}

/// A row of a table by unit: one unit, the units of a prefecture, or all.
public struct UnitGroup: Sendable, Equatable {
  /// What the row stands for.
  public enum Kind: Sendable, Equatable {
    /// One reporting unit.
    case unit
    /// 小计: the units of one prefecture.
    case subtotal
    /// 合计: all units.
    case total
  }

  /// What the row stands for.
  public var kind: Kind
  /// Unit code; the four digits of a prefecture; empty for the total.
  public var code: String
  /// The unit's name; empty for a subtotal and the total, whose names depend on the language.
  public var name: String
  /// Numbers of the units it adds up, in `MonthPicture.units`.
  public var units: Range<Int>

  /// A row.
  public init(kind: Kind, code: String, name: String, units: Range<Int>) {
    self.kind = kind
    self.code = code
    self.name = name
    self.units = units
  }
}

/// The state of a school's return.
public enum ReturnState: String, Sendable, CaseIterable, Codable {
  /// 按时.
  case onTime
  /// 迟报.
  case late
  /// 退回.
  case returned
  /// 未报.
  case missing
}

/// Where one expected school stands.
public struct SchoolReturn: Sendable {
  /// The register row in force on the due day.
  public var school: School
  /// Number of its unit in `MonthPicture.units`.
  public var unit: Int
  /// Its state.
  public var state: ReturnState
  /// The arrival that decides the state: the first accepted, or for 退回 the last; nil for 未报.
  public var deciding: Arrival?
  /// The last arrival of any kind; nil for 未报.
  public var last: Arrival?
  /// Where the form of record came from; nil without one.
  public var record: Arrival?
  /// Revision number of the form of record among the school's submissions, from 1.
  public var recordRevision: Int
  /// The school's other submissions of the month, besides the one counted.
  public var revisions: Int
  /// Seconds by which a late form missed the due instant; nil when not late.
  public var lateBy: Int?
  /// Months without any submission in a row up to this one; 0 unless 未报.
  public var monthsMissed: Int

  /// Where a school stands.
  public init(
    school: School, unit: Int, state: ReturnState, deciding: Arrival?, last: Arrival?,
    record: Arrival?, recordRevision: Int, revisions: Int, lateBy: Int?, monthsMissed: Int
  ) {
    self.school = school
    self.unit = unit
    self.state = state
    self.deciding = deciding
    self.last = last
    self.record = record
    self.recordRevision = recordRevision
    self.revisions = revisions
    self.lateBy = lateBy
    self.monthsMissed = monthsMissed
  }
}

/// A school that reported and was not expected 多报.
public struct UnexpectedReturn: Sendable {
  /// Why it was not expected.
  public typealias Reason = UnexpectedReason

  /// The school code as reported.
  public var schoolCode: String
  /// The name: the register's, or as reported.
  public var schoolName: String
  /// The unit it counts in: the nearest register row's, or the bureau's own.
  public var unit: ReportingUnit
  /// Its first arrival.
  public var arrival: Arrival
  /// Why.
  public var reason: Reason

  /// An unexpected school.
  public init(
    schoolCode: String, schoolName: String, unit: ReportingUnit, arrival: Arrival, reason: Reason
  ) {
    self.schoolCode = schoolCode
    self.schoolName = schoolName
    self.unit = unit
    self.arrival = arrival
    self.reason = reason
  }
}
