"""The form's indicators, and how a cell's text becomes a value."""
import os, re
from fractions import Fraction

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


def indicators():
    """The indicators of the form: one flow mapping each in the form's template file."""
    path = os.path.join(ROOT, "templates", "forms", "three-defence-2023.yaml")
    found = []
    with open(path, encoding="utf-8") as f: entries = re.findall(r"- \{ (code:.*?) \}", f.read(), re.S)
    for entry in entries:
        i = dict(re.split(r":\s+", part.strip(), maxsplit=1) for part in entry.split(","))
        i["unit"] = i.get("unit", "")
        i["required"] = i.get("required") != "false"
        found.append(i)
    return found


INDICATORS = indicators()
BY_ID = {i["id"]: i for i in INDICATORS}
BY_LABEL = {i["label"]: i["id"] for i in INDICATORS}
COUNTS = [i["id"] for i in INDICATORS if i["type"] == "integer"]

YES = {"是", "有", "√", "✓", "y", "yes", "true", "1", "已", "达标"}
NO = {"否", "无", "×", "✗", "n", "no", "false", "0", "未", "未达标"}
BLANK = {"", "-", "—", "——", "/", "无", "n/a"}


class Unreadable(Exception):
    """A text that is no value of its indicator."""


def half_width(text):
    return "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else " " if c == "\u3000" else c for c in text)


def value(indicator, text):
    """None for a blank, else a bool or an exact number."""
    t = half_width(text).strip().lower()
    if indicator["type"] == "boolean":
        if t in YES: return True
        if t in NO: return False
        if t in BLANK: return None
        raise Unreadable(text)
    if t in BLANK: return None
    if indicator["unit"] and t.endswith(indicator["unit"]): t = t[: -len(indicator["unit"])].strip()
    if re.fullmatch(r"[+-]?\d{1,3}([, ]\d{3})+(\.\d*)?", t): t = re.sub("[, ]", "", t)
    if not re.fullmatch(r"[+-]?[0-9]+(\.[0-9]*)?", t): raise Unreadable(text)
    number = Fraction(t.rstrip(".") if t.endswith(".") else t)
    if indicator["type"] == "integer" and number.denominator != 1: raise Unreadable(text)
    if indicator["type"] != "integer" and len(t.partition(".")[2]) > 2: raise Unreadable(text)
    return number


def is_plain(indicator, text, xml):
    """Whether a text is written as asked for, so that nothing need be said about it."""
    if text.strip().lower() in BLANK and not (indicator["type"] == "boolean" and text.strip() == "无"): return True
    if indicator["type"] == "boolean": return text in ({"true", "false", "1", "0"} if xml else {"是", "否"})
    return re.fullmatch(r"(0|[1-9][0-9]*)" + ("" if indicator["type"] == "integer" else r"(\.[0-9]{1,2})?"), text) is not None
