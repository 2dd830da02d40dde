"""What a rule looks at: one date of one sentence, the clause it governs, and what stands around."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from timeline.models import DateMention, Day, ParagraphKind, Publication, Span
from timeline.text.clauses import clause_at, enclosing, masked, split_clauses

_NEAR = 120
"""Characters around a date in which its own clause is read: it can be endless."""

UNDATED = Publication()
"""An article whose publication day nobody knows."""


class Place(Enum):
    """Where a date lies as seen from publication."""

    PAST = "past"
    AROUND = "around"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Statement:
    """A date in a sentence. ``span`` is what it governs, ``others`` the other dates.

    ``among_plans``: it stands in a section that tells plans (二、2024年工作安排). ``told``: the
    latest day that an article without a publication day tells as past.
    """

    text: str
    date: DateMention
    span: Span
    others: tuple[DateMention, ...] = ()
    kind: ParagraphKind = ParagraphKind.BODY
    published: Publication = UNDATED
    among_plans: bool = False
    told: Day | None = None

    @property
    def clause(self) -> str:
        """The clauses that the date governs."""
        return self.text[self.span[0] : self.span[1]]

    @property
    def own(self) -> Span:
        """The one clause that holds the date."""
        clauses = split_clauses(self.text)
        return clauses[clause_at(clauses, self.date.span[0])] if clauses else (0, len(self.text))

    @property
    def before(self) -> str:
        """What stands before the date in its own clause, near enough to say something of it."""
        start = max(self.own[0], self.date.span[0] - _NEAR)
        return self.text[start : self.date.span[0]]

    @property
    def after(self) -> str:
        """What stands behind the date in its own clause, as near."""
        end = min(self.own[1], self.date.span[1] + _NEAR)
        return self.text[self.date.span[1] : max(end, self.date.span[1])]

    @property
    def rest(self) -> str:
        """What stands behind the date in all that it governs, quoted names blotted out."""
        return masked(self.text)[self.date.span[1] : max(self.span[1], self.date.span[1])]

    @property
    def said(self) -> str:
        """The governed clauses without the date, quoted names blotted out."""
        start, end = self.date.span
        text = masked(self.text)
        return text[self.span[0] : start] + text[end : max(end, self.span[1])]

    @property
    def name(self) -> str | None:
        """The quoted name or title that the date is part of."""
        inside = enclosing(self.text, self.date.span)
        return None if inside is None else self.text[inside[0] : inside[1]]


def place(date: DateMention, published: Publication, told: Day | None = None) -> Place:
    """Past, future, or around the publication day.

    A day equal to the publication day is past: news tells what was. Without a publication day,
    what ends before a day that is told as past (``told``) is past.
    """
    start, end = date.start or date.end, date.end
    if not published.known or published.start is None or published.end is None or start is None:
        return Place.PAST if told and end and end < told else Place.UNKNOWN
    if start > published.end:
        return Place.FUTURE
    if end is not None and (end < published.start or end == published.start == published.end):
        return Place.PAST
    return Place.AROUND
