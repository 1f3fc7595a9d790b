"""Tables with a row per school, and the verdicts."""
import standard
from figures import rate, shown
from form import INDICATORS
from month import iso


def in_order(month):
    """Expected schools, unit by unit."""
    return [(name, s) for code, name in month.units for s in month.of(code)]


def school_cells(name, school):
    return [school.unit, name, school.code, school.name]


def late_by(nanoseconds):
    minutes = nanoseconds // (60 * 10**9)
    return "%d天%d小时%d分" % (minutes // 1440, minutes // 60 % 24, minutes % 60)


def returns(month):
    rows = [["报送单位代码", "报送单位", "学校标识码", "学校名称", "状态", "收到时间", "时间依据", "文件", "重报次数", "迟报时长"]]
    for name, school in in_order(month):
        state, decider = month.state(school), school.decider
        arrived = [iso(decider.received), decider.clock, decider.path] if decider else ["", "", ""]
        late = late_by(decider.received - month.due) if state == "迟报" else ""
        rows.append(school_cells(name, school) + [state] + arrived + [str(max(len(school.heard) - 1, 0)), late])
    return rows


def details(month):
    rows = [["报送单位代码", "报送单位", "学校标识码", "学校名称"] + [i["label"] for i in INDICATORS]]
    return rows + [school_cells(n, s) + [shown(i, s.values[i["id"]]) for i in INDICATORS] for n, s in in_order(month) if s.record]


def unexpected(month):
    rows = sorted((code, form.name, arrival.path, str(form.row), reason) for code, (arrival, form, reason, _) in month.unexpected.items())
    return [["学校标识码", "学校名称", "文件", "行", "原因"]] + [list(r) for r in rows]


def compliance(month):
    rows = [["报送单位代码", "报送单位", "条款号", "条款", "适用校数", "达标", "不达标", "无法判定", "达标率"]]
    judged = {}
    for s in month.reported():
        found = standard.outcomes(s, month.number)
        judged[s.code] = {i: o.verdict for i, o in found.items()} | {"overall": standard.overall(found)}
    for code, name in month.units + [(None, "合计")]:
        for number, title in standard.TITLES.items():
            mine = [judged[s.code][number] for s in month.reported(code)]
            met, unmet, open_ = (mine.count(v) for v in ("met", "unmet", "undetermined"))
            applicable = met + unmet + open_
            rows.append([code or "", name, number, title, str(applicable), str(met), str(unmet), str(open_), rate(met, applicable)])
    return rows


def shortfalls(month, earlier):
    """`earlier`: the months before, the latest first, as far back as the ledger goes."""
    rows = [["报送单位代码", "报送单位", "学校标识码", "学校名称", "条款号", "条款", "依据", "应达到", "实际", "差额", "持续月数"]]
    word = lambda v: {True: "是", False: "否"}[v] if isinstance(v, bool) else str(v)
    for name, school in in_order(month):
        if not school.record: continue
        for number, found in standard.outcomes(school, month.number).items():
            if found.verdict != "unmet": continue
            rows.append(school_cells(name, school) + [number, standard.TITLES[number], standard.CLAUSES[number], word(found.required), word(found.actual),
                                                      "" if found.gap is None else str(found.gap), str(1 + months_unmet(school.code, number, earlier))])
    return rows


def months_unmet(code, number, earlier):
    """Months in a row before this one in which the school had a form and did not meet the requirement."""
    count = 0
    for month in earlier:
        school = month.schools.get(code)
        if not school or not school.record or standard.outcomes(school, month.number)[number].verdict != "unmet": break
        count += 1
    return count
