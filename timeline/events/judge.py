"""Judge every date of one sentence: which are events, what they govern, why the others are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.events.eventhood import rejected_by_clause, rejected_by_wording
from timeline.events.scene import stamp
from timeline.events.statement import UNDATED, Statement
from timeline.events.unplaced import why_unplaced
from timeline.models import DateMention, Day, ParagraphKind, Publication, Span
from timeline.text.clauses import aside, governed

_NEIGHBOURS = 12
"""Dates on each side that a rule may compare a date with."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A statement and the reason why it is no event; None for events."""

    statement: Statement
    reason: str | None


def judge(
    text: str,
    dates: Sequence[DateMention],
    kind: ParagraphKind = ParagraphKind.BODY,
    published: Publication = UNDATED,
    among_plans: bool = False,
    told: Day | None = None,
) -> tuple[Verdict, ...]:
    """A verdict for each date of a sentence, in the order of the text.

    A rejected date leaves its words to the date before it; a frame (the scene of a finer
    date) leaves them to the date behind.
    """
    resolved = tuple(date for date in dates if date.resolved)
    alone = [
        Statement(
            text, date, date.span, _near(resolved, number), kind, published, among_plans, told
        )
        for number, date in enumerate(resolved)
    ]
    worded = {it.date.span: rejected_by_wording(replace(it, span=it.own)) for it in alone}
    frames = {
        it.date.span: Verdict(it, "duplicate")
        for it in _sharing([it for it in alone if worded[it.date.span] is None])
        if rejected_by_clause(it) == "duplicate"
    }
    events = [it for it in alone if worded[it.date.span] is None and it.date.span not in frames]
    shared = _with_empty_filled(_sharing(events))
    verdicts = frames | {it.date.span: Verdict(it, rejected_by_clause(it)) for it in shared}
    for it in alone:
        verdicts.setdefault(it.date.span, Verdict(it, worded[it.date.span]))
    lacking = [
        Statement(text, date, date.span, (), kind, published, among_plans, told)
        for date in dates
        if not date.resolved
    ]
    open_ = [span for span, reason in worded.items() if reason is None]
    verdicts |= _unresolved(lacking, open_) if lacking else {}
    return tuple(verdicts[date.span] for date in dates)


def _unresolved(lacking: Sequence[Statement], open_: Sequence[Span]) -> dict[Span, Verdict]:
    """Verdicts on dates without a place, with the clauses that they would govern.

    Bases of comparison and the like (``open_`` holds those that are none) take nothing from them.
    """
    reasons = {it.date.span: _why_unresolved(it) for it in lacking}
    standing = [span for span, reason in reasons.items() if reason in ("undated", "vague")]
    dates = sorted([*open_, *standing])
    spans = dict(zip(dates, governed(lacking[0].text, dates), strict=True))
    return {
        it.date.span: Verdict(
            replace(it, span=spans.get(it.date.span, it.date.span)), reasons[it.date.span]
        )
        for it in lacking
    }


def _why_unresolved(it: Statement) -> str:
    """The reason for a date without place; undated only if nothing else speaks against it."""
    if stamp(it):
        return "chrome"
    reason = why_unplaced(it)
    if reason not in ("undated", "vague"):
        return reason
    worded = rejected_by_wording(replace(it, span=it.own))
    return worded if worded in ("comparison", "name", "frequency", "number") else reason


def _near(dates: Sequence[DateMention], number: int) -> tuple[DateMention, ...]:
    """The dates around one: rules look no further, so that long sentences stay fast."""
    return tuple(dates[max(0, number - _NEIGHBOURS) : number + _NEIGHBOURS + 1])


def _sharing(statements: Sequence[Statement]) -> list[Statement]:
    """The statements with the clauses of their sentence shared out among them."""
    if not statements:
        return []
    text, dates = statements[0].text, tuple(it.date for it in statements)
    asides = {date.span: inside for date in dates if (inside := aside(text, date.span))}
    open_ = [date.span for date in dates if date.span not in asides]
    spans = asides | dict(zip(open_, governed(text, open_), strict=True))
    return [
        replace(it, span=spans[it.date.span], others=_near(dates, number))
        for number, it in enumerate(statements)
    ]


def _with_empty_filled(shared: list[Statement]) -> list[Statement]:
    """A date with nothing but a date behind it governs what that one does: 日前，7月用电量公布."""
    for number in range(len(shared) - 2, -1, -1):
        if not shared[number].said.strip("，,、 "):
            behind = shared[number + 1].span[1]
            shared[number] = replace(shared[number], span=(shared[number].span[0], behind))
    return shared
