import Testing
import ThreeDefence

/// The requirements of domain.md section 6, against its worked values.
struct RequirementExpressionTests {
  @Test(arguments: [
    (99, 0, [2, 1, 1, 3, 1]),
    (1_000, 0, [2, 2, 3, 3, 4]),
    (1_499, 0, [2, 2, 3, 3, 4]),
    (1_500, 0, [3, 3, 4, 4, 4]),
    (1_200, 199, [2, 2, 3, 4, 5]),
    (1_200, 200, [3, 2, 3, 4, 5]),
    (3_000, 2_400, [18, 6, 2, 16, 6]),
  ])
  func `guards required by five standards`(
    students: Int64, boarders: Int64, expected: [Int]
  ) throws {
    let names = ["hubei", "gongzhi-2015-168", "gbt-29315-2022", "beijing-2018", "fuqing-2021"]
    for (name, guards) in zip(names, expected) {
      let source = try #require(DomainExpressions.guardsRequired[name])
      let form = ["student_count": students, "boarder_count": boarders, "staff_count": 0]
      #expect(try answer(source, form) == "\(guards)", "\(name)")
      #expect(try Expression.test(source).type == .number(places: 0))
    }
  }

  @Test(arguments: [
    ("S02", ["guard_count": 0], "1"), ("S02", ["guard_count": 7], "7"),
    ("S09", ["panic_alarm_count": 2, "panic_alarm_police_linked_count": 0], "0"),
    ("S09", ["panic_alarm_count": 2], "unknown"),
    ("S18", ["pepper_spray_expired_count": 1, "fire_extinguisher_expired_count": 2], "3"),
    ("S21", ["hazard_major_open_count": 0, "hazard_overdue_count": 0], "0"),
    (
      "S17",
      [
        "helmet_count": 5, "shield_count": 5, "stab_vest_count": 5,
        "cut_resistant_glove_pair_count": 5, "baton_count": 5, "restraint_fork_count": 5,
        "pepper_spray_count": 4, "pepper_spray_expired_count": 3, "flashlight_count": 9,
      ], "1"
    ),
    ("S01", ["student_count": 1_000], "unknown"),
  ])
  func `what other requirements read`(
    id: String, form: [String: Int64], expected: String
  ) throws {
    #expect(try answer(DomainExpressions.requirements[id] ?? "", form) == expected)
  }

  @Test(arguments: [(true, "90"), (false, "30"), (nil, "30")] as [(Bool?, String)])
  func `records are kept longer by designated targets`(
    keyTarget: Bool?, expected: String
  ) throws {
    let school = ExpressionForms.school(keyTarget: keyTarget)
    let source = DomainExpressions.requirements["S11"] ?? ""
    #expect(try answer(source, school: school) == expected)
  }

  @Test(arguments: [
    ("211", "2023-03", "true"), ("111", "2023-03", "false"), ("119", "2023-03", "false"),
    ("211", "2023-02", "false"), ("211", "2023-07", "false"), ("111", "2023-08", "false"),
    ("", "2023-03", "unknown"), ("", "2023-08", "false"),
  ])
  func `drills are for schools in term`(type: String, month: String, expected: String) throws {
    let school = ExpressionForms.school(type: type)
    let source = DomainExpressions.requirements["S19"] ?? ""
    #expect(try answer(source, school: school, month: month) == expected)
  }
}
