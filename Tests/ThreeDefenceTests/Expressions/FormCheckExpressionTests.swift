import Testing
import ThreeDefence

/// The checks of domain.md section 5 on values whose verdict was worked out by hand.
struct FormCheckExpressionTests {
  private func verdict(
    _ check: String, _ now: [String: Int64], _ before: [String: Int64]? = nil,
    month: String = "2023-03"
  ) throws -> String {
    let source = try #require(DomainExpressions.checks[check])
    _ = try Expression.test(source, expecting: .boolean)
    return try answer(source, now, previous: before, month: month)
  }

  @Test(arguments: [
    ("F11", "guard_company_count=2 guard_self_hired_count=1 guard_count=3", "true"),
    ("F11", "guard_company_count=2 guard_self_hired_count=1 guard_count=4", "false"),
    ("F11", "guard_company_count=2 guard_count=3", "unknown"),
    ("F16", "camera_count=1 camera_online_count=9", "true"),
    (
      "F16",
      """
      camera_count=0 camera_online_count=0 key_place_covered_count=0 video_police_linked=0 \
      video_education_platform_linked=0 video_retention_days=0
      """, "true"
    ),
    (
      "F16",
      """
      camera_count=0 camera_online_count=0 key_place_covered_count=0 video_police_linked=0 \
      video_education_platform_linked=1 video_retention_days=0
      """, "false"
    ),
    // Key places not stated: not told whether they are covered.
    (
      "F16",
      """
      camera_count=0 camera_online_count=0 video_police_linked=0 \
      video_education_platform_linked=0 video_retention_days=0
      """, "unknown"
    ),
    ("F16", "camera_count=0 video_retention_days=30", "false"),
    (
      "F17",
      """
      hazard_open_begin_count=5 hazard_found_count=3 hazard_fixed_count=6 hazard_open_end_count=2
      """, "true"
    ),
    (
      "F17",
      """
      hazard_open_begin_count=5 hazard_found_count=3 hazard_fixed_count=6 hazard_open_end_count=3
      """, "false"
    ),
    ("F18", "hazard_fixed_count=8 hazard_open_begin_count=5 hazard_found_count=3", "true"),
    ("F18", "hazard_fixed_count=9 hazard_open_begin_count=5 hazard_found_count=3", "false"),
    // 0.10 + 0.20 + 0 = 0.30, in hundredths.
    (
      "F21",
      """
      personnel_investment=10 physical_investment=20 technical_investment=0 total_investment=30
      """, "true"
    ),
    (
      "F21",
      """
      personnel_investment=10 physical_investment=20 technical_investment=1 total_investment=30
      """, "false"
    ),
    ("F24", "perimeter_wall_complete=1 perimeter_wall_min_height_m=1", "true"),
    ("F24", "perimeter_wall_complete=1 perimeter_wall_min_height_m=0", "false"),
    ("F24", "perimeter_wall_complete=0", "true"),
    ("F24", "perimeter_wall_complete=1", "unknown"),
    ("V07", "camera_online_count=80 camera_count=100", "true"),
    ("V07", "camera_online_count=79 camera_count=100", "false"),
    ("V07", "camera_online_count=0 camera_count=0", "true"),
    ("V09", "guard_count=20 student_count=1", "true"),
    ("V09", "guard_count=21 student_count=499", "false"),
    ("V09", "guard_count=21 student_count=500", "true"),
    ("V10", "student_count=1 staff_count=1 open_gate_count=1", "true"),
    ("V10", "student_count=0 staff_count=1", "false"),
    ("V10", "student_count=1 staff_count=1", "unknown"),
    ("V11", "student_count=400 staff_count=10", "true"),
    ("V11", "student_count=401 staff_count=10", "false"),
    ("V11", "student_count=20 staff_count=10", "true"),
    ("V11", "student_count=19 staff_count=10", "false"),
    ("V13", "hazard_fixed_count=0 hazard_open_begin_count=0", "true"),
    ("V13", "hazard_fixed_count=0 hazard_open_begin_count=1", "false"),
    ("V13", "hazard_fixed_count=1 hazard_open_begin_count=1", "true"),
    // 500.00 and 500.01 ten thousand yuan.
    ("V14", "total_investment=50000", "true"),
    ("V14", "total_investment=50001", "false"),
    ("V17", "boarder_count=0 guard_night_duty_count=0", "true"),
    ("V17", "boarder_count=1 guard_night_duty_count=0", "false"),
    ("V17", "boarder_count=1 guard_night_duty_count=1", "true"),
    ("V20", "video_retention_days=365", "true"),
    ("V20", "video_retention_days=366", "false"),
    ("V21", "security_incident_count=0", "true"),
    ("V21", "security_incident_count=1", "false"),
    ("V21", "", "unknown"),
  ])
  func `a check of one month`(check: String, form: String, expected: String) throws {
    #expect(try verdict(check, values(form)) == expected)
  }

  @Test(arguments: [
    // Under 30 pupils, or up to a fifth: 1000 to 1200 is a fifth, 1201 more; 100 to 129 is 29.
    ("V01", "student_count=1200", "student_count=1000", "2023-03", "true"),
    ("V01", "student_count=1201", "student_count=1000", "2023-03", "false"),
    ("V01", "student_count=800", "student_count=1000", "2023-03", "true"),
    ("V01", "student_count=799", "student_count=1000", "2023-03", "false"),
    ("V01", "student_count=129", "student_count=100", "2023-03", "true"),
    ("V01", "student_count=130", "student_count=100", "2023-03", "false"),
    ("V01", "student_count=1400", "student_count=1000", "2023-09", "true"),
    ("V01", "student_count=1401", "student_count=1000", "2023-02", "false"),
    ("V01", "student_count=1000", "", "2023-03", "unknown"),
    ("V02", "guard_count=3", "guard_count=3", "2023-03", "true"),
    ("V02", "guard_count=2", "guard_count=3", "2023-03", "false"),
    ("V02", "guard_count=2", "", "2023-03", "unknown"),
    ("V03", "camera_count=130", "camera_count=100", "2023-03", "true"),
    ("V03", "camera_count=131", "camera_count=100", "2023-03", "false"),
    ("V03", "camera_count=99", "camera_count=100", "2023-03", "false"),
    // At most 3 more where there were fewer than 10.
    ("V03", "camera_count=3", "camera_count=0", "2023-03", "true"),
    ("V03", "camera_count=4", "camera_count=0", "2023-03", "false"),
    ("V04", "video_retention_days=30", "video_retention_days=30", "2023-03", "true"),
    ("V04", "video_retention_days=29", "video_retention_days=30", "2023-03", "false"),
    (
      "V06",
      "helmet_count=1 shield_count=2 stab_vest_count=3 restraint_fork_count=4 baton_count=5",
      "helmet_count=1 shield_count=2 stab_vest_count=3 restraint_fork_count=4 baton_count=5",
      "2023-03", "true"
    ),
    (
      "V06",
      "helmet_count=1 shield_count=2 stab_vest_count=3 restraint_fork_count=4 baton_count=4",
      "helmet_count=1 shield_count=2 stab_vest_count=3 restraint_fork_count=4 baton_count=5",
      "2023-03", "false"
    ),
    ("V06", "helmet_count=0", "helmet_count=1", "2023-03", "false"),
    ("V06", "helmet_count=1", "helmet_count=1", "2023-03", "unknown"),
    ("V22", "hazard_open_begin_count=4", "hazard_open_end_count=4", "2023-03", "true"),
    ("V22", "hazard_open_begin_count=4", "hazard_open_end_count=5", "2023-03", "false"),
  ])
  func `a check against the month before`(
    check: String, now: String, before: String, month: String, expected: String
  ) throws {
    #expect(try verdict(check, values(now), values(before), month: month) == expected)
  }

  @Test func `a check fails for the rows where it is false and for no others`() throws {
    let expression = try Expression.test(DomainExpressions.checks["V02"] ?? "", expecting: .boolean)
    // 3,000 rows, so that lanes are full, and the last is not.
    let now = (0..<3_000).map { ["guard_count": Int64($0 % 7)] }
    let before = (0..<3_000).map { $0 % 10 == 0 ? [:] : ["guard_count": Int64(5)] }
    let rows = try ExpressionForms.rows(now, previous: before)
    let expected = (0..<3_000).filter { $0 % 7 < 5 && $0 % 10 != 0 }
    #expect(try expression.rowsFailing(in: rows) == expected)
  }

  /// Reads `guard_count=3 helmet_count=2`.
  private func values(_ text: String) -> [String: Int64] {
    let pairs = text.split(separator: " ").map { $0.split(separator: "=") }
    return Dictionary(
      uniqueKeysWithValues: pairs.map { (String($0[0]), Int64($0[1]) ?? 0) })
  }
}
