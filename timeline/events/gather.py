"""What belongs to an event mention beside its clause: parts, period; and titles said twice."""

from __future__ import annotations

import re
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
    """A title or heading that says what the text says of the same date is a duplicate of it.

    One that says something else, or another figure, stays: it is a statement of its own.
    """
    titles = {
        sentence.simplified
        for sentence in sentences
        if sentence.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING)
    }
    told = [m for m in found if m.rejected is None and m.sentence not in titles]
    return [
        replace(mention, rejected="duplicate")
        if mention.rejected is None
        and mention.sentence in titles
        and any(_repeats(mention, other) for other in told)
        else mention
        for mention in found
    ]


def _repeats(title: EventMention, told: EventMention) -> bool:
    """True when a statement of the same date has the title's figures and half of its words."""
    if (title.date.start, title.date.end) != (told.date.start, told.date.end):
        return False
    figures = {q.value for q in told.quantities}
    if not all(q.value in figures for q in title.quantities):
        return False
    words, others = (_pairs(_without_names(m)) for m in (title, told))
    return 2 * len(words & others) >= len(words)


def _without_names(mention: EventMention) -> str:
    """The clause without its date and its zone, which title and text share in any case."""
    return mention.clause.replace(mention.date.text, "").replace(mention.zone.zone or "\0", "")


def _pairs(text: str) -> set[str]:
    text = re.sub(r"[\W\d]+", "", text)
    return {text[i : i + 2] for i in range(len(text) - 1)}
