"""A text that is a number and nothing else: 一百五十, 三分之二, 1.2×10^6, 好几十, 20K."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, localcontext
from unicodedata import numeric

from timeline.numbers.engine import Figure
from timeline.numbers.rules.patterns import Reading, read, scaled
from timeline.text.numerals import plain

_LONGEST = 60
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅑⅒⅐"
_SUFFIXES = {"K": 3, "k": 3, "M": 6, "G": 9}
_COLLECTIVE = {"俩": 2, "仨": 3}
_MOST_ZEROS = 60

_SIGNED = re.compile("(?:[-+负正]|零下)(?P<rest>[^-+负正零].*)|[-+负正](?P<zero>零.*)")
_FRACTION = re.compile(r"(?:(?P<whole>.+)又)?(?P<below>.+)分之(?P<above>.+)")
_SLASHED = re.compile(r"(?:(?P<whole>[0-9]+)\s)?(?P<above>[0-9]{1,9})\s?/\s?(?P<below>[0-9]{1,9})")
_GLYPH = re.compile(rf"(?P<whole>[0-9]*)(?P<glyph>[{_VULGAR}])")
_POWER = re.compile(
    r"(?P<number>[0-9.]+)\s?(?:[×xX*✕]\s?10\^?\(?(?P<power>[-+]?[0-9]{1,2})\)?"
    r"|[eE](?P<e>[-+]?[0-9]{1,2}))"
)
_RAISED = re.compile(
    r"(?P<base>[^的^]{1,12})(?:\^(?P<power>[0-9]{1,2})|的(?P<said>[^的]{1,4})次方)"
)
_HIGHEST = 60
_SUFFIXED = re.compile(r"(?P<number>[0-9][0-9.,]*)\s?(?P<suffix>[KkMG])")
_SPACED = re.compile(r"[0-9]{1,3}(?:[ \u2009\u202f][0-9]{3}){1,6}(?:\.[0-9]+)?")
_MEGABYTES = re.compile("[0-9]{2,}兆")
_DOZENS = re.compile("(?P<number>.{1,20})打")


def number_alone(text: str) -> Figure | None:
    """The figure of a folded text that is one number; unit "" stands for none.

    A fraction without an end in decimals is given to 28 digits; all else is exact.
    """
    body = text.strip()
    if not body or len(body) > _LONGEST:
        return None
    reading = _read(body)
    if reading is None:
        return None
    start = text.index(body)
    return Figure(
        start, start + len(body), reading.value, "", "count",
        reading.low, reading.high, reading.bound,
    )  # fmt: skip


def _read(body: str) -> Reading | None:
    signed = _SIGNED.fullmatch(body)
    if signed:
        reading = _unsigned(signed["rest"] or signed["zero"])
        return scaled(reading, Decimal(-1)) if reading and body[0] in "-负零" else reading
    return _unsigned(body)


def _unsigned(body: str) -> Reading | None:
    for form in _FORMS:
        reading = form(body)
        if reading is not None:
            return reading
    return None


def _plain(body: str) -> Reading | None:
    """A numeral or range numeral, 来 and 多 at its end too. 500兆 are megabytes, 3兆 a number."""
    return None if _MEGABYTES.fullmatch(body) else read(body)


def _fraction(body: str) -> Reading | None:
    for pattern in (_FRACTION, _SLASHED):
        found = pattern.fullmatch(body)
        if found:
            return _ratio(found["whole"], found["above"], found["below"])
    return None


def _ratio(whole: str | None, above: str, below: str) -> Reading | None:
    parts = [read(each) for each in (whole or "零", above, below)]
    values = [part.value for part in parts if part and part.low is None]
    # 百分之五 is a percentage, and has its own rule.
    if len(values) < 3 or not values[2] or re.fullmatch("[百千万十亿]+", below):
        return None
    return Reading(plain(values[0] + values[1] / values[2]))


def _glyph(body: str) -> Reading | None:
    found = _GLYPH.fullmatch(body)
    if found is None:
        return None
    below = next(n for n in range(2, 11) if abs(numeric(found["glyph"]) * n % 1) < 1e-9)
    above = round(numeric(found["glyph"]) * below)
    return _ratio(found["whole"] or "0", str(above), str(below))


def _power(body: str) -> Reading | None:
    found = _POWER.fullmatch(body.translate(_SUPERSCRIPTS))
    number = read(found["number"]) if found else None
    if found is None or number is None:
        return None
    with localcontext() as context:
        context.prec = 2 * _MOST_ZEROS + 100
        return Reading(plain(number.value.scaleb(int(found["power"] or found["e"]))))


def _raised(body: str) -> Reading | None:
    """2^10, 10的6次方: exact for powers of whole numbers, and small enough to write out."""
    found = _RAISED.fullmatch(body.translate(_SUPERSCRIPTS))
    if found is None:
        return None
    base, power = read(found["base"]), read(found["power"] or found["said"])
    if base is None or power is None or power.value not in range(_HIGHEST + 1):
        return None
    with localcontext() as context:
        context.prec = 600
        return Reading(plain(base.value ** int(power.value)))


def _suffixed(body: str) -> Reading | None:
    found = _SUFFIXED.fullmatch(body)
    number = read(found["number"]) if found else None
    if found is None or number is None:
        return None
    return scaled(number, Decimal(10) ** _SUFFIXES[found["suffix"]])


def _spaced(body: str) -> Reading | None:
    return read(re.sub(r"\s", "", body)) if _SPACED.fullmatch(body) else None


def _worded(body: str) -> Reading | None:
    """好几十 is what 几十 is; 俩; 两打 is twenty-four; 一百来 is about a hundred."""
    if body in _COLLECTIVE:
        return Reading(Decimal(_COLLECTIVE[body]))
    if body.startswith("上") and (number := read(body[1:])):
        return Reading(number.value, bound="above")
    if body.startswith("好几"):
        return read(body[1:])
    dozens = _DOZENS.fullmatch(body)
    number = read(dozens["number"]) if dozens else None
    return scaled(number, Decimal(12)) if number else None


_FORMS: tuple[Callable[[str], Reading | None], ...] = (
    _plain, _fraction, _glyph, _power, _raised, _suffixed, _spaced, _worded,
)  # fmt: skip
