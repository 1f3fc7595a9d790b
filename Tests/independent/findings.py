"""The list of findings. What they say in words is not worked out, only that they say it."""
import csv, os, re

import checks
from checks import severity
from form import BY_ID, COUNTS, INDICATORS
from month import CITY, School
from reading import Fault

REMARK = re.compile(r"([A-Z]\d\d|[a-z]+(?:-[a-z]+)+)\s*[:：]\s*([^；;]*)")
with open(os.path.join(os.path.dirname(__file__), "../../templates/forms/three-defence-2023.yaml"), encoding="utf-8") as f: RULES = f.read()
WATCHED = ["student_count", "guard_count", "camera_count"]


class Finding:
    """A fault with its file and school; `form` is the one it is about, None for a file or a unit; `says`: what the sentence must hold."""

    def __init__(self, fault, path="", school=None, unit=None, form=None, note="", says=""):
        self.fault, self.path, self.school, self.unit, self.form, self.note = fault, path, school, unit or school and school.unit or "", form, note
        self.says = says
        self.check = re.sub(r" \(.*", "", fault.check)
        self.severity = severity(fault.check)


def all_findings(month, before):
    """What stands of a month."""
    found = []
    for arrival in month.arrivals: found += of_arrival(month, arrival, before)
    found += same_figures(month) + moved_totals(month, before)
    order = {code: n for n, (code, _) in enumerate(month.units)}
    place = lambda f: (int(f.fault.row or 0), len(f.fault.column), f.fault.column, f.check, f.fault.indicator)
    return sorted(found, key=lambda f: (order.get(f.unit, -1), f.school.code if f.school else "", f.path.encode(), place(f)))


def school_of(month, form):
    """The school that a form is of, expected or not; the bureau's own when no register knows it, none without a code."""
    if form.named or form.school in month.schools: return form.named or month.schools[form.school]
    if any(f.check == "malformed-school-code" for f in form.faults): return None
    rows = [r for r in month.register if r["学校标识码"] == form.school]
    return School(rows[-1] if rows else {"学校标识码": form.school, "学校名称": form.name, "报送单位代码": CITY})


def stands(month, form):
    """Whether no later form of its school has been accepted; nor, for a returned one, its file replaced under its name, but where
    the school has no other form later and none accepted."""
    school = form.named or month.schools.get(form.school)
    if not school: return not replaced(month, form.arrival)
    place = next(i for i, (a, _, _) in enumerate(school.heard) if a is form.arrival)
    is_good, later = school.heard[place][2], school.heard[place + 1:]
    if any(good for _, _, good in later): return False
    return is_good or not replaced(month, form.arrival) or not later and not school.accepted


def replaced(month, arrival):
    """Whether another file came later under the same name."""
    return any(a.path == arrival.path for a in month.arrivals[month.arrivals.index(arrival) + 1:])


def of_arrival(month, arrival, before):
    sheet, found = arrival.sheet, []
    if any(stands(month, f) for f in sheet.forms) if sheet.forms else not replaced(month, arrival):
        if arrival.clock == "收件时间": found.append(Finding(Fault("received-in-future"), arrival.path))
        found += [Finding(fault, arrival.path) for fault in sheet.faults]
        for form in sheet.forms:
            if any(r["学校标识码"] == form.school for r in month.register) and stands(month, form):
                found += [Finding(fault, arrival.path, school_of(month, form), form=form, says=says) for fault, says in of_whole_file(sheet, form)]
    for form in sheet.forms:
        if not stands(month, form): continue
        school = school_of(month, form)
        for fault in form.faults + queries(month, form, before):
            if fault.check == "cut off": continue
            found.append(Finding(fault, arrival.path, school, form=form, note=note(month, form, fault)))
    return found


def of_whole_file(sheet, form):
    """What returns the file as one of its forms is told: once for each check, alone with its place, else with the number of all."""
    by_check = {}
    for fault in sheet.faults:
        if severity(fault.check) == "强制性": by_check.setdefault(fault.check, []).append(fault)
    for check, faults in by_check.items():
        first = faults[0]
        if len(faults) == 1: yield Fault(check, form.row, first.column, first.indicator, first.value), ""
        else: yield Fault(check, form.row), str(len(faults))


def queries(month, form, before):
    """What is doubtful about a form whose cells could be read, beside last month's form of record."""
    if any(f.check in ("ragged-row", "cut off") for f in form.faults): return []
    last = before.schools.get(form.school) if before else None
    old = last.values if last else None
    found = [Fault(c, form.row) for c in checks.query_checks(form.values, old, month.number)]
    if old:
        if old == form.values: found.append(Fault("form-copied", form.row))
        for i in INDICATORS:
            withdrawn = i["type"] == "boolean" and old[i["id"]] and form.values[i["id"]] is False
            if withdrawn: found.append(Fault("answer-withdrawn", *form.places[i["id"]], i["id"], form.cells[i["id"]]))
    return found + reported_twice(month, form)


def reported_twice(month, form):
    """Whether county and school have both reported, and the later, this one, says otherwise; told of the first value that differs."""
    school = month.schools.get(form.school)
    if not school or not form.accepted: return []
    county = lambda sheet: len(sheet.codes()) > 1
    earlier = []
    for _, other, good in school.heard:
        if other is form: break
        if good: earlier.append(other)
    others = [f for f in earlier if county(f.sheet) != county(form.sheet)]
    differing = [i["id"] for i in INDICATORS if others and others[-1].values[i["id"]] != form.values[i["id"]]]
    return [Fault("reported-twice-differently", *form.places[n], n) for n in differing[:1]]


def same_figures(month):
    """Five or more schools of one unit with all counts alike: a query on each."""
    alike = {}
    for s in month.reported(): alike.setdefault((s.unit,) + tuple(s.values[n] for n in COUNTS), []).append(s)
    fault = lambda s: Fault("same-figures", s.record.row)
    return [Finding(fault(s), s.record.arrival.path, s, form=s.record, note=note(month, s.record, fault(s))) for schools in alike.values() if len(schools) >= 5 for s in schools]


def moved_totals(month, before):
    """A unit's watched totals over the schools with a form in both months that moved by more than a tenth."""
    found = []
    for code, _ in month.units if before else []:
        both = [s for s in month.reported(code) if s.code in before.schools and before.schools[s.code].record]
        for name in WATCHED:
            now, then = (sum(m.schools[s.code].values[name] for s in both) for m in (month, before))
            if abs(now - then) * 10 > then: found.append(Finding(Fault("unit-total-moved", indicator=name, value=str(now)), unit=code))
    return found


def note(month, form, fault):
    """The explanation of a query: the workspace's, on the first accepted form that raised it and all that read the same, or one in the form's remark."""
    if severity(fault.check) != "核实性": return ""
    with open(os.path.join(month.workspace, "explanations.csv"), encoding="utf-8-sig", newline="") as f:
        written = {(r["报告期"], r["学校标识码"], r["检查号"]): r["说明"] for r in csv.DictReader(f)}
    code = form.named.code if form.named else form.school
    if not reads_as_first(month, form, fault.check): written = {}
    remarks = dict(REMARK.findall(form.fields.get("remark", "")))
    return written.get((month.name, code, fault.check)) or remarks.get(fault.check, "")


def reads_as_first(month, form, check):
    """Whether a form has the values for which a rule of the form edition has first asked."""
    school = form.named or month.schools.get(form.school)
    rule = re.search(r"- id: %s\n.*?must-hold: (.*?)message:" % re.escape(check), RULES, re.S)
    if not school or not rule: return True
    ids = [i["id"] for i in INDICATORS if re.search(r"(?<![.\w])%s\b" % i["id"], rule[1])]
    for accepted in True, False:
        for _, other, good in school.heard:
            if good == accepted and check in (f.check for f in queries(month, other, month.before)): return all(other.values[i] == form.values[i] for i in ids)
    return True


class Prose(str):
    """A cell that says something in words: what is worked out is only what must occur in it."""


def table(month, found):
    names = dict(month.units)
    rows = []
    for f in found:
        label = BY_ID[f.fault.indicator]["label"] if f.fault.indicator else ""
        school = [f.school.code, f.school.name] if f.school else ["", ""]
        # What a value should be is a phrase, often none, and not worked out.
        rows.append([f.unit, names.get(f.unit, "")] + school + [f.path, f.fault.row, f.fault.column, label, f.fault.value, None, f.severity, f.check, Prose(f.says), f.note])
    return [["报送单位代码", "报送单位", "学校标识码", "学校名称", "文件", "行", "列", "指标", "填报值", "应为", "级别", "检查号", "说明", "解释"]] + rows
