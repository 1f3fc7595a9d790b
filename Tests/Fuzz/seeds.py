#!/usr/bin/env python3
"""seeds.py: writes the seeds of the corpus, seed-* below Tests/Fuzz/corpus, out of the samples and templates of this
repository and a few inputs made here. The same sources give the same seeds; finds, find-*, are left alone."""
import glob, gzip, io, os, sys, zipfile, zlib

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def seed(target, name, content):
    folder = os.path.join(HERE, "corpus", target)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "seed-" + name), "wb") as file:
        file.write(content.encode() if isinstance(content, str) else content)


def read(*path):
    with open(os.path.join(ROOT, *path), "rb") as file:
        return file.read()


def zipped(entries, method=zipfile.ZIP_DEFLATED, comment=b""):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.comment = comment
        for name, content in entries:
            info = zipfile.ZipInfo(name, (2023, 3, 20, 8, 0, 0))
            info.compress_type = method
            archive.writestr(info, content)
    return packed.getvalue()


def submissions():
    """Small submissions of the invented city: one of each kind of fault, and two sound ones."""
    inbox = os.path.join(ROOT, "samples", "huanggang", "inbox", "2023-03")
    found, kinds = [], set()
    for path in sorted(glob.glob(os.path.join(inbox, "**"), recursive=True)):
        if not os.path.isfile(path): continue
        content = open(path, "rb").read()
        parent = os.path.basename(os.path.dirname(path))
        kind = (parent if not parent.isdigit() else "school", os.path.splitext(path)[1], content[:2])
        if len(content) > 9000 or (parent.isdigit() and kind in kinds): continue
        kinds.add(kind)
        found.append(content)
    return found


def csv_seeds():
    rows = {"plain": "a,b,c\r\n1,2,3\r\n", "quoted": 'a,"b ""b""\r\n,b",c\n"",x"y\n', "open": 'a,b\n1,"2\n3,4\n',
            "after": '"a"b,c\r\r\n\n', "sep": "sep=;\r\na;b\r\n", "quoted-sep": '"sep=\t"\t\t\na\tb\n', "long": "," * 300 + "\n" + "学校," * 40}
    for name, text in rows.items():
        seed("csv", name, b"\0" + text.encode())
    seed("csv", "semicolons", b"\1a;b\n\"c\n;\";d")
    seed("csv", "tabs", b"\2a\tb\r\"c\"\td")


def xml_seeds():
    documents = [
        "<a/>", "<a b='1' c=\"2\">d</a>", "<a xmlns='urn:n'><b>1</b><c/></a>", "<a xmlns='urn:n' b='1'>\r\n <b c='学'>学&#23398;&lt;x]&gt;</b >\r\n</a\n>\n",
        "<p:a xmlns:p='urn:n'><p:b q='&amp;'/></p:a>", "<a b='1' xmlns='urn:n'  c='&quot;\t\n'>x<!-- -->y<![CDATA[z]]></a><!-- -->",
        "<a>&#x5b66;&#10;&#xD;\U0001F600·\u00A0\uFFFD</a>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<a><b><c><d><e/></d></c></b></a>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<submission xmlns=\"urn:n\" month=\"2023-03\"><form school=\"2142900001\"/></submission>",
        "\n<?xml version='1.0' encoding='GBK'?><a>x</a>", "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><b xsi:nil='true'/></a>",
        "<a>]]></a>", "<a b='1' b='2'/>", "<a>\r</a>", "<a/>x", "<?x?><a>" + "<b/>" * 20 + "</a>",
    ]
    for number, document in enumerate(documents): seed("xml", "%02d" % number, document)
    seed("xml", "gbk", "<?xml version=\"1.0\" encoding=\"GBK\"?><a>学校</a>".encode("gbk"))
    seed("xml", "big5", "<?xml version=\"1.0\" encoding=\"Big5\"?><a>學校</a>".encode("big5"))
    seed("xml", "utf-16", "\ufeff<a b='学'>校</a>".encode("utf-16-le"))


def packed_seeds():
    text = ("学校,2023-03,是\r\n" * 20).encode()
    one = gzip.compress(text, 6, mtime=0)
    named = b"\x1f\x8b\x08\x1c\0\0\0\0\0\x03\4\0abcdname.csv\0note\0" + one[10:]
    for name, content in {"one": one, "two": one + one, "padded": one + b"\0" * 9, "stored": gzip.compress(text, 0, mtime=0),
                          "named": named, "cut": one[:-5], "trailing": one + b"x", "bomb": gzip.compress(b"\0" * 300000, 9, mtime=0)}.items():
        seed("gzip", name, b"\0" + content)
    for name, content in {"one": zipped([("学校.csv", text)]), "stored": zipped([("a/b.csv", text), ("c", b"")], zipfile.ZIP_STORED),
                          "comment": zipped([("a", b"1")], comment=b"PK\5\6"), "prefixed": b"MZ" * 8 + zipped([("a", b"1")]),
                          "empty": zipped([]), "mac": zipped([("__MACOSX/._a", b"x"), ("a", b"1")]), "inner": zipped([("a.zip", zipped([("b", b"2")]))]),
                          "office": zipped([("[Content_Types].xml", b"<x/>"), ("xl/a.xml", b"<x/>")])}.items():
        seed("zip", name, content)


def text_seeds():
    text = "报告期,学校名称\r\n2023-03,红星小学\r\n"
    for name, encoding in {"utf-8": "utf-8", "utf-8-mark": "utf-8-sig", "gb18030": "gb18030", "utf-16-le": "utf-16-le", "utf-16-be": "utf-16-be"}.items():
        mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(name, b"")
        seed("text", name, mark + text.encode(encoding))
    seed("text", "mixed", text.encode() + text.encode("gbk"))
    seed("text", "mixed-back", text.encode("gbk") + text.encode())
    seed("text", "four-bytes", "㐀𠮷\U0001F600\ue5e5".encode("gb18030") + b"\x80\x81\x30\x81\x30")
    seed("text", "doubled", text.encode().decode("gb18030", "replace"))
    seed("text", "two-byte", "一下,中".encode("gbk"))
    seed("text", "ends", b"a\rb\nc\r\nd\x1a\x1a")
    seed("text", "nul", b"a\0b")
    seed("text", "surrogates", b"\xff\xfe\x42\xd8\xb7\xdf\x00\xd8")


def expression_seeds():
    form = read("templates", "forms", "three-defence-2023.yaml").decode()
    found = [line.split(":", 1)[1].strip().strip('"') for line in form.splitlines() if line.strip().startswith("must-hold:")]
    found += [
        "2 + floor(greatest(student_count - 1000, 0) / 500) = 2", "guard_count / helmet_count > 0.5", "school.type in ('111', 'it''s')",
        "case when closed_management then guard_count / 3 else -total_investment end", "not guard_count is null and (true or closed_management is not null)",
        "guard_count not between 1 and previous.guard_count + 1.50", "coalesce(abs(- guard_count * 9223372036854775807), 0.000000001)",
        "least(ceil(total_investment / 7), month.number) <> month.year", "sum(guard_count) filter (where closed_management) / count(*)",
        "max(guard_count / student_count) - min(total_investment)", "met('S01') and gap('S01') > 0",
    ]
    for number, source in enumerate(found[:40]): seed("expression", "%02d" % number, source)


def yaml_seeds():
    seed("yaml", "settings", read("samples", "huanggang", "threedef.yaml") + "due: { day: 25, time: \"24:00\", after-holidays: true }\nlanguage: zh\ncsv-encoding: gb18030\nlimits: { unpacked: 64MiB }\n".encode())
    for name in ("guards", "hazards"): seed("yaml", "table-" + name, read("templates", "tables", name + ".yaml"))
    seed("yaml", "standard", read("templates", "standards", "beijing-2018.yaml"))
    seed("yaml", "letter", read("templates", "letters", "reminder.zh.txt"))
    seed("yaml", "message", read("templates", "letters", "message.zh.txt") + b"{{> end}}{{{unit}}}{{! x }}{month}\r\n")
    form = read("templates", "forms", "three-defence-2023.yaml").decode().splitlines(True)
    seed("yaml", "form", "".join(form[:40]))
    for name, text in {"anchor": "bureau: &a x\ndivision: *a\n", "tabs": "bureau:\n\tx", "twice": "bureau: a\nbureau: b\n", "tag": "bureau: !!str {a: b}\n",
                       "documents": "bureau: a\n---\nbureau: b\n", "block": "bureau: |\n  a\n  b\ndivision: >-\n  4\n  2\n", "colon": "bureau：a\n"}.items():
        seed("yaml", name, text)


def table_seeds():
    register = read("samples", "huanggang", "schools.csv").splitlines(True)
    seed("table", "register", b"".join(register[:6]))
    seed("table", "register-gbk", b"".join(register[:4]).decode("utf-8-sig").encode("gb18030"))
    seed("table", "explanations", b"".join(read("samples", "huanggang", "explanations.csv").splitlines(True)[:5]))
    seed("table", "holidays", "日期,节日\n2023-04-05,清明节\n2023/10/1,国庆节\n")
    seed("table", "titles", "2023 年学校名录\n\nschool_code;name\n2142900001;a\n\"2142900002;b\n")


def main():
    csv_seeds(); xml_seeds(); packed_seeds(); text_seeds(); expression_seeds(); yaml_seeds(); table_seeds()
    found = submissions()
    for number, content in enumerate(found): seed("submission", "%02d" % number, content)
    seed("submission", "zip", zipped([("学校/a.csv", found[0]), ("b.xml", found[1])]))
    seed("submission", "gzip", gzip.compress(found[0], 6, mtime=0))


main()
