import Testing
import ThreeDefence

/// Forms of the 2023 edition for the tests of expressions, without its checks.
enum ExpressionForms {
  static let wholeNumbers = """
    student_count boarder_count staff_count open_gate_count security_manager_count guard_count \
    guard_company_count guard_self_hired_count guard_certified_count \
    guard_background_checked_count guard_over_age_count guard_trained_count guard_insured_count \
    guard_night_duty_count part_time_guard_count patrol_per_day emergency_drill_count helmet_count \
    shield_count stab_vest_count cut_resistant_glove_pair_count baton_count restraint_fork_count \
    pepper_spray_count pepper_spray_expired_count flashlight_count two_way_radio_count \
    fire_extinguisher_count fire_extinguisher_expired_count panic_alarm_count \
    panic_alarm_police_linked_count camera_count camera_online_count key_place_count \
    key_place_covered_count video_retention_days hazard_open_begin_count hazard_found_count \
    hazard_fixed_count hazard_open_end_count hazard_major_open_count hazard_overdue_count \
    security_incident_count
    """.split(separator: " ").map(String.init)
  static let hundredths = """
    perimeter_wall_min_height_m personnel_investment physical_investment technical_investment \
    total_investment
    """.split(separator: " ").map(String.init)
  static let booleans = """
    security_dept_established closed_management school_escort_post_established gatehouse_24h_duty \
    vehicle_barrier_installed perimeter_wall_complete key_place_door_protected video_police_linked \
    video_education_platform_linked perimeter_alarm_installed access_control_installed \
    monitor_room_24h_duty
    """.split(separator: " ").map(String.init)

  static let template = FormTemplate(
    id: "test", title: "", from: nil, to: nil,
    indicators: indicators(wholeNumbers, .integer) + indicators(hundredths, .decimal)
      + indicators(booleans, .boolean),
    checks: [])
  static let scope = ExpressionScope.forms(template: template)

  private static func indicators(_ ids: [String], _ kind: Indicator.Kind) -> [Indicator] {
    ids.map {
      Indicator(
        code: "", id: $0, label: $0 == "guard_count" ? "专职保安员数" : $0 + "指标", group: "",
        kind: kind, unit: "", minimum: 0, maximum: 99_999, nature: .stock, rollUp: .sum,
        partOf: nil, isRequired: true)
    }
  }

  /// Columns of forms, each given as its known values in stored units.
  static func columns(_ forms: [[String: Int64]]) -> [Column] {
    template.indicators.map { indicator in Column(forms.map { $0[indicator.id] }) }
  }

  /// Rows of forms; `previous` holds their values of the month before.
  static func rows(
    _ current: [[String: Int64]], previous: [[String: Int64]]? = nil, schools: [School?] = [],
    month: String = "2023-03", scope: ExpressionScope = ExpressionForms.scope
  ) throws -> ExpressionRows {
    let month = try #require(Month(month))
    var rows = ExpressionRows(scope: scope, current: columns(current), month: month)
    if let previous { rows.setPrevious(columns(previous)) }
    let known = schools.compactMap(\.self)
    var next: Int32 = -1
    rows.setSchools(
      known,
      ofRow: current.indices.map { row in
        guard schools.indices.contains(row), schools[row] != nil else { return -1 }
        next += 1
        return next
      })
    return rows
  }

  /// A school of which only what expressions can read matters.
  static func school(type: String = "211", keyTarget: Bool? = nil) -> School {
    School(
      code: "2142900001", name: "样例小学",
      unit: ReportingUnit(code: "421102", name: "黄州区教育局"), type: type, ownership: "公办",
      urbanRural: "111", keyTarget: keyTarget)
  }
}

extension Expression {
  /// An expression over forms of the test edition.
  static func test(
    _ source: String, expecting: ExpressionExpectation = .numberOrBoolean
  ) throws -> Expression {
    try compile(source, scope: ExpressionForms.scope, expecting: expecting)
  }
}

/// What an expression yields for one form, as a fraction or a number in lowest terms, `true`,
/// `false` or `unknown`.
func answer(
  _ source: String, _ form: [String: Int64] = [:], previous: [String: Int64]? = nil,
  school: School? = nil, month: String = "2023-03"
) throws -> String {
  let expression = try Expression.test(source)
  let rows = try ExpressionForms.rows(
    [form], previous: previous.map { [$0] }, schools: [school], month: month)
  return shown(try expression.evaluate(over: rows)[0], expression.type)
}

/// A value as tests write it.
func shown(_ value: ExactNumber?, _ type: ExpressionType) -> String {
  guard let value else { return "unknown" }
  if type == .boolean { return value.isZero ? "false" : "true" }
  return value.denominator == 1 ? "\(value.numerator)" : "\(value.numerator)/\(value.denominator)"
}

/// Numbers that are the same in every run: splitmix64.
struct ExpressionDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but without, a limit.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// One of several.
  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }
}
