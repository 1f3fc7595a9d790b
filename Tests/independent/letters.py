"""The letter and the short text to each unit that owes something, line by line; why a form was returned or is doubted is only
begun, as what findings say in words is not worked out."""
import datetime, os, re

from month import ZONE
from reminders import place

# How many findings of a form a letter tells.
MOST = 20
CODE, NAME, SCHOOL_CODE, SCHOOL, CONTACT, PHONE, OWED, REASON, MISSED, OVERDUE, FILE = range(11)


def letters(month, reminders, found, reporting):
    """Every file below the month's folder, by its path: its lines. `reminders` and `reporting`: those tables, headings first."""
    units, files = {}, {}
    for row in reminders[1:]: units.setdefault(row[CODE], []).append(row)
    counts = {row[0]: row[2:] for row in reporting[1:]}
    for code, rows in units.items():
        files["letters/%s.txt" % code] = letter(month, rows, counts[code], checks(found))
        files["messages/%s.txt" % code] = [message(month, rows, checks(found))]
    return files


def checks(found):
    """Where what has returned a school in a file is, in order: a cell or row, empty for the whole file, and the check."""
    by_school = {}
    for f in found:
        if f.severity != "强制性" or not f.school: continue
        by_school.setdefault((f.school.code, f.path), []).append((place(f.fault), f.check))
    return by_school


def day(date): return "%d年%d月%d日" % (date.year, date.month, date.day)


def when(month):
    """The month, when it was due, as of when the letters speak, and that day."""
    as_of = datetime.datetime.fromtimestamp(month.as_of // 10**9, ZONE)
    return "%d年%d月" % (month.due_day.year, month.due_day.month), day(month.due_day) + "24:00", day(as_of) + as_of.strftime("%H:%M"), day(as_of)


def bureau(month):
    with open(os.path.join(month.workspace, "threedef.yaml"), encoding="utf-8") as f: return re.search(r"(?m)^bureau: (.*)$", f.read())[1].strip('"')


def head(number, row, *more):
    """The line that names a school and whom to call."""
    who = row[SCHOOL] + "（学校标识码" + row[SCHOOL_CODE] + "）" if row[SCHOOL_CODE] else row[NAME] + "（全单位合计）"
    calls = ["联系人" + row[CONTACT]] * bool(row[CONTACT]) + ["电话" + row[PHONE]] * bool(row[PHONE])
    return "，".join(["%d. %s" % (number, who)] + calls + list(more))


def letter(month, rows, counts, returned_by):
    name, due, as_of, date = when(month)
    missing, returned, doubted = ([r for r in rows if r[OWED] == owed] for owed in ("未报", "退回", "待说明"))
    late = lambda row: ["逾期%s天" % row[OVERDUE]] * (row[OVERDUE] != "0")
    lines = ["关于催报%s校园“三防”建设情况的函" % name, "", rows[0][NAME] + "：", ""]
    lines += ["%s校园“三防”建设情况统计表的报送期限为%s。截至%s，贵单位应报学校%s所，其中按时%s所、迟报%s所、退回%s所、未报%s所。下列事项尚未办结，请协助办理。" % ((name, due, as_of) + tuple(counts[:5])), ""]
    if missing:
        lines += ["未报（%d所），请填报：" % len(missing)] + [head(n, r, "连续未报%s个月" % r[MISSED], *late(r)) for n, r in enumerate(missing, 1)] + [""]
    if returned:
        lines.append("退回（%d所），请按所列原因改正后重新报送：" % len(returned))
        for number, row in enumerate(returned, 1):
            lines += [head(number, row, *late(row)), "   文件：" + row[FILE]]
            reasons = returned_by[row[SCHOOL_CODE], row[FILE]]
            lines += [("   %s：" % (at or "原因"), "", check) for at, check in reasons[:MOST]]
            if len(reasons) > MOST: lines.append("   另有%d条，见审核问题表" % (len(reasons) - MOST))
        lines.append("")
    if doubted:
        lines.append("待说明（%d项），数据已计入汇总；属实的，请在报表的备注中写明检查号和原因（如“V17：……”）后重新报送，或告诉我局由我局登记；有误的，请改正后重新报送：" % len(doubted))
        for number, row in enumerate(doubted, 1):
            lines += [head(number, row)] + ["   文件：" + row[FILE]] * bool(row[FILE]) + [("   原因（检查号 %s）：" % row[REASON].rstrip("："), "", row[REASON])]
        lines.append("")
    over = "报送期限%s已过，请收到本函后尽快办理；其间已经办结的不必理会。如有疑问，请与我局联系。" % due
    return lines + [over if month.as_of >= month.due else "请于%s前办理完毕。如有疑问，请与我局联系。" % due, "", bureau(month), date]


def message(month, rows, returned_by):
    """The short text as the parts that must stand in it one after another; between them stand sentences of findings."""
    name, due, as_of, _ = when(month)
    of = lambda owed: [r for r in rows if r[OWED] == owed]
    etc = lambda owing: "等" * (len(owing) > 3)
    said = lambda row: row[SCHOOL] or row[NAME]
    term = "已于%s截止" % due if month.as_of >= month.due else "请于%s前报送" % due
    parts = ["【%s】%s：%s“三防”统计表%s。截至%s" % (bureau(month), rows[0][NAME], name, term, as_of)]
    missing, returned, doubted = map(of, ("未报", "退回", "待说明"))
    if missing: parts[-1] += "，未报%d所（%s%s）" % (len(missing), "、".join(map(said, missing[:3])), etc(missing))
    for number, row in enumerate(returned[:3]):
        at = returned_by[row[SCHOOL_CODE], row[FILE]][0][0]
        begin = "，退回%d所（" % len(returned) if number == 0 else "；"
        parts[-1] += begin + said(row) + "：" + (at + "，" if at else "")
        parts.append("")
    if returned: parts[-1] += etc(returned) + "）"
    if doubted: parts[-1] += "，待说明%d项（%s%s）" % (len(doubted), "、".join(said(r) + " " + r[REASON].rstrip("：") for r in doubted[:3]), etc(doubted))
    parts[-1] += "。请尽快办理，全部名单和原因见催报函。"
    return parts


def is_as_worked_out(wanted, line):
    """Whether a line is what was worked out: all of it, its parts in order, or how it begins and ends, and what it does not go on with."""
    if isinstance(wanted, str): return line == wanted
    if isinstance(wanted, list): return re.fullmatch(".+".join(map(re.escape, wanted)), line) is not None
    begin, end, not_next = wanted
    return line.startswith(begin) and line.endswith(end) and len(line) > len(begin + end) and not line[len(begin):].startswith(not_next)


def differences(out, wanted):
    """What differs between the letters and short texts in a folder of outputs and those worked out."""
    present = [folder + "/" + name for folder in ("letters", "messages") for name in sorted(os.listdir(os.path.join(out, folder)))]
    for path in sorted(set(present) ^ wanted.keys()): yield "%s: %s" % (path, "not worked out" if path in present else "not there")
    for path in present:
        with open(os.path.join(out, path), encoding="utf-8-sig", newline="") as f: lines = f.read().split("\r\n")
        want = wanted.get(path, []) + [""]
        if len(lines) != len(want): yield "%s: %d lines, %d by this computation" % (path, len(lines), len(want))
        for number, (line, w) in enumerate(zip(lines, want), 1):
            if not is_as_worked_out(w, line): yield "%s:%d: %r in the file, %r by this computation" % (path, number, line, w)
