"""The Hubei standard once more, in plain Python: what each requirement asks of a form, and what the form has."""

KINDERGARTENS = ("111", "119")


def guards_required(v): return 2 + max(v["student_count"] - 1000, 0) // 500 + v["boarder_count"] // 200


# id, must, (school, month, values) -> (applies, actual, comparison, required); an unknown operand raises TypeError or KeyError
def yes(name): return lambda s, m, v: (True, v[name], "=", True)
def at_least(actual, required): return lambda s, m, v: (True, actual(v), ">=", required(v))
def at_most(actual, required): return lambda s, m, v: (True, actual(v), "<=", required(v))
def number(name): return lambda v: known(v[name])
def const(n): return lambda v: n


def known(x):
    if x is None: raise TypeError("unknown")
    return x


EIGHT = "helmet_count shield_count stab_vest_count cut_resistant_glove_pair_count baton_count restraint_fork_count flashlight_count".split()

REQUIREMENTS = [
    ("S01", True, at_least(number("guard_count"), guards_required)),
    ("S02", True, at_least(number("guard_certified_count"), lambda v: max(known(v["guard_count"]), 1))),
    ("S03", False, at_most(number("guard_over_age_count"), const(0))),
    ("S04", False, at_least(number("guard_background_checked_count"), number("guard_count"))),
    ("S05", False, at_least(number("guard_insured_count"), number("guard_count"))),
    ("S06", False, yes("security_dept_established")),
    ("S07", True, yes("closed_management")),
    ("S08", True, yes("school_escort_post_established")),
    ("S09", True, at_least(lambda v: min(known(v["panic_alarm_count"]), known(v["panic_alarm_police_linked_count"])), const(1))),
    ("S10", True, yes("video_police_linked")),
    ("S11", True, lambda s, m, v: (True, known(v["video_retention_days"]), ">=", 90 if s["反恐重点目标"] == "是" else 30)),
    ("S12", False, yes("gatehouse_24h_duty")),
    ("S13", False, at_least(number("patrol_per_day"), const(5))),
    ("S14", True, yes("vehicle_barrier_installed")),
    ("S15", False, yes("perimeter_wall_complete")),
    ("S17", False, at_least(lambda v: min([known(v[n]) for n in EIGHT] + [v["pepper_spray_count"] - v["pepper_spray_expired_count"]]), const(1))),
    ("S18", False, at_most(lambda v: v["pepper_spray_expired_count"] + v["fire_extinguisher_expired_count"], const(0))),
    ("S19", False, lambda s, m, v: (m not in (2, 7, 8) and s["办学类型"] not in KINDERGARTENS, known(v["emergency_drill_count"]), ">=", 1)),
    ("S20", False, at_least(number("key_place_covered_count"), number("key_place_count"))),
    ("S21", False, at_most(lambda v: v["hazard_major_open_count"] + v["hazard_overdue_count"], const(0))),
]


def verdict(rule, school, month, values):
    """met, unmet, undetermined or None where it does not apply."""
    try: applies, actual, sign, required = rule(school, month, values)
    except TypeError: return "undetermined"
    if not applies: return None
    if actual is None: return "undetermined"
    return "met" if {">=": actual >= required, "<=": actual <= required, "=": actual == required}[sign] else "unmet"


def verdicts(school, month, values):
    """Of every requirement, and overall."""
    result = {i: verdict(rule, school, month, values) for i, _, rule in REQUIREMENTS}
    musts = [result[i] for i, must, _ in REQUIREMENTS if must]
    result["overall"] = "unmet" if "unmet" in musts else "undetermined" if "undetermined" in musts else "met"
    return result
