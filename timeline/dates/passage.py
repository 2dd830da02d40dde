"""Whether the passage in which a date stands lends it its year, and where it cannot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from timeline.dates.narrative import MONTH_OR_FINER, Narrative
from timeline.dates.outlook import Outlook
from timeline.dates.value import DateValue
from timeline.models import Granularity

_TURN = 8
"""Months that a yearless month lies before the one told last, when a new year has begun."""
_LONG_PAST = 2
"""Years before publication from which a named year keeps hold of its paragraph."""
_WELL_AHEAD = 270
"""Days ahead up to which what is told in order goes on (3月封顶，年底交付), else it lies behind."""

InYear = Callable[[int], DateValue]
"""The value of a yearless expression in a year. Raises ValueError where that year has none."""


@dataclass(slots=True)  # not frozen: one is made for each date without its year, at twice the cost
class Passage:
    """What was told before a date, seen from publication and from the words around it."""

    published: date | None
    narrative: Narrative
    outlook: Outlook

    def carried(self, make: InYear) -> DateValue | None:
        """The reading in the passage's year, unless the order of telling contradicts it."""
        passage = self.narrative.passage
        if passage is None:
            return self._from_section(make)
        listed = self._listed_behind(passage, make)
        if listed is not None:
            return listed
        if not self._holds_on(passage):
            return self._from_section(make)
        if self._was_planned(passage):
            return self._planned_from(passage, make)
        value = try_in(make, passage.start.year)
        if value is not None and value.start < passage.start and not _holds(passage, value):
            value = self._rolled(passage, value, make)
        if value is None or self.contradicts(value):
            return self._from_section(make)
        return value

    def _listed_behind(self, passage: DateValue, make: InYear) -> DateValue | None:
        """Plans in their order (6月开工。10月封顶): behind one yet to come, later in its year."""
        if self.published is None or passage.start <= self.published or self.outlook.done:
            return None
        value = try_in(make, passage.start.year)
        if value is None or value.start < passage.start:
            return None
        return value if (value.start - self.published).days <= _WELL_AHEAD else None

    def _rolled(self, passage: DateValue, value: DateValue, make: InYear) -> DateValue | None:
        """The reading in the year after the passage's; what that makes future must be planned."""
        if not self._runs_on(passage, value):
            return None
        later = try_in(make, passage.start.year + 1)
        ahead = later is not None and self.published is not None and later.start > self.published
        return None if ahead and not (self.outlook.forward or self.outlook.hopeful) else later

    def _runs_on(self, passage: DateValue, value: DateValue) -> bool:
        """Told in order: 去年11月封顶，4月进场 is the April of this year.

        Inside one sentence from last year to this; from any year where the old one ends and the
        new one begins (2019年12月…。1月…).
        """
        if self.published is None or passage.granularity not in MONTH_OR_FINER:
            return False
        if passage.start.month - value.start.month >= _TURN:
            return True
        return self.narrative.same_sentence and passage.start.year == self.published.year - 1

    def _was_planned(self, passage: DateValue) -> bool:
        """2019年，公司计划在6月上市: a plan of that time, of which the passage tells."""
        past = self.published is not None and (passage.end or passage.start) < self.published
        here = self.narrative.same_sentence
        return past and here and self.outlook.forward and self.outlook.told_then

    def _planned_from(self, passage: DateValue, make: InYear) -> DateValue | None:
        year = passage.start.year
        for value in (try_in(make, year), try_in(make, year + 1)):
            if value is not None and (value.end is None or value.end >= passage.start):
                return value
        return None

    def _from_section(self, make: InYear) -> DateValue | None:
        """Under a heading with a year, that year, whatever the order of the entries."""
        section = self.narrative.section
        return try_in(make, section.start.year) if section is not None else None

    def _holds_on(self, passage: DateValue) -> bool:
        """Whether a passage still lends its year.

        Within its sentence it does; beyond it a month or day does, and a bare year only when
        it heads its sentence and is long past, or publication is not known. What is yet to come
        lends its year within its sentence only, and where that was written: plans are listed in
        any order.
        """
        finer = passage.granularity in MONTH_OR_FINER
        if self.published is not None and finer and passage.start > self.published:
            return self.narrative.same_sentence and self.narrative.stated
        if self.narrative.same_sentence or self.published is None or self.outlook.part_of:
            return True
        long_past = passage.start.year <= self.published.year - _LONG_PAST
        return finer or (long_past and self.narrative.opens)

    def contradicts(self, value: DateValue) -> bool:
        """A plan in the past, or a happening yet to come that no cue announces."""
        if self.published is None:
            return False
        if self.outlook.forward:
            return (value.end or value.start) < self.published
        if value.start <= self.published or self.outlook.hopeful:
            return False
        passage = self.narrative.passage
        if passage is None or not self.narrative.same_sentence:
            return True
        if self.outlook.reported and value.granularity is not Granularity.DAY:
            return True  # what came out then tells of the past
        if passage.start > self.published:
            return False  # 2025年一季度试生产，6月达产: what was announced goes on
        near = (value.start - self.published).days <= _WELL_AHEAD
        if passage.granularity is Granularity.YEAR and passage.start.year == self.published.year:
            return not near or self.outlook.done  # 今年，…影棚12月开放
        return passage.granularity not in MONTH_OR_FINER or not (near or self.narrative.stated)


def _holds(outer: DateValue, inner: DateValue) -> bool:
    return inner.end is not None and outer.contains(inner.start) and outer.contains(inner.end)


def try_in(make: InYear, year: int) -> DateValue | None:
    """The value in a year, None where that year has none (2月29日)."""
    try:
        return make(year)
    except ValueError:
        return None
