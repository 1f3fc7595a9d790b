/// How much a finding matters.
public enum Severity: String, Sendable, Codable, CaseIterable {
  /// 强制性: the form is returned.
  case fatal
  /// 核实性: the form counts, and an explanation is wanted.
  case query
  /// 提示性: told, nothing to do.
  case hint
}

/// Where in a file something stands, as the reader's own program shows it.
public struct Place: Hashable, Sendable, Codable {
  /// Row as a spreadsheet numbers it, or line of XML, from 1; nil for the whole file.
  public var row: Int?
  /// Column letter of a spreadsheet, or XML element; empty for the whole row.
  public var column: String

  /// A place in a file.
  public init(row: Int? = nil, column: String = "") {
    self.row = row
    self.column = column
  }

  /// The cell's name in a spreadsheet, `C49`; nil for what is none: a whole file, a row, or a place in
  /// XML.
  public var cell: String? {
    guard let row, !column.isEmpty, column.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else { return nil }
    return "\(column)\(row)"
  }
}

/// Something wrong or doubtful in a submission 审核问题, with its place.
public struct Finding: Sendable, Hashable {
  /// The check's id: kebab-case for structural checks, `F11` or `V02` for those of the form.
  public var check: String
  /// How much it matters.
  public var severity: Severity
  /// The unit it is about: the school's, or the unit itself; empty for a file.
  public var unit: ReportingUnit?
  /// The school's code; empty for a finding about a file or a unit.
  public var schoolCode: String
  /// The school's name; empty for a finding about a file or a unit.
  public var schoolName: String
  /// The file, as a path below the month's inbox folder; empty for a finding about a unit.
  public var file: String
  /// Where in the file.
  public var place: Place
  /// The indicator's id; nil when it is not about one.
  public var indicator: String?
  /// The value as written.
  public var value: String
  /// What was expected; empty when the message says it.
  public var expected: String
  /// What is wrong and how to put it right.
  public var message: Message
  /// The explanation given for a query; empty when there is none.
  public var note: String
  /// Whether it was found in a school's form of record; a query of one wants an explanation.
  public var isOfRecord: Bool

  /// A finding with all its facts.
  public init(
    check: String, severity: Severity, unit: ReportingUnit? = nil, schoolCode: String = "",
    schoolName: String = "", file: String = "", place: Place = Place(), indicator: String? = nil,
    value: String = "", expected: String = "", message: Message, note: String = "",
    isOfRecord: Bool = false
  ) {
    self.check = check
    self.severity = severity
    self.unit = unit
    self.schoolCode = schoolCode
    self.schoolName = schoolName
    self.file = file
    self.place = place
    self.indicator = indicator
    self.value = value
    self.expected = expected
    self.message = message
    self.note = note
    self.isOfRecord = isOfRecord
  }
}
