"""Numbers as tables print them. Nothing here is rounded but rates."""
from fractions import Fraction


def rate(part, whole):
    """Per cent with two places, half up; never all, and never none, when it is not. Blank of nothing."""
    if whole == 0: return ""
    exact = Fraction(part * 10000) / whole
    hundredths = (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
    if part < whole: hundredths = min(hundredths, 9999)
    if part > 0: hundredths = max(hundredths, 1)
    return "%d.%02d" % divmod(hundredths, 100)


def amount(number):
    """An exact number with two places."""
    hundredths = Fraction(number) * 100
    if hundredths.denominator != 1: raise ValueError("%s has more than two places" % number)
    sign, size = "-" if hundredths < 0 else "", abs(hundredths.numerator)
    return sign + "%d.%02d" % divmod(size, 100)


def shown(indicator, value):
    """A value as details print it."""
    if value is None: return ""
    if indicator["type"] == "boolean": return "是" if value else "否"
    return str(value) if indicator["type"] == "integer" else amount(value)
