#!/usr/bin/env python3
"""peer.py WORKSPACE MONTH: what a colleague would write in an afternoon with Python's standard library.

Reads every form, sums every number by unit, and packs the forms as gzip XML. No ledger, no checks.
"""
import csv, gzip, os, sys
import xml.etree.ElementTree as ET

workspace, month = sys.argv[1:3]
with open(os.path.join(workspace, "schools.csv"), encoding="utf-8-sig", newline="") as f:
    unit_of = {r["学校标识码"]: r["报送单位代码"] for r in csv.DictReader(f)}
sums, out = {}, gzip.open(os.devnull, "wt", encoding="utf-8", compresslevel=6)
out.write("<forms>")


def take(code, values):
    unit = sums.setdefault(unit_of.get(code, ""), {})
    out.write('<form school="%s">' % code)
    for name, text in values:
        try: unit[name] = unit.get(name, 0) + float(text)
        except ValueError: pass
        out.write("<v>%s</v>" % text)
    out.write("</form>")


for folder, _, files in os.walk(os.path.join(workspace, "inbox", month)):
    for name in files:
        path = os.path.join(folder, name)
        if name.endswith(".xml"):
            for form in ET.parse(path).getroot(): take(form.get("school"), [(e.tag, e.text or "") for e in form])
        else:
            with open(path, encoding="utf-8-sig", newline="") as f:
                for row in csv.DictReader(f): take(row["学校标识码"], list(row.items())[3:63])
out.write("</forms>")
out.close()
