"""Shares said in words: 百分之五, 千分之三, 三成, 七成半, 四分之三."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from timeline.numbers.engine import Figure, rule
from timeline.numbers.rules.patterns import FREE, Reading, read
from timeline.text.numerals import NUMERAL, read_numeral

_OF = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}


def _percent(match: re.Match[str], value: Decimal, reading: Reading | None = None) -> Figure:
    low, high = (reading.low, reading.high) if reading else (None, None)
    return Figure(match.start(), match.end(), value, "%", "percent", low, high)


@rule(
    rf"(?P<of>[百千万])分之(?P<number>{NUMERAL})",
    ("百分之八十五的事项", "85 %"),
    ("不良率千分之三", "0.3 %"),
    never=("百分百", "百分点", "千分表"),
)
def hundredths(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"])
    if reading is None and match["number"].startswith("百"):
        reading = Reading(Decimal(100))
    return _percent(match, reading.value * _OF[match["of"]]) if reading else None


@rule(
    rf"{FREE}(?P<number>[一二两三四五六七八九]{{1,2}}|[1-9])成(?P<half>半)?"
    "(?!立|都|为|功|员|果|本|长|年|熟|绩|品|套|交|份|分|型|效|因|片|群|组|像|语|县|天"
    "|形|千|人|批)(?:[多余])?",
    ("订单增长三成", "30 %"),
    ("利用率七成半", "75 %"),
    ("六七成", "60 %"),
    never=("三成立方", "一成不变", "三成都人"),
)
def tenths(match: re.Match[str]) -> Figure | None:
    if match.string.startswith("不变", match.end()):
        return None
    reading = read(match["number"])
    if reading is None:
        return None
    ten = 10 * reading.value + (5 if match["half"] else 0)
    low = None if reading.low is None else 10 * reading.low
    high = None if reading.high is None else 10 * reading.high
    figure = _percent(match, ten, Reading(ten, low, high))
    return replace(figure, bound="above") if match[0][-1] in "多余" else figure


@rule(
    r"(?P<below>[二三四五六七八九十]|[2-9]|10)分之(?P<above>[一二三四五六七八九]"
    r"|[1-9])(?![0-9一二三四五六七八九十])",
    ("占全省的四分之一", "25 %"),
    ("完成五分之三", "60 %"),
    never=("三分之一强",),
)
def simple_fraction(match: re.Match[str]) -> Figure | None:
    """Only shares that are exact in percent: a third would have to be rounded."""
    below, above = read_numeral(match["below"]), read_numeral(match["above"])
    if below is None or above is None or not above < below or 1000 * above % below:
        return None
    return _percent(match, 100 * above / below)
