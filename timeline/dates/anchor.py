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
from timeline.dates.choosing import Wording, choose
from timeline.dates.lacks import LacksError
from timeline.dates.narrative import Narrative
from timeline.dates.outlook import Outlook
from timeline.dates.passage import Passage, try_in
from timeline.dates.shifting import shift_month
from timeline.dates.value import DateValue
from timeline.models import AnchorKind, Granularity

_LONG_TOLD = 60
"""Days before publication from which a passage, not publication, places a bare day."""
_EARLY = 3
"""Months of a year in which the figures of a whole year are those of the last."""
_REVIEWS = 2
"""Months of a year in which the past year is the calendar's."""
COUNTED_FROM_NOTHING = (AnchorKind.ABSOLUTE, AnchorKind.PERIOD)
"""What a value rests on as long as nothing that it is counted from was asked for."""
_QUARTER = 92
"""Days of the longest quarter."""


class Written:
    """A year or month that is written counts as it stands, whatever else is known."""

    __slots__ = ()

    def in_year(
        self, year: int | None, make: Callable[[int], DateValue], *, over: bool = False
    ) -> DateValue:
        """``make`` for the year that is written, or by the policy for one that is not.

        ``over``: what is counted up over months (1—11月) is told when the months are over.
        """
        if year is not None:
            return make(year)
        return self.year_for(make, over=over)

    def in_month(
        self,
        year: int | None,
        month: int | None,
        relmonth: tuple[int, int] | None,
        make: Callable[[int, int], DateValue],
    ) -> DateValue:
        """``make`` for a month that is written, or that a word points to (上月, 去年这个月)."""
        if relmonth is not None:
            return make(year or relmonth[0], relmonth[1])
        if year is not None:
            return make(year, month or 0)
        return self.year_for(lambda y: make(y, month or 0), month_named=True)

    def year_for(
        self,
        make: Callable[[int], DateValue],
        *,
        over: bool = False,
        month_named: bool = False,
    ) -> DateValue:
        """The value of a yearless expression."""
        raise NotImplementedError


@dataclass(slots=True)
class Anchor(Written):
    """The reference dates of one mention, and the account of which of them were used."""

    published: date | None
    narrative: Narrative = field(default_factory=Narrative)
    outlook: Outlook = field(default_factory=Outlook)
    nearest: bool = False
    """X起, 截至X: one that lies just ahead is meant rather than last year's."""
    until: bool = False
    """到X: of the one before publication and the one behind it, the nearer."""
    used: AnchorKind = AnchorKind.ABSOLUTE
    assumed: str | None = None
    """What was not written and had to be found: year, month or week."""
    warnings: list[tuple[str, str]] = field(default_factory=list)
    """What was repaired in reading, for the person who checks: a key of ``why`` and its words."""
    rejected: list[tuple[DateValue, str]] = field(default_factory=list)
    """The other years or months that were tried, each with the key of the reason against it."""

    def __post_init__(self) -> None:
        if self.narrative.planned:
            self.outlook.expect()

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
        if self.used in COUNTED_FROM_NOTHING:
            self.used = kind

    # --- words that point back into the text ------------------------------

    def narrative_year(self, offset: int, *, strict: bool = False) -> int:
        """同年 次年: from the year named last; 当年 without one, from publication.

        ``strict``: raises LacksError where no year was named, or where it would be yet to come
        and is not planned.
        """
        if self.narrative.year is None:
            if strict:
                raise LacksError("前文的年份")
            return self.today().year + offset
        year = self.narrative.year + offset
        ahead = self.published is not None and year > self.published.year and not self.forward
        if strict and ahead and not self.narrative.same_sentence:
            raise LacksError("前文的年份")
        self._use(AnchorKind.NARRATIVE)
        return year

    def whole_year(self) -> int:
        """全年: the year named last; early in a year, unless it is planned, the one just over."""
        if self.narrative.year is not None or self.published is None or self.forward:
            return self.narrative_year(0)
        return self.today().year - (1 if self.published.month <= _EARLY else 0)

    def reviewed_year(self) -> int | None:
        """过去一年: the past year of the heading above, or the last one in January and February."""
        section, today = self.narrative.section, self.today()
        if section is not None and section.start.year < today.year:
            return section.start.year
        return today.year - 1 if today.month <= _REVIEWS else None

    def running_month(self) -> tuple[int, int]:
        """本月: the month of the heading above, else of publication."""
        section = self.narrative.section
        if section is None or section.granularity is not Granularity.MONTH:
            today = self.today()
            return today.year, today.month
        self._use(AnchorKind.NARRATIVE)
        return section.start.year, section.start.month

    def running_year(self) -> int:
        """年内: the year of the heading above, else of publication."""
        section = self.narrative.section
        if section is None:
            return self.today().year
        self._use(AnchorKind.NARRATIVE)
        return section.start.year

    def running_day(self) -> date:
        """The day that the passage has named, else that of publication."""
        return self.counted_on(periods.day).start

    def counted_on(self, make: Callable[[date], DateValue]) -> DateValue:
        """三天后: ``make`` from the date that the passage has named, else from publication.

        Beyond its sentence a passage is counted on from where that has begun by publication.
        """
        passage = self.narrative.passage
        if passage is not None:
            value = make(passage.end or passage.start)
            over = self.published is None or value.start <= self.published
            if self.narrative.same_sentence or (over and not self.forward):
                self._use(AnchorKind.NARRATIVE)
                return value
        return make(self.today())

    def tells_to_today(self, years: int) -> bool:
        """Whether 两年后的今天 leads from what was told to publication: so far back that was.

        The telling has come back to the present then.
        """
        if self.published is None or self.narrative.year != self.published.year - years:
            return False
        self.narrative.reach_present()
        return True

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
        period = self.narrative.of_figures
        if period is None:
            raise LacksError("前文的时段")
        self._use(AnchorKind.NARRATIVE)
        return period

    # --- what is not written ----------------------------------------------

    @property
    def _passage(self) -> Passage:
        return Passage(self.published, self.narrative, self.outlook)

    def year_for(
        self,
        make: Callable[[int], DateValue],
        *,
        over: bool = False,
        month_named: bool = False,
    ) -> DateValue:
        """The value of a yearless expression; ``make`` gives it for a year.

        Raises LacksError when neither the passage nor publication can say the year.
        """
        told = self.narrative.passage is not None or self.narrative.section is not None
        carried = self._passage.carried(make) if told else None
        if carried is not None:
            self._use(AnchorKind.NARRATIVE)
            self.assumed = self.assumed or "carried"
            return carried
        if self.published is None:
            raise LacksError("年份")
        self._use(AnchorKind.PUBLICATION)
        self.assumed = self.assumed or "year"
        years = [try_in(make, self.published.year + k) for k in (-1, 0, 1)]
        return self._choose(
            years, Wording(self.nearest, self.until, over, yearly=True, month_named=month_named)
        )

    def day_for(self, number: int) -> DateValue:
        """A bare D日: the month of the passage, else the latest such day by publication."""
        passage = self.narrative.passage
        month = self.narrative.month
        if passage is not None and month is not None and passage.start.year == month[0]:
            value = _day_of(*month, number)
            if value is not None and value.start < passage.start:
                value = self._next_month(passage, number)
            if value is not None and not self._passage.contradicts(value):
                self._use(AnchorKind.NARRATIVE)
                return value
        if self.published is None:
            raise LacksError("月份")
        self._use(AnchorKind.PUBLICATION)
        self.assumed = "month"
        today = self.published
        months = [shift_month(today.year, today.month, k) for k in (-2, -1, 0, 1, 2)]
        days = [_day_of(y, m, number) for y, m in months]
        return self._choose(days, Wording(self.nearest, self.until))

    def _next_month(self, passage: DateValue, number: int) -> DateValue | None:
        """30日动工，2日完工: the 2nd of the month that follows, in what is long told."""
        if self.published is not None and (self.published - passage.start).days < _LONG_TOLD:
            return None
        return _day_of(*shift_month(passage.start.year, passage.start.month, 1), number)

    def _choose(self, candidates: list[DateValue | None], wording: Wording) -> DateValue:
        """One of the years or months that were tried; the others are kept with the reason."""
        assert self.published is not None
        values = [value for value in candidates if value is not None]
        chosen, self.rejected = choose(values, self.published, self.outlook, wording)
        return chosen


def _day_of(year: int, month: int, number: int) -> DateValue | None:
    return try_in(lambda y: periods.day(date(y, month, number)), year)
