#!/usr/bin/env python3
"""Opens a report in headless Chromium and says what is wrong with how it looks.

    look.py REPORT [FOLDER]

At the width of a desktop, of a telephone, and of A4 paper it looks for what is wider than the page, for characters that no
font has, and for text whose contrast is below WCAG AA. With FOLDER it leaves a picture of each there. Exit status 0 when
nothing is wrong, 1 when something is, 77 when there is no browser to look with.
"""
import json, os, re, shutil, subprocess, sys, tempfile

SIZES = {"desktop": 1280, "phone": 390, "paper": 680}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

# What is put behind the page to look at it: it leaves its findings in the page, and goes.
PROBE = r"""
const found = [], reported = new Set();
let seen = 0, least = 99, glyphs = 0;
const say = (kind, what) => { const told = kind + ": " + what; if (found.length < 40 && !reported.has(told)) found.push(told); reported.add(told); };
const short = e => e.tagName.toLowerCase() + (e.getAttribute("class") ? "." + e.getAttribute("class") : "") + " " + e.textContent.trim().slice(0, 30);
const look = () => {
// Nothing is wider than the page, but for what scrolls by itself.
const width = document.documentElement.clientWidth;
if (width !== WIDTH) say("width", "the page is " + width + " wide, not " + WIDTH);
if (document.documentElement.scrollWidth > width) say("overflow", "the page is " + document.documentElement.scrollWidth + " wide in " + width);
for (const e of document.querySelectorAll("main *")) {
  if (e.closest("caption, .wide *, svg *")) continue;
  const box = e.getBoundingClientRect();
  if (box.width && (box.right > width + 1 || box.left < -1)) say("overflow", short(e) + " from " + box.left.toFixed() + " to " + box.right.toFixed());
}

// No two texts of a line lie on each other.
for (const row of document.querySelectorAll(".bars tr, .tiles, .legend, svg.line")) {
  const boxes = [...row.querySelectorAll("th, td, .tile, span, text")].map(e => [e, e.getBoundingClientRect()]).filter(b => b[1].width);
  for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
    const [a, b] = [boxes[i][1], boxes[j][1]];
    if (boxes[i][0].contains(boxes[j][0]) || boxes[j][0].contains(boxes[i][0])) continue;
    if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1) say("overlap", short(boxes[i][0]) + " and " + short(boxes[j][0]));
  }
}
for (const e of document.querySelectorAll(".bars th, .bars td")) if (e.scrollWidth > e.clientWidth + 1) say("overlap", short(e) + " is cut");

// A character that no font has is drawn as the same box as one that does not exist.
const canvas = document.createElement("canvas"), pen = canvas.getContext("2d", { willReadFrequently: true });
canvas.width = canvas.height = 40;
const draw = (text, font) => {
  pen.clearRect(0, 0, 40, 40); pen.font = font; pen.textBaseline = "top"; pen.fillText(text, 4, 4);
  return pen.getImageData(0, 0, 40, 40).data.join();
};
const fonts = {};
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const channel = c => { c /= 255; return c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4; };
const light = c => .2126 * channel(c[0]) + .7152 * channel(c[1]) + .0722 * channel(c[2]);
const colour = text => text.match(/[\d.]+/g).map(Number);
const behind = e => { for (; e; e = e.parentElement) { const c = colour(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
for (let node; node = texts.nextNode();) {
  const e = node.parentElement, text = node.data.trim();
  if (!text || e.closest("script, style, title, desc, caption")) continue;
  const style = getComputedStyle(e), font = style.fontWeight + " 24px " + style.fontFamily;
  fonts[font] ??= new Set();
  for (const c of text) if (c.trim()) fonts[font].add(c);
  const ink = colour(e.closest("svg") ? style.fill : style.color), paper = behind(e);
  const [a, b] = [light(ink), light(paper)], contrast = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  const size = parseFloat(style.fontSize), large = size >= 24 || size >= 18.66 && +style.fontWeight >= 700;
  seen++; least = Math.min(least, contrast);
  if (contrast < (large ? 3 : 4.5)) say("contrast", contrast.toFixed(2) + " of " + short(e));
  if (size < 12) say("size", size + "px of " + short(e));
}
for (const [font, characters] of Object.entries(fonts)) {
  const box = draw("\u{10FFFD}", font), none = draw("\u{0378}", font);
  for (const c of characters) { glyphs++; const drawn = draw(c, font); if (drawn === box || drawn === none) say("glyph", "U+" + c.codePointAt(0).toString(16) + " " + c); }
}
// Shapes that stand for something are told from the paper: WCAG 1.4.11.
for (const e of document.querySelectorAll("rect.solid, rect.light, rect.hollow, rect.frame, line.first, line.second, line.third")) {
  const style = getComputedStyle(e), paint = [style.fill, style.stroke].filter(p => /^rgb/.test(p)).map(colour).map(light);
  if (!paint.some(p => 1.05 / (p + .05) >= 3)) say("contrast", "shape " + e.getAttribute("class"));
}
};
look();
for (const e of document.querySelectorAll("details")) e.open = true;
look();
const report = document.createElement("pre");
report.id = "looked";
report.textContent = JSON.stringify({ found, seen, glyphs, least });
document.body.append(report);
"""


def browser():
    """The command of a browser; None without one."""
    return next((path for path in map(shutil.which, BROWSERS) if path), None)


def run(command, profile, *arguments):
    """What the browser prints."""
    fixed = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--force-color-profile=srgb",
             "--user-data-dir=" + profile, "--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=4000"]
    done = subprocess.run([command, *fixed, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    if done.returncode: raise SystemExit("the browser failed: " + done.stderr.decode("utf-8", "replace")[-2000:])
    return done.stdout.decode("utf-8")


def looked_at(command, profile, page, width):
    """What is found in a page at a width, with its details closed and then open."""
    probe = PROBE.replace("WIDTH", str(width))
    # A frame gives the page its width: a headless window is never narrower than 500.
    framed = os.path.join(profile, "page.html")
    with open(framed, "w", encoding="utf-8") as f: f.write(page.replace("</body>", "<script>//<![CDATA[\n%s\n//]]></script></body>" % probe))
    outer = os.path.join(profile, "outer.html")
    with open(outer, "w", encoding="utf-8") as f:
        f.write("<!DOCTYPE html><body style='margin:0'><iframe src='page.html' style='border:0;width:%dpx;height:3000px' onload=\""
                "document.body.append(Object.assign(document.createElement('pre'),{id:'out',textContent:this.contentDocument.getElementById('looked').textContent}))\"></iframe>" % width)
    printed = run(command, profile, "--allow-file-access-from-files", "--window-size=1400,3000", "--dump-dom", "file://" + outer)
    match = re.search(r'<pre id="out">(.*?)</pre>', printed, re.S)
    if not match: raise SystemExit("the browser did not look at the page")
    return json.loads(match.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


def picture(command, profile, page, width, path):
    """A picture of the whole page at a width."""
    framed = os.path.join(profile, "page.html")
    measure = "<script>document.title = document.documentElement.scrollHeight</script></body>"
    with open(framed, "w", encoding="utf-8") as f: f.write(page.replace("</body>", measure))
    outer = os.path.join(profile, "outer.html")
    with open(outer, "w", encoding="utf-8") as f:
        f.write("<!DOCTYPE html><body style='margin:0'><iframe src='page.html' style='border:0;width:%dpx;height:100px' onload=\""
                "document.body.append(Object.assign(document.createElement('pre'),{id:'out',textContent:this.contentDocument.title}))\"></iframe>" % width)
    printed = run(command, profile, "--allow-file-access-from-files", "--window-size=1400,900", "--dump-dom", "file://" + outer)
    height = int(re.search(r'<pre id="out">(\d+)', printed).group(1))
    with open(framed, "w", encoding="utf-8") as f: f.write(page)
    with open(outer, "w", encoding="utf-8") as f:
        f.write("<!DOCTYPE html><body style='margin:0'><iframe src='page.html' style='border:0;display:block;width:%dpx;height:%dpx'></iframe>" % (width, height))
    run(command, profile, "--window-size=%d,%d" % (max(width, 500), height), "--screenshot=" + path, "file://" + outer)


def printed(command, profile, path, folder):
    """The page on paper: the pages of the PDF that are not A4, and a picture of each where a folder is given."""
    pdf = os.path.join(profile, "report.pdf")
    run(command, profile, "--no-pdf-header-footer", "--print-to-pdf=" + pdf, "file://" + os.path.abspath(path))
    with open(pdf, "rb") as f: boxes = re.findall(rb"/MediaBox\s*\[([^\]]*)\]", f.read())
    sizes = {tuple(round(float(n)) for n in box.split()) for box in boxes}
    if folder and shutil.which("pdftoppm"): subprocess.run(["pdftoppm", "-r", "80", "-png", pdf, os.path.join(folder, "paper")], check=True)
    # Chromium rounds the 595.28 by 841.89 points of A4.
    return [] if sizes and sizes <= {(0, 0, 595, 842), (0, 0, 596, 842), (0, 0, 595, 841), (0, 0, 594, 841)} else ["the paper is not A4: %s" % sizes]


def main():
    path, folder = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
    command = browser()
    if not command:
        print("no browser is installed: the report was not looked at")
        sys.exit(77)
    with open(path, encoding="utf-8") as f: page = f.read()
    faults = []
    with tempfile.TemporaryDirectory() as profile:
        for name, width in SIZES.items():
            looked = looked_at(command, profile, page, width)
            faults += ["%s: %s" % (name, fault) for fault in looked["found"]]
            if not looked["seen"] or not looked["glyphs"]: faults.append("%s: nothing was seen" % name)
            print("%s: %d texts, %d glyphs, least contrast %.2f" % (name, looked["seen"], looked["glyphs"], looked["least"]))
            if folder and name != "paper": picture(command, profile, page, width, os.path.join(os.path.abspath(folder), name + ".png"))
        faults += printed(command, profile, path, folder)
    for fault in faults: print(fault)
    print("%s: %d faults" % (os.path.basename(path), len(faults)))
    sys.exit(1 if faults else 0)


if __name__ == "__main__": main()
