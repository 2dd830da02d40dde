"""The years over the rows of the index: one column each, and one for all that lie far off.

A single event of 1934 would squeeze a century between two labels. Where the years are too many for
columns that can be read, those in which most events stand keep theirs; what is earlier or later is
one column at that end, named so, behind a gap in the axis.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

COLUMN = 10
"""Width of a year in the chart's units; the drawing is stretched to its place."""

LONGEST, KEPT = 36, 24
"""Years that an axis shows one by one at most, and how many are kept of a longer one."""

END, GAP = 6, 1
"""Columns that the name of an end takes, and the gap beside it."""

LABELS = ((12, 1), (LONGEST, 5))
"""Up to so many years every year, every fifth has its label."""


@dataclass(frozen=True, slots=True)
class Label:
    """A column over the rows; ``kind`` is second (left out on a phone), end, gap, or empty."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """The years ``first`` to ``last``, and whether earlier or later ones share a column."""

    first: int
    last: int
    before: bool = False
    after: bool = False

    @property
    def years(self) -> range:
        """The years that have a column of their own."""
        return range(self.first, self.last + 1)

    @property
    def dense(self) -> bool:
        """True when not every year is named."""
        return len(self.years) > LABELS[0][0]

    @property
    def width(self) -> int:
        """In the chart's units."""
        return COLUMN * (len(self.years) + (END + GAP) * (self.before + self.after))

    @property
    def lines(self) -> tuple[tuple[int, int], ...]:
        """The axis as (from, length): broken where years are left out."""
        left, middle = COLUMN * (END + GAP) * self.before, COLUMN * len(self.years)
        ends = (0,) * self.before + (left + middle + COLUMN * GAP,) * self.after
        return tuple(sorted([(left, middle), *((at, COLUMN * END) for at in ends)]))

    def middle(self, year: int) -> float:
        """Where the bar of ``year`` stands; the years of an end share one place."""
        if year < self.first:
            return COLUMN * END / 2
        if year > self.last:
            return self.width - COLUMN * END / 2
        return COLUMN * ((END + GAP) * self.before + year - self.first + 0.5)

    def labels(self, before: str, after: str) -> tuple[Label, ...]:
        """The columns in order; ``before`` and ``after`` name the ends, with a place for a year."""
        every = next(step for most, step in LABELS if len(self.years) <= most)
        room = range(self.first + 2 * self.before, self.last + 1 - 2 * self.after)
        named = [
            Label(str(year), "second" if year % (2 * every) else "")
            if year % every == 0 and year in room
            else Label("")
            for year in self.years
        ]
        left = [Label(before.format(year=self.first), "end"), Label("", "gap")]
        right = [Label("", "gap"), Label(after.format(year=self.last + 1), "end")]
        return (*(left if self.before else ()), *named, *(right if self.after else ()))


def year_axis(years: Iterable[int]) -> Axis:
    """The axis for events of these years: all of them, or those in which most events stand."""
    counts = Counter(years)
    if not counts:
        return Axis(0, -1)
    first, last = min(counts), max(counts)
    if last - first < LONGEST:
        return Axis(first, last)
    start = max(counts, key=lambda year: (_within(counts, year), year))
    end = min(start + KEPT - 1, last)
    start = max(end - KEPT + 1, first)
    return Axis(start, end, before=start > first, after=end < last)


def _within(counts: Counter[int], start: int) -> int:
    return sum(count for year, count in counts.items() if start <= year < start + KEPT)
