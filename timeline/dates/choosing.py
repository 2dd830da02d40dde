"""Which year or month is meant where none is written: the policy, over the candidates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.dates.lacks import LacksError
from timeline.dates.outlook import Outlook
from timeline.dates.value import DateValue

_SOON = 90
"""Days ahead within which 7月1日起 announces what is to come."""

_SHORTLY = 10
"""Days ahead within which a day without its year is to come: no one writes of last year's so."""
_MONTH = 31
"""Days ahead for what is left of the running month."""
_FEW = 10
"""Days of the longest period that is told like a day (5月18日至20日, a holiday)."""

Rejected = tuple[DateValue, str]
"""Another candidate, with the key of the reason against it."""


def choose(
    values: Sequence[DateValue],
    today: date,
    outlook: Outlook,
    *,
    nearest: bool,
    over: bool,
    yearly: bool,
    month_named: bool,
) -> tuple[DateValue, list[Rejected]]:
    """Latest begun by publication; the next not yet over with a plan cue; or the nearest.

    ``values``: the readings in neighbouring years or months, ascending. ``nearest``: one that
    lies just ahead is meant. ``over``: it has ended. ``yearly``: they are a year apart.
    ``month_named``: their month is written. Raises LacksError where none has begun.
    """
    shortly = _shortly(values, today, outlook, month_named=month_named) if yearly else None
    if shortly is not None:
        chosen, reason = shortly, "further"
    else:
        chosen, reason = _chosen(values, today, outlook, nearest=nearest, over=over)
    rejected = [
        (value, reason if value.start > chosen.start else "earlier")
        for value in values
        if value != chosen and abs(value.start.year - chosen.start.year) <= 1
    ]
    return chosen, rejected


def _shortly(
    values: Sequence[DateValue], today: date, outlook: Outlook, *, month_named: bool
) -> DateValue | None:
    """6月18日 on 15 June: the day of this year, unless the clause says that it is done."""
    for value in values:
        brief = value.end is not None and (value.end - value.start).days <= _FEW
        running = month_named and value.start.replace(day=1) == today.replace(day=1)
        if brief and 0 < (value.start - today).days <= (_MONTH if running else _SHORTLY):
            return None if outlook.done else value
    return None


def _chosen(
    values: Sequence[DateValue], today: date, outlook: Outlook, *, nearest: bool, over: bool
) -> tuple[DateValue, str]:
    """The value of the policy, and the reason against later ones."""
    ahead = _ahead(values, today, outlook, nearest=nearest)
    if ahead is not None:
        return ahead, "further"
    begun = [value for value in values if value.start <= today]
    if over:
        begun = [value for value in begun if value.end and value.end <= today] or begun
    if not begun:
        raise LacksError("有这一天的年份或月份")
    return begun[-1], "ahead"


def _ahead(
    values: Sequence[DateValue], today: date, outlook: Outlook, *, nearest: bool
) -> DateValue | None:
    """The one to come, where something says that it is meant."""
    if nearest:
        soon = [v for v in values if 0 <= (v.start - today).days <= _SOON]
        if soon:
            return soon[0]
    coming = [v for v in values if v.end is None or v.end >= today]
    if outlook.forward and coming:
        return coming[0]
    if outlook.hopeful:
        return next((v for v in coming if v.end and v.start.year == today.year), None)
    return None
