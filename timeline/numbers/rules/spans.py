"""Lengths of time in two units, quarters of an hour and ages: 一年零三个月, 一刻钟, 年过六旬."""

from __future__ import annotations

import re
from decimal import Decimal

from timeline.numbers.engine import Figure, rule
from timeline.numbers.rules.patterns import FREE, read
from timeline.text.numerals import NUMERAL

# Larger unit → smaller unit, its unit in the record, how many make one.
_WITHIN = {
    "年": ("个月", "月", 12),
    "天": ("小时", "小时", 24),
    "小时": ("分", "分钟", 60),
    "分": ("秒", "秒", 60),
}
_LARGE = r"年|天|个?小时|分钟?"
_SMALL = r"个月|个?小时|分钟?|秒钟?"


@rule(
    rf"{FREE}(?P<first>{NUMERAL})(?P<large>{_LARGE})[零又]?(?P<second>{NUMERAL})(?P<small>{_SMALL})"
    r"(?![之以]?[前后])",
    ("一年零三个月", "15 月"),
    ("用时2小时40分钟", "160 分钟"),
    ("1分30秒", "90 秒"),
    never=("2021年3个月", "21年3月", "三天2次", "两年20分"),
)
def two_units(match: re.Match[str]) -> Figure | None:
    large = match["large"].removeprefix("个").removesuffix("钟")
    small, unit, times = _WITHIN[large]
    first, second = read(match["first"]), read(match["second"].removeprefix("零"))
    if first is None or second is None or first.low is not None or second.low is not None:
        return None
    if match["small"].removeprefix("个" if large != "年" else "").removesuffix("钟") != small:
        return None
    if first.value >= 1000 or second.value >= times:
        return None
    value = first.value * times + second.value
    return Figure(match.start(), match.end(), value, unit, "duration")


@rule(
    rf"{FREE}(?P<number>[一两三123])刻钟",
    ("一刻钟", "15 分钟"),
    never=("四刻钟", "一刻钟便民生活圈", "一刻"),
    needs="刻",
)
def quarters_of_an_hour(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"])
    if reading is None or re.match(r"[\u4e00-\u9fff]{0,6}圈", match.string[match.end() :]):
        return None
    value = Decimal(15) * reading.value
    return Figure(match.start(), match.end(), value, "分钟", "duration")


@rule(
    rf"{FREE}(?P<number>{NUMERAL})分半钟?",
    ("只用一分半钟", "1.5 分钟"),
    never=("三分半决赛", "五分钟"),
    needs="半",
)
def minutes_and_half(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"])
    if reading is None or not match[0].endswith("钟"):
        return None
    value = reading.value + Decimal("0.5")
    return Figure(match.start(), match.end(), value, "分钟", "duration")


@rule(
    r"(?:(?<=年过)|(?<=年逾)|(?<=年近)|(?<=年届))(?P<number>[三四五六七八九])旬",
    ("年过六旬的老人", "60 岁"),
    never=("六旬翁", "上旬"),
    needs="旬",
)
def tens_of_years(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"])
    return (
        Figure(match.start(), match.end(), 10 * reading.value, "岁", "duration")
        if reading
        else None
    )
