"""The list of reminders: who still owes a form, or the explanation of a doubt."""
import datetime, re

from findings import Prose
from month import ZONE

HEADER = ["报送单位代码", "报送单位", "学校标识码", "学校名称", "联系人", "联系电话", "事项", "原因", "连续未报月数", "逾期天数", "最近文件"]


def reminders(month, earlier, found):
    """`earlier`: the months before, the latest first; `found`: the month's findings."""
    as_of = datetime.datetime.fromtimestamp(month.as_of // 10**9, ZONE).date()
    overdue = str(max((as_of - month.due_day).days, 0))
    rows = []
    for school in month.schools.values():
        state = month.state(school)
        if state == "未报": rows.append((school.unit, school, 0, [state, "", str(1 + months_missed(school.code, earlier)), overdue, ""]))
        if state == "退回":
            last = school.heard[-1][0].path
            rows.append((school.unit, school, 1, [state, why(school, last, found), "0", overdue, last]))
    for f in found:
        if is_open(month, f): rows.append((f.unit, f.school, 2, ["待说明", Prose(f.check + "："), "0", "0", f.path]))
    order = {code: n for n, (code, _) in enumerate(month.units)}
    rows.sort(key=lambda r: (order[r[0]], r[1].code if r[1] else "", r[2]))
    names = dict(month.units)
    who = lambda s: [s.code, s.name, s.row["联系人"], s.row["联系电话"]] if s else ["", "", "", ""]
    return [HEADER] + [[unit, names[unit]] + who(school) + cells for unit, school, _, cells in rows]


def why(school, path, found):
    """What returned a school's last file: the place of the first finding and how the reason goes on."""
    own = [f.fault for f in found if f.severity == "强制性" and f.path == path and f.school and f.school.code == school.code]
    return Prose((place(own[0]) or "原因") + "：")


def place(fault):
    """Where a fault is: a cell or row, empty for the whole file and for a card as a whole."""
    if re.fullmatch("[A-Z]+", fault.column or ""): return "%s%s 格" % (fault.column, fault.row)
    return "第 %s 行" % fault.row if fault.row and (fault.column or int(fault.row) > 1) else ""


def is_open(month, finding):
    """Whether it is a query, of a form of record or of a unit, that nobody has explained."""
    if finding.severity != "核实性" or finding.note or finding.check == "total-row-differs": return False
    if not finding.form: return True
    school = month.schools.get(finding.school.code)
    return school is not None and school.record is finding.form


def months_missed(code, earlier):
    """Months in a row before this one in which the school was expected and nothing came."""
    count = 0
    for month in earlier:
        if code not in month.schools or month.schools[code].heard: break
        count += 1
    return count
