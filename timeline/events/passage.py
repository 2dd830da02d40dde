"""Sentences around an event: what continues it, and chronicle entries under a date line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.words import QUESTION
from timeline.models import AnchorKind, Article, DateMention, Day, ParagraphKind, Role, Sentence
from timeline.text.cues import PLAN_CUE

_NEW_TOPIC = re.compile(
    r"^[“「]?(?:同时|与此同时|此外|另外|另据|接下来|下一?步|下阶段|未来|今后|此前|记者[:：]|据了解|据悉|值得一提|[【●■◆▲\d一二三四五六七八九十]+[、.．】])"
)
_DONE = re.compile(r"已|了(?!解)|突破|增长|建成|投产|完成|获批|开工|成立|签约")
_CONTINUES_AT_MOST = 4
_MARGIN = " ：:（）()【】[]◆■●▲*#-—・·　"


def context_of(
    number: int, sentences: Sequence[Sentence], dates: Sequence[Sequence[DateMention]]
) -> tuple[str, ...]:
    """The sentences behind sentence ``number`` that go on with it and have no date themselves.

    They end at a date, another paragraph, a question or a word that opens a new topic.
    """
    here = sentences[number]
    following: list[str] = []
    for place in range(number + 1, min(len(sentences), number + 1 + _CONTINUES_AT_MOST)):
        sentence = sentences[place]
        if sentence.paragraph != here.paragraph or dates[place]:
            break
        text = sentence.simplified
        if _NEW_TOPIC.match(text) or (text.endswith(("？", "?")) and QUESTION.search(text)):
            break
        following.append(text)
    return tuple(following)


def told_as_past(
    sentences: Sequence[Sentence], dates: Sequence[Sequence[DateMention]]
) -> Day | None:
    """The latest day that a sentence without any word of plans tells as past (已, 了, 增长 …)."""
    days = [
        date.start
        for sentence, found in zip(sentences, dates, strict=True)
        if _DONE.search(sentence.simplified) and not PLAN_CUE.search(sentence.simplified)
        for date in found
        if date.start and date.anchor is AnchorKind.ABSOLUTE and date.role is not Role.BY
    ]
    return max(days, default=None)


def is_date_line(sentence: Sentence, dates: Sequence[DateMention]) -> bool:
    """True for a line that is nothing but a date."""
    if len(dates) != 1 or not dates[0].resolved or sentence.kind is ParagraphKind.CHROME:
        return False
    bare = sentence.simplified.strip(_MARGIN)
    return len(dates[0].text) >= len(bare) - 1


def under_date_lines(
    article: Article, sentences: Sequence[Sentence], dates: Sequence[Sequence[DateMention]]
) -> dict[int, DateMention]:
    """For each sentence that an entry's date line dates: its number and that date.

    Only where an article has several such lines: a single one is a dateline or a signature.
    Only the first dateless sentence of each paragraph is dated, the others continue it.
    """
    lines = [i for i, sentence in enumerate(sentences) if is_date_line(sentence, dates[i])]
    if len(lines) < 2:
        return {}
    found: dict[int, DateMention] = {}
    for first, following in zip(lines, [*lines[1:], len(sentences)], strict=True):
        date = dates[first][0]._replace(span=(0, 0))  # it has no place in the entry's sentence
        if not _is_publication(article, date):
            found |= dict.fromkeys(_entries(first, following, sentences, dates), date)
    return found


def _entries(
    first: int,
    following: int,
    sentences: Sequence[Sentence],
    dates: Sequence[Sequence[DateMention]],
) -> list[int]:
    """Dateless sentences that open a paragraph of text below a date line."""
    entries: list[int] = []
    for number in range(first + 1, following):
        sentence = sentences[number]
        opens = sentence.paragraph != sentences[number - 1].paragraph
        if sentence.kind is not ParagraphKind.BODY:
            break
        if opens and dates[number]:
            break
        if opens:
            entries.append(number)
    return entries


def _is_publication(article: Article, date: DateMention) -> bool:
    published = article.published
    return published.known and (date.start, date.end) == (published.start, published.end)
