#!/usr/bin/env python3
"""Works a month out once more from the raw files, and holds the program's tables against it.

    totals.py WORKSPACE MONTH

Shares no code with threedef: it was written from the form and the rules alone, plainly and slowly, and reads only
what the sample workspaces use. Prints what differs; exit status 0 when nothing does.
"""
import csv, datetime, gzip, io, os, re, sys
import xml.etree.ElementTree as ET
from decimal import Decimal

import standard

HERE = os.path.dirname(os.path.abspath(__file__))
ZONE = datetime.timezone(datetime.timedelta(hours=8))
NS = "{urn:threedef:2023}"
ENVELOPE = {"报告期": "month", "学校标识码": "school", "学校名称": "name"}


def indicators():
    """The indicators of the form: one flow mapping each in the form's template file."""
    path = os.path.join(HERE, "..", "..", "templates", "forms", "three-defence-2023.yaml")
    found = []
    for entry in re.findall(r"- \{ (code:.*?) \}", open(path, encoding="utf-8").read(), re.S):
        i = dict(re.split(r":\s+", part.strip(), maxsplit=1) for part in entry.split(","))
        found.append({"id": i["id"], "label": i["label"], "type": i["type"], "unit": i.get("unit", ""), "minimum": i.get("minimum"), "maximum": i.get("maximum"),
                      "roll_up": i["roll-up"], "part_of": i.get("part-of"), "required": i.get("required") != "false"})
    return found


INDICATORS = indicators()
BY_ID = {i["id"]: i for i in INDICATORS}
BY_LABEL = {i["label"]: i["id"] for i in INDICATORS}

YES = {"是", "有", "√", "✓", "y", "yes", "true", "1", "已", "达标"}
NO = {"否", "无", "×", "✗", "n", "no", "false", "0", "未", "未达标"}
BLANK = {"", "-", "—", "——", "/", "无", "n/a"}


class Unreadable(Exception):
    pass


def value(indicator, text):
    """None for a blank, else a bool or an exact Decimal."""
    t = "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else c for c in text).strip().lower()
    if indicator["type"] == "boolean":
        if t in YES: return True
        if t in NO: return False
        if t in BLANK: return None
        raise Unreadable(text)
    if t in BLANK: return None
    if indicator["unit"] and t.endswith(indicator["unit"]): t = t[: -len(indicator["unit"])].strip()
    if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?", t): t = t.replace(",", "")
    if not re.fullmatch(r"[+-]?\d+(\.\d*)?", t): raise Unreadable(text)
    d = Decimal(t.rstrip(".") if t.endswith(".") else t)
    if indicator["type"] == "integer" and d != d.to_integral_value(): raise Unreadable(text)
    if d.as_tuple().exponent < -2 and indicator["type"] != "integer": raise Unreadable(text)
    return d


class Form:
    def __init__(self, school, name, month, cells, whole=True, extra=None):
        self.school, self.name, self.month, self.cells, self.whole = school.strip(), name.strip(), month.strip(), cells, whole
        self.twice = extra or set()
        self.values = {}

    def is_sound(self, month):
        """Whether nothing fatal is wrong with the form itself."""
        if not self.whole or self.twice: return False
        if self.month and self.month != month: return False
        for i in INDICATORS:
            if i["id"] not in self.cells:
                if i["required"]: return False
                self.values[i["id"]] = None
                continue
            try: v = value(i, self.cells[i["id"]])
            except Unreadable: return False
            if v is None and i["required"]: return False
            if v is not None and i["type"] != "boolean" and not (Decimal(i["minimum"]) <= v <= Decimal(i["maximum"])): return False
            self.values[i["id"]] = v
        v = self.values
        for i in INDICATORS:
            if i["part_of"] and None not in (v[i["id"]], v[i["part_of"]]) and v[i["id"]] > v[i["part_of"]]: return False
        ok = lambda *names: all(v[n] is not None for n in names)
        if v["guard_company_count"] + v["guard_self_hired_count"] != v["guard_count"]: return False
        if v["camera_count"] == 0:
            if v["camera_online_count"] or v["video_police_linked"] or v["video_education_platform_linked"] or v["video_retention_days"]: return False
            if v["key_place_covered_count"] not in (None, 0): return False
        if v["hazard_open_begin_count"] + v["hazard_found_count"] - v["hazard_fixed_count"] != v["hazard_open_end_count"]: return False
        if v["hazard_fixed_count"] > v["hazard_open_begin_count"] + v["hazard_found_count"]: return False
        if v["personnel_investment"] + v["physical_investment"] + v["technical_investment"] != v["total_investment"]: return False
        if ok("perimeter_wall_min_height_m") and v["perimeter_wall_complete"] and not v["perimeter_wall_min_height_m"] > 0: return False
        return True


def read(path):
    """The forms of a file, and whether the file can be trusted as a whole."""
    data = open(path, "rb").read()
    if data[:2] == b"\x1f\x8b": data = gzip.decompress(data)
    if not data or b"\0" in data: return [], False
    if data.lstrip(b"\xef\xbb\xbf").lstrip().startswith(b"<"): return read_xml(data)
    try: text = data.decode("utf-8-sig")
    except UnicodeDecodeError: text = data.decode("gb18030")
    return read_csv(list(csv.reader(io.StringIO(text, newline=""))))


def read_xml(data):
    if b"<!DOCTYPE" in data: return [], False
    parser, forms, trusted = ET.XMLPullParser(["start", "end"]), [], True
    try:
        parser.feed(data)
        parser.close()
    except ET.ParseError: trusted = False
    month, partial = "", None
    for event, e in parser.read_events():
        if event == "start" and e.tag == NS + "submission": month = e.get("month", "")
        if event == "start" and e.tag == NS + "form": partial = e
        if event == "end" and e.tag == NS + "form":
            names = [c.tag.replace(NS, "") for c in e]
            forms.append(Form(e.get("school", ""), e.get("name", ""), month, {c.tag.replace(NS, ""): c.text or "" for c in e},
                              extra={n for n in names if names.count(n) > 1 and n in BY_ID}))
            partial = None
    if partial is not None: forms.append(Form(partial.get("school", ""), partial.get("name", ""), month, {}, whole=False))
    return forms, trusted


def read_csv(rows):
    known = lambda h: ENVELOPE.get(h) or BY_LABEL.get(h) or (h if h in BY_ID else None)
    for at, row in enumerate(rows):
        if "指标" in row and "数值" in row: return read_card(rows[at + 1:], row.index("指标"), row.index("数值"))
        if sum(1 for h in row if known(h.strip())) >= 3: return read_list(rows[at + 1:], row, known)
    return [], False


def read_card(rows, label, number):
    cells = {}
    for row in rows:
        if len(row) > number: cells.setdefault(row[label].strip(), row[number])
    values = {BY_LABEL[l]: t for l, t in cells.items() if l in BY_LABEL}
    return [Form(cells.get("学校标识码", ""), cells.get("学校名称", ""), cells.get("报告期", ""), values)], True


def read_list(rows, header, known):
    names = [known(h.strip()) for h in header]
    own = [n for n in names if n in BY_ID]
    trusted = len(own) == len(set(own)) and all(i["id"] in own or not i["required"] for i in INDICATORS)
    forms = []
    for row in rows:
        first = "".join(row[: len(header)]).strip()
        if not first or row[0].strip() in ("合计", "小计", "总计") or row[: len(header)] == header: continue
        if any("：" in c and known(c.split("：")[0]) is None for c in row[:3]) and not re.search(r"\d{10}", "".join(row[:3])): continue
        cells = dict(zip(names, row))
        if not cells.get("school", "").strip(): continue
        whole = len(row) == len(header)
        forms.append(Form(cells.get("school", ""), cells.get("name", ""), cells.get("month", ""),
                          {k: v for k, v in cells.items() if k in BY_ID}, whole=whole))
    return forms, trusted


def register(workspace):
    with open(os.path.join(workspace, "schools.csv"), encoding="utf-8-sig", newline="") as f: return list(csv.DictReader(f))


def in_force(rows, day):
    return {r["学校标识码"]: r for r in rows if (not r["启用日期"] or r["启用日期"] <= day) and (not r["停用日期"] or day <= r["停用日期"])}


def work_out(workspace, month):
    """Per expected school: state and values; per unit: unexpected schools."""
    day = month + "-25"
    due = datetime.datetime.fromisoformat(day).replace(tzinfo=ZONE) + datetime.timedelta(days=1)
    rows = register(workspace)
    expected = in_force(rows, day)
    by_name = {}
    for code, r in expected.items(): by_name.setdefault(r["学校名称"], []).append(code)
    arrivals, seen, unexpected = [], {}, {}
    inbox = os.path.join(workspace, "inbox", month)
    for folder, _, files in os.walk(inbox):
        for name in files:
            if name.startswith(("~$", ".~lock")) or name in ("Thumbs.db", ".DS_Store"): continue
            path = os.path.join(folder, name)
            arrivals.append((os.stat(path).st_mtime_ns, os.path.relpath(path, inbox), path))
    events = {code: [] for code in expected}
    for time, relative, path in sorted(arrivals):
        data = open(path, "rb").read()
        if data in seen: continue
        seen[data] = True
        forms, trusted = read(path)
        codes = [f.school for f in forms]
        for f in forms:
            code = f.school
            if not re.fullmatch(r"\d{10}", code):
                named = by_name.get(f.name, [])
                if len(named) == 1: events[named[0]].append((time, False, None))
                continue
            if code not in expected:
                known = [r for r in rows if r["学校标识码"] == code]
                if trusted or known: unexpected[code] = known[-1]["报送单位代码"] if known else None
                continue
            same = [g for g in forms if g.school == code]
            differs = any(g.cells != f.cells for g in same)
            stranger = f.name and f.name != expected[code]["学校名称"] and f.name in by_name
            sound = trusted and f.is_sound(month) and not differs and not stranger
            events[code].append((time, sound, f.values if sound else None))
    result = {}
    for code, es in events.items():
        good = [e for e in es if e[1]]
        if good:
            first = datetime.datetime.fromtimestamp(good[0][0] / 1e9, ZONE)
            result[code] = ("按时" if first < due else "迟报", good[-1][2])
        else: result[code] = ("退回" if es else "未报", None)
    return expected, result, unexpected


def table(workspace, month, name):
    with open(os.path.join(workspace, "out", month, "tables", name + ".csv"), encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


def rate(n, d):
    if d == 0: return ""
    h = (n * 20000 + d) // (2 * d)
    h = min(h, 9999) if n < d else h
    h = max(h, 1) if n > 0 else h
    return "%d.%02d" % divmod(h, 100)


def hold_compliance(workspace, month, expected, result, hold):
    """Verdicts, the four hundreds, and the guards that are required and short."""
    forms = {c: result[c][1] for c in expected if result[c][1]}
    judged = {c: standard.verdicts(expected[c], int(month[5:]), v) for c, v in forms.items()}
    of = lambda unit: [c for c in forms if not unit or expected[c]["报送单位代码"] == unit]
    for row in table(workspace, month, "compliance"):
        mine = [judged[c][row["条款号"]] for c in of(row["报送单位代码"])]
        n = len([x for x in mine if x])
        for head, want in [("适用校数", n), ("达标", mine.count("met")), ("不达标", mine.count("unmet")), ("无法判定", mine.count("undetermined"))]:
            hold("compliance %s %s %s" % (row["报送单位"], row["条款号"], head), row[head], str(want))
        hold("compliance %s %s 达标率" % (row["报送单位"], row["条款号"]), row["达标率"], rate(mine.count("met"), n))
    for row in table(workspace, month, "guards"):
        mine = of(row["报送单位代码"])
        required = [standard.guards_required(forms[c]) for c in mine]
        present = [int(forms[c]["guard_count"]) for c in mine]
        short = [max(int(r) - p, 0) for r, p in zip(required, present)]
        certified = int(sum(forms[c]["guard_certified_count"] for c in mine))
        for head, want in [("应配", sum(int(r) for r in required)), ("实配", sum(present)), ("缺口", sum(short)), ("缺员校数", sum(s > 0 for s in short)), ("持证人数", certified)]:
            hold("guards %s %s" % (row["报送单位"], head), row[head], str(want))
        hold("guards %s 持证率" % row["报送单位"], row["持证率"], rate(certified, sum(present)))
    for row in table(workspace, month, "four-hundreds"):
        mine = of(row["报送单位代码"])
        met = {"专职保安员配备": ["S01"], "封闭化管理": ["S07"], "报警和视频联网": ["S09", "S10"], "护学岗": ["S08"], "四项全达": ["S01", "S07", "S09", "S10", "S08"]}
        for head, ids in met.items():
            n = sum(all(judged[c][i] == "met" for i in ids) for c in mine)
            hold("four-hundreds %s %s校数" % (row["报送单位"], head), row[head + "校数"], str(n))
            hold("four-hundreds %s %s率" % (row["报送单位"], head), row[head + "率"], rate(n, len(mine)))
    short = sum(v == "unmet" for j in judged.values() for i, v in j.items() if i != "overall")
    hold("rows of shortfalls", len(table(workspace, month, "shortfalls")), short)


def main():
    workspace, month = sys.argv[1:3]
    expected, result, unexpected = work_out(workspace, month)
    faults = []

    def hold(what, got, want):
        if got != want: faults.append("%s is %r in the table, %r by this computation" % (what, got, want))

    for row in table(workspace, month, "reporting"):
        unit = row["报送单位代码"]
        mine = [c for c in expected if not unit or expected[c]["报送单位代码"] == unit]
        count = lambda s: sum(result[c][0] == s for c in mine)
        others = sum(1 for u in unexpected.values() if not unit or (u or "421100") == unit)
        n, on, late = len(mine), count("按时"), count("迟报")
        for head, want in [("应报", n), ("按时", on), ("迟报", late), ("退回", count("退回")), ("未报", count("未报")), ("多报", others)]:
            hold("reporting %s %s" % (row["报送单位"], head), row[head], str(want))
        hold("reporting %s 报送率" % row["报送单位"], row["报送率"], rate(on + late, n))
        hold("reporting %s 按时率" % row["报送单位"], row["按时率"], rate(on, n))
    for row in table(workspace, month, "summary"):
        unit = row["报送单位代码"]
        forms = [result[c][1] for c in expected if result[c][1] and (not unit or expected[c]["报送单位代码"] == unit)]
        hold("summary %s 汇总学校数" % row["报送单位"], row["汇总学校数"], str(len(forms)))
        for i in INDICATORS:
            known = [f[i["id"]] for f in forms if f[i["id"]] is not None]
            if i["roll_up"] == "sum": head, want = i["label"], sum(known, Decimal(0))
            elif i["roll_up"] == "count": head, want = i["label"] + "校数", Decimal(sum(known))
            else: head, want = i["label"] + "最低", min(known) if known else None
            got = Decimal(row[head]) if row[head] else None
            hold("summary %s %s" % (row["报送单位"], head), got, want)
    hold_compliance(workspace, month, expected, result, hold)
    for f in faults[:20]: print(f)
    print("%s: %d schools, %d differences" % (month, len(expected), len(faults)))
    sys.exit(1 if faults else 0)


if __name__ == "__main__": main()
