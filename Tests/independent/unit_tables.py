"""Tables with a row per reporting unit: each column is what its heading says of the unit's schools."""
import standard
from figures import amount, rate
from form import INDICATORS


def by_unit(month, columns):
    """A table of columns: heading, and what it says of a unit's code, None for all."""
    header = ["报送单位代码", "报送单位"] + [h for h, _ in columns]
    return [header] + [[code or "", name] + [str(c(code)) for _, c in columns] for code, name in month.units + [(None, "合计")]]


class Columns:
    """Figures over the forms of record of a unit."""

    def __init__(self, month): self.month = month

    def forms(self, unit): return [s.values for s in self.month.reported(unit)]

    def counted(self): return "汇总学校数", lambda u: len(self.forms(u))

    def total(self, heading, name): return heading, lambda u: sum_of(self.forms(u), name)

    def money(self, heading, name): return heading, lambda u: amount(sum_of(self.forms(u), name))

    def schools(self, heading, holds): return heading, lambda u: sum(bool(holds(v)) for v in self.forms(u))

    def share(self, heading, part, whole): return heading, lambda u: rate(part(self.forms(u)), whole(self.forms(u)))


def sum_of(forms, name):
    """The sum of the known ones."""
    return sum(v[name] for v in forms if v[name] is not None)


def reporting(month):
    of = lambda unit, state: sum(month.state(s) == state for s in month.of(unit))
    here = lambda unit: sum(unit in (None, u) for _, _, _, u in month.unexpected.values())
    return by_unit(month, [
        ("应报", lambda u: len(month.of(u))), ("按时", lambda u: of(u, "按时")), ("迟报", lambda u: of(u, "迟报")),
        ("退回", lambda u: of(u, "退回")), ("未报", lambda u: of(u, "未报")), ("多报", here),
        ("报送率", lambda u: rate(of(u, "按时") + of(u, "迟报"), len(month.of(u)))), ("按时率", lambda u: rate(of(u, "按时"), len(month.of(u))))])


def summary(month):
    c = Columns(month)

    def column(i):
        exact = str if i["type"] == "integer" else amount
        if i["roll-up"] == "sum": return i["label"], lambda u: exact(sum_of(c.forms(u), i["id"]))
        if i["roll-up"] == "count": return i["label"] + "校数", lambda u: sum(v[i["id"]] is True for v in c.forms(u))
        return i["label"] + "最低", lambda u: min_of(c.forms(u), i["id"], exact)
    return by_unit(month, [("应报学校数", lambda u: len(month.of(u))), c.counted()] + [column(i) for i in INDICATORS])


def min_of(forms, name, exact):
    known = [v[name] for v in forms if v[name] is not None]
    return exact(min(known)) if known else ""


FOUR = {"专职保安员配备": ["S01"], "封闭化管理": ["S07"], "报警和视频联网": ["S09", "S10"], "护学岗": ["S08"],
        "四项全达": ["S01", "S07", "S09", "S10", "S08"]}


def four_columns(month, schools):
    """The four hundreds and all four, over whatever schools with a form of record `schools` gives."""
    def met(key, ids): return sum(all(standard.outcomes(s, month.number)[i].verdict == "met" for i in ids) for s in schools(key))
    columns = []
    for heading, ids in FOUR.items():
        columns.append((heading + "校数", lambda key, ids=ids: met(key, ids)))
        columns.append((heading + "率", lambda key, ids=ids: rate(met(key, ids), len(schools(key)))))
    return columns


def four_hundreds(month):
    return by_unit(month, [Columns(month).counted()] + four_columns(month, month.reported))


def guards(month):
    c = Columns(month)
    need = lambda v: standard.guards_required(standard.Values(v))
    short = lambda v: max(need(v) - v["guard_count"], 0)
    all_guards = lambda forms: sum_of(forms, "guard_count")
    return by_unit(month, [
        c.counted(), ("应配", lambda u: sum(need(v) for v in c.forms(u))), c.total("实配", "guard_count"),
        ("缺口", lambda u: sum(short(v) for v in c.forms(u))), c.schools("缺员校数", short),
        c.total("持证人数", "guard_certified_count"), c.share("持证率", lambda f: sum_of(f, "guard_certified_count"), all_guards),
        c.total("超龄人数", "guard_over_age_count"), c.total("完成背景审查人数", "guard_background_checked_count"),
        c.share("审查率", lambda f: sum_of(f, "guard_background_checked_count"), all_guards)])


def equipment(month):
    c = Columns(month)
    columns = [c.counted()]
    for heading, name in [("防暴头盔", "helmet_count"), ("防护盾牌", "shield_count"), ("防刺背心", "stab_vest_count"), ("防割手套", "cut_resistant_glove_pair_count"),
                          ("橡胶警棍", "baton_count"), ("安全钢叉", "restraint_fork_count")]:
        columns += [c.total(heading + "数", name), c.schools("无" + heading + "校数", lambda v, name=name: v[name] == 0)]
    return by_unit(month, columns + [
        c.total("自卫喷雾剂数", "pepper_spray_count"), c.schools("无有效自卫喷雾剂校数", lambda v: v["pepper_spray_count"] == v["pepper_spray_expired_count"]),
        c.total("过期喷雾剂数", "pepper_spray_expired_count"), c.total("强光手电数", "flashlight_count"), c.schools("无强光手电校数", lambda v: v["flashlight_count"] == 0),
        c.total("失效灭火器数", "fire_extinguisher_expired_count")])


def technology(month):
    c = Columns(month)
    both = lambda forms: [v for v in forms if v["key_place_count"] is not None and v["key_place_covered_count"] is not None]
    return by_unit(month, [
        c.counted(), c.total("报警装置数", "panic_alarm_count"), c.total("报警装置联网数", "panic_alarm_police_linked_count"),
        c.total("摄像机数", "camera_count"), c.total("摄像机在线数", "camera_online_count"),
        c.share("在线率", lambda f: sum_of(f, "camera_online_count"), lambda f: sum_of(f, "camera_count")),
        c.total("重点部位数", "key_place_count"), c.total("重点部位视频覆盖数", "key_place_covered_count"),
        c.share("重点部位覆盖率", lambda f: sum_of(both(f), "key_place_covered_count"), lambda f: sum_of(both(f), "key_place_count")),
        c.schools("录像不足30天校数", lambda v: v["video_retention_days"] < 30),
        c.schools("录像30至89天校数", lambda v: 30 <= v["video_retention_days"] <= 89),
        c.schools("录像90天及以上校数", lambda v: v["video_retention_days"] >= 90), c.schools("视频与公安联网校数", lambda v: v["video_police_linked"])])


def hazards(month):
    c = Columns(month)
    return by_unit(month, [
        c.counted(), c.total("期初未整改隐患数", "hazard_open_begin_count"), c.total("本月新排查隐患数", "hazard_found_count"),
        c.total("本月整改完成数", "hazard_fixed_count"), c.total("期末未整改隐患数", "hazard_open_end_count"),
        c.total("期末重大隐患数", "hazard_major_open_count"), c.total("超期未整改隐患数", "hazard_overdue_count"),
        c.share("整改率", lambda f: sum_of(f, "hazard_fixed_count"), lambda f: sum_of(f, "hazard_open_begin_count") + sum_of(f, "hazard_found_count"))])


def investment(month, year):
    """`year`: the months of the year up to this one, the latest first, as far as they had been received."""
    c = Columns(month)
    kinds = [("人防投入", "personnel_investment"), ("物防投入", "physical_investment"), ("技防投入", "technical_investment"), ("投入合计", "total_investment")]
    # A school stands in the unit that it belongs to this month, and one that is gone in its last, with all of its forms.
    unit = {}
    for m in year:
        for s in m.reported(): unit.setdefault(s.code, month.schools.get(s.code, s).unit)
    in_year = lambda name: lambda u: amount(sum(s.values[name] for m in year for s in m.reported() if u in (None, unit[s.code])))
    return by_unit(month, [c.counted()] + [c.money(h + "（本月）", n) for h, n in kinds] + [(h + "（本年累计）", in_year(n)) for h, n in kinds])
