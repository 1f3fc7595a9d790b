public import ThreeDefence

/// Builds a month's picture by hand: units, schools and findings in any order.
public struct PictureBuilder {
  /// What the month is: March 2023 of 黄冈市教育局, due on the 25th, 24:00, as of two days later.
  public var header: MonthPicture.Header
  /// The form: one indicator of each kind and roll-up, unless another is given.
  public var template: FormTemplate
  /// What stands, in printing order.
  public var findings: [Finding] = []
  private var units: [ReportingUnit] = []
  private var schools: [(entry: SchoolReturn, form: ReadForm, values: [Int64?]?)] = []
  private var unexpected: [UnexpectedReturn] = []

  /// An empty month.
  public init(template: FormTemplate = .small) {
    self.template = template
    let clock = BureauClock.shanghai
    let month = Month(containing: CivilDate(daysSinceEpoch: 19_417))
    let day = month.day(25)
    header = MonthPicture.Header(
      bureau: "黄冈市教育局", division: "421100", month: month,
      asOf: clock.instant(month.day(27), secondOfDay: 8 * 3_600),
      due: clock.instant(day, secondOfDay: 86_400), dueDay: day, clock: clock, version: "0.1.0")
  }

  /// A moment of a day of the month, by seconds of the day.
  public func moment(_ day: Int, _ second: Int = 32_400) -> Instant {
    header.clock.instant(header.month.day(day), secondOfDay: second)
  }

  /// An arrival of a file; its digest is made of the file's name.
  public func arrival(
    _ file: String, at moment: Instant, row: Int = 2, clock: ReceiptClock = .file
  ) -> Arrival {
    let digest = (0..<32).map { index in
      Array(file.utf8).enumerated().reduce(UInt8(index)) { $0 &* 31 &+ $1.element }
    }
    return Arrival(receivedAt: moment, clock: clock, file: file, row: row, digest: digest)
  }

  /// Adds a unit.
  public mutating func add(unit code: String, _ name: String) {
    units.append(ReportingUnit(code: code, name: name))
  }

  /// Adds an expected school of a unit already added.
  ///
  /// `values` is its form of record in stored units, nil when it has none; `last` is its last
  /// arrival, when another than the one that decides.
  public mutating func add(
    school code: String, _ name: String, unit: String, state: ReturnState,
    deciding: Arrival? = nil, last: Arrival? = nil, values: [Int64?]? = nil, revisions: Int = 0,
    monthsMissed: Int = 0, contact: String = "", phone: String = ""
  ) {
    let own =
      units.first { $0.code == unit } ?? ReportingUnit(code: unit, name: "")
    var form = ReadForm()
    form.schoolCode = code
    form.schoolName = name
    let isLate = state == .late
    let entry = SchoolReturn(
      school: School(code: code, name: name, unit: own, contact: contact, phone: phone),
      unit: 0, state: state, deciding: deciding, last: last ?? deciding,
      record: values == nil ? nil : deciding, recordRevision: 1,
      revisions: revisions,
      lateBy: isLate ? deciding.map { $0.receivedAt.seconds - header.due.seconds } : nil,
      monthsMissed: monthsMissed)
    schools.append((entry, form, values))
  }

  /// Changes the school added last.
  public mutating func change(_ body: (inout SchoolReturn) -> Void) {
    guard !schools.isEmpty else { return }
    body(&schools[schools.count - 1].entry)
  }

  /// Changes what the form of record of the school added last states besides its values.
  public mutating func changeForm(_ body: (inout ReadForm) -> Void) {
    guard !schools.isEmpty else { return }
    body(&schools[schools.count - 1].form)
  }

  /// Adds a school that reported and was not expected.
  public mutating func add(unexpected school: UnexpectedReturn) { unexpected.append(school) }

  /// The picture, everything in its order.
  ///
  /// The forms of record can be made to stand in `records` from the last school to the first, which
  /// must not matter to anybody.
  public func picture(reversingRecords: Bool = false) -> MonthPicture {
    let units = units.sorted { key($0) < key($1) }
    let sorted = schools.map { school in
      var school = school
      school.entry.unit = units.firstIndex { $0.code == school.entry.school.unit.code } ?? -1
      return school
    }.sorted {
      ($0.entry.unit, $0.entry.school.code) < ($1.entry.unit, $1.entry.school.code)
    }
    let forward = sorted.indices.filter { sorted[$0].values != nil }
    let record = reversingRecords ? forward.reversed() : forward
    var values = ValueGrid(width: template.indicators.count)
    for (row, school) in record.enumerated() {
      values.appendForm()
      for (indicator, value) in (sorted[school].values ?? []).enumerated() {
        values[row, indicator] = value.map { .reported($0) } ?? .blank
      }
    }
    return MonthPicture(
      header: header, template: template, units: units, groups: groups(of: units),
      schools: sorted.map(\.entry), unexpected: unexpected.sorted { $0.schoolCode < $1.schoolCode },
      records: FormsOfRecord(
        forms: record.map { sorted[$0].form }, values: values,
        numbers: record.indices.map(Int32.init), schools: record),
      findings: findings)
  }

  private func key(_ unit: ReportingUnit) -> (Int, String) {
    (unit.code == header.division ? 1 : 0, unit.code)
  }

  private func groups(of units: [ReportingUnit]) -> [UnitGroup] {
    let prefectures = Set(units.map { $0.code.prefix(4) })
    var groups: [UnitGroup] = []
    for (number, unit) in units.enumerated() {
      groups.append(
        UnitGroup(kind: .unit, code: unit.code, name: unit.name, units: number..<number + 1))
      let prefix = unit.code.prefix(4)
      let isLast = number + 1 == units.count || units[number + 1].code.prefix(4) != prefix
      guard prefectures.count > 1, isLast else { continue }
      let first = units[...number].lastIndex { $0.code.prefix(4) != prefix }.map { $0 + 1 } ?? 0
      groups.append(
        UnitGroup(kind: .subtotal, code: String(prefix), name: "", units: first..<number + 1))
    }
    return groups + [UnitGroup(kind: .total, code: "", name: "", units: 0..<units.count)]
  }
}

extension FormTemplate {
  /// A form of five indicators: every kind of value, and every roll-up.
  public static let small = FormTemplate(
    id: "small-2023", title: "小表", from: nil, to: nil,
    indicators: [
      indicator("A01", "student_count", "在校学生数", .integer, .sum, "人"),
      indicator("C01", "closed_management", "实行封闭化管理", .boolean, .count, ""),
      indicator("E10", "video_retention_days", "录像保存天数", .integer, .min, "天"),
      indicator("D12", "perimeter_wall_min_height_m", "围墙最低高度", .decimal, .min, "米"),
      indicator("G04", "total_investment", "投入合计", .decimal, .sum, "万元"),
    ], checks: [])

  private static func indicator(
    _ code: String, _ id: String, _ label: String, _ kind: Indicator.Kind,
    _ rollUp: Indicator.RollUp, _ unit: String
  ) -> Indicator {
    Indicator(
      code: code, id: id, label: label, group: "", kind: kind, unit: unit, minimum: nil,
      maximum: nil, nature: .stock, rollUp: rollUp, partOf: nil, isRequired: true)
  }
}
