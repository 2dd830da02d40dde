"""What could not be dated: statements whose date has no place, news items without any date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.passage import is_date_line
from timeline.events.words import HAPPENS, NUMBER, QUESTION
from timeline.models import (
    Article,
    DateMention,
    EventMention,
    ParagraphKind,
    Publication,
    Sentence,
    Undated,
)
from timeline.text.cues import PLAN_CUE

_NO_BEGINNING = "只说了时间长度，没有说起止"
_LENGTH = re.compile(
    r"(?:^|[，,；;：:])(?:短短|在)?(?P<text>(?:短短)?[一二两三四五六七八九十百几数\d]{1,4}(?:多|余)?"
    r"(?:年|载|个月|个春秋)(?:间|里|来|多来|之间|时间里))(?=[，,])"
)


def statements(
    article: Article, sentences: Sequence[Sentence], rejected: Sequence[EventMention]
) -> list[Undated]:
    """Statements of a happening whose date expression could not be resolved."""
    return [
        Undated(article, mention.line, mention.quote, mention.date.text, mention.date.why)
        for mention in rejected
        if mention.rejected == "undated"
        or (mention.rejected == "vague" and _happens(mention.clause))
    ]


def lengths(
    article: Article, sentences: Sequence[Sentence], dates: Sequence[Sequence[DateMention]]
) -> list[Undated]:
    """Statements that only a length dates, of which nobody says when it began: 十年间，…."""
    return [
        Undated(article, sentence.line, sentence.text, length["text"], _NO_BEGINNING)
        for sentence, found in zip(sentences, dates, strict=True)
        if not found and sentence.kind is not ParagraphKind.CHROME
        if (length := _LENGTH.search(sentence.simplified)) and _happens(sentence.simplified)
    ]


def news_item(
    article: Article, sentences: Sequence[Sentence], dates: Sequence[Sequence[DateMention]]
) -> list[Undated]:
    """The item itself, when its text tells of something and has no date expression at all."""
    body = [
        (sentence, found)
        for sentence, found in zip(sentences, dates, strict=True)
        if sentence.kind in (ParagraphKind.BODY, ParagraphKind.CAPTION)
    ]
    if any(found and not is_date_line(sentence, found) for sentence, found in body):
        return []
    told = next((s for s, _ in body if _happens(s.simplified) and len(s.simplified) > 10), None)
    if told is None:
        return []
    return [Undated(article, told.line, told.text, None, _missing(article.published))]


def _happens(clause: str) -> bool:
    said = HAPPENS.search(clause) or NUMBER.search(clause) or PLAN_CUE.search(clause)
    return said is not None and not (clause.endswith("？") and QUESTION.search(clause))


def _missing(published: Publication) -> str:
    if not published.known:
        return "没有日期表达；发布日期未知"
    days = dict.fromkeys((published.start, published.end))
    return "没有日期表达；发布日期" + " 至 ".join(str(day) for day in days)
