#!/usr/bin/env python3
"""Spoils the program's tables on purpose, one cell at a time, and holds that the computation notices each time.

    selftest.py WORKSPACE MONTH

In a copy, every column of every table is spoilt once: one digit of one cell is made another, or a cell without a
digit gets one. Then a row is taken out of each table, a table is taken away, and one is added; and lines of the letters and
figures of the report are made others. The choice is seeded.
"""
import csv, os, random, re, shutil, sys, tempfile

import check, letters, page


def other_digit(draw, cell):
    """The cell with one of its digits, or one put in, that was not there."""
    places = [i for i, c in enumerate(cell) if c in "0123456789"]
    if not places: return cell + "1"
    at = draw.choice(places)
    return cell[:at] + draw.choice([d for d in "0123456789" if d != cell[at]]) + cell[at + 1:]


def spoilt_tables(draw, wanted, rows):
    """Copies of a table, each with one fault, and what it is."""
    for column, heading in enumerate(rows[0]):
        compared = [n for n in range(1, len(rows)) if type(wanted[n][column]) is str]
        if not compared: continue
        full = [n for n in compared if rows[n][column]]
        number = draw.choice(full or compared)
        changed = [list(row) for row in rows]
        changed[number][column] = other_digit(draw, rows[number][column])
        yield "%s of row %d made %s" % (heading, number + 1, changed[number][column]), changed
    yield "a heading changed", [rows[0][:-1] + [rows[0][-1] + "1"]] + rows[1:]
    if len(rows) > 1:
        gone = draw.randrange(1, len(rows))
        yield "row %d taken out" % (gone + 1), rows[:gone] + rows[gone + 1:]


def spoilt_pages(draw, text):
    """Copies of a page, each with a digit of one figure changed, and what it is: the headlines, and a cell of each table."""
    figures = [[m] for kind in ("figure", "last") for m in re.finditer(r'(?<=<p class="%s">)[^<]*[0-9][^<]*' % kind, text)]
    for table in re.finditer(r"<tbody>.*?</tbody>", text, re.S):
        figures.append(list(re.compile(r"(?<=<td>)[0-9.,]+(?=</td>)").finditer(text, table.start(), table.end())))
    for choice in figures:
        if not choice: continue
        place = draw.choice(choice)
        other = other_digit(draw, place.group())
        yield "%s on the page made %s" % (place.group(), other), text[:place.start()] + other + text[place.end():]


def spoilt_letters(draw, folder, texts):
    """Spoils a letter or short text after the other in a copy, and tells what was done to it; it is put right again."""
    for path, wanted in texts.items():
        with open(os.path.join(folder, path), encoding="utf-8", newline="") as f: text = f.read()
        lines = text.split("\r\n")
        # Of a line in parts, what stands between them is not worked out.
        known = [line if isinstance(line, str) else line[0] if isinstance(line, list) else "" for line in wanted]
        at = draw.choice([n for n, line in enumerate(known) if re.search("[0-9]", line)])
        changed = lines[:at] + [other_digit(draw, known[at]) + lines[at][len(known[at]):]] + lines[at + 1:]
        for what, spoilt in ("line %d made %s" % (at + 1, changed[at]), changed), ("line %d taken out" % (at + 1), lines[:at] + lines[at + 1:]):
            with open(os.path.join(folder, path), "w", encoding="utf-8", newline="") as f: f.write("\r\n".join(spoilt))
            yield "%s: %s" % (path, what)
        os.remove(os.path.join(folder, path))
        yield "%s taken away" % path
        with open(os.path.join(folder, path), "w", encoding="utf-8", newline="") as f: f.write(text)


def write_table(path, rows):
    with open(path, "w", encoding="utf-8-sig", newline="") as f: csv.writer(f).writerows(rows)


def main():
    draw = random.Random(2023)
    out, month, worked, texts, shown = check.load(*sys.argv[1:])
    tries, unnoticed = 0, []
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(out, os.path.join(folder, "out"))
        for name, wanted in worked.items():
            path = os.path.join(copy, name)
            rows = check.read_table(path)
            for what, spoilt in spoilt_tables(draw, wanted, rows):
                write_table(path, spoilt)
                tries += 1
                if not list(check.differences(name, wanted, check.read_table(path))): unnoticed.append("%s: %s" % (name, what))
            write_table(path, rows)
        if list(check.check(copy, worked)): unnoticed.append("the copy is not what it was")
        for what in spoilt_letters(draw, copy, texts):
            tries += 1
            if not list(letters.differences(copy, texts)): unnoticed.append(what)
        if list(letters.differences(copy, texts)): unnoticed.append("the copied letters are not what they were")
        path = os.path.join(copy, "report.html")
        with open(path, encoding="utf-8") as f: text = f.read()
        for what, spoilt in spoilt_pages(draw, text):
            with open(path, "w", encoding="utf-8") as f: f.write(spoilt)
            tries += 1
            if not list(page.differences(path, shown)): unnoticed.append(what)
        shutil.copy(os.path.join(copy, "tables", "guards.csv"), os.path.join(copy, "tables", "more.csv"))
        os.remove(os.path.join(copy, "tables", "hazards.csv"))
        found = [fault.split(":")[0] for fault in check.check(copy, worked)]
        tries += 2
        if found != ["tables/more.csv", "tables/hazards.csv"]: unnoticed.append("a table more and one less")
    for fault in unnoticed: print("not noticed: " + fault)
    print("%s: %d faults put in, %d not noticed" % (month.name, tries, len(unnoticed)))
    sys.exit(1 if unnoticed else 0)


if __name__ == "__main__": main()
