"""What a hit means: read at each end of the window of publication, with the range it begins."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from timeline.dates import affixes as af
from timeline.dates import periods
from timeline.dates.anchor import Anchor, LacksError
from timeline.dates.engine import Hit, Scanner
from timeline.dates.narrative import Narrative
from timeline.dates.periods import DateValue
from timeline.dates.rules import RULES
from timeline.dates.slots import SLOTS
from timeline.models import AnchorKind, DateMention, Publication
from timeline.text.folding import Folded

_RANGE_TO = ("起至", "起到", "至", "到", "——", "—", "--", "-", "–", "―", "~")


@lru_cache(maxsize=1)
def scanner() -> Scanner:
    """The scanner over all rules, compiled at first use."""
    return Scanner(RULES, SLOTS)


@dataclass(frozen=True, slots=True)
class Reading:
    """A value with the account of how it was reached."""

    value: DateValue
    used: AnchorKind
    assumed: str | None


@dataclass(slots=True)
class Context:
    """One folded text with what its mentions are counted from."""

    folded: Folded
    source: str
    publication: Publication
    narrative: Narrative
    lang: str
    mentions: list[DateMention] = field(default_factory=list)


def read(
    text: Context, hit: Hit, second: Hit | None, found: af.Affixes, *, forward: bool
) -> Reading | None:
    """The value of a hit, tried at both ends of the window of publication."""
    days = dict.fromkeys((text.publication.start, text.publication.end))
    readings = [_read_at(text, hit, second, found, day, forward=forward) for day in days]
    earliest, latest = readings[0], readings[-1]
    if earliest is None or latest is None:
        return None
    if earliest.value == latest.value:
        return latest
    if earliest.assumed in ("year", "month"):
        raise LacksError("确定的发布日期")  # the window does not settle which 5日 is meant
    if earliest.value.end is not None and latest.value.end is not None:
        return replace(latest, value=periods.widened(earliest.value, latest.value))
    raise LacksError("确定的发布日期")


def _read_at(
    text: Context,
    hit: Hit,
    second: Hit | None,
    found: af.Affixes,
    day: date | None,
    *,
    forward: bool,
) -> Reading | None:
    hopeful = af.follows_plan(text.folded.text, found.span[0])
    anchor = Anchor(day, text.narrative, forward=forward, hopeful=hopeful, nearest=found.opening)
    value = produce(hit, anchor)
    if value is None or second is None:
        return None if value is None else Reading(value, anchor.used, anchor.assumed)
    last = _range_last(text, second, value, day)
    if last is None:
        return None
    return Reading(periods.span(value, last), anchor.used, anchor.assumed)


def produce(hit: Hit, anchor: Anchor) -> DateValue | None:
    """A rule may say no; a day that the calendar lacks is a no as well."""
    try:
        return scanner().produce(hit, anchor)
    except (ValueError, OverflowError):
        return None


def _range_last(text: Context, second: Hit, first: DateValue, day: date | None) -> DateValue | None:
    """The end of a range is the next such date from its start (12月28日至1月3日)."""
    narrative = replace(text.narrative, passage=first, year=first.start.year)
    narrative.month = (first.start.year, first.start.month)
    value = produce(second, Anchor(day, narrative))
    if value is None or value.end is None or value.end < first.start:
        following = Anchor(first.start, Narrative(), forward=True)
        value = produce(second, following)
    return value if value is not None and value.end and value.end >= first.start else None


def range_end(text: Context, hit: Hit, end: int) -> tuple[int, Hit | None]:
    """Where a range ends whose first part ends at ``end``, and the hit that ends it."""
    string = text.folded.text
    for word in _RANGE_TO:
        if string.startswith(word, end):
            for second in scanner().at(string, end + len(word)):
                if second.rule.name in _RANGE_PARTS and hit.rule.name in _RANGE_PARTS:
                    return second.end, second
            break
    return end, None


_RANGE_PARTS = frozenset(
    {
        "month_day",
        "bare_day",
        "iso_day",
        "month_of_year",
        "relative_month_day",
        "whole_year",
        "edge_of_month",
        "edge_of_year",
        "tendays_of_month",
        "quarter_of_year",
        "half_of_year",
        "relative_day",
        "day_of_week",
    }
)
"""Rules whose values can begin or end a range."""
