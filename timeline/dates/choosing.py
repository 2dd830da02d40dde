"""Which year or month is meant where none is written: the policy, over the candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.dates.lacks import LacksError
from timeline.dates.outlook import Outlook
from timeline.dates.value import DateValue
from timeline.models import Granularity

_SOON = 90
"""Days ahead within which 7月1日起 announces what is to come."""

_SHORTLY = 10
"""Days ahead within which a festival without its year is to come."""
_MONTH = 31
"""The same where a month is written: no one writes of last year's so."""
_TWO_MONTHS = 62
_FEW = 10
"""Days of the longest period that is told like a day (5月18日至20日, a holiday)."""

_FAR = 300
"""Days ahead from which a day of next year would be written with its year."""

Rejected = tuple[DateValue, str]
"""Another candidate, with the key of the reason against it."""


@dataclass(slots=True)  # not frozen: one is made for each date without its year, at twice the cost
class Wording:
    """What the words of a date say of which one is meant."""

    nearest: bool = False
    """One that lies just ahead (7月1日起)."""
    until: bool = False
    """The one before publication or behind it that is nearer (到6月底)."""
    over: bool = False
    """One that has ended (1—11月)."""
    yearly: bool = False
    """There is one a year."""
    month_named: bool = False
    """The month is written."""


def choose(
    values: Sequence[DateValue], today: date, outlook: Outlook, wording: Wording
) -> tuple[DateValue, list[Rejected]]:
    """Latest begun by publication; the next not yet over with a plan cue; or the nearest.

    ``values``: the readings in neighbouring years or months, ascending. Raises LacksError where
    none has begun.
    """
    shortly = _shortly(values, today, outlook, wording) if wording.yearly else None
    if shortly is not None:
        chosen, reason = shortly, "further"
    else:
        chosen, reason = _chosen(values, today, outlook, wording)
    rejected = [
        (value, reason if value.start > chosen.start else "earlier")
        for value in values
        if value is not chosen and abs(value.start.year - chosen.start.year) <= 1
    ]
    return chosen, rejected


def _shortly(
    values: Sequence[DateValue], today: date, outlook: Outlook, wording: Wording
) -> DateValue | None:
    """6月18日 or 7月 on 15 June: those of this year, unless the clause says that it is done."""
    for value in values:
        if value.start > today and (value.start - today).days <= _reach(value, wording):
            return None if outlook.done else value
    return None


def _reach(value: DateValue, wording: Wording) -> int:
    """Days ahead within which such a value is of this year."""
    days = (value.end - value.start).days if value.end is not None else _TWO_MONTHS + 1
    if days > _TWO_MONTHS:
        return 0
    if days > _FEW:
        return _MONTH if value.start.day == 1 else 0
    return _MONTH if wording.month_named else _SHORTLY


def _chosen(
    values: Sequence[DateValue], today: date, outlook: Outlook, wording: Wording
) -> tuple[DateValue, str]:
    """The value of the policy, and the reason against later ones."""
    ahead = _ahead(values, today, outlook, wording)
    if ahead is not None:
        return ahead, "further"
    begun = [value for value in values if value.start <= today]
    if wording.over:
        begun = [value for value in begun if value.end and value.end <= today] or begun
    if not begun:
        raise LacksError("有这一天的年份或月份")
    return begun[-1], "ahead"


def _too_far(value: DateValue, today: date) -> bool:
    """将于5月16日 on 20 May: nobody plans for a day of next year without its year."""
    far = (value.start - today).days > _FAR and value.start.year > today.year
    return far and value.granularity is Granularity.DAY


def _just_over(
    values: Sequence[DateValue], coming: DateValue, today: date, outlook: Outlook
) -> DateValue | None:
    """一季度预计增长5% on 2 April: the figures of what has just ended are not out yet."""
    if (coming.start - today).days < _MANY or not outlook.estimated:
        return None
    ended = [v for v in values if v.end is not None and 0 < (today - v.end).days <= _AWAITED]
    return ended[-1] if ended else None


_MANY = 200
"""Days ahead from which nobody estimates a figure without the year."""
_AWAITED = 45
"""Days behind a period in which its figures are awaited."""


def _ahead(
    values: Sequence[DateValue], today: date, outlook: Outlook, wording: Wording
) -> DateValue | None:
    """The one to come, where something says that it is meant."""
    if wording.nearest:
        soon = [v for v in values if 0 <= (v.start - today).days <= _SOON]
        if soon:
            return soon[0]
    coming = [v for v in values if v.end is None or v.end >= today]
    if wording.until and not outlook.done:
        nearest = min(values, key=lambda value: abs((value.start - today).days))
        return nearest if nearest in coming else None
    if coming and wording.month_named and _too_far(coming[0], today):
        return None
    if outlook.forward and coming:
        return _just_over(values, coming[0], today, outlook) or coming[0]
    if outlook.hopeful:
        return next((v for v in coming if v.end and v.start.year == today.year), None)
    return None
