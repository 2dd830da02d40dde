"""Times: 翻番, 翻两番, 增长2倍 (three times as much), 增长到2倍 (twice as much)."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from timeline.numbers.engine import Figure, rule
from timeline.numbers.rules.patterns import FREE, TO, read, read_ends
from timeline.text.numerals import NUMERAL

# What is added to the whole before these; elsewhere the multiple is the whole already.
_ADDED = re.compile(
    r"(?:增长|增加|提高|提升|上升|上涨|扩大|增幅|增速|涨幅|增收|高出|高|多|快|翻|涨|增"
    r"|猛增|激增|飙升|大增|暴涨|成长|净增|延长)"
    r"(?:了|达|近|超|逾|约|超过|将近|接近|不到|不足|整整|至少|大约|达到|高达|幅度达?|率达?|为)*$"
)
_SHRUNK = re.compile(r"(?:降低|下降|减少|缩小|缩短)[了近超约]*$")


@rule(
    rf"(?:翻了?番|翻(?:了|上)?(?P<number>{NUMERAL})番)(?P<more>多|以上)?",
    ("同比实现翻番", "2 倍"),
    ("力争产值翻两番", "4 倍"),
    ("经济总量翻了一番多", "2 倍"),
    never=("翻新", "翻一翻", "几番"),
    needs="番",
)
def doubling(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"]) if match["number"] else None
    times = int(reading.value) if reading else 1
    if (match["number"] and not reading) or not 0 < times < 20:
        return None
    value = Decimal(2**times)
    bound = {None: None, "多": "above", "以上": "at_least"}[match["more"]]
    return Figure(match.start(), match.end(), value, "倍", "multiple", bound=bound, change="up")


@rule(
    rf"{FREE}(?P<number>{NUMERAL})(?:倍?{TO}(?P<second>{NUMERAL}))?倍(?!增|镜|率|速|数|体)(?P<more>多|有余)?",
    ("订单同比增长2倍", "3 倍"),
    ("扩大到2倍", "2 倍"),
    ("是上年同期的2.9倍", "2.9 倍"),
    ("规模扩大一倍", "2 倍"),
    ("两到三倍", "2 倍"),
    never=("三年倍增计划", "5倍镜"),
    needs="倍",
)
def times(match: re.Match[str]) -> Figure | None:
    second = match["second"]
    reading = read_ends(match["number"], second) if second else read(match["number"])
    before = match.string[max(0, match.start() - 8) : match.start()]
    if reading is None or _SHRUNK.search(before):
        return None
    bound = "above" if match["more"] else reading.bound
    figure = Figure(
        match.start(),
        match.end(),
        reading.value,
        "倍",
        "multiple",
        reading.low,
        reading.high,
        bound,
    )
    return _on_top(figure) if _ADDED.search(before) else figure


def _on_top(figure: Figure) -> Figure:
    """增长2倍: the whole is the old one and twice that."""
    low = None if figure.low is None else figure.low + 1
    high = None if figure.high is None else figure.high + 1
    return replace(figure, value=figure.value + 1, low=low, high=high, change="up")
