"""What a date expression is counted from: publication, the narrative, a named period.

One place holds the policy for years, months and days that are not written: inside a
passage that has just named a year, that year; else the latest one that has begun by
publication; with a plan cue the next one; without a publication date, none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from timeline.dates import periods
from timeline.dates.choosing import choose
from timeline.dates.lacks import LacksError
from timeline.dates.narrative import MONTH_OR_FINER, Narrative
from timeline.dates.outlook import Outlook
from timeline.dates.shifting import shift_month
from timeline.dates.value import DateValue
from timeline.models import AnchorKind, Granularity

_LONG_TOLD = 60
"""Days before publication from which a passage, not publication, places a bare day."""
_EARLY = 3
"""Months of a year in which the figures of a whole year are those of the last."""
_QUARTER = 92
"""Days of the longest quarter."""
_TURN = 8
"""Months that a yearless month lies before the one told last, when a new year has begun."""
_LONG_PAST = 2
"""Years before publication from which a named year keeps hold of its paragraph."""


@dataclass(slots=True)
class Anchor:
    """The reference dates of one mention, and the account of which of them were used."""

    published: date | None
    narrative: Narrative = field(default_factory=Narrative)
    outlook: Outlook = field(default_factory=Outlook)
    nearest: bool = False
    """X起, 截至X: one that lies just ahead is meant rather than last year's."""
    over: bool = False
    """The period has ended by publication: it is counted up."""
    used: AnchorKind = AnchorKind.ABSOLUTE
    assumed: str | None = None
    """What was not written and had to be found: year, month or week."""
    warnings: list[tuple[str, str]] = field(default_factory=list)
    """What was repaired in reading, for the person who checks: a key of ``why`` and its words."""
    rejected: list[tuple[DateValue, str]] = field(default_factory=list)
    """The other years or months that were tried, each with the key of the reason against it."""

    @property
    def forward(self) -> bool:
        """The next such date is meant, not the latest."""
        return self.outlook.forward

    def today(self) -> date:
        """The day of publication. Raises LacksError when it is not known."""
        if self.published is None:
            raise LacksError("发布日期")
        self._use(AnchorKind.PUBLICATION)
        return self.published

    def _use(self, kind: AnchorKind) -> None:
        if self.used in (AnchorKind.ABSOLUTE, AnchorKind.PERIOD):
            self.used = kind

    # --- words that point back into the text ------------------------------

    def narrative_year(self, offset: int, *, strict: bool = False) -> int:
        """同年 次年: from the year named last; 当年 without one, from publication.

        ``strict``: raises LacksError where no year was named.
        """
        if self.narrative.year is None:
            if strict:
                raise LacksError("前文的年份")
            return self.today().year + offset
        self._use(AnchorKind.NARRATIVE)
        return self.narrative.year + offset

    def whole_year(self) -> int:
        """全年: the year named last; early in a year, unless it is planned, the one just over."""
        if self.narrative.year is not None or self.published is None or self.forward:
            return self.narrative_year(0)
        return self.today().year - (1 if self.published.month <= _EARLY else 0)

    def running_year(self) -> int:
        """年内: the year of the heading above, else of publication."""
        section = self.narrative.section
        if section is None:
            return self.today().year
        self._use(AnchorKind.NARRATIVE)
        return section.start.year

    def running_day(self) -> date:
        """三天后: from the date that the sentence has named, else from publication."""
        passage = self.narrative.passage
        told = passage is not None and passage.granularity is Granularity.DAY and not self.forward
        if passage is None or not (self.narrative.same_sentence or told):
            return self.today()
        self._use(AnchorKind.NARRATIVE)
        return passage.end or passage.start

    def narrative_month(self, offset: int) -> tuple[int, int]:
        """当月 次月: from the month named last; without one, from publication."""
        if self.narrative.month is None:
            today = self.today()
            return shift_month(today.year, today.month, offset)
        self._use(AnchorKind.NARRATIVE)
        return shift_month(*self.narrative.month, offset)

    def narrative_quarter(self) -> DateValue:
        """当季: the quarter named last, or that of the month. Raises LacksError without one."""
        last = self.narrative.last
        if last is None or last.end is None or (last.end - last.start).days > _QUARTER:
            raise LacksError("前文的时段")
        self._use(AnchorKind.NARRATIVE)
        return periods.quarter(last.start.year, (last.start.month + 2) // 3)

    def narrative_day(self) -> date:
        """当日 次日: the day named last. Raises LacksError when none was."""
        if self.narrative.day is None or self.narrative.day_age > 1:
            raise LacksError("前文的日期")
        if self.published and self.narrative.day > self.published and not self.forward:
            raise LacksError("前文的日期")  # told as past, it cannot be the day of a plan
        self._use(AnchorKind.NARRATIVE)
        return self.narrative.day

    def narrative_period(self) -> DateValue:
        """同期: the period named last. Raises LacksError when none was."""
        if self.narrative.last is None:
            raise LacksError("前文的时段")
        self._use(AnchorKind.NARRATIVE)
        return self.narrative.last

    # --- what is not written ----------------------------------------------

    def in_year(
        self, year: int | None, make: Callable[[int], DateValue], *, over: bool = False
    ) -> DateValue:
        """``make`` for the year that is written, or by the policy for one that is not.

        ``over``: what is counted up over months (1—11月) is told when the months are over.
        """
        self.over = over
        return self.year_for(make) if year is None else make(year)

    def year_for(self, make: Callable[[int], DateValue]) -> DateValue:
        """The value of a yearless expression; ``make`` gives it for a year.

        Raises LacksError when neither the passage nor publication can say the year.
        """
        carried = self._carried(make)
        if carried is not None:
            return carried
        if self.published is None:
            raise LacksError("年份")
        self._use(AnchorKind.PUBLICATION)
        self.assumed = self.assumed or "year"
        return self._choose([_try(make, self.published.year + k) for k in (-1, 0, 1)])

    def _carried(self, make: Callable[[int], DateValue]) -> DateValue | None:
        """The reading in the passage's year, unless the order of telling contradicts it."""
        passage = self.narrative.passage
        if passage is None or not self._holds_on(passage):
            return self._from_section(make)
        if self._was_planned(passage):
            return self._planned_from(passage, make)
        value = _try(make, passage.start.year)
        if value is not None and value.start < passage.start and not _holds(passage, value):
            runs_on = self._runs_on(passage, value)
            value = _try(make, passage.start.year + 1) if runs_on else None
        if value is None or self._contradicts(value):
            return self._from_section(make)
        return self._take_carried(value)

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
        return past and self.narrative.same_sentence and self.forward and self.outlook.told_then

    def _planned_from(
        self, passage: DateValue, make: Callable[[int], DateValue]
    ) -> DateValue | None:
        year = passage.start.year
        for value in (_try(make, year), _try(make, year + 1)):
            if value is not None and (value.end is None or value.end >= passage.start):
                return self._take_carried(value)
        return None

    def _take_carried(self, value: DateValue) -> DateValue:
        self._use(AnchorKind.NARRATIVE)
        self.assumed = self.assumed or "carried"
        return value

    def _from_section(self, make: Callable[[int], DateValue]) -> DateValue | None:
        """Under a heading with a year, that year, whatever the order of the entries."""
        section = self.narrative.section
        value = _try(make, section.start.year) if section is not None else None
        return self._take_carried(value) if value is not None else None

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
        if self.narrative.same_sentence or self.published is None:
            return True
        long_past = passage.start.year <= self.published.year - _LONG_PAST
        return finer or (long_past and self.narrative.opens)

    def _contradicts(self, value: DateValue) -> bool:
        """A plan in the past, or a happening yet to come that no cue announces."""
        if self.published is None:
            return False
        if self.forward:
            return (value.end or value.start) < self.published
        unannounced = value.start > self.published and not self.outlook.hopeful
        finer = self.narrative.passage is not None and (
            self.narrative.passage.granularity in MONTH_OR_FINER
        )
        return unannounced and not (self.narrative.same_sentence and finer)

    def day_for(self, number: int) -> DateValue:
        """A bare D日: the month of the passage, else the latest such day by publication."""
        passage = self.narrative.passage
        month = self.narrative.month
        if passage is not None and month is not None and passage.start.year == month[0]:
            value = _day_of(*month, number)
            if value is not None and value.start < passage.start:
                value = self._next_month(passage, number)
            if value is not None and not self._contradicts(value):
                self._use(AnchorKind.NARRATIVE)
                return value
        if self.published is None:
            raise LacksError("月份")
        self._use(AnchorKind.PUBLICATION)
        self.assumed = "month"
        today = self.published
        months = [shift_month(today.year, today.month, k) for k in (-2, -1, 0, 1, 2)]
        return self._choose([_day_of(y, m, number) for y, m in months])

    def _next_month(self, passage: DateValue, number: int) -> DateValue | None:
        """30日动工，2日完工: the 2nd of the month that follows, in what is long told."""
        if self.published is not None and (self.published - passage.start).days < _LONG_TOLD:
            return None
        return _day_of(*shift_month(passage.start.year, passage.start.month, 1), number)

    def _choose(self, candidates: list[DateValue | None]) -> DateValue:
        """One of the years or months that were tried; the others are kept with the reason."""
        assert self.published is not None
        values = [value for value in candidates if value is not None]
        chosen, self.rejected = choose(
            values, self.published, self.outlook, nearest=self.nearest, over=self.over
        )
        return chosen


def _holds(outer: DateValue, inner: DateValue) -> bool:
    return inner.end is not None and outer.contains(inner.start) and outer.contains(inner.end)


def _try(make: Callable[[int], DateValue], year: int) -> DateValue | None:
    try:
        return make(year)
    except ValueError:  # 2月29日 in a common year
        return None


def _day_of(year: int, month: int, number: int) -> DateValue | None:
    return _try(lambda y: periods.day(date(y, month, number)), year)
