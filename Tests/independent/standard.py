"""The Hubei standard once more, in plain Python: what each requirement asks of a form, and what the form has."""
import os, re

from form import ROOT

KINDERGARTENS = ("111", "119")
VACATION = (2, 7, 8)
EIGHT = ["helmet_count", "shield_count", "stab_vest_count", "cut_resistant_glove_pair_count", "baton_count", "restraint_fork_count", "flashlight_count"]


class Unknown(Exception):
    """A value that the requirement needs was not given."""


class Values(dict):
    """A form's values; to need one that is not known is to know nothing."""

    def __getitem__(self, name):
        found = super().__getitem__(name)
        if found is None: raise Unknown(name)
        return found


def guards_required(v): return 2 + max(v["student_count"] - 1000, 0) // 500 + v["boarder_count"] // 200
def sprays_in_date(v): return v["pepper_spray_count"] - v["pepper_spray_expired_count"]
def drills(school, month): return month not in VACATION and school["办学类型"] not in KINDERGARTENS


# id, title, must, comparison, actual and required of (values, register row); an applicability of (register row, month).
REQUIREMENTS = [
    ("S01", "专职保安员配备", True, ">=", lambda v, s: v["guard_count"], lambda v, s: guards_required(v)),
    ("S02", "保安员持证上岗", True, ">=", lambda v, s: v["guard_certified_count"], lambda v, s: max(v["guard_count"], 1)),
    ("S03", "保安员年龄", False, "<=", lambda v, s: v["guard_over_age_count"], lambda v, s: 0),
    ("S04", "保安员背景审查", False, ">=", lambda v, s: v["guard_background_checked_count"], lambda v, s: v["guard_count"]),
    ("S05", "保安员意外伤害险", False, ">=", lambda v, s: v["guard_insured_count"], lambda v, s: v["guard_count"]),
    ("S06", "安全保卫机构", False, "=", lambda v, s: v["security_dept_established"], lambda v, s: True),
    ("S07", "封闭化管理", True, "=", lambda v, s: v["closed_management"], lambda v, s: True),
    ("S08", "护学岗", True, "=", lambda v, s: v["school_escort_post_established"], lambda v, s: True),
    ("S09", "一键式报警联网", True, ">=", lambda v, s: min(v["panic_alarm_count"], v["panic_alarm_police_linked_count"]), lambda v, s: 1),
    ("S10", "视频监控联网", True, "=", lambda v, s: v["video_police_linked"], lambda v, s: True),
    ("S11", "录像保存天数", True, ">=", lambda v, s: v["video_retention_days"], lambda v, s: 90 if s["反恐重点目标"] == "是" else 30),
    ("S12", "门卫室值守", False, "=", lambda v, s: v["gatehouse_24h_duty"], lambda v, s: True),
    ("S13", "校内巡查", False, ">=", lambda v, s: v["patrol_per_day"], lambda v, s: 5),
    ("S14", "硬质防冲撞设施", True, "=", lambda v, s: v["vehicle_barrier_installed"], lambda v, s: True),
    ("S15", "围墙围栏", False, "=", lambda v, s: v["perimeter_wall_complete"], lambda v, s: True),
    ("S17", "护卫器械八件套", False, ">=", lambda v, s: min([v[n] for n in EIGHT] + [sprays_in_date(v)]), lambda v, s: 1),
    ("S18", "器材有效期", False, "<=", lambda v, s: v["pepper_spray_expired_count"] + v["fire_extinguisher_expired_count"], lambda v, s: 0),
    ("S19", "月度应急演练", False, ">=", lambda v, s: v["emergency_drill_count"], lambda v, s: 1),
    ("S20", "重点部位视频覆盖", False, ">=", lambda v, s: v["key_place_covered_count"], lambda v, s: v["key_place_count"]),
    ("S21", "零隐患", False, "<=", lambda v, s: v["hazard_major_open_count"] + v["hazard_overdue_count"], lambda v, s: 0),
]
TITLES = {r[0]: r[1] for r in REQUIREMENTS} | {"overall": "总体达标"}
APPLIES = {"S19": drills}


class Outcome:
    """One school, one requirement: met, unmet, undetermined, or None where it does not apply."""

    def __init__(self, verdict, actual=None, required=None, gap=None):
        self.verdict, self.actual, self.required, self.gap = verdict, actual, required, gap


def outcome(requirement, values, school, month):
    number, _, _, sign, actual, required = requirement
    if number in APPLIES and not APPLIES[number](school, month): return Outcome(None)
    values = Values(values)
    try: a, r = actual(values, school), required(values, school)
    except Unknown: return Outcome("undetermined")
    if sign == "=": return Outcome("met" if a == r else "unmet", a, r)
    gap = r - a if sign == ">=" else a - r
    return Outcome("unmet" if gap > 0 else "met", a, r, gap)


def outcomes(school, month):
    """Of every requirement, by id, for a school with a form of record; worked out once."""
    if school.judged is None: school.judged = {r[0]: outcome(r, school.values, school.row, month) for r in REQUIREMENTS}
    return school.judged


def overall(found):
    musts = [found[r[0]].verdict for r in REQUIREMENTS if r[2]]
    return "unmet" if "unmet" in musts else "undetermined" if "undetermined" in musts else "met"


def clauses():
    """The sources that the standard's file gives for each requirement, in Chinese."""
    with open(os.path.join(ROOT, "templates", "standards", "hubei.yaml"), encoding="utf-8") as f: text = f.read()
    return dict(re.findall(r"- id: (S\d\d)\n.*?\bclause:\s*(?:\{ )?zh: (.*?)(?:, en:|\s*\n)", text, re.S))


CLAUSES = clauses()
