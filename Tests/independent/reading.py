"""Files to forms: what the sample's inboxes hold, read plainly. Every cell keeps its place."""
import csv, gzip, io, re
from xml.parsers import expat

from form import BY_ID, BY_LABEL, INDICATORS, Unreadable, value

NS = "urn:threedef:2023"
ENVELOPE = {"报告期": "month", "学校标识码": "school", "学校名称": "name", "备注": "remark",
            "填报人": "filler", "审核人": "reviewer", "负责人": "responsible", "填报日期": "filled"}


class Fault:
    """What is wrong, and where: row and column are as a spreadsheet or an XML reader would say."""

    def __init__(self, check, row="", column="", indicator="", value=""):
        self.check, self.row, self.column, self.indicator, self.value = check, str(row), column, indicator, value


class Form:
    def __init__(self, sheet, row, fields, cells, places):
        self.sheet, self.row, self.cells, self.places = sheet, row, cells, places
        self.fields = fields
        self.school, self.name, self.month = (fields.get(f, "").strip() for f in ("school", "name", "month"))
        self.faults, self.values = [], {}


class Sheet:
    """A file as it was read: its forms, and faults of its own."""

    def __init__(self, path, kind=""):
        self.path, self.kind, self.forms, self.faults = path, kind, [], []

    def codes(self):
        return {f.school for f in self.forms}


def letter(number):
    """The letter of a column, from 0."""
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text


def read(path, data):
    sheet = Sheet(path)
    if data[:2] == b"\x1f\x8b": data = gzip.decompress(data)
    if not data or b"\0" in data:
        sheet.faults.append(Fault("unreadable-file"))
        return sheet
    if data.lstrip(b"\xef\xbb\xbf").lstrip().startswith(b"<"): return read_xml(sheet, data)
    try: text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
        sheet.faults.append(Fault("guessed-encoding"))
    return read_csv(sheet, list(csv.reader(io.StringIO(text, newline=""))))


def read_xml(sheet, data):
    sheet.kind = "xml"
    if b"<!DOCTYPE" in data:
        sheet.faults.append(Fault("unreadable-file", 1 + data[: data.index(b"<!DOCTYPE")].count(b"\n")))
        return sheet
    reader = XMLForms(sheet)
    try: reader.parser.Parse(data, True)
    except expat.ExpatError: sheet.faults.append(Fault("unreadable-file", reader.parser.ErrorLineNumber))
    if reader.form: reader.form.faults.append(Fault("cut off"))
    return sheet


class XMLForms:
    """Takes a document's forms into a sheet, each value with the line that its element begins on."""

    def __init__(self, sheet):
        self.sheet, self.month, self.form, self.element = sheet, "", None, None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler, self.parser.EndElementHandler, self.parser.CharacterDataHandler = self.start, self.end, self.text

    def start(self, tag, attributes):
        space, _, name = tag.rpartition(" ")
        line = self.parser.CurrentLineNumber
        if space != NS:
            if not self.sheet.faults: self.sheet.faults.append(Fault("not-a-form", line, name))
        elif name == "submission": self.month = attributes.get("month", "")
        elif name == "form":
            self.form = Form(self.sheet, line, {"month": self.month} | attributes, {}, {a: (line, a) for a in attributes})
            self.sheet.forms.append(self.form)
        elif self.form:
            if name in self.form.cells: self.form.faults.append(Fault("duplicate-column", line, name, name))
            self.element = name
            self.form.cells[name] = ""
            self.form.places[name] = (line, name)

    def text(self, text):
        if self.element: self.form.cells[self.element] += text

    def end(self, tag):
        if tag == NS + " form": self.form = None
        self.element = None


def known(heading):
    h = heading.strip()
    return ENVELOPE.get(h) or BY_LABEL.get(h) or (h if h in BY_ID else None)


def read_csv(sheet, rows):
    for at, row in enumerate(rows):
        if "指标" in row and "数值" in row: return read_card(sheet, rows, at)
        if sum(1 for h in row if known(h)) >= 3: return read_list(sheet, rows, at)
    sheet.faults.append(Fault("not-a-form"))
    return sheet


def read_card(sheet, rows, at):
    sheet.kind = "card"
    label, number = rows[at].index("指标"), rows[at].index("数值")
    fields, cells, places = {}, {}, {}
    for line, row in enumerate(rows[at + 1:], at + 2):
        name = known(row[label]) if len(row) > number else None
        if name is None: continue
        if name in BY_ID: cells.setdefault(name, row[number])
        else: fields.setdefault(name, row[number])
        places.setdefault(name, (line, letter(number)))
    sheet.forms.append(Form(sheet, at + 1, fields, cells, places))
    return sheet


def read_list(sheet, rows, at):
    sheet.kind = "list"
    header = rows[at]
    names = [known(h) for h in header]
    for column, name in enumerate(names):
        if name is None and header[column].strip() != "序号": sheet.faults.append(Fault("unknown-column", at + 1, letter(column), value=header[column]))
        if name in BY_ID and name in names[:column]: sheet.faults.append(Fault("duplicate-column", at + 1, letter(column), name, header[column]))
    for i in INDICATORS:
        if i["id"] not in names: sheet.faults.append(Fault("missing-column" if i["required"] else "missing-column (hint)", at + 1, indicator=i["id"]))
    above = []
    for line, row in enumerate(rows[at + 1:], at + 2):
        if not "".join(row).strip(): continue
        title = re.sub(r"\s", "", row[0])
        if title in ("合计", "小计", "总计"): check_total(sheet, names, line, row, above)
        elif row[: len(header)] == header: sheet.faults.append(Fault("repeated-header", line))
        elif is_note(row): continue
        else:
            fields = {n: c for n, c in zip(names, row) if n and n not in BY_ID}
            cells = {n: c for n, c in zip(names, row) if n in BY_ID}
            form = Form(sheet, line, fields, cells, {n: (line, letter(c)) for c, n in enumerate(names) if n})
            if len(row) < len(header) or any(c.strip() for c in row[len(header):]): form.faults.append(Fault("ragged-row", line))
            above.append(form)
            sheet.forms.append(form)
    if not above: sheet.faults.append(Fault("no-schools"))
    return sheet


def is_note(row):
    """Whether a row is a signature or a remark below the table: words with a colon, and no school's code."""
    return "：" in "".join(row[:3]) and not re.search(r"\d{10}", "".join(row[:3]))


def check_total(sheet, names, line, row, above):
    """合计 rows are checked against all rows above, in columns whose every number can be read and trusted."""
    if any(f.faults for f in above): return
    for column, (name, text) in enumerate(zip(names, row)):
        if name not in BY_ID or BY_ID[name]["type"] == "boolean" or not text.strip(): continue
        try: total = sum(value(BY_ID[name], f.cells[name]) or 0 for f in above)
        except Unreadable: continue
        if value(BY_ID[name], text) != total: sheet.faults.append(Fault("total-row-differs", line, letter(column), name, text))
