#!/usr/bin/env python3
"""Draws the pictures of the pages anew, from what the program prints and writes.

    draw.py THREEDEF

It does what docs/clerk.md says, in a fresh folder, up to the last picture, and leaves each picture beside
this file: a run as a terminal shows it, colours included, a form as a spreadsheet shows it, a folder as a
file manager shows it, and the report. Every picture keeps the text it was drawn from (a chunk `iTXt` with
the keyword `source`), which the tests hold to the pages. Without a browser nothing is drawn: status 77.
"""
import csv, fcntl, html, io, os, pty, re, shutil, struct, subprocess, sys, tempfile, termios, unicodedata, zlib

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "Tests", "report"))
import look

PAGE = os.path.join(ROOT, "docs", "clerk.md")
FONT = "'Noto Sans CJK SC', 'Noto Sans', sans-serif"
MONO = "'Noto Sans Mono CJK SC', 'Noto Sans Mono', monospace"
COLUMNS = 116
# Wider, so that no line of it is broken.
COLUMNS_OF = {"status.png": 156}

# ── runs ────────────────────────────────────────────────────────────────────────────────────────────


def blocks():
    """The console blocks of the page: commands, the whole text, and the picture under it or None."""
    with open(PAGE, encoding="utf-8") as f: page = f.read()
    for match in re.finditer(r"(?sm)^```console\n(.*?)^```\n(?:\n!\[[^\]\n]*\]\(pictures/(\S+)\))?", page):
        yield [line[2:] for line in match.group(1).splitlines() if line.startswith("$ ")], match.group(1), match.group(2)


def on_terminal(command, folder, environment, columns):
    """What a command prints on a terminal of so many columns, its colours included, and where it leaves the shell."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execve("/bin/sh", ["sh", "-c", "set -e; %s\npwd > '%s'" % (command, environment["PLACE"])], environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    printed = b""
    while True:
        try: part = os.read(terminal, 65536)
        except OSError: break
        if not part: break
        printed += part
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status: raise SystemExit("%s\nended with %d:\n%s" % (command, status, printed.decode("utf-8", "replace")))
    with open(environment["PLACE"], encoding="utf-8") as f: return printed.decode("utf-8").replace("\r\n", "\n"), f.read().rstrip("\n")


# ── drawing ─────────────────────────────────────────────────────────────────────────────────────────

INK = {30: "#1e2329", 31: "#ff7b72", 32: "#7ee787", 33: "#e3b341", 34: "#79c0ff", 35: "#d2a8ff", 36: "#76e3ea", 37: "#d6dde5", 90: "#8b949e"}
INK.update({90 + n: INK[30 + n] for n in range(1, 8)})


def coloured(text):
    """Printed text as HTML: SGR sequences as colours, the last state of a line that was written over."""
    text = "\n".join(line.rsplit("\r", 1)[-1] for line in text.split("\n"))
    style, out = {}, []
    for part in re.split(r"(\x1b\[[0-9;?]*[A-Za-z])", text):
        code = re.fullmatch(r"\x1b\[([0-9;]*)m", part)
        if code:
            for number in [int(n or 0) for n in code.group(1).split(";")]:
                if number == 0: style = {}
                elif number == 1: style["font-weight"] = "bold"
                elif number == 2: style["opacity"] = ".65"
                elif number == 4: style["text-decoration"] = "underline"
                elif number in (22, 24, 39): style.pop({22: "font-weight", 24: "text-decoration", 39: "color"}[number], None)
                elif number in INK: style["color"] = INK[number]
        elif part and not part.startswith("\x1b"):
            css = ";".join("%s:%s" % item for item in style.items())
            out.append("<span style='%s'>%s</span>" % (css, cells(part)))
    return "".join(out)


def cells(text):
    """Text on a terminal's grid: whatever the font, a wide character takes two cells."""
    out = []
    for wide, run in ((m.lastgroup == "w", m.group()) for m in re.finditer(r"(?P<w>[^\x00-\xff–—]+)|(?P<n>[\x00-\xff–—]+)", text)):
        if not wide: out.append(html.escape(run)); continue
        for c in run: out.append("<i class='%s'>%s</i>" % ("w" if unicodedata.east_asian_width(c) in "WFA" else "n", html.escape(c)))
    return "".join(out)


def terminal(commands, printed, columns):
    """A page that shows commands and what they print, as a terminal of so many columns does."""
    lines = "".join("<b class='p'>$</b> <b>%s</b>\n" % cells(c) for c in commands) + coloured(printed)
    return page("""pre{margin:0;padding:14px 18px;background:#1b2027;color:#d6dde5;font:14px/22px %s;white-space:pre-wrap;word-break:break-all}
    i{font-style:normal;display:inline-block;text-align:center}i.w{width:2ch}i.n{width:1ch}b.p{color:#7ee787}
    .bar{background:#3a414a;height:26px;padding:8px 12px 0;box-sizing:border-box}.bar u{display:inline-block;width:10px;height:10px;border-radius:5px;background:#717a85;margin-right:6px}"""
                % MONO, "<div class='bar'><u></u><u></u><u></u></div><pre style='width:%dch'>%s</pre>" % (columns, lines.rstrip("\n")), "#1b2027")


def sheet(rows, shown, wrong):
    """A page that shows rows of a table as a spreadsheet does: their numbers, and the cell that is wrong."""
    column, line = ord(wrong[0]) - 65, int(wrong[1:])
    widths = [70, 230, 190, 90, 90]
    head = "<tr><th class='c'></th>%s</tr>" % "".join(
        "<th%s style='width:%dpx'>%s</th>" % (" class='on'" if n == column else "", w, chr(65 + n)) for n, w in enumerate(widths))
    body = []
    for number in shown:
        if number is None: body.append("<tr class='gap'><th>⋮</th>%s</tr>" % ("<td>⋮</td>" * 3 + "<td></td>" * 2)); continue
        row = rows[number - 1] + [""] * 5
        tds = "".join("<td%s>%s</td>" % (" class='wrong'" if (n, number) == (column, line) else " class='num'" if n == 2 and re.fullmatch(r"[\d.]+", row[n]) else "",
                                         html.escape(row[n])) for n in range(5))
        body.append("<tr><th%s>%d</th>%s</tr>" % (" class='on'" if number == line else "", number, tds))
    return page("""body{padding:0}.f{display:flex;height:30px;border:1px solid #c9ced4;border-bottom:0;font-size:14px;line-height:30px}
    .f b{width:80px;text-align:center;border-right:1px solid #c9ced4;font-weight:normal}.f i{width:40px;text-align:center;color:#68727d;border-right:1px solid #c9ced4}.f span{padding-left:10px}
    table{border-collapse:collapse;table-layout:fixed;font-size:14px}th{background:#f1f3f5;color:#4d5660;font-weight:normal;min-width:44px}
    th,td{border:1px solid #d5dadf;height:25px;padding:0 7px;box-sizing:border-box;white-space:nowrap}th.on{background:#d3e9da;color:#0c6b36}
    td.num{text-align:right}tr.gap td,tr.gap th{color:#8a939d;height:20px;text-align:center}td.wrong{outline:3px solid #c62828;outline-offset:-2px;background:#fdecea;color:#9b1c1c;font-weight:bold}""",
                "<div class='f'><b>%s</b><i>fx</i><span>%s</span></div><table>%s%s</table>" % (wrong, html.escape(rows[line - 1][column]), head, "".join(body)))


NOTES = {
    "threedef.yaml": "设置：本单位名称、截止时间", "schools.csv": "名录：哪些学校应当报送", "说明.txt": "每样东西是什么，每月怎样做",
    "blank": "空白表，发给学校", "inbox": "收到的报表：每月一个文件夹", "inbox/2023-03": "2023 年 3 月的，放在这里",
    "ledger.sqlite": "台账：不要动", "out": "结果：每月一个文件夹", "out/2023-03": "", "out/2023-03/report.html": "月报，双击打开",
    "out/2023-03/reminders.csv": "催报名单", "out/2023-03/letters": "催报函，一个单位一封", "out/2023-03/messages": "催报短信，复制到微信里发", "out/2023-03/tables": "汇总表、审核问题、不达标清单……",
    "out/2023-03/three-defence-421122-2023-03.xml.gz": "归档，上报和留存用", "forms": "自编的表式；空着就用自带的，下同", "letters": "自编的催报函", "standards": "自编的标准", "tables": "自编的汇总表",
}
OPEN = ("", "inbox", "inbox/2023-03", "inbox/2023-03/七里坪镇", "out", "out/2023-03")


def listing(root):
    """What a workspace holds, folder by folder as far as they are opened: path, and whether it is a folder."""
    def below(path):
        entries = sorted(os.scandir(os.path.join(root, path)), key=lambda e: (not e.is_dir(), e.name))
        for e in entries:
            inner = os.path.join(path, e.name) if path else e.name
            # Hidden files, other months, and what only programs read, are no help to a newcomer.
            if e.name.startswith(".") or re.fullmatch(r"inbox/(?!2023-03)\d{4}-\d\d", inner) or e.name in ("manifest.json", "changes-since-last-run.csv"): continue
            yield inner, e.is_dir()
            if e.is_dir() and inner in OPEN: yield from below(inner)
    return list(below(""))


def folders(name, entries):
    """A page that shows a folder's tree as a file manager does, with a note beside what wants one."""
    rows = ["<div class='r'><span style='padding-left:0'><s class='d'></s>%s</span><em>工作区</em></div>" % name]
    for path, is_folder in entries:
        depth = path.count("/") + 1
        rows.append("<div class='r'><span style='padding-left:%dpx'><s class='%s'></s>%s</span><em>%s</em></div>"
                    % (depth * 26, "d" if is_folder else "f", html.escape(os.path.basename(path)), html.escape(NOTES.get(path, ""))))
    return page("""body{padding:14px 18px}.r{display:flex;font-size:15px;line-height:25px}.r span{width:430px;box-sizing:border-box;white-space:nowrap}.r em{font-style:normal;color:#0b5aa6}
    s{display:inline-block;margin-right:8px;vertical-align:-2px}s.d{width:18px;height:14px;background:#e9b44c;border-radius:2px}s.f{width:12px;height:15px;background:#fff;border:1px solid #8a939d;margin-left:2px;margin-right:10px;box-sizing:border-box}""",
                "".join(rows))


def way():
    """A page that shows who hands what to whom."""
    boxes = [("学校", "填登记卡 CSV", "一校一份"), ("乡镇中心学校、县区", "汇成列表 CSV", "一校一行"), ("经办人", "放进 inbox，运行", "threedef aggregate"), ("结果 out", "月报、汇总表、审核问题", "催报名单、催报函、归档")]
    parts = []
    for n, (title, *lines) in enumerate(boxes):
        parts.append("<div class='b%s'><b>%s</b>%s</div>" % (" us" if n == 2 else "", title, "".join("<span>%s</span>" % l for l in lines)))
    return page("""body{padding:16px 18px 12px}.w{display:flex;align-items:center}.b{border:1.5px solid #8a939d;border-radius:8px;padding:10px 14px;text-align:center;font-size:15px;background:#fff;white-space:nowrap}
    .b b{display:block;font-size:17px;margin-bottom:4px}.b span{display:block;color:#4d5660;line-height:23px}.us{border-color:#0b5aa6;background:#eef5fc}.a{padding:0 12px;font-size:24px;color:#0b5aa6}
    .back{margin-top:12px;border-top:1.5px dashed #c0504d;color:#9b1c1c;font-size:15px;padding-top:8px;text-align:center}""",
                "<div class='w'>%s</div><div class='back'>◀　退回的、没有报的：催报函和审核问题交回学校，改好再放进来　◀</div>" % "<div class='a'>▶</div>".join(parts)), "\n".join("\n".join(b) for b in boxes)


def page(style, body, paper="#fff"):
    return "<!DOCTYPE html><html><head><meta charset='utf-8'><style>html{background:%s}body{margin:0;display:inline-block;font-family:%s;color:#1e2329;background:%s}%s</style></head><body>%s</body></html>" % (paper, FONT, paper, style, body)


# ── pictures ────────────────────────────────────────────────────────────────────────────────────────


def shoot(command, profile, source, path, width=None, height=None, scale=1.5):
    """A picture of a page, as wide and high as the page is unless a size is given."""
    inner = os.path.join(profile, "drawn.html")
    if width is None:
        with open(inner, "w", encoding="utf-8") as f:
            f.write(source.replace("</body>", "<script>const b=document.body.getBoundingClientRect();document.title=Math.ceil(b.width)+'x'+Math.ceil(b.height)</script></body>"))
        dumped = look.run(command, profile, "--window-size=1600,2000", "--dump-dom", "file://" + inner)
        width, height = map(int, re.search(r"<title>(\d+)x(\d+)", dumped).groups())
    with open(inner, "w", encoding="utf-8") as f: f.write(source)
    look.run(command, profile, "--window-size=%d,%d" % (max(width, 500), height), "--force-device-scale-factor=%g" % scale, "--screenshot=" + path, "file://" + inner)


def chunks(data):
    at = 8
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        yield kind, data[at + 8:at + 8 + size]
        at += 12 + size


def chunk(kind, body): return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def pixels(data):
    """The pixels of a PNG of 8 bits a channel, as rows of (r, g, b)."""
    parts = list(chunks(data))
    width, height, depth, colour = struct.unpack(">IIBB", parts[0][1][:10])
    n = {2: 3, 6: 4}[colour]
    raw, stride, before, rows = zlib.decompress(b"".join(b for k, b in parts if k == b"IDAT")), width * n, bytearray(width * n), []
    for y in range(height):
        at = y * (stride + 1)
        kind, line = raw[at], bytearray(raw[at + 1:at + 1 + stride])
        for i in range(stride):
            left, up = line[i - n] if i >= n else 0, before[i]
            if kind == 1: line[i] = line[i] + left & 255
            elif kind == 2: line[i] = line[i] + up & 255
            elif kind == 3: line[i] = line[i] + (left + up >> 1) & 255
            elif kind == 4:
                corner = before[i - n] if i >= n else 0
                p = left + up - corner
                a, b, c = abs(p - left), abs(p - up), abs(p - corner)
                line[i] = line[i] + (left if a <= b and a <= c else up if b <= c else corner) & 255
        before = line
        rows.append([bytes(line[i:i + 3]) for i in range(0, stride, n)])
    return rows


def pack(path, source):
    """Writes a PNG again with at most 256 colours, and with the text that it was drawn from."""
    with open(path, "rb") as f: rows = pixels(f.read())
    counts = {}
    for row in rows:
        for p in row: counts[p] = counts.get(p, 0) + 1
    kept = sorted(counts, key=lambda p: (-counts[p], p))[:256]
    nearest = {p: min(range(len(kept)), key=lambda k: sum((x - y) ** 2 for x, y in zip(p, kept[k]))) for p in counts}
    body = b"".join(b"\0" + bytes(nearest[p] for p in row) for row in rows)
    with open(path, "wb") as f:
        f.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 3, 0, 0, 0)) + chunk(b"PLTE", b"".join(kept))
                + chunk(b"iTXt", b"source\0\0\0\0\0" + source.encode()) + chunk(b"IDAT", zlib.compress(body, 9)) + chunk(b"IEND", b""))
    print("%s: %d by %d, %d bytes" % (os.path.basename(path), len(rows[0]), len(rows), os.path.getsize(path)))


def drawn(work, program):
    """Every picture: name, HTML, the text it was drawn from, and its size where it is not the page's own."""
    html_of_way, source = way()
    yield "way.png", html_of_way, source, None
    os.symlink(os.path.join(ROOT, "samples"), os.path.join(work, "samples"))
    os.makedirs(os.path.join(work, ".bin")); os.symlink(program, os.path.join(work, ".bin", "threedef"))
    environment = {"PATH": "%s/.bin:/usr/bin:/bin" % work, "HOME": work, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PLACE": os.path.join(work, ".place")}
    place = work
    todo = [b for b in blocks()]
    last = max(n for n, b in enumerate(todo) if b[2] in ("aggregate.png", "status.png"))
    for commands, text, picture in todo[:last + 1]:
        columns = COLUMNS_OF.get(picture, COLUMNS)
        printed, place = on_terminal("\n".join(commands), place, environment | {"COLUMNS": str(columns)}, columns)
        if picture in ("aggregate.png", "status.png"): yield picture, terminal(commands, printed, columns), text, None
    entries = listing(place)
    yield "folders.png", folders(os.path.basename(place), entries), "\n".join(p for p, _ in entries), None
    form = os.path.join(place, "inbox/2023-03/七里坪镇/样例七里坪镇第一小学.csv")
    with open(form, encoding="utf-8", newline="") as f: text = f.read()
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"))))
    yield "sheet.png", sheet(rows, [*range(1, 12), None, *range(46, 53)], "C49"), text, None
    with open(os.path.join(place, "out/2023-03/report.html"), encoding="utf-8") as f: report = f.read()
    yield "report.png", report, re.sub(r"<[^>]+>", "", report.split("<main", 1)[-1])[:400], (900, 1100)


def main():
    program, command = os.path.abspath(sys.argv[1]), look.browser()
    if not command:
        print("no browser is installed: nothing was drawn")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as work, tempfile.TemporaryDirectory() as profile:
        for name, source, text, size in drawn(work, program):
            path = os.path.join(HERE, name)
            shoot(command, profile, source, path, *(size or ()), **({"scale": 1} if size else {}))
            pack(path, text)


if __name__ == "__main__": main()
