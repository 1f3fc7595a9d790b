"""A month of a workspace, from its inbox and register: who is expected, what arrived, which form counts."""
import csv, datetime, os, re

import checks, reading
from reading import Fault

ZONE = datetime.timezone(datetime.timedelta(hours=8))
LITTER = ("~$", ".~lock", "Thumbs.db", ".DS_Store")
CITY = "421100"


class Arrival:
    """One file as it came: when, by which clock, and what is in it."""

    def __init__(self, received, clock, path, sheet):
        self.received, self.clock, self.path, self.sheet = received, clock, path, sheet


class School:
    """An expected school, and what came of it in the month, in the order of receipt."""

    def __init__(self, row):
        self.row, self.code, self.name, self.unit = row, row["学校标识码"], row["学校名称"], row["报送单位代码"]
        self.heard = []  # (arrival, form, whether it is accepted)
        self.judged = None

    @property
    def accepted(self): return [(a, f) for a, f, good in self.heard if good]

    @property
    def record(self): return self.accepted[-1][1] if self.accepted else None

    @property
    def values(self): return self.record.values if self.record else None

    @property
    def decider(self):
        """The arrival that decides the state: the first accepted one, else the last."""
        if self.accepted: return self.accepted[0][0]
        return self.heard[-1][0] if self.heard else None


class Month:
    """What stood in the ledger of a month at a moment: `until` nanoseconds, or everything."""

    def __init__(self, workspace, name, until=None, now=None):
        self.workspace, self.name, self.number = workspace, name, int(name[5:])
        self.due_day = datetime.date.fromisoformat(name + "-25")
        midnight = datetime.datetime.combine(self.due_day, datetime.time(), ZONE) + datetime.timedelta(days=1)
        self.due = int(midnight.timestamp()) * 10**9
        with open(os.path.join(workspace, "schools.csv"), encoding="utf-8-sig", newline="") as f: self.register = list(csv.DictReader(f))
        self.schools = {r["学校标识码"]: School(r) for r in self.register if in_force(r, str(self.due_day))}
        self.units = units(self.register)
        self.arrivals = [a for a in arrivals(os.path.join(workspace, "inbox", name), now) if until is None or a.received <= until]
        self.as_of = until or max([self.due] + [a.received for a in self.arrivals])
        self.unexpected = {}  # code -> (arrival, form, reason, unit)
        self.by_name = {}
        for s in self.schools.values(): self.by_name.setdefault(s.name, []).append(s)
        for arrival in self.arrivals: self.hear(arrival)

    def of(self, unit):
        """Expected schools of a unit, by code; of all without one."""
        return [s for s in sorted(self.schools.values(), key=lambda s: s.code) if not unit or s.unit == unit]

    def reported(self, unit=None):
        """Those with a form of record."""
        return [s for s in self.of(unit) if s.record]

    def state(self, school):
        if school.accepted: return "按时" if school.decider.received < self.due else "迟报"
        return "退回" if school.heard else "未报"

    def hear(self, arrival):
        sheet = arrival.sheet
        trusted = not any(checks.severity(f.check) == "强制性" for f in sheet.faults)
        for form in sheet.forms:
            checks.read_values(form, self.name)
            self.look_at_identity(form)
            twins = [g for g in sheet.forms if g.school == form.school]
            place = form.places.get("school", (1, "school"))
            if any(g.cells != form.cells for g in twins): form.faults.append(Fault("school-repeated (fatal)", *place))
            elif form is not twins[0]: form.faults.append(Fault("school-repeated", *place))
            if not any(f.check == "ragged-row" for f in form.faults): form.faults += [Fault(c, form.row) for c in checks.fatal_checks(form.values)]
            form.accepted = trusted and not any(checks.severity(f.check) == "强制性" for f in form.faults)
            form.arrival = arrival
        for form in sheet.forms:
            school = self.schools.get(form.school)
            if form.named: school = form.named
            if school is None:
                if re.fullmatch(r"\d{10}", form.school): self.note_unexpected(arrival, form, trusted)
                continue
            if any(a is arrival for a, _, _ in school.heard): continue
            school.heard.append((arrival, form, form.accepted))

    def look_at_identity(self, form):
        """Whose form it is: by its code, or by its name where the code cannot be one."""
        form.named = None
        if not re.fullmatch(r"\d{10}", form.school):
            form.faults.append(Fault("malformed-school-code", *form.places.get("school", (1, "school")), "", form.school))
            same = self.by_name.get(form.name, [])
            if len(same) == 1: form.named = same[0]
            return
        school = self.schools.get(form.school)
        rows = [r for r in self.register if r["学校标识码"] == form.school]
        if not rows: form.faults.append(Fault("unknown-school", *form.places.get("school", (1, "school")), "", form.school))
        elif school is None: form.faults.append(Fault("school-not-expected", *form.places.get("school", (1, "school")), "", form.school))
        if school is None or not form.name or form.name == school.name: return
        check = "name-of-another-school" if form.name in self.by_name else "name-differs"
        form.faults.append(Fault(check, *form.places.get("name", (1, "name")), "", form.name))

    def note_unexpected(self, arrival, form, trusted):
        rows = [r for r in self.register if r["学校标识码"] == form.school]
        if form.school in self.unexpected or not (rows or trusted): return
        if not rows: reason, row = "不在名录", None
        else:
            day = str(self.due_day)
            closed = [r for r in rows if r["停用日期"] and r["停用日期"] < day]
            row = closed[-1] if closed else rows[0]
            reason = "已停用" if closed else "未启用"
        self.unexpected[form.school] = (arrival, form, reason, row["报送单位代码"] if row else CITY)


def in_force(row, day):
    return (not row["启用日期"] or row["启用日期"] <= day) and (not row["停用日期"] or day <= row["停用日期"])


def units(register):
    """Code and name of every unit, in order of their codes, the city's own last."""
    names = {r["报送单位代码"]: r["报送单位"] for r in register}
    return sorted(names.items(), key=lambda u: (u[0] == CITY, u[0]))


def arrivals(inbox, now):
    """The files of an inbox in the order of receipt; the same bytes are one arrival, the first."""
    found, seen = [], set()
    for folder, _, files in os.walk(inbox):
        for name in files:
            if name.startswith(LITTER): continue
            path = os.path.join(folder, name)
            changed = os.stat(path).st_mtime_ns
            future = now is not None and changed > now
            found.append((now if future else changed, os.path.relpath(path, inbox), "收件时间" if future else "文件时间"))
    result = []
    for received, path, clock in sorted(found, key=lambda f: (f[0], f[1].encode())):
        with open(os.path.join(inbox, path), "rb") as f: data = f.read()
        if data in seen: continue
        seen.add(data)
        result.append(Arrival(received, clock, path, reading.read(path, data)))
    return result


def iso(nanoseconds):
    """A moment as tables print it."""
    return datetime.datetime.fromtimestamp(nanoseconds // 10**9, ZONE).isoformat()
