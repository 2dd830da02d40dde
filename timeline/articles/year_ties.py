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


_STATISTIC = re.compile(
    r"生产总值|GDP|增加值|产值|投资|营业收入|营收|税收|收入|进出口|出口|销售额|外资|产量|签约"
)
_THIS_YEARS_FIGURES = re.compile(
    r"今年[\s，,]*(?:第?[一二三]季度|上半年|前[一二两三四五六七八九十\d]+个?[月季]|\d{1,2}\s*[-—–~至到]\s*\d{1,2}月|"
    r"以来)|今年[^。；]{0,40}(?:增长|下降|增幅|同比)"
)
_BESIDE = 3


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

    The figures of this year right behind those of the whole year say it too.

    Not where 去年 is said too: then the year named is not the last one.
    """
    whole = "".join(sentence.simplified for sentence in text.sentences)
    if lower is None or "今年" not in whole or "去年" in whole:
        return None
    year = lower.day.year
    before = next((told for told in dates if told.figures and told.starts_in(year - 1)), None)
    within = next((told for told in dates if told.starts_in(year) and not told.ahead), None)
    if before is None:
        return None
    beside = str(within) if within else _figures_beside(text, before)
    return Bound(date(year, 1, 1), f"{before}已有全年数据，{beside}") if beside else None


def _figures_beside(text: Text, before: Told) -> str | None:
    """2023年，…生产总值512亿元。今年一季度，…增长9%: where it says so, close behind."""
    if not _STATISTIC.search(before.sentence.simplified):
        return None
    place = text.sentences.index(before.sentence)
    for sentence in text.sentences[place : place + _BESIDE]:
        if found := _THIS_YEARS_FIGURES.search(sentence.simplified):
            return f"第{sentence.line}行“{found.group()}”"
    return None
