"""The year to which a text ties itself: glosses, slogans, imprints, the last full figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from timeline.articles.told import Bound, Text, Told, latest

_GLOSS = re.compile(r"(今|去|前|明)年\s*[（(]\s*((?:19|20)\d\d)年")
_YEARS_BACK = {"今": 0, "去": 1, "前": 2, "明": -1}
_SLOGAN = re.compile(r"((?:19|20)\d\d)年(?:既|也|正)?是[^。；]{0,60}?之年")
_IMPRINT = re.compile(r"((?:19|20)\d\d)年(?:\d{1,2}月)?(?:编印|编制|刊印|印制|编)[)）]?$")


def year_of(text: Text, dates: list[Told], lower: Bound | None) -> Bound | None:
    """The first day of the year of publication and what says so, None when nothing does.

    ``dates`` are those that stand on their own, ``lower`` the latest that is told as past.
    """
    if glossed := latest(_glossed(text)):
        return glossed
    ties = [*_slogans(text), *_imprints(text)]
    possible = [tie for tie in ties if not lower or tie.day.year >= lower.day.year]
    return latest(possible) or _year_after_figures(text, dates, lower)


def _glossed(text: Text) -> Iterator[Bound]:
    """去年（2021年） is said in 2022."""
    for sentence in text.sentences:
        for found in _GLOSS.finditer(sentence.simplified):
            year = int(found.group(2)) + _YEARS_BACK[found.group(1)]
            yield Bound(date(year, 1, 1), f"第{sentence.line}行“{found.group()}）”")


def _slogans(text: Text) -> Iterator[Bound]:
    """2025年是…之年 is said in that year, or just before it begins."""
    for sentence in text.sentences:
        for found in _SLOGAN.finditer(sentence.simplified):
            yield Bound(date(int(found.group(1)), 1, 1), f"第{sentence.line}行“{found.group()}”")


def _imprints(text: Text) -> Iterator[Bound]:
    """档案馆 2024年编印, on a line of its own, chrome included."""
    for paragraph in text.article.paragraphs:
        if found := _IMPRINT.search(paragraph.simplified):
            why = f"第{paragraph.line_at(0)}行“{found.group()}”"
            yield Bound(date(int(found.group(1)), 1, 1), why)


def _year_after_figures(text: Text, dates: list[Told], lower: Bound | None) -> Bound | None:
    """今年 beside the full figures of one year and a happening of the next: it is the next.

    Not where 去年 is said too: then the year named is not the last one.
    """
    whole = "".join(sentence.simplified for sentence in text.sentences)
    if lower is None or "今年" not in whole or "去年" in whole:
        return None
    year = lower.day.year
    before = next((told for told in dates if told.figures and told.starts_in(year - 1)), None)
    within = next((told for told in dates if told.starts_in(year) and not told.ahead), None)
    if before is None or within is None:
        return None
    return Bound(date(year, 1, 1), f"{before}已有全年数据，{within}")
