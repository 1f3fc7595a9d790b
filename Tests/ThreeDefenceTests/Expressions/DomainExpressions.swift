/// The expressions of the 2023 form's checks and of the shipped standards, as domain.md has them.
enum DomainExpressions {
  static let checks = [
    "F11": "guard_company_count + guard_self_hired_count = guard_count",
    "F16": """
    camera_count > 0 or (camera_online_count = 0 and key_place_covered_count = 0 and \
    not video_police_linked and not video_education_platform_linked and video_retention_days = 0)
    """,
    "F17": """
    hazard_open_begin_count + hazard_found_count - hazard_fixed_count = hazard_open_end_count
    """,
    "F18": "hazard_fixed_count <= hazard_open_begin_count + hazard_found_count",
    "F21": "personnel_investment + physical_investment + technical_investment = total_investment",
    "F24": "not perimeter_wall_complete or perimeter_wall_min_height_m > 0",
    "V01": """
    abs(student_count - previous.student_count) < 30 or \
    abs(student_count - previous.student_count) * 100 <= previous.student_count * \
    case when month.number in (2, 9) then 40 else 20 end
    """,
    "V02": "guard_count >= previous.guard_count",
    "V03": """
    camera_count >= previous.camera_count and \
    (camera_count - previous.camera_count) * 100 <= 30 * greatest(previous.camera_count, 10)
    """,
    "V04": "video_retention_days >= previous.video_retention_days",
    "V06": """
    helmet_count >= previous.helmet_count and shield_count >= previous.shield_count and \
    stab_vest_count >= previous.stab_vest_count and \
    restraint_fork_count >= previous.restraint_fork_count and baton_count >= previous.baton_count
    """,
    "V07": "camera_online_count * 100 >= camera_count * 80",
    "V09": "guard_count <= 20 or student_count >= 500",
    "V10": "student_count > 0 and staff_count > 0 and open_gate_count > 0",
    "V11": "student_count <= 40 * staff_count and student_count >= 2 * staff_count",
    "V13": "hazard_fixed_count > 0 or hazard_open_begin_count = 0",
    "V14": "total_investment <= 500",
    "V17": "boarder_count = 0 or guard_night_duty_count > 0",
    "V20": "video_retention_days <= 365",
    "V21": "security_incident_count = 0",
    "V22": "hazard_open_begin_count = previous.hazard_open_end_count",
  ]

  static let requirements = [
    "S01": "2 + floor(greatest(student_count - 1000, 0) / 500) + floor(boarder_count / 200)",
    "S02": "greatest(guard_count, 1)",
    "S09": "least(panic_alarm_count, panic_alarm_police_linked_count)",
    "S11": "case when school.key_target then 90 else 30 end",
    "S17": """
    least(helmet_count, shield_count, stab_vest_count, cut_resistant_glove_pair_count, \
    baton_count, restraint_fork_count, pepper_spray_count - pepper_spray_expired_count, \
    flashlight_count)
    """,
    "S18": "pepper_spray_expired_count + fire_extinguisher_expired_count",
    "S19": "month.number not in (2, 7, 8) and school.type not in ('111', '119')",
    "S21": "hazard_major_open_count + hazard_overdue_count",
  ]

  /// Guards required, by the name of the standard.
  static let guardsRequired = [
    "hubei": "2 + floor(greatest(student_count - 1000, 0) / 500) + floor(boarder_count / 200)",
    "gongzhi-2015-168": """
    case when student_count + staff_count < 100 then 1
    when student_count + staff_count <= 1000 then 2
    else 2 + floor((student_count + staff_count - 1000) / 500) end
    """,
    "gbt-29315-2022": """
    case when student_count - boarder_count < 100 then 1
    when student_count - boarder_count < 1000 then 2
    else 3 + floor((student_count - boarder_count - 1000) / 500) end
    """,
    "beijing-2018": """
    case when boarder_count > 0 then 4 else 3 end
    + floor(greatest(student_count + staff_count - 1000, 0) / 500) + floor(boarder_count / 300)
    """,
    "fuqing-2021": """
    case when student_count + staff_count < 200 then 1
    when student_count + staff_count < 500 then 2
    when student_count + staff_count < 1000 then 3
    when student_count + staff_count <= 2000 then 4
    else 5 end + case when boarder_count > 0 then 1 else 0 end
    """,
  ]
}
