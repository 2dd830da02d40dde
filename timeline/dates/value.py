"""What a date expression means: a span of days with its precision, in EDTF and in TIMEX3."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from timeline.models import AnchorKind, Granularity, Publication


@dataclass(frozen=True, slots=True)
class DateValue:
    """What a date expression means. ``end`` None = open."""

    start: date
    end: date | None
    granularity: Granularity
    edtf: str
    timex3: Mapping[str, str] | None = field(default=None, hash=False)
    approx: bool = False
    counted_back: bool = False
    window: bool = False
    """True for fuzzy windows (近日): they widen where the publication day is only inferred."""

    def contains(self, day: date) -> bool:
        """True when the day lies inside, both ends included."""
        return self.start <= day and (self.end is None or day <= self.end)

    def overlaps(self, other: DateValue) -> bool:
        """True when both share at least one day."""
        after = self.end is not None and self.end < other.start
        before = other.end is not None and other.end < self.start
        return not (after or before)


@dataclass(slots=True)
class Reading:
    """A value with the account of how it was reached."""

    value: DateValue
    used: AnchorKind
    assumed: str | None = None
    warnings: tuple[tuple[str, str], ...] = ()
    rejected: tuple[tuple[DateValue, str], ...] = ()
    spoken: Publication | None = None
    """The day of the quotation that it was counted from, in place of publication."""
    accounts: dict[str, str] | None = field(default=None, init=False)
    """Of one that is kept, not of a changed copy: how it is accounted for, by language."""
