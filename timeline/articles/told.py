"""What a text tells of past and future: its dates, and the bounds they set on its publication."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline.articles.header_dates import fold_widths
from timeline.articles.telling import gives_figures, is_ahead, is_framed
from timeline.dates import find_article_dates
from timeline.models import (
    AnchorKind,
    Article,
    DateMention,
    Granularity,
    Paragraph,
    ParagraphKind,
    Publication,
    Role,
    Sentence,
    Span,
)
from timeline.text.sentences import split_sentences

_NAMED = re.compile(r"(?:19|20)?\d\d年|今年|本年")


@dataclass(frozen=True, slots=True)
class Bound:
    """A first or last possible day, with the words that say so."""

    day: date
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """A date in its sentence."""

    mention: DateMention
    sentence: Sentence

    @property
    def ahead(self) -> bool:
        """True when the text tells it as future."""
        return is_ahead(self.sentence.simplified, self.mention)

    @property
    def figures(self) -> bool:
        """True for a period whose figures follow."""
        return gives_figures(self.sentence.simplified, self.mention)

    @property
    def place(self) -> tuple[int, int, Span]:
        """Where it stands, to know it again when it is read with another anchor."""
        return self.sentence.paragraph, self.sentence.offset, self.mention.span

    @property
    def comes_by(self) -> date | None:
        """The day by which it has come: the last, or the first of what begins then (9月1日起)."""
        return self.mention.end or (self.mention.start if self.mention.role is Role.SINCE else None)

    def starts_in(self, year: int) -> bool:
        """True when its first day lies in the year."""
        return self.mention.start is not None and self.mention.start.year == year

    def reached(self, start: date) -> date:
        """The day by which the text must be as late: behind a period with its figures.

        Behind a bare day too (6月12日): what appears on the day itself says 今天.
        """
        bare = self.mention.granularity is Granularity.DAY and not _NAMED.match(self.mention.text)
        over = self.mention.end if self.figures else start if bare else None
        return over + timedelta(days=1) if over else start

    def __str__(self) -> str:
        return f"第{self.sentence.line}行“{self.mention.text}”"


@dataclass(frozen=True, slots=True)
class Text:
    """The sentences of an article whose publication is not known, chrome left out."""

    article: Article
    sentences: tuple[Sentence, ...]

    def dates(self, published: Publication | None = None) -> list[Told]:
        """All its dates, read as if it had been published then."""
        anchored = replace(self.article, published=published or Publication())
        found = find_article_dates(anchored, self.sentences)
        pairs = zip(self.sentences, found, strict=True)
        return [Told(mention, sentence) for sentence, mentions in pairs for mention in mentions]


def text_of(paragraphs: tuple[Paragraph, ...]) -> Text:
    """The text that paragraphs make."""
    folded = tuple(replace(p, simplified=fold_widths(p.simplified)) for p in paragraphs)
    article = Article("", 0, None, folded)
    told = (s for s in split_sentences(article) if s.kind is not ParagraphKind.CHROME)
    return Text(article, tuple(told))


def past(dates: Iterable[Told]) -> Iterator[Bound]:
    """Days that the text looks back on; a period with its figures is over."""
    for told in dates:
        start = told.mention.start
        if start is None or not _placed(told.mention) or told.ahead:
            continue
        if is_framed(told.sentence.simplified, told.mention):
            yield Bound(told.reached(start), str(told))


def future(dates: Iterable[Told]) -> Iterator[Bound]:
    """Days that are still to come for the text."""
    for told in dates:
        day = told.comes_by
        if day is not None and _placed(told.mention) and told.ahead:
            yield Bound(day, str(told))


def latest(bounds: Iterable[Bound]) -> Bound | None:
    """The bound with the last day."""
    return max(bounds, key=lambda bound: bound.day, default=None)


def earliest(bounds: Iterable[Bound]) -> Bound | None:
    """The bound with the first day."""
    return min(bounds, key=lambda bound: bound.day, default=None)


def _placed(mention: DateMention) -> bool:
    """True for dates of their own; plan periods (十四五), decades and centuries say too little."""
    own = mention.anchor in (AnchorKind.ABSOLUTE, AnchorKind.NARRATIVE)
    return own and mention.granularity not in (Granularity.DECADE, Granularity.CENTURY)
