"""The dates that an article has named so far, as far as later words refer to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.dates.value import DateValue
from timeline.models import Granularity, Publication

_SHORT_RANGE = 15
"""Days up to which a range counts as one happening, whose last day 次日 follows."""
MONTH_OR_FINER = frozenset({Granularity.DAY, Granularity.TENDAYS, Granularity.MONTH})
_YEAR_OR_FINER = frozenset(
    {
        Granularity.DAY,
        Granularity.WEEK,
        Granularity.TENDAYS,
        Granularity.MONTH,
        Granularity.QUARTER,
        Granularity.HALF,
        Granularity.SEASON,
        Granularity.YEAR,
    }
)


@dataclass(slots=True)
class Narrative:
    """The dates that an article has named so far, as far as later words refer to them."""

    last: DateValue | None = None
    period: DateValue | None = None
    """The last of the dates that was no day of a happening: figures are of it."""
    year: int | None = None
    month: tuple[int, int] | None = None
    day: date | None = None
    passage: DateValue | None = None
    """The last date of the running paragraph, from which years and months are carried."""
    same_sentence: bool = False
    """True while ``passage`` was named in the running sentence."""
    stated: bool = True
    """True when the year of ``passage`` was written and not found."""
    opens: bool = True
    """True when ``passage`` stood at the head of its sentence: what follows is told of it."""
    day_age: int = 0
    """Paragraphs since ``day`` was named: 当日 reaches back one, not further."""
    speech: Publication | None = None
    """When the words of a quotation that a sentence left open were spoken."""
    interview: Publication | None = None
    """When the words that an interview quotes were spoken."""
    dateline: Publication | None = None
    """When the dispatch was sent, where its dateline says so (本报3月1日讯)."""
    whole: DateValue | None = None
    """The year that the title gives to all of it (2009年大事记)."""
    section: DateValue | None = None
    """The date of the heading above (大事记: 1992年), until the next one."""
    planned: bool = False
    """True under a heading of plans (2024年重点工作)."""
    level: int = 0
    """The level of that heading by its number, 1 for 一、."""

    def remember(self, value: DateValue, *, opens: bool = True, stated: bool = True) -> None:
        """Take a resolved mention as the one that following words refer to.

        ``opens``: it heads its sentence (2015年，公司成立) and is not inside it (成立于2015年).
        """
        grain = value.granularity
        if value.window or (grain not in _YEAR_OR_FINER and not _one_year(value)):
            return
        self.last = self.passage = value
        if grain is not Granularity.DAY:
            self.period = value
        self.same_sentence, self.opens, self.stated = True, opens, stated
        self.year = value.start.year
        days = grain is Granularity.DAY or (grain is Granularity.SPAN and _one_month(value))
        if days or grain in MONTH_OR_FINER:
            self.month = (value.start.year, value.start.month)
        if days:
            self.day, self.day_age = value.end, 0

    @property
    def of_figures(self) -> DateValue | None:
        """What figures told last are of: behind the day of a happening the period before it."""
        if self.last is None or self.last.granularity is not Granularity.DAY:
            return self.last
        return self.period or self.last

    def lose(self) -> None:
        """A date that could not be resolved: what follows refers to it, so to nothing known."""
        self.last = self.period = self.passage = None
        self.year = self.month = self.day = None

    def reach_present(self) -> None:
        """如今, 目前: the telling has come back to publication."""
        self.passage = self.section

    def new_sentence(self) -> None:
        """What the sentence before named is further away now."""
        self.same_sentence = False

    def new_paragraph(self) -> None:
        """A passage ends with its paragraph; a heading's date stays."""
        self.passage = self.section
        self.speech = self.period = None
        self.day_age += 1

    def new_section(
        self, value: DateValue | None, *, planned: bool = False, level: int = 0
    ) -> None:
        """A heading that is a date governs what follows it; another heading ends it.

        ``planned``: what follows are plans (下步安排). ``level``: of its number, 0 without one.
        """
        self.planned, self.level = planned, level
        self.section = self.passage = value or self.whole
        if value is not None:
            self.remember(value)


def _one_month(value: DateValue) -> bool:
    """True for a range of days inside one month."""
    return value.end is not None and (value.end - value.start).days < _SHORT_RANGE


def _one_year(value: DateValue) -> bool:
    return value.end is not None and value.start.year == value.end.year
