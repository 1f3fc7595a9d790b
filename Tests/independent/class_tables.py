"""Tables that gather schools otherwise than by unit: by class, and against last month."""
import standard
from figures import amount
from unit_tables import by_unit, four_columns, sum_of

TYPES = {"111": "幼儿园", "119": "附设幼儿班", "211": "小学", "218": "教学点", "311": "初级中学", "312": "九年一贯制学校", "341": "完全中学", "342": "高级中学", "345": "十二年一贯制学校"}
TYPES |= {c: "中等职业学校（%s）" % c for c in ("361", "362", "363", "364", "365", "366")} | {c: "特殊教育学校（%s）" % c for c in ("511", "512", "513", "514")}
PLACES = {"111": "主城区", "112": "城乡结合区", "121": "镇中心区", "122": "镇乡结合区", "123": "特殊区域", "210": "乡中心区", "220": "村庄"}
CLASSES = [("办学类型", TYPES), ("办别", {"公办": "公办", "民办": "民办"}), ("城乡", PLACES)]


def by_type(month):
    """A row for each class that has an expected school, and one for all."""
    def schools(key): return [s for s in month.reported() if key is None or s.row[key[0]] == key[1]]

    forms = lambda key: [s.values for s in schools(key)]
    total = lambda heading, name: (heading, lambda key: sum_of(forms(key), name))
    required = lambda v: standard.guards_required(standard.Values(v))
    columns = [("汇总学校数", lambda key: len(schools(key)))] + four_columns(month, schools) + [
        total("在校学生数", "student_count"), total("寄宿生数", "boarder_count"), total("教职工数", "staff_count"), total("专职保安员数", "guard_count"),
        ("应配保安员数", lambda key: sum(required(v) for v in forms(key))),
        ("保安员缺口", lambda key: sum(max(required(v) - v["guard_count"], 0) for v in forms(key))),
        total("一键式报警装置数", "panic_alarm_count"), total("视频监控摄像机数", "camera_count"), total("期末未整改隐患数", "hazard_open_end_count"),
        ("投入合计", lambda key: amount(sum_of(forms(key), "total_investment")))]
    rows = []
    for title, names in CLASSES:
        for code in sorted({s.row[title] for s in month.of(None)}): rows.append(((title, code), [title, names[code]]))
    rows.append((None, ["", "合计"]))
    return [["分类", "类别"] + [h for h, _ in columns]] + [titles + [str(c(key)) for _, c in columns] for key, titles in rows]


TOTALS = [("在校学生数", "student_count", str), ("教职工数", "staff_count", str), ("专职保安员数", "guard_count", str), ("视频监控摄像机数", "camera_count", str),
          ("一键式报警装置数", "panic_alarm_count", str), ("期末未整改隐患数", "hazard_open_end_count", str), ("投入合计", "total_investment", amount)]


def changes(month, before):
    """The main totals over schools with a form in both months; those that came and went apart."""
    now = {s.code: s for s in month.reported()}
    then = {s.code: s for s in before.reported()} if before else {}
    # A school stands in its unit of this month, and one that is gone in its last.
    unit = {c: (month.schools.get(c) or s).unit for c, s in (then | now).items()}
    here = lambda codes, u: [c for c in codes if u is None or unit[c] == u]
    both, came, went = now.keys() & then.keys(), now.keys() - then.keys(), then.keys() - now.keys()
    columns = [("两月均有报表校数", lambda u: len(here(both, u)))]
    for heading, name, exact in TOTALS:
        of = lambda months, u, name=name: sum(months[c].values[name] for c in here(both, u))
        columns.append((heading, lambda u, of=of, exact=exact: exact(of(now, u))))
        columns.append((heading + "（上月）", lambda u, of=of, exact=exact: exact(of(then, u))))
        columns.append((heading + "增减", lambda u, of=of, exact=exact: exact(of(now, u) - of(then, u))))
    students = lambda months, codes, u: sum(months[c].values["student_count"] for c in here(codes, u))
    columns += [("本月新增校数", lambda u: len(here(came, u))), ("本月减少校数", lambda u: len(here(went, u))),
                ("新增学校在校学生数", lambda u: students(now, came, u)), ("减少学校上月在校学生数", lambda u: students(then, went, u))]
    return by_unit(month, columns)
