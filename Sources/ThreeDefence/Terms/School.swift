/// One row of the register 名录: a school or kindergarten, as it is in force over some days.
public struct School: Sendable, Equatable {
  private struct Facts: Sendable, Equatable {
    var code: String
    var name: String
    var unit: ReportingUnit
    var type: String
    var ownership: String
    var urbanRural: String
    var keyTarget: Bool?
    var validFrom: CivilDate?
    var validTo: CivilDate?
    var contact: String
    var phone: String
  }

  private var facts: Shared<Facts>

  /// The 学校标识码: ten digits, always text.
  public var code: String {
    get { facts.value.code }
    set { facts.value.code = newValue }
  }
  /// The name 学校名称.
  public var name: String {
    get { facts.value.name }
    set { facts.value.name = newValue }
  }
  /// The reporting unit it reports to 报送单位.
  public var unit: ReportingUnit {
    get { facts.value.unit }
    set { facts.value.unit = newValue }
  }
  /// The 3-digit 办学类型代码 of GB/T 33782, such as `211`; empty when not given.
  public var type: String {
    get { facts.value.type }
    set { facts.value.type = newValue }
  }
  /// 公办 or 民办, as the register writes it; empty when not given.
  public var ownership: String {
    get { facts.value.ownership }
    set { facts.value.ownership = newValue }
  }
  /// The 3-digit 城乡分类代码, such as `111`; empty when not given.
  public var urbanRural: String {
    get { facts.value.urbanRural }
    set { facts.value.urbanRural = newValue }
  }
  /// Whether it is a designated counter-terrorism target 反恐重点目标; nil when not given.
  public var keyTarget: Bool? {
    get { facts.value.keyTarget }
    set { facts.value.keyTarget = newValue }
  }
  /// First day in force, inclusive; nil is always.
  public var validFrom: CivilDate? {
    get { facts.value.validFrom }
    set { facts.value.validFrom = newValue }
  }
  /// Last day in force, inclusive; nil is still open.
  public var validTo: CivilDate? {
    get { facts.value.validTo }
    set { facts.value.validTo = newValue }
  }
  /// Who answers for the form 联系人; empty when not given.
  public var contact: String {
    get { facts.value.contact }
    set { facts.value.contact = newValue }
  }
  /// Telephone of the contact 联系电话; empty when not given.
  public var phone: String {
    get { facts.value.phone }
    set { facts.value.phone = newValue }
  }

  /// A row of the register.
  public init(
    code: String, name: String, unit: ReportingUnit, type: String = "", ownership: String = "",
    urbanRural: String = "", keyTarget: Bool? = nil, validFrom: CivilDate? = nil,
    validTo: CivilDate? = nil, contact: String = "", phone: String = ""
  ) {
    facts = Shared(
      Facts(
        code: code, name: name, unit: unit, type: type, ownership: ownership,
        urbanRural: urbanRural, keyTarget: keyTarget, validFrom: validFrom, validTo: validTo,
        contact: contact, phone: phone))
  }

  /// Whether the row is in force on a day.
  public func isInForce(on date: CivilDate) -> Bool {
    (validFrom.map { $0 <= date } ?? true) && (validTo.map { date <= $0 } ?? true)
  }
}

/// What tables are grouped by 报送单位: a county or district bureau, or 市直.
public struct ReportingUnit: Hashable, Sendable {
  /// The division code (GB/T 2260, six digits) or a bureau's own code.
  public var code: String
  /// The name, `黄州区教育局`.
  public var name: String

  /// A unit by code and name.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
