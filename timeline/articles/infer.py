"""Infer from a text when it appeared: a window with its evidence, or unknown.

What is told as past is not later than the publication, what is told as future not earlier.
A year counts as the year of publication only where the text ties itself to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.articles.telling import gives_figures, is_ahead, is_framed
from timeline.dates import find_article_dates
from timeline.models import (
    AnchorKind,
    Article,
    Certainty,
    DateMention,
    Granularity,
    Paragraph,
    ParagraphKind,
    Publication,
    Sentence,
    Span,
)
from timeline.text.sentences import split_sentences

_THIS_YEAR = re.compile(r"^(?:今年|本年|今春|今夏|今秋|今冬)")
_GLOSS = re.compile(r"(今|去|前|明)年\s*[（(]\s*((?:19|20)\d\d)年")
_YEARS_OFF = {"今": 0, "去": 1, "前": 2, "明": -1}
_SLOGAN = re.compile(r"((?:19|20)\d\d)年(?:既|也|正)?是[^。；]{0,60}?之年")
_IMPRINT = re.compile(r"((?:19|20)\d\d)年(?:\d{1,2}月)?(?:编印|编制|刊印|印制|编)[)）]?$")
_MONTHLY = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.TENDAYS})
_WIDEST = timedelta(days=366)
# Bare months are told in their order; one that leaps far ahead belongs to the year before.
_LEAP = timedelta(days=92)
_HALF_YEAR_LEAP = timedelta(days=200)
# The office of statistics publishes a quarter some two weeks after its end.
_NEXT_FIGURES = {(3, 31): (7, 15), (6, 30): (10, 15)}


@dataclass(frozen=True, slots=True)
class _Told:
    """A date in its sentence."""

    mention: DateMention
    sentence: Sentence

    @property
    def ahead(self) -> bool:
        return is_ahead(self.sentence.simplified, self.mention)

    @property
    def figures(self) -> bool:
        return gives_figures(self.sentence.simplified, self.mention)

    def __str__(self) -> str:
        return f"第{self.sentence.line}行“{self.mention.text}”"


@dataclass(frozen=True, slots=True)
class _Bound:
    """A first or last possible day with the words that say so."""

    day: date
    why: str


def infer_publication(paragraphs: tuple[Paragraph, ...]) -> Publication:
    """The window in which a text must have appeared, from what it tells as past and future.

    Unknown (and no guess) when the text does not say of which year it is.
    """
    article = Article("", 0, None, paragraphs)
    sentences = _telling(article)
    absolute = list(_dates(article, sentences, Publication()))
    past, upper = list(_past(absolute)), _earliest(_future(absolute))
    lower = _latest(past)
    year = _year(article, sentences, absolute, lower)
    if year:
        lower = _latest(bound for bound in past if bound.day.year <= year.day.year)
        first, last = _within_year(article, sentences, year, lower, absolute)
        return _window(year, first, _sooner(last, upper, first))
    if lower and upper and timedelta() <= upper.day - lower.day <= _WIDEST:
        return _window(None, lower, upper)
    return Publication()


def _telling(article: Article) -> tuple[Sentence, ...]:
    return tuple(s for s in split_sentences(article) if s.kind is not ParagraphKind.CHROME)


def _dates(
    article: Article, sentences: tuple[Sentence, ...], published: Publication
) -> Iterator[_Told]:
    anchored = Article(article.file, 0, None, article.paragraphs, published)
    found = find_article_dates(anchored, sentences)
    for sentence, mentions in zip(sentences, found, strict=True):
        yield from (_Told(mention, sentence) for mention in mentions)


# --- bounds from dates that stand on their own -------------------------------


def _past(absolute: Iterable[_Told]) -> Iterator[_Bound]:
    """Days that the text looks back on; a period with its figures is over."""
    for told in absolute:
        mention = told.mention
        if mention.start is None or not _placed(told) or told.ahead:
            continue
        if not is_framed(told.sentence.simplified, mention):
            continue
        yield _Bound(_reached(told, mention.start), str(told))


def _future(absolute: Iterable[_Told]) -> Iterator[_Bound]:
    for told in absolute:
        if told.mention.end is not None and _placed(told) and told.ahead:
            yield _Bound(told.mention.end, str(told))


def _placed(told: _Told) -> bool:
    """A plan period (十四五) and decades say too little."""
    return told.mention.anchor in (AnchorKind.ABSOLUTE, AnchorKind.NARRATIVE) and (
        told.mention.granularity not in (Granularity.DECADE, Granularity.CENTURY)
    )


def _reached(told: _Told, start: date) -> date:
    if told.figures and told.mention.end:
        return told.mention.end + timedelta(days=1)
    return start


def _latest(bounds: Iterable[_Bound]) -> _Bound | None:
    return max(bounds, key=lambda bound: bound.day, default=None)


def _earliest(bounds: Iterable[_Bound]) -> _Bound | None:
    return min(bounds, key=lambda bound: bound.day, default=None)


# --- the year of publication -------------------------------------------------


def _year(
    article: Article,
    sentences: tuple[Sentence, ...],
    absolute: list[_Told],
    lower: _Bound | None,
) -> _Bound | None:
    """The first day of the year of publication, with what ties the text to that year."""
    if glossed := _latest(_glossed(sentences)):
        return glossed
    ties = [*_slogans(sentences), *_imprints(article)]
    possible = [tie for tie in ties if not lower or tie.day.year >= lower.day.year]
    return _latest(possible) or _year_after_figures(sentences, absolute, lower)


def _glossed(sentences: tuple[Sentence, ...]) -> Iterator[_Bound]:
    for sentence in sentences:
        for found in _GLOSS.finditer(sentence.simplified):
            year = int(found.group(2)) + _YEARS_OFF[found.group(1)]
            yield _Bound(date(year, 1, 1), f"第{sentence.line}行“{found.group()}”")


def _slogans(sentences: tuple[Sentence, ...]) -> Iterator[_Bound]:
    """2025年是…之年 is said in that year, or just before it begins."""
    for sentence in sentences:
        for found in _SLOGAN.finditer(sentence.simplified):
            yield _Bound(date(int(found.group(1)), 1, 1), f"第{sentence.line}行“{found.group()}”")


def _imprints(article: Article) -> Iterator[_Bound]:
    for paragraph in article.paragraphs:
        if found := _IMPRINT.search(paragraph.simplified):
            why = f"第{paragraph.line_at(0)}行“{found.group()}”"
            yield _Bound(date(int(found.group(1)), 1, 1), why)


def _year_after_figures(
    sentences: tuple[Sentence, ...], absolute: list[_Told], lower: _Bound | None
) -> _Bound | None:
    """今年 beside the full figures of one year and a happening of the next: it is the next.

    Not where 去年 is said too: then the year named is not the last one.
    """
    text = "".join(sentence.simplified for sentence in sentences)
    if lower is None or "今年" not in text or "去年" in text:
        return None
    year = lower.day.year
    before = next((t for t in absolute if t.figures and _starts_in(t, year - 1)), None)
    told = next((t for t in absolute if _starts_in(t, year) and not t.ahead), None)
    if before is None or told is None:
        return None
    return _Bound(date(year, 1, 1), f"{before}已有全年数据，{told}")


def _starts_in(told: _Told, year: int) -> bool:
    return told.mention.start is not None and told.mention.start.year == year


# --- within the year ----------------------------------------------------------


def _within_year(
    article: Article,
    sentences: tuple[Sentence, ...],
    year: _Bound,
    lower: _Bound | None,
    absolute: list[_Told],
) -> tuple[_Bound, _Bound]:
    """The first and the last possible day, from 今年3月5日, bare months, and plans."""
    new_year, old_year = year.day, date(year.day.year, 12, 31)
    first = lower if lower and lower.day >= new_year else _Bound(new_year, year.why)
    alone = {_place(t) for t in absolute if t.mention.resolved}
    dated = _dates(article, sentences, Publication(old_year, old_year))
    told = [t for t in dated if t.mention.resolved and _place(t) not in alone]
    first = _chain(first, told)
    last = _Bound(old_year, year.why)
    again = _dates(article, sentences, Publication(first.day, first.day))
    plans = _plans((t for t in again if _place(t) not in alone), first.day)
    caps = [*plans, *_next_figures(told, first), *_whole_year_ahead(absolute, first)]
    return first, _earliest([last, *(cap for cap in caps if cap.day >= first.day)]) or last


def _place(told: _Told) -> tuple[int, int, Span]:
    return told.sentence.paragraph, told.sentence.offset, told.mention.span


def _chain(first: _Bound, told: list[_Told]) -> _Bound:
    """Follow the months that are told as past, as long as none leaps too far ahead."""
    bounds = sorted(_told_this_year(told, first.day.year), key=lambda pair: pair[0].day)
    for bound, leap in bounds:
        if first.day < bound.day <= first.day + leap:
            first = bound
    return first


def _told_this_year(told: list[_Told], year: int) -> Iterator[tuple[_Bound, timedelta]]:
    for one in told:
        start = one.mention.start
        if one.ahead or start is None or start.year != year:
            continue
        named = bool(_THIS_YEAR.match(one.mention.text))
        if one.figures:
            yield _Bound(_reached(one, start), str(one)), _WIDEST if named else _HALF_YEAR_LEAP
        elif one.mention.granularity in _MONTHLY and not one.mention.counted_back:
            yield _Bound(start, str(one)), _WIDEST if named else _LEAP


def _plans(told: Iterable[_Told], first: date) -> Iterator[_Bound]:
    """Months without a year that are told as future: the next after what is past."""
    for one in told:
        mention = one.mention
        if not one.ahead or mention.end is None or mention.granularity not in _MONTHLY:
            continue
        if first <= mention.end <= first + _WIDEST:
            yield _Bound(mention.end, str(one))


def _next_figures(told: list[_Told], first: _Bound) -> Iterator[_Bound]:
    """The latest figures are of the first quarter: those of the half year were not out."""
    periods = [
        one
        for one in told
        if one.figures and not one.ahead and _starts_in(one, first.day.year) and one.mention.end
    ]
    latest = max(periods, key=lambda one: one.mention.end or date.min, default=None)
    if latest is None or latest.mention.end is None:
        return
    following = _NEXT_FIGURES.get((latest.mention.end.month, latest.mention.end.day))
    if following:
        yield _Bound(date(first.day.year, *following), f"{latest}是最新数据")


def _whole_year_ahead(absolute: list[_Told], first: _Bound) -> Iterator[_Bound]:
    """2023年,该区将…: a text that has the whole year before it is of its first half."""
    year = first.day.year
    for told in absolute:
        named = told.mention.text.startswith(f"{year}年")
        if named and told.mention.granularity is Granularity.YEAR and told.ahead:
            yield _Bound(date(year, 6, 30), f"{told}全年在前")


# --- the window ---------------------------------------------------------------


def _sooner(last: _Bound, upper: _Bound | None, first: _Bound) -> _Bound:
    return upper if upper and first.day <= upper.day < last.day else last


def _window(year: _Bound | None, first: _Bound, last: _Bound) -> Publication:
    parts = [f"{year.day.year}年：{year.why}"] if year else []
    parts += [f"不早于{first.day}：{first.why}", f"不晚于{last.day}：{last.why}"]
    return Publication(first.day, last.day, Certainty.INFERRED, "；".join(parts))
