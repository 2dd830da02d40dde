"""Infer from a text when it appeared: a window with its evidence, or unknown.

What is told as past is not later than the publication, what is told as future not earlier.
A year counts as the year of publication only where the text ties itself to it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from timeline.articles.told import Bound, Text, Told, earliest, future, latest, past, text_of
from timeline.articles.year_ties import year_of
from timeline.models import Certainty, Granularity, Paragraph, Publication, Role

_THIS_YEAR = re.compile(r"^(?:今年|本年|今春|今夏|今秋|今冬)")
# Words such as 上月28日, 两周前 or 同期 say nothing while the day of publication is only supposed.
_OWN_MONTH = re.compile(
    r"^(?!上(?!半年)|下(?!半年)|本|昨|前|明|后|次|当|同|翌)"
    r".*(?:[\d一二两三四五六七八九十]个?月|季度|半年)"
)
_GLOSSED = re.compile(r"(?:今年|本年)[（(](?:19|20)\d\d年[）)]$")
_MONTHLY = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.TENDAYS})
_WIDEST = timedelta(days=366)
# Bare months are told in their order; one that leaps far ahead belongs to the year before.
_LEAP = timedelta(days=92)
_HALF_YEAR_LEAP = timedelta(days=200)
# The figures of a quarter come out some two weeks after its end.
_NEXT_FIGURES = {(3, 31): (7, 15), (6, 30): (10, 15)}


def infer_publication(paragraphs: tuple[Paragraph, ...]) -> Publication:
    """The window in which a text must have appeared, from what it tells as past and future.

    Unknown (and no guess) when the text does not say of which year it is.
    """
    text = text_of(paragraphs)
    alone = text.dates()
    behind, upper = list(past(alone)), earliest(future(alone))
    lower = latest(behind)
    year = year_of(text, alone, lower)
    if year:
        lower = latest(bound for bound in behind if bound.day.year <= year.day.year)
        first, last = _within_year(text, year, lower, alone)
        return _window(year, first, _sooner(last, upper, first))
    if lower and upper and timedelta() <= upper.day - lower.day <= _WIDEST:
        return _window(None, lower, upper)
    return Publication()


def _within_year(
    text: Text, year: Bound, lower: Bound | None, alone: list[Told]
) -> tuple[Bound, Bound]:
    """The first and the last possible day, from 今年3月5日, bare months, and plans."""
    new_year, old_year = year.day, date(year.day.year, 12, 31)
    start = lower if lower and lower.day >= new_year else Bound(new_year, year.why)
    known = {told.place for told in alone if told.mention.resolved}
    waiting = len(known) < len(alone)
    told = _unknown(text, old_year, known) if waiting else []
    first = _chain(start, told)
    plans = _plans(_unknown(text, first.day, known) if told else [], first.day)
    caps = [*plans, *_next_figures(told, first), *_whole_year_ahead(alone, first)]
    end = Bound(old_year, year.why)
    return first, earliest([end, *(cap for cap in caps if cap.day >= first.day)]) or end


def _unknown(text: Text, day: date, known: Collection[object]) -> list[Told]:
    """The dates that only a day of publication resolves, read from that day."""
    dates = text.dates(Publication(day, day))
    own = (told for told in dates if _OWN_MONTH.match(told.mention.text))
    return [told for told in own if told.mention.resolved and told.place not in known]


def _chain(first: Bound, told: list[Told]) -> Bound:
    """Follow the months that are told as past, as long as none leaps too far ahead."""
    steps = sorted(_told_this_year(told, first.day.year), key=lambda step: step[0].day)
    for bound, leap in steps:
        if first.day < bound.day <= first.day + leap:
            first = bound
    return first


def _told_this_year(told: list[Told], year: int) -> Iterator[tuple[Bound, timedelta]]:
    """What is told as past of this year, each with the leap that is believed of it."""
    for one in told:
        start = one.mention.start
        if start is None or start.year != year or one.ahead:
            continue
        named = _is_named(one)
        if one.figures:
            yield Bound(one.reached(start), str(one)), _WIDEST if named else _HALF_YEAR_LEAP
        elif one.mention.granularity in _MONTHLY and not one.mention.counted_back:
            yield Bound(one.reached(start), str(one)), _WIDEST if named else _LEAP


def _is_named(one: Told) -> bool:
    """True when 今年 stands with a date: 今年3月5日, 今年（2023年）10月12日."""
    before = one.sentence.simplified[: one.mention.span[0]]
    return bool(_THIS_YEAR.match(one.mention.text) or _GLOSSED.search(before))


def _plans(told: Iterable[Told], first: date) -> Iterator[Bound]:
    """Months without a year that are told as future: the next after what is past."""
    for one in told:
        end = one.comes_by
        opens = one.mention.role is Role.SINCE
        if end is None or not one.ahead or not (opens or one.mention.granularity in _MONTHLY):
            continue
        if first <= end <= first + _WIDEST:
            yield Bound(end, str(one))


def _next_figures(told: list[Told], first: Bound) -> Iterator[Bound]:
    """The latest figures are of the first quarter: those of the half year were not out."""
    year = first.day.year
    over = [(one.mention.end, one) for one in told if one.figures and one.starts_in(year)]
    ends = [(end, one) for end, one in over if end is not None and not one.ahead]
    if not ends:
        return
    end, one = max(ends, key=lambda pair: pair[0])
    following = _NEXT_FIGURES.get((end.month, end.day))
    if following:
        yield Bound(date(year, *following), f"{one}是最新数据")


def _whole_year_ahead(alone: list[Told], first: Bound) -> Iterator[Bound]:
    """2023年,该区将…: a text that has the whole year before it is of its first half."""
    year = first.day.year
    for told in alone:
        named = told.mention.text.startswith(f"{year}年")
        if named and told.mention.granularity is Granularity.YEAR and told.ahead:
            yield Bound(date(year, 6, 30), f"{told}全年在前")


def _sooner(last: Bound, upper: Bound | None, first: Bound) -> Bound:
    return upper if upper and first.day <= upper.day < last.day else last


def _window(year: Bound | None, first: Bound, last: Bound) -> Publication:
    parts = [f"{year.day.year}年：{year.why}"] if year else []
    parts += [f"不早于{first.day}：{first.why}", f"不晚于{last.day}：{last.why}"]
    return Publication(first.day, last.day, Certainty.INFERRED, "；".join(parts))
