"""The month on one page, report.html: what each of its figures must be."""
import xml.etree.ElementTree

import school_tables, unit_tables

HTML = "{http://www.w3.org/1999/xhtml}"


def words(element):
    """The text of an element, without what its pictures say."""
    if element.tag == HTML + "svg": return ""
    return (element.text or "") + "".join(words(e) + (e.tail or "") for e in element)


def rows(table):
    """The body of a table, a list of cells a row; where there are bars, without them."""
    whole = [[words(cell).strip() for cell in row] for row in table.iter(HTML + "tr")][1:]
    return [row[:1] + row[2:] for row in whole] if table.get("class") == "bars" else whole


def read(path):
    """What stands on a page: its headline figures with last month's, and every table of it by name."""
    page = xml.etree.ElementTree.parse(path).getroot()
    found = {"headlines": [[words(p).strip() for p in tile if p.get("class") in (None, "figure", "last")][:2] + [words(p) for p in tile if p.get("class") == "last"]
                           for tile in page.iter(HTML + "div") if tile.get("class") == "tile"]}
    for section in page.iter(HTML + "section"):
        for table in section.iter(HTML + "table"):
            if table.get("class") == "bars": found[section.get("class")] = rows(table)
    for details in page.iter(HTML + "details"):
        if details.get("class") != "table": continue
        file = details.find(HTML + "summary/" + HTML + "small")
        found["folded " + (file.text if file is not None else "months")] = rows(details.find(HTML + "div/" + HTML + "table"))
    return found


def grouped(number): return number if len(number) < 5 else "{:,}".format(int(number))


def last_month(now, before, is_rate):
    """What is said of last month's figure."""
    if before is None: return []
    if is_rate: difference = round(float(now) * 100) - round(float(before) * 100)
    else: difference = int(now) - int(before)
    size = "%d.%02d 个百分点" % divmod(abs(difference), 100) if is_rate else grouped(str(abs(difference)))
    word = ("升 " if difference > 0 else "降 ") if is_rate else ("增 " if difference > 0 else "减 ")
    return ["上月 %s，%s" % (before if is_rate else grouped(before), word + size if difference else "持平")]


def totals(month, compliance=None):
    """The last rows of the tables that the page draws on, and the verdicts by requirement."""
    table = compliance or school_tables.compliance(month)
    return {"reporting": unit_tables.reporting(month)[-1], "four-hundreds": unit_tables.four_hundreds(month)[-1], "guards": unit_tables.guards(month)[-1],
            "hazards": unit_tables.hazards(month)[-1], "verdicts": {row[2]: row for row in table if row[1] == "合计"}}


def months_before(month, earlier):
    """Those of the eleven months before that the ledger has something of, the latest first."""
    index = lambda name: int(name[:4]) * 12 + int(name[5:])
    return [m for m in earlier if index(month.name) - index(m.name) < 12]


def work_out(month, earlier, tables):
    """What must stand on the page, by the same names as `read` gives."""
    now = totals(month, tables["tables/compliance.csv"])
    past = [(m, totals(m)) for m in months_before(month, earlier)]
    last = past[0][1] if past and past[0][0].number == (month.number - 2) % 12 + 1 else None
    t = {name: tables["tables/%s.csv" % name] for name in ("reporting", "four-hundreds", "guards", "hazards", "compliance", "summary")}

    def headline(label, table, column, unit):
        figure, before = now[table][column], last and last[table][column]
        return [[label, (figure if unit == "%" else grouped(figure)) + unit] + last_month(figure, before, unit == "%")]
    four = now["four-hundreds"]
    overall = now["verdicts"]["overall"]
    found = {"headlines": (
        headline("报送率", "reporting", 8, "%") + headline("按时率", "reporting", 9, "%")
        + [["总体达标率", overall[8] + "%"] + last_month(overall[8], last and last["verdicts"]["overall"][8], True)]
        + headline("四项全达率", "four-hundreds", 12, "%") + headline("保安员缺口", "guards", 5, "人") + headline("期末未整改隐患", "hazards", 6, "处"))}

    def by_unit(name, columns):
        """The units' rows in some columns, and last month's total below."""
        shown = [[row[1]] + [row[c] for c in columns] for row in t[name][1:]]
        return shown + ([["上月合计"] + [last[name][c] for c in columns]] if last else [])
    found["returns"] = by_unit("reporting", [2, 3, 4, 5, 6, 8])
    found["guards"] = by_unit("guards", [3, 4, 5, 6])
    found["hazards"] = by_unit("hazards", [3, 4, 5, 6, 9])
    found["four-hundreds"] = [[t["four-hundreds"][0][c], four[c - 1], four[c], last["four-hundreds"][c] if last else ""] for c in range(4, 13, 2)]
    unmet = sorted((row for number, row in now["verdicts"].items() if number != "overall" and row[6] != "0"), key=lambda row: -int(row[6]))
    found["unmet"] = [["%s %s" % (row[2], row[3]), row[6], row[4], last["verdicts"][row[2]][6] if last else ""] for row in unmet[:10]]
    if past:
        found["folded months"] = [[m.name, s["reporting"][8], s["reporting"][9], s["verdicts"]["overall"][8]] for m, s in reversed([(month, now)] + past)]
    for name, table in tables.items():
        if name.startswith("tables/") and name[7:-4] not in ("returns", "findings", "details", "unexpected", "shortfalls", "register-changes"):
            found["folded " + name[7:]] = table[1:]
    owing = [[row[2], row[3], row[1], row[4]] for row in tables["tables/returns.csv"][1:] if row[4] in ("退回", "未报")]
    if owing: found["folded returns.csv"] = owing[:400]
    found["folded compliance.csv"] = [row[2:] for row in now["verdicts"].values()]
    found["folded summary.csv"] = [[heading, figure] for heading, figure in zip(t["summary"][0][4:], t["summary"][-1][4:])]
    return found


def is_shown(name, wanted, row):
    """Whether a row of the page says what was worked out."""
    if name == "unmet": return len(row) == len(wanted) and row[0].removesuffix("必达").removesuffix("建议") == wanted[0] and row[1:] == wanted[1:]
    if name == "folded summary.csv": return [row[1], row[3]] == wanted
    return row == wanted


def differences(path, wanted):
    """What differs between a page and what must stand on it."""
    found = read(path)
    for name in sorted(found.keys() ^ wanted.keys()): yield "report.html: %s is %s" % (name, "not worked out" if name in found else "not there")
    for name in found.keys() & wanted.keys():
        if len(found[name]) != len(wanted[name]): yield "report.html: %s has %d rows, not %d" % (name, len(found[name]), len(wanted[name]))
        for row, want in zip(found[name], wanted[name]):
            if not is_shown(name, want, row): yield "report.html: %s: %s on the page, %s by this computation" % (name, row, want)
