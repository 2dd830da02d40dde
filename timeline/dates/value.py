"""What a date expression means: a span of days with its precision, in EDTF and in TIMEX3."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from timeline.models import Granularity


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
