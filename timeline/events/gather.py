"""What belongs to an event mention beside its clause: parts, period; and titles said twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.judge import Verdict
from timeline.events.statement import Statement
from timeline.events.words import HAPPENS
from timeline.models import Day, EventMention, ParagraphKind, Sentence, Span
from timeline.text.clauses import clauses_within


def inside(inner: Span, outer: Span) -> bool:
    """True when a span lies within another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def parts_of(it: Statement) -> tuple[str, ...]:
    """The happenings under one date, when there are several."""
    clauses = [it.text[i:j] for i, j in clauses_within(it.text, it.span)]
    happenings = tuple(clause for clause in clauses if HAPPENS.search(clause))
    return happenings if len(happenings) > 1 else ()


def reporting_period(it: Statement, verdicts: Sequence[Verdict]) -> tuple[Day, Day] | None:
    """The span that reported figures cover: the year of the list or result that came out."""
    for verdict in verdicts:
        date = verdict.statement.date
        if verdict.reason == "attributive" and inside(date.span, it.span):
            return (date.start, date.end) if date.start and date.end else None
    return None


def without_repeats(
    found: Sequence[EventMention], sentences: Sequence[Sentence]
) -> list[EventMention]:
    """A title or heading that repeats a date of the text is a duplicate of it."""
    titles = {
        sentence.simplified
        for sentence in sentences
        if sentence.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING)
    }
    told = {
        (mention.date.start, mention.date.end)
        for mention in found
        if mention.rejected is None and mention.sentence not in titles
    }
    return [
        replace(mention, rejected="duplicate")
        if mention.rejected is None
        and mention.sentence in titles
        and (mention.date.start, mention.date.end) in told
        else mention
        for mention in found
    ]
