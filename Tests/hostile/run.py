#!/usr/bin/env python3
"""run.py THREEDEF [--megabytes N] [--limit SIZE] [NAME ...]: feeds the program hostile files, and measures what they cost.

Every file has N MB (1000 unless given) as it comes or once it is unpacked. Each is checked, and taken in by the main job;
a run that takes 10 s of the processor or more, or 200 MB or more, or that ends in another way than with findings or a told fault, fails
the whole. --limit sets limits: unpacked of the settings (for aggregate). One file at a time lies on the disk (TMPDIR).
"""
import argparse, gzip, os, shutil, struct, subprocess, sys, tempfile, zlib

SECONDS, MEGABYTES = 10, 200
MONTH = "2023-03"
HEADER = "报告期,学校标识码,学校名称,在校学生数,专职保安员数,备注\r\n"
ROOT = '<?xml version="1.0" encoding="UTF-8"?>\n<submission xmlns="urn:threedef:2023" month="2023-03">\n'


def repeated(unit, size, head=b"", tail=b""):
    """Pieces of a file of about so many bytes: head, the unit over and over, tail."""
    unit, head, tail = (part.encode() if isinstance(part, str) else part for part in (unit, head, tail))
    block = unit * max(1, (1 << 20) // len(unit))
    yield head
    for _ in range(max(1, (size - len(head) - len(tail)) // len(block))): yield block
    yield tail


def numbered(form, size, head="", tail=""):
    """The same with a number in every unit."""
    yield head.encode()
    written = number = 0
    while written < size:
        block = "".join(form % (number + i) for i in range(20000)).encode()
        number += 20000
        written += len(block)
        yield block
    yield tail.encode()


def noise(size, head=b""):
    """Bytes that look random, the same every time."""
    block = b"".join(zlib.compress(struct.pack("<Q", n * n + 7))[2:] for n in range(60000))
    yield head
    for _ in range(size // len(block)): yield block


def gzipped(pieces, level=1):
    packer = zlib.compressobj(level, zlib.DEFLATED, 31)
    for piece in pieces: yield packer.compress(piece)
    yield packer.flush()


def form(code):
    return "<form school='%010d' name='x'><student_count>%d</student_count></form>\n" % (code, code % 1000)


def zip_entry(name, method, crc, packed, size, offset, flags=0x800):
    facts = struct.pack("<HHHHHIIIH", 20, flags, method, 0, 33, crc, packed, size, len(name))
    local = b"PK\3\4" + facts + struct.pack("<H", 0) + name
    directory = b"PK\1\2" + struct.pack("<H", 20) + facts + struct.pack("<HHHHII", 0, 0, 0, 0, 0, offset) + name
    return local, directory


def zip_end(count, start, length):
    """The end of a zip, with the record for many entries."""
    large = b"PK\6\6" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, length, start)
    locator = b"PK\6\7" + struct.pack("<IQI", 0, start + length, 1)
    return large + locator + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)


def zipped(entries):
    """A zip of (name, content) pairs, deflated."""
    offset, directory = 0, []
    for name, content in entries:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = packer.compress(content) + packer.flush()
        local, listed = zip_entry(name.encode(), 8, zlib.crc32(content), len(packed), len(content), offset)
        directory.append(listed)
        offset += len(local) + len(packed)
        yield local + packed
    yield b"".join(directory) + zip_end(len(directory), offset, sum(map(len, directory)))


def zip_overlapping(size):
    """Entries that all unpack the same bytes."""
    content = b"," * (16 << 20)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    local, listed = zip_entry(b"a.csv", 8, zlib.crc32(content), len(packed), len(content), 0)
    count = size // len(content)
    yield local + packed
    yield listed * count + zip_end(count, len(local + packed), len(listed) * count)


def zip_many(count):
    offset, directory = 0, []
    for number in range(count):
        local, listed = zip_entry(b"%07d.csv" % number, 0, 0, 0, 0, offset)
        directory.append(listed)
        offset += len(local)
        yield local
    yield b"".join(directory) + zip_end(count, offset, sum(map(len, directory)))


def gzip_pair():
    """An empty member, and one of another program whose extra field begins as a bomb would."""
    bomb = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + bomb.compress(b"\0" * (5 << 20)) + bomb.flush()
    empty = b"\x03\0" + b"\0" * 8
    return b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + empty + b"\x1f\x8b\x08\x04\0\0\0\0\0\3" + struct.pack("<H", len(packed)) + packed + empty


def sparse(_): return None


CASES = {
    # As they come.
    "csv-one-line": lambda n: repeated("a", n, HEADER),
    "csv-endless-quote": lambda n: repeated("学校,1,2\r\n", n, HEADER + '2023-03,"'),
    "csv-commas": lambda n: repeated(",", n),
    "csv-commas-below-header": lambda n: repeated(",", n, HEADER),
    "csv-tiny-rows": lambda n: repeated("1,2\n", n),
    "csv-tiny-rows-below-header": lambda n: repeated("1,2\n", n, HEADER),
    "csv-line-ends": lambda n: repeated("\n", n, HEADER),
    "csv-quotes": lambda n: repeated('"', n, HEADER),
    "csv-open-quotes": lambda n: repeated('"a\n', n, HEADER),
    "csv-schools": lambda n: numbered("2023-03,%010d,学校,1,2,\r\n", n, HEADER),
    "csv-one-school": lambda n: repeated("2023-03,2142900001,红星小学,x,2,\r\n", n, HEADER),
    "csv-headers": lambda n: repeated(HEADER, n),
    "csv-tables": lambda n: repeated("报告期,学校标识码,学校名称\n报告期,学校名称,学校标识码\n", n),
    "csv-swallowed": lambda n: repeated("2023-03,2142900001\n", n, HEADER + '2023-03,"', '"\n'),
    "csv-cards": lambda n: repeated("指标,数值\n学校标识码,2142900001\n", n),
    "csv-remark": lambda n: repeated("备注 ", n, HEADER + "2023-03,2142900001,红星小学,1,2,"),
    "csv-wide-header": lambda n: numbered("列%d,", n),
    "csv-nul": lambda n: repeated("a\0", n, HEADER),
    "nul": sparse,
    "noise": lambda n: noise(n),
    "blanks": lambda n: repeated(" ", n),
    "xml-deep": lambda n: repeated("<a>", n),
    "xml-deep-below-root": lambda n: repeated("<a>", n, ROOT),
    "xml-attribute": lambda n: repeated("a", n, "<submission a='", "'/>"),
    "xml-attributes": lambda n: numbered(" a%d=''", n, "<submission", "/>"),
    "xml-text": lambda n: repeated("学", n, ROOT, "</submission>"),
    "xml-value": lambda n: repeated("1", n, ROOT + "<form school='2142900001'><guard_count>", "</guard_count></form></submission>"),
    "xml-references": lambda n: repeated("&#49;", n, ROOT + "<form school='2142900001'><guard_count>", "</guard_count></form></submission>"),
    "xml-comment": lambda n: repeated("- ", n, ROOT + "<!--", "--></submission>"),
    "xml-comments": lambda n: repeated("<!---->", n, ROOT, "</submission>"),
    "xml-instruction": lambda n: repeated("a", n, "<?x "),
    "xml-elements": lambda n: numbered("<e%d/>", n, ROOT, "</submission>"),
    "xml-name": lambda n: repeated("a", n, "<"),
    "xml-namespaces": lambda n: numbered("<a xmlns='urn:%d'/>", n, ROOT, "</submission>"),
    "xml-forms": lambda n: (b"".join(form(i).encode() for i in range(20000 * k, 20000 * k + 20000)) for k in range(n // 1400000)),
    "xml-prefixes": lambda n: repeated("<p:a/>", n, "<submission" + "".join(" xmlns:p%d='urn:%d'" % (i, i) for i in range(5000)) + " xmlns:p='urn:p'>", "</submission>"),
    "xml-many-attributes": lambda n: repeated("<a" + "".join(" a%d=''" % i for i in range(190)) + "/>", n, ROOT, "</submission>"),
    "xml-returns": lambda n: repeated("<x/>", n, "<archive xmlns='urn:threedef:2023' month='2023-03'><returns>", "</returns></archive>"),
    "xml-stray-text": lambda n: repeated("学&lt;", n, ROOT + "<form school='2142900001'>", "</form></submission>"),
    "xml-laughs": lambda n: repeated("<a>&b;</a>", n, "<!DOCTYPE a [<!ENTITY c 'cccccccccc'><!ENTITY b '&c;&c;&c;&c;&c;&c;'>]><a>"),
    "xml-doctype": lambda n: repeated("<!ENTITY a 'b'>", n, "<!DOCTYPE a ["),
    "utf-16": lambda n: repeated("学校,\r\n".encode("utf-16-le"), n, b"\xff\xfe"),
    "utf-16-surrogates": lambda n: repeated(b"\x00\xd8", n, b"\xff\xfe"),
    "gb18030": lambda n: repeated("学校,1\r\n".encode("gb18030"), n),
    "gb18030-four-bytes": lambda n: repeated("㐀𠮷".encode("gb18030"), n),
    "mixed-encodings": lambda n: repeated("学校,".encode() + "学校\r\n".encode("gb18030"), n, HEADER),
    "doubly-encoded": lambda n: repeated("鎶ュ憡鏈,瀛︽牎\r\n", n),
    "gzip-noise": lambda n: noise(n, b"\x1f\x8b\x08\0\0\0\0\0\0\xff"),
    "gzip-empty-members": lambda n: repeated(b"\x1f\x8b\x08\0\0\0\0\0\0\xff\x03\0\0\0\0\0\0\0\0\0", n),
    "gzip-foreign-members": lambda n: repeated(b"\x1f\x8b\x08\0\0\0\0\0\0\3\x03\0\0\0\0\0\0\0\0\0", n),
    "gzip-hidden-bombs": lambda n: repeated(gzip_pair(), n),
    "gzip-headers": lambda n: repeated(b"\x1f\x8b\x08\0\0\0\0\0\0\xff", n),
    "gzip-name": lambda n: repeated("a", n, b"\x1f\x8b\x08\x08\0\0\0\0\0\xff"),
    "gzip-padding": lambda n: repeated(b"\0", n, gzip.compress(HEADER.encode(), mtime=0)),
    "zip-noise": lambda n: noise(n, b"PK\3\4"),
    "zip-end-records": lambda n: repeated(b"PK\5\6\0\0", n, b"PK\3\4"),
    # Small as they come, and as large once they are unpacked.
    "zip-bomb": lambda n: zipped([("a.csv", b"," * n)]),
    "zip-of-bombs": lambda n: zipped(("%d.csv" % i, (HEADER + "1,2\n" * 1500000).encode()) for i in range(n // 6000000)),
    "zip-overlapping": zip_overlapping,
    "zip-entries": lambda n: zip_many(n // 1000),
}
UNPACKED = ["csv-one-line", "csv-endless-quote", "csv-commas", "csv-tiny-rows-below-header", "csv-schools", "nul", "noise", "xml-deep", "xml-attribute", "xml-text",
            "xml-forms", "utf-16", "gb18030", "gzip-empty-members"]
for name in UNPACKED:
    make = CASES[name] if name != "nul" else lambda n: repeated(b"\0", n)
    CASES["gzip-of-" + name] = lambda n, make=make: gzipped(make(n))
# The bureau's own files.
OWN = {
    "threedef.yaml": lambda n: repeated("a: [", n, "bureau: 局\ndivision: \"421100\"\n"),
    "schools.csv": lambda n: repeated("1,2\n", n, "学校标识码,学校名称\n"),
    "holidays.csv": lambda n: repeated("2023-04-05\n", n, "日期\n"),
    "explanations.csv": lambda n: repeated('"', n, "报告期,学校标识码,检查号,说明\n"),
    "forms/three-defence-2023.yaml": lambda n: repeated("- ", n),
}


def write(path, make, size):
    """Writes a file in a process of its own, whose memory would otherwise be counted as that of what is started later."""
    child = os.fork()
    if child == 0:
        pieces = make(size)
        with open(path, "wb") as file:
            if pieces is None: file.truncate(size)
            else:
                for piece in pieces: file.write(piece)
        os._exit(0)
    if os.waitpid(child, 0)[1]: sys.exit("cannot make " + path)
    return os.path.getsize(path)


def run(command, directory):
    """Seconds of the processor, MB of memory at most, status, and what was said, of a process."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=directory, stdout=said, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = usage.ru_utime + usage.ru_stime
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return seconds, usage.ru_maxrss / 1024 * 1.048576, process.returncode, said.read(2000).decode("utf-8", "replace")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("threedef")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--limit")
    options = parser.parse_args()
    threedef, size = os.path.abspath(options.threedef), options.megabytes * 1000000
    work = tempfile.mkdtemp(prefix="hostile-")
    failed = []

    def measure(name, how, command, directory, bytes):
        seconds, memory, status, said = run(command, directory)
        isBounded = seconds < SECONDS and memory < MEGABYTES and status in (0, 1, 2)
        if not isBounded: failed.append(name + " " + how)
        line = (said.strip().splitlines() or [""])[-1 if how == "aggregate" else 0]
        print("%-36s %-9s %7.1f MB %6.2f s %6.0f MB %3d %s %s" % (name, how, bytes / 1e6, seconds, memory, status, "    " if isBounded else "OVER", line[:100]), flush=True)

    print("%-36s %-9s %10s %8s %9s %s" % ("file", "command", "size", "time", "memory", "status"))
    try:
        for name in options.names or list(CASES) + list(OWN):
            city = os.path.join(work, "city")
            subprocess.run([threedef, "init", city, "--bureau", "局", "--division", "421100", "--quiet"], check=True, stdout=subprocess.DEVNULL)
            if options.limit:
                with open(os.path.join(city, "threedef.yaml"), "a") as settings: settings.write("\nlimits: { unpacked: %s }\n" % options.limit)
            aggregate = [threedef, "aggregate", "--workspace", city, "--month", MONTH]
            if name in OWN:
                path = os.path.join(city, name)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                bytes = write(path, OWN[name], size)
                measure(name, "aggregate", aggregate, work, bytes)
            else:
                inbox = os.path.join(city, "inbox", MONTH)
                os.makedirs(inbox, exist_ok=True)
                path = os.path.join(inbox, "a")
                bytes = write(path, CASES[name], size)
                os.utime(path, (1679270400, 1679270400))
                measure(name, "check", [threedef, "check", path], work, bytes)
                measure(name, "aggregate", aggregate, work, bytes)
            shutil.rmtree(city)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    if failed: sys.exit("beyond %d s or %d MB: %s" % (SECONDS, MEGABYTES, ", ".join(failed)))


if __name__ == "__main__": main()
