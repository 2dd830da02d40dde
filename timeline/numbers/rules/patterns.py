"""The pieces that the rules share: what a figure may not follow, numerals, units, readings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from timeline.numbers.units import UNIT
from timeline.text.numerals import NUMERAL, read_numeral, read_range

FREE = (
    r"(?:(?<![A-Za-z])|(?<=GDP)|(?<=gdp))(?<![第届+#_/])(?<![0-9][:.\-–—~])"
    r"(?:(?<![0-9],)|(?![0-9]{3}(?![0-9])))(?:(?<!前)|(?<=[目当此之日以会年月提]前))"
)
"""A figure stands free: not in a code, after 第, or in a list's length (前20)."""

TO = r"(?:--?|[–—~]{1,2}|至|到)"
"""What joins the two ends of a range."""

AMOUNT = (
    rf"(?P<first>{NUMERAL})(?:(?P<firstunit>{UNIT})?{TO}(?P<second>{NUMERAL}))?(?P<unit>{UNIT})"
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
    """A numeral or range numeral; 多 and 余 say above."""
    value = read_numeral(numeral)
    if value is not None:
        return Reading(value)
    bounds = read_range(numeral)
    if bounds is None:
        return None
    bound = "above" if "多" in numeral or "余" in numeral else None
    return Reading(bounds[0], *bounds, bound)


def read_ends(first: str, second: str) -> Reading | None:
    """A range: the scale of the second end is that of the first too (10–20亿)."""
    scale = _SCALE_AT_END.search(second)
    if scale and not _SCALE_AT_END.search(first):
        first += scale[0]
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
