"""The pieces that the rules share: what a figure may not follow, numerals, units, readings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from timeline.numbers.units import UNIT
from timeline.text.numerals import NUMERAL, read_numeral, read_range, scale

FREE = (
    r"(?:(?<![A-Za-z])|(?<=GDP)|(?<=gdp))(?:(?<![统唯划归专])|(?!一))(?<![第届+#_/])(?<![0-9.,]\n)(?<![0-9]。)(?<![0-9][:.\-–—~])"
    r"(?:(?<![0-9],)|(?![0-9]{3}(?![0-9])))(?:(?<!前)|(?<=[目当此之日以会年月提]前))"
)
"""A figure stands free: not in a code, after 第, cut by a line break, or a list's length (前20)."""

TO = r"(?:--?|[–—~]{1,2}|至|到)"
"""What joins the two ends of a range."""

BLANK = r"(?:[^\S\n](?=[A-Za-z%‰‱℃°µμ㎡€])|(?<=[万亿])[^\S\n](?=[美港欧日英韩]|元|人民币))?"
"""A blank may part a numeral from a symbol or a currency: 3.5 cm, 20 %, 10亿 美元."""

AMOUNT = (
    rf"(?P<first>{NUMERAL})(?:(?P<firstunit>{UNIT})?{TO}(?P<second>{NUMERAL}))?"
    rf"{BLANK}(?P<unit>{UNIT})"
)
"""A numeral, or two joined ones, with a unit."""

_SCALE_AT_END = re.compile("[万亿]+$")
_BARE_SCALE = re.compile("[十百千万亿]+(?:[多余][万亿]*)?")


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of a numeral; ``low`` and ``high`` for those that give bounds."""

    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    bound: str | None = None


def read(numeral: str) -> Reading | None:
    """A numeral or range numeral; 多 and 余 say above, 来 says about."""
    if "来" in numeral:
        value = read_numeral(numeral.replace("来", "", 1))
        return None if value is None else Reading(value, bound="about")
    value = read_numeral(numeral)
    if value is not None:
        return Reading(value)
    bounds = read_range(numeral)
    if bounds is None:
        return None
    bound = "above" if "多" in numeral or "余" in numeral else None
    return Reading(bounds[0], *bounds, bound)


def scaled(reading: Reading, factor: Decimal) -> Reading:
    """The reading in the unit of the record."""
    if factor == 1:
        return reading
    low, high = (None if end is None else scale(end, factor) for end in (reading.low, reading.high))
    return Reading(scale(reading.value, factor), low, high, reading.bound)


def read_ends(first: str, second: str) -> Reading | None:
    """A range: the scale of the second end is that of the first too (10–20亿).

    Unless the first would be the larger one then (八千至一万).
    """
    carried = _SCALE_AT_END.search(second)
    alike = carried is not None and not _SCALE_AT_END.search(first)
    ends = _ends(first + carried[0], second) if carried and alike else None
    return ends or _ends(first, second)


def _ends(first: str, second: str) -> Reading | None:
    low, high = read(first), read(second)
    if low is None or high is None or not low.value < high.value:
        return None
    return Reading(low.value, low.value, high.high or high.value)


def is_bare_scale(numeral: str) -> bool:
    """百, 千万: a scale word without a number, most often a figure of speech."""
    return bool(_BARE_SCALE.fullmatch(numeral)) and numeral not in (
        "十",
        "百余",
        "千余",
        "万余",
        "百多",
    )


# 百家企业 is a figure of speech; 近百家 is a figure.
_MEASURED_SCALE = re.compile(
    r"(?:近|超|超过|上|逾|突破|破|约|达|达到|不足|不到|接近|满|过|首破|至少|成|大约|增至|增加到)$"
)


def measured_scale(before: str) -> bool:
    """True when what stands before makes a bare scale word a figure: 近[百家]."""
    return bool(_MEASURED_SCALE.search(before))
