#!/usr/bin/env python3
"""Works a month out once more from the raw files, and holds every table of the program, its letters and its report against it.

    check.py WORKSPACE MONTH [OUT]

Shares no code with threedef: it was written from the form and the rules alone, plainly and slowly, and reads only
what the sample workspaces use. OUT is the folder of the month's outputs. Prints what differs; exit status 0 when nothing does.
"""
import csv, datetime, json, os, sys

import class_tables, findings, letters, page, register_tables, reminders, school_tables, unit_tables
from findings import Prose
from month import Month


def read_month(workspace, name, as_of):
    """The month and those before it, the latest first, as the ledger held them at that moment."""
    # A file dated in the future counts as received when it was taken in, which then is the month's as-of.
    month = Month(workspace, name, now=as_of)
    names = [n for n in sorted(os.listdir(os.path.join(workspace, "inbox")), reverse=True) if n < name]
    return month, [Month(workspace, n, until=as_of) for n in names]


def work_out(month, earlier):
    """Every output that is a table, by its file: rows of cells; None where nothing is. And every letter, by its file: lines."""
    before = month.before = earlier[0] if earlier else None
    year = [month] + [m for m in earlier if m.name[:4] == month.name[:4]]
    found = findings.all_findings(month, before)
    tables = {
        "reporting": unit_tables.reporting(month), "summary": unit_tables.summary(month), "four-hundreds": unit_tables.four_hundreds(month),
        "guards": unit_tables.guards(month), "equipment": unit_tables.equipment(month), "technology": unit_tables.technology(month),
        "hazards": unit_tables.hazards(month), "investment": unit_tables.investment(month, year),
        "by-type": class_tables.by_type(month), "changes": class_tables.changes(month, before),
        "returns": school_tables.returns(month), "details": school_tables.details(month), "unexpected": school_tables.unexpected(month),
        "compliance": school_tables.compliance(month), "shortfalls": school_tables.shortfalls(month, earlier),
        "findings": findings.table(month, found), "register-changes": register_tables.register_changes(month),
    }
    owed = reminders.reminders(month, earlier, found)
    return {"tables/%s.csv" % name: rows for name, rows in tables.items()} | {
        "reminders.csv": owed,
        "changes-since-last-run.csv": register_tables.changes_of_first_run(),
    }, letters.letters(month, owed, found, tables["reporting"])


def read_table(path):
    with open(path, encoding="utf-8-sig", newline="") as f: return list(csv.reader(f))


def is_as_worked_out(wanted, got):
    """Whether a cell says what was worked out: every letter of it, but for prose."""
    if isinstance(wanted, Prose): return got != "" and wanted in got
    return wanted is None or wanted == got


def differences(name, wanted, got):
    """What differs between a table as worked out and as printed."""
    for number, (want, row) in enumerate(zip(wanted, got), 1):
        for column, (w, g) in enumerate(zip(want, row)):
            if not is_as_worked_out(w, g): yield "%s:%d: %s %s is %r in the table, %r by this computation" % (name, number, " ".join(row[:4]), wanted[0][column], g, w)
        if len(want) != len(row): yield "%s:%d: %d cells in the table, %d by this computation" % (name, number, len(row), len(want))
    if len(wanted) != len(got): yield "%s: %d rows in the table, %d by this computation" % (name, len(got), len(wanted))


def check(out, worked):
    """All that differs, in the files of a folder of outputs; a table that is not worked out here differs too."""
    present = ["tables/" + n for n in os.listdir(os.path.join(out, "tables"))] + [n for n in os.listdir(out) if n.endswith(".csv")]
    for name in sorted(set(present) - worked.keys()): yield "%s: a table that this computation does not know" % name
    for name, wanted in worked.items():
        if name in present: yield from differences(name, wanted, read_table(os.path.join(out, name)))
        else: yield "%s: the table is not there" % name


def load(workspace, name, out=None):
    """A folder of outputs, and what should stand in its tables and letters and on its page."""
    out = out or os.path.join(workspace, "out", name)
    with open(os.path.join(out, "manifest.json"), encoding="utf-8") as f: as_of = datetime.datetime.fromisoformat(json.load(f)["as_of"])
    month, earlier = read_month(workspace, name, int(as_of.timestamp()) * 10**9)
    worked, texts = work_out(month, earlier)
    return out, month, worked, texts, page.work_out(month, earlier, worked)


def main():
    out, month, worked, texts, shown = load(*sys.argv[1:])
    faults = list(check(out, worked)) + list(letters.differences(out, texts)) + list(page.differences(os.path.join(out, "report.html"), shown))
    for fault in faults[:40]: print(fault)
    cells = sum(cell is not None for rows in worked.values() for row in rows[1:] for cell in row)
    figures = sum(len(row) for rows in shown.values() for row in rows)
    lines = sum(len(text) for text in texts.values())
    print("%s: %d schools, %d tables, %d cells, %d lines of letters, %d figures on the page, %d differences" % (
        month.name, len(month.schools), len(worked), cells, lines, figures, len(faults)))
    sys.exit(1 if faults else 0)


if __name__ == "__main__": main()
