"""Keep side by side what the sources of one event say differently: figures, dates, statuses."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from timeline.merge.features import Features
from timeline.merge.figures import compare_figures
from timeline.merge.profiles import figures_as_told
from timeline.models import Conflict, EventMention

Values = dict[str, dict[str, None]]
"""Value as printed → ids of the mentions that say so, in order."""


def conflicts_of(members: Sequence[Features]) -> tuple[Conflict, ...]:
    """The fields in which sources differ; a vaguer date or a rounded figure is no difference."""
    if len(members) == 1:
        return ()
    return (*_figures(members), *_dates(members), *_statuses(members))


def _conflict(field: str, values: Values) -> Conflict:
    return Conflict(field, tuple((value, tuple(ids)) for value, ids in sorted(values.items())))


def _figures(members: Sequence[Features]) -> list[Conflict]:
    """One conflict for each disputed figure, found again under its unit and noun."""
    disputed: dict[tuple[str, str], Values] = {}
    for a, b in _pairs(members, lambda member: figures_as_told(member.figures)):
        found = compare_figures(a[0].figures, b[0].figures)
        for ours, theirs in found.close + found.far:
            noun = min((q.counted for q in (ours, theirs) if q.counted), key=len, default="")
            values = disputed.setdefault((noun, ours.unit or ""), {})
            for side, figure in ((a, ours), (b, theirs)):
                _note(values, figure.text, side)
    return [_conflict("quantities", disputed[key]) for key in sorted(disputed)]


def _dates(members: Sequence[Features]) -> list[Conflict]:
    """Dates of which neither holds the other."""
    values: Values = {}
    for a, b in _pairs(members, _days):
        if not (_holds(a[0], b[0]) or _holds(b[0], a[0])):
            for side in (a, b):
                _note(values, _period(side[0].mention), side)
    return [_conflict("date", values)] if values else []


def _days(a: Features) -> Hashable:
    return a.first, a.last, a.mention.date.start, a.mention.date.end


def _holds(a: Features, b: Features) -> bool:
    return a.first <= b.first and b.last <= a.last


def _period(mention: EventMention) -> str:
    start, end = mention.date.start, mention.date.end
    return str(start) if start == end else f"{start or '..'}/{end or '..'}"


def _statuses(members: Sequence[Features]) -> list[Conflict]:
    values: Values = {}
    for member in members:
        _note(values, str(member.mention.status), [member])
    return [_conflict("status", values)] if len(values) > 1 else []


def _pairs(
    members: Iterable[Features], key: Callable[[Features], Hashable]
) -> Iterator[tuple[list[Features], list[Features]]]:
    """All pairs of members, those of one key together; they do not differ."""
    groups: dict[Hashable, list[Features]] = {}
    for member in members:
        groups.setdefault(key(member), []).append(member)
    return combinations(groups.values(), 2)


def _note(values: Values, value: str, side: Iterable[Features]) -> None:
    values.setdefault(value, {}).update((m.id, None) for member in side for m in member.mentions)
