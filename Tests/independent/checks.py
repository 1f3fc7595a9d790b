"""What is wrong or doubtful with one form, by the words of the rules."""
import re

from form import BY_ID, INDICATORS, Unreadable, is_plain, value
from reading import Fault

# The checks that only ask; all others of a form return it, but for the hints.
QUERIES = {"V01", "V02", "V03", "V04", "V06", "V07", "V09", "V10", "V11", "V13", "V14", "V17", "V20", "V21", "V22",
           "name-differs", "form-copied", "answer-withdrawn", "reported-twice-differently", "same-figures", "unit-total-moved", "total-row-differs"}
HINTS = {"unknown-column", "school-not-expected", "repeated-header", "school-repeated", "normalised-value", "guessed-encoding", "received-in-future"}


def severity(check):
    if check in HINTS or check.endswith("(hint)"): return "提示性"
    return "核实性" if check in QUERIES else "强制性"


def known(*numbers):
    return all(n is not None for n in numbers)


def read_values(form, month):
    """Takes the form's cells as values, and notes what is wrong with each."""
    form.faults += stated_month(form, month)
    form.values = {i["id"]: None for i in INDICATORS}
    if any(f.check in ("ragged-row", "cut off") for f in form.faults): return
    xml, is_card = form.sheet.kind == "xml", form.sheet.kind != "list"
    for i in INDICATORS:
        name, place = i["id"], form.places.get(i["id"], (1, i["id"]) if xml else ("", ""))
        if name not in form.cells:
            if is_card: form.faults.append(Fault("missing-column" if i["required"] else "missing-column (hint)", form.row, "", name))
            continue
        written, text = form.cells[name], form.cells[name].strip()
        try: v = value(i, text)
        except Unreadable:
            form.faults.append(Fault("unreadable-value", *place, name, written))
            continue
        if v is None:
            if i["required"]: form.faults.append(Fault("missing-value", *place, name, written if text else ""))
            continue
        if i["type"] != "boolean" and not int(i["minimum"]) <= v <= int(i["maximum"]): form.faults.append(Fault("out-of-range", *place, name, written))
        elif not is_plain(i, text, xml): form.faults.append(Fault("normalised-value", *place, name, written))
        form.values[name] = v
    for i in INDICATORS:
        part, whole = form.values[i["id"]], form.values.get(i.get("part-of"))
        if known(part, whole) and part > whole: form.faults.append(Fault("part-exceeds-whole", *form.places.get(i["id"], (1, i["id"])), i["id"], form.cells[i["id"]]))


def stated_month(form, month):
    """A form for another month than its folder is returned."""
    if not form.month: return []
    digits = re.match(r"(\d{4})\D*(\d{1,2})", form.month)
    if digits and "%s-%02d" % (digits[1], int(digits[2])) == month: return []
    return [Fault("wrong-month" if digits else "unreadable-value", *form.places.get("month", (1, "month")), "", form.month)]


def given(v, *names):
    """The values of names when all are known, else nothing: an unknown one never fails a check."""
    numbers = [v[n] for n in names]
    return numbers if known(*numbers) else None


def fatal_checks(v):
    """Ids of the rules that a form's figures break among themselves."""
    found = []
    n = given(v, "guard_company_count", "guard_self_hired_count", "guard_count")
    if n and n[0] + n[1] != n[2]: found.append("F11")
    if v["camera_count"] is not None and v["camera_count"] <= 0:
        # False as soon as one part is: nothing may be seen, linked or kept without a camera.
        if any(v[n] for n in ("camera_online_count", "key_place_covered_count", "video_police_linked", "video_education_platform_linked", "video_retention_days")): found.append("F16")
    n = given(v, "hazard_open_begin_count", "hazard_found_count", "hazard_fixed_count", "hazard_open_end_count")
    if n and n[0] + n[1] - n[2] != n[3]: found.append("F17")
    if n and n[2] > n[0] + n[1]: found.append("F18")
    n = given(v, "personnel_investment", "physical_investment", "technical_investment", "total_investment")
    if n and n[0] + n[1] + n[2] != n[3]: found.append("F21")
    n = given(v, "perimeter_wall_complete", "perimeter_wall_min_height_m")
    if n and n[0] and n[1] <= 0: found.append("F24")
    return found


def query_checks(v, before, month):
    """Ids of the doubts that a form's figures raise, beside last month's where there is a form of record."""
    found = []

    def ask(check, doubt): found.extend([check] if doubt else [])
    old = before or {i: None for i in BY_ID}
    pair = lambda name: (v[name], old[name]) if known(v[name], old[name]) else None
    fell = lambda *names: any(pair(n) and pair(n)[0] < pair(n)[1] for n in names)
    if p := pair("student_count"):
        moved = abs(p[0] - p[1])
        ask("V01", moved >= 30 and moved > p[1] * (40 if month in (2, 9) else 20) / 100)
    ask("V02", fell("guard_count"))
    if p := pair("camera_count"): ask("V03", p[0] < p[1] or p[0] - p[1] > max(p[1], 10) * 30 / 100)
    ask("V04", fell("video_retention_days"))
    ask("V06", fell("helmet_count", "shield_count", "stab_vest_count", "restraint_fork_count", "baton_count"))
    if n := given(v, "camera_online_count", "camera_count"): ask("V07", n[0] * 100 < n[1] * 80)
    if n := given(v, "guard_count", "student_count"): ask("V09", n[0] > 20 and n[1] < 500)
    ask("V10", any(v[n] is not None and v[n] <= 0 for n in ("student_count", "staff_count", "open_gate_count")))
    if n := given(v, "student_count", "staff_count"): ask("V11", n[0] > 40 * n[1] or n[0] < 2 * n[1])
    if n := given(v, "hazard_fixed_count", "hazard_open_begin_count"): ask("V13", n[0] <= 0 and n[1] != 0)
    if n := given(v, "total_investment"): ask("V14", n[0] > 500)
    if n := given(v, "boarder_count", "guard_night_duty_count"): ask("V17", n[0] != 0 and n[1] <= 0)
    if n := given(v, "video_retention_days"): ask("V20", n[0] > 365)
    if n := given(v, "security_incident_count"): ask("V21", n[0] != 0)
    if known(v["hazard_open_begin_count"], old["hazard_open_end_count"]): ask("V22", v["hazard_open_begin_count"] != old["hazard_open_end_count"])
    return found
