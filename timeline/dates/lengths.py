"""The slot of lengths of time that are counted off from a day: 三天, 半年, 两年半, 十几个月."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.dates import periods
from timeline.dates import words as w
from timeline.dates.anchor import Anchor
from timeline.dates.rule import Slot
from timeline.dates.shifting import shift_month
from timeline.dates.value import DateValue

_UNITS = {"天": "day", "日": "day", "周": "week", "星期": "week", "礼拜": "week", "月": "month"}
_UNITS |= {"季度": "quarter", "年": "year", "世纪": "century"}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "century": 1200}
_TIMEX3 = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "century": "CE"}


@dataclass(frozen=True, slots=True)
class Length:
    """So many units; ``most`` is above ``fewest`` where the words leave it open (三年多)."""

    fewest: int
    most: int
    unit: str
    approx: bool = False

    @property
    def timex3(self) -> str:
        """The duration as TIMEX3 writes it: P3Y, P6M."""
        return f"P{self.fewest}{_TIMEX3[self.unit]}"

    def away(self, origin: date, sign: int) -> DateValue:
        """The day, week, month, quarter or year so far ahead (1) of a day or before it (-1).

        Anything coarser than a day is approximate.
        """
        if self.fewest == self.most:
            value = _at(origin, sign * self.fewest, self.unit)
            plain = self.unit == "day" and not self.approx
            return value if plain else periods.approximate(value)
        ends = [_at(origin, sign * count, self.unit) for count in (self.fewest, self.most)]
        return periods.approximate(periods.span(*sorted(ends, key=lambda end: end.start)))

    def shift(self, origin: date, sign: int) -> date:
        """The day so far away; the last of its month where that month is shorter."""
        if self.unit in ("day", "week"):
            days = self.fewest * (7 if self.unit == "week" else 1)
            return origin + timedelta(days=sign * days)
        months = sign * self.fewest * _MONTHS[self.unit]
        year, month = shift_month(origin.year, origin.month, months)
        last = periods.month(year, month).end
        assert last is not None
        return date(year, month, min(origin.day, last.day))


def _at(origin: date, count: int, unit: str) -> DateValue:
    if unit in ("day", "week"):
        days = timedelta(days=count * (7 if unit == "week" else 1))
        return periods.day(origin + days) if unit == "day" else periods.week(origin + days)
    year, month = shift_month(origin.year, origin.month, count * _MONTHS[unit])
    if unit == "month":
        return periods.month(year, month)
    return periods.quarter(year, (month + 2) // 3) if unit == "quarter" else periods.year(year)


_HALF = {
    "半个月": Length(15, 15, "day", approx=True),
    "半年": Length(6, 6, "month"),
    "半个世纪": Length(50, 50, "year"),
}
_NUMBER = "[0-9]+|[一二两三四五六七八九十百廿卅]+"
_PARTS = re.compile(
    rf"(?P<count>{_NUMBER})(?P<early>[多余几])?个?(?P<more>多)?(?P<half>半)?"
    r"(?P<unit>天|日|周|星期|礼拜|月|季度|世纪|年)"
    rf"(?P<and_half>半)?(?:零?(?P<months>{_NUMBER})个月)?(?P<over>[多余])?"
)


def read_length(text: str, _: Anchor) -> Length:
    """The length that the words mean.

    >>> read_length("两年半", Anchor(None)), read_length("十几天", Anchor(None)).most
    (Length(fewest=30, most=30, unit='month', approx=False), 19)
    """
    if text.startswith("半"):
        return _HALF[text.rstrip("多余")]
    parts = _PARTS.fullmatch(text)
    assert parts is not None, text
    unit = _UNITS[parts["unit"]]
    if parts["count"] in _NEIGHBOURS:
        fewest, most = map(w.small_number, parts["count"])
        return Length(fewest, most, unit)
    count = w.small_number(parts["count"])
    if parts["and_half"] or parts["months"]:
        months = 12 * count + (6 if parts["and_half"] else w.small_number(parts["months"]))
        return Length(months, months, "month")
    if parts["early"]:
        return Length(count, count + 9, unit)
    open_ = parts["more"] or parts["over"] or parts["half"]
    return Length(count, count + 1 if open_ else count, unit)


_NEIGHBOURS = ("一两", "两三", "二三", "三四", "四五", "五六", "六七", "七八", "八九")
"""两三天: two numbers that leave it open."""
_FURTHER = "(?:[0-9]{1,2}|[一二两三四五六七八九]|十[一二]?)"
_TENS = (
    rf"(?:{w.BEFORE_DIGITS}[1-9]0(?=[多余])|{w.BEFORE_CHINESE}[二三四五六七八九]?十(?=[多余几]))"
)
_YEAR = "年(?![级代轮])"
_DAY_BY_DAY = f"周|{_YEAR}|个?多?(?:星期|礼拜)|个多?(?:月|季度|世纪)|季度"


def _pattern(day: str) -> str:
    return (
        r"(?:(?<![上下前首大])(?<!(?<![今往])后)半年(?![级度价])多?|(?<!个)半个月多?|半个世纪多?"
        rf"|{w.COUNT}年半(?!价)多?|{w.COUNT}年零?{_FURTHER}个月多?|{w.COUNT}个半月多?"
        rf"|{w.BEFORE_CHINESE}(?:{'|'.join(_NEIGHBOURS)})(?:{day}|{_DAY_BY_DAY})"
        rf"|{_TENS}[多余几]个?(?:{day}|周|星期|礼拜|月|{_YEAR})"
        rf"|{w.COUNT}(?:{day}|{_DAY_BY_DAY})[多余]?)"
    )


_OFFSET = re.compile(
    rf"(?:[之以]?(?P<way>[前后])的?)?(?P<count>{_NUMBER})(?P<unit>天|日|个?(?:周|星期|礼拜))"
)


def read_offset(text: str, _: Anchor) -> Length:
    """How far behind a named day (前两天: before it, so less than nothing).

    >>> read_offset("前两天", Anchor(None)).fewest, read_offset("次日", Anchor(None)).fewest
    (-2, 1)
    """
    parts = _OFFSET.fullmatch(text)
    if parts is None or parts["way"] is None:
        return Length(1, 1, "day")
    count = w.small_number(parts["count"]) * (-1 if parts["way"] == "前" else 1)
    return Length(count, count, "day" if parts["unit"] in "天日" else "week")


LENGTHS = {
    "length": Slot(_pattern("[天日]"), read_length),
    "distance": Slot(_pattern("天"), read_length),
    "dayoffset": Slot(
        rf"[之以]?[前后]的?{w.COUNT}(?:天|日|个?(?:周|星期|礼拜))|第二天|次日|翌日", read_offset
    ),
}
"""A length of time; one whose days are 天, where 3日前 says by when; one from a named day."""
