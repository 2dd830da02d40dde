"""Calendar periods as values: days, weeks, months, halves, years … and how they are written.

A value knows its first and last day (both included), its EDTF string (ISO 8601-2:2019) and its
TIMEX3 value (ISO 24617-1). Where EDTF has no form the day interval is written.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from timeline.dates.value import DateValue
from timeline.models import Granularity

_ISO_QUARTER, _ISO_HALF = 32, 39  # EDTF level 2: quarters 33–36, half-years 40–41
_DAY = timedelta(days=1)
_SEASON_START = {1: 3, 2: 6, 3: 9, 4: 12}
_TIMEX_SEASON = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}


_kept = lru_cache(maxsize=4096)
"""Values never change, and a text names the same few periods over and over."""


@_kept
def day(value: date) -> DateValue:
    iso = value.isoformat()
    return DateValue(value, value, Granularity.DAY, iso, {"value": iso})


@_kept
def month(year: int, number: int) -> DateValue:
    iso = f"{year:04d}-{number:02d}"
    last = monthrange(year, number)[1]
    return DateValue(
        date(year, number, 1), date(year, number, last), Granularity.MONTH, iso, {"value": iso}
    )


@_kept
def year(number: int) -> DateValue:
    iso = f"{number:04d}"
    return DateValue(
        date(number, 1, 1), date(number, 12, 31), Granularity.YEAR, iso, {"value": iso}
    )


@_kept
def quarter(year_: int, number: int) -> DateValue:
    first, last = month(year_, 3 * number - 2), month(year_, 3 * number)
    edtf = f"{year_:04d}-{_ISO_QUARTER + number}"
    return DateValue(
        first.start, last.end, Granularity.QUARTER, edtf, {"value": f"{year_:04d}-Q{number}"}
    )


@_kept
def half(year_: int, number: int) -> DateValue:
    first, last = month(year_, 6 * number - 5), month(year_, 6 * number)
    edtf = f"{year_:04d}-{_ISO_HALF + number}"
    return DateValue(
        first.start, last.end, Granularity.HALF, edtf, {"value": f"{year_:04d}-H{number}"}
    )


@_kept
def season(year_: int, number: int) -> DateValue:
    """Spring 3–5, summer 6–8, autumn 9–11, winter 12 – February of the next year."""
    first = month(year_, _SEASON_START[number])
    last = month(year_ + 1, 2) if number == 4 else month(year_, _SEASON_START[number] + 2)
    timex = {"value": f"{year_:04d}-{_TIMEX_SEASON[number]}"}
    return DateValue(first.start, last.end, Granularity.SEASON, f"{year_:04d}-{20 + number}", timex)


@_kept
def week(any_day: date) -> DateValue:
    """The week from Monday to Sunday that holds a day."""
    monday = any_day - timedelta(days=any_day.weekday())
    iso = monday.isocalendar()
    value = _days(monday, monday + timedelta(days=6), Granularity.WEEK)
    return replace(value, timex3={"value": f"{iso.year:04d}-W{iso.week:02d}"})


@_kept
def iso_week(year_: int, number: int) -> DateValue:
    """A numbered week (第14周), by ISO 8601: week 1 holds the first Thursday."""
    return week(date.fromisocalendar(year_, number, 1))


@_kept
def decade(first_year: int) -> DateValue:
    value = span(year(first_year), year(first_year + 9))
    name = f"{first_year // 10:03d}"
    return replace(value, granularity=Granularity.DECADE, edtf=f"{name}X", timex3={"value": name})


@_kept
def century(number: int) -> DateValue:
    """The 19th century is 1800–1899 (the convention of the press)."""
    name = f"{number - 1:02d}"
    value = span(year(100 * (number - 1)), year(100 * number - 1))
    return replace(value, granularity=Granularity.CENTURY, edtf=f"{name}XX", timex3={"value": name})


_TENDAYS = {1: (1, 10), 2: (11, 20), 3: (21, 31), 4: (1, 20), 5: (11, 31), 6: (1, 15), 7: (16, 31)}


@_kept
def tendays(year_: int, month_: int, number: int) -> DateValue:
    """上旬 1–10, 中旬 11–20, 下旬 21 to the end of the month.

    4 and 5 are 上中旬 and 中下旬, 6 and 7 上半月 (1–15) and 下半月.
    """
    whole = month(year_, month_)
    assert whole.end is not None
    first, last = _TENDAYS[number]
    grain = Granularity.TENDAYS if number <= 3 else Granularity.SPAN
    opening, closing = date(year_, month_, first), date(year_, month_, min(last, whole.end.day))
    value = _days(opening, closing, grain)
    mod = ("START", "MID", "END", "START", "END", "START", "END")[number - 1]
    return replace(value, timex3={"value": whole.edtf, "mod": mod})


@_kept
def month_edge(year_: int, month_: int, number: int) -> DateValue:
    """月初 月中 月底: the ten days, with the inner bounds approximate."""
    value = tendays(year_, month_, number)
    first, last = value.edtf.split("/")
    edtf = (f"{first}/{last}~", f"{first}~/{last}~", f"{first}~/{last}")[number - 1]
    return replace(value, edtf=edtf, approx=True)


@_kept
def year_edge(year_: int, number: int) -> DateValue:
    """年初 January–March, 年中 June–July, 年底 December: a convention, approximate."""
    months = {1: (1, 3), 2: (6, 7), 3: (12, 12)}[number]
    first, last = month(year_, months[0]), month(year_, months[1])
    mod = {"value": f"{year_:04d}", "mod": ("START", "MID", "END")[number - 1]}
    if months[0] == months[1]:
        return replace(first, edtf=f"{first.edtf}~", approx=True, timex3=mod)
    value = span(first, last)
    grain = Granularity.QUARTER if number == 1 else Granularity.SPAN
    edtf = f"{first.edtf}~/{last.edtf}~"
    return replace(value, granularity=grain, edtf=edtf, approx=True, timex3=mod)


@_kept
def decade_part(first_year: int, part: int) -> DateValue:
    """年代初 = first three years, 中期 = years 4–6, 末 = last three."""
    first, last = {1: (0, 2), 2: (3, 5), 3: (7, 9), 4: (3, 9), 5: (0, 4), 6: (5, 9)}[part]
    value = span(year(first_year + first), year(first_year + last))
    mod = {"value": f"{first_year // 10:03d}", "mod": _PART_MODS[part - 1]}
    return replace(_fuzzy_ends(value), timex3=mod)


_PART_MODS = ("START", "MID", "END", "END", "START", "END")
"""TIMEX3 of the parts of a decade or century, in their order there."""


@_kept
def century_part(number: int, part: int) -> DateValue:
    """世纪初 = first ten years, 中叶 = the fiftieth year, 末 = last ten, 上半叶 = first fifty."""
    base = 100 * (number - 1)
    ends = {1: (0, 9), 2: (50, 50), 3: (90, 99), 4: (30, 99), 5: (0, 49), 6: (50, 99)}
    first, last = (base + offset for offset in ends[part])
    value = year(first) if first == last else span(year(first), year(last))
    mod = {"value": f"{number - 1:02d}", "mod": _PART_MODS[part - 1]}
    return replace(_fuzzy_ends(value), timex3=mod)


@_kept
def days(first: date, last: date) -> DateValue:
    """A span of days, both ends included; a single day when they are the same."""
    return day(first) if first == last else _days(first, last, Granularity.SPAN)


def _days(first: date, last: date, grain: Granularity) -> DateValue:
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    length = (last - first).days + 1
    timex = {"value": f"P{length}D", "begin": first.isoformat(), "end": last.isoformat()}
    return DateValue(first, last, grain, edtf, timex)


_PLAIN = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.YEAR})


def edge_text(value: DateValue, *, last: bool) -> str:
    """How a value stands inside an EDTF interval: itself where plain, else its edge day."""
    if value.granularity in _PLAIN:
        return value.edtf
    if value.granularity in (Granularity.SPAN, Granularity.DECADE) and "/" in value.edtf:
        return value.edtf.split("/")[1 if last else 0].rstrip("~")
    if value.granularity in (Granularity.DECADE, Granularity.CENTURY):
        return f"{(value.end or value.start).year if last else value.start.year:04d}"
    if last:
        assert value.end is not None
        return value.end.isoformat()
    return value.start.isoformat()


@_kept
def span(first: DateValue, last: DateValue) -> DateValue:
    """From the first day of one value to the last day of another.

    Raises ValueError when the second ends before the first starts or is open.
    """
    if last.end is None or last.end < first.start:
        raise ValueError("a span cannot end before it starts")
    edtf = f"{edge_text(first, last=False)}/{edge_text(last, last=True)}"
    timex = {
        "value": _length(first, last),
        "begin": first.start.isoformat(),
        "end": last.end.isoformat(),
    }
    approx = first.approx or last.approx
    return DateValue(first.start, last.end, Granularity.SPAN, edtf, timex, approx)


@_kept
def from_january(year_: int, last_month: int) -> DateValue:
    """The first months of a year: 前三季度, 前5个月."""
    return span(month(year_, 1), month(year_, last_month))


def _length(first: DateValue, last: DateValue) -> str:
    assert last.end is not None
    if first.granularity is last.granularity is Granularity.YEAR:
        return f"P{last.end.year - first.start.year + 1}Y"
    if first.granularity is last.granularity is Granularity.MONTH:
        months = 12 * (last.end.year - first.start.year) + last.end.month - first.start.month
        return f"P{months + 1}M"
    return f"P{(last.end - first.start).days + 1}D"


def enumeration(values: Sequence[DateValue]) -> DateValue:
    """Several periods named together (2019、2020年): one mention over all of them.

    TIMEX3 writes a list with gaps as several expressions, so there is no one value for it.
    """
    whole = span(values[0], values[-1])
    edtf = "{" + ",".join(value.edtf for value in values) + "}"
    gapless = all(before.end == after.start - _DAY for before, after in pairwise(values))
    return replace(whole, edtf=edtf, timex3=whole.timex3 if gapless else None)


@_kept
def approximate(value: DateValue) -> DateValue:
    """The same value, marked as approximate."""
    if value.approx:
        return value
    plain = value.granularity in _PLAIN
    fuzzy = replace(value, edtf=f"{value.edtf}~", approx=True) if plain else _fuzzy_ends(value)
    timex = {**value.timex3, "mod": "APPROX"} if value.timex3 else None
    return replace(fuzzy, timex3=timex)


def _fuzzy_ends(value: DateValue) -> DateValue:
    if value.granularity in _PLAIN:
        return replace(value, edtf=f"{value.edtf}~", approx=True)
    assert value.end is not None
    text = value.edtf
    if "/" not in text or "{" in text:
        text = f"{value.start.isoformat()}/{value.end.isoformat()}"
    first, last = text.split("/")
    return replace(value, edtf=f"{first.rstrip('~')}~/{last.rstrip('~')}~", approx=True)


@_kept
def open_from(value: DateValue) -> DateValue:
    """From the start of a value, without an end (2019年9月起)."""
    edtf = f"{edge_text(value, last=False)}/.."
    grain = Granularity.SPAN
    timex = {"begin": value.edtf if value.granularity in _PLAIN else value.start.isoformat()}
    return replace(value, end=None, granularity=grain, edtf=edtf, timex3=timex)


@_kept
def until(value: DateValue, last: date) -> DateValue:
    """From the start of a value to a given day (2020年以来, counted to publication)."""
    if last <= value.start:
        return replace(day(value.start), approx=value.approx)
    edtf = f"{edge_text(value, last=False)}/{last.isoformat()}"
    timex = {"begin": value.edtf if value.granularity in _PLAIN else value.start.isoformat()}
    timex["end"] = last.isoformat()
    return replace(value, end=last, granularity=Granularity.SPAN, edtf=edtf, timex3=timex)


def widened(earliest: DateValue, latest: DateValue) -> DateValue:
    """The hull of two readings of one expression, when its anchor is only known to a window."""
    end = latest.end
    if end is None:
        return replace(open_from(days(earliest.start, earliest.start)), approx=True)
    value = _days(earliest.start, end, Granularity.SPAN)
    edtf = f"{earliest.start.isoformat()}~/{end.isoformat()}~"
    return replace(value, edtf=edtf, approx=True, counted_back=latest.counted_back)
