"""What `timeline check` asks of merged events: conflicts, plans without outcome, gaps.

Each check has a name, a function from everything read to the places to look at, and its question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

from timeline.merge import merge_mentions
from timeline.models import Conflict, Event, EventKind, Problem, Status, Timeline
from timeline.pipeline import Extracted
from timeline.text.cues import CALLED_OFF
from timeline.timelines import make_timelines
from timeline.zones import Gazetteer

BUSY = 4
"""Events in both neighbours (months or years) that make an empty one between them a gap."""

LONGEST_GAP = 3
"""Months or years in a row that are called a gap; a longer silence has other reasons."""

_FIELDS = {"quantities": "数字", "date": "日期", "status": "状态"}

Find = Callable[[Extracted, Gazetteer], Iterator[Problem]]


def conflicts(found: Extracted, gazetteer: Gazetteer) -> Iterator[Problem]:
    """Events whose sources differ in a figure, a date or a status."""
    for event in merge_mentions(found.mentions, gazetteer.root):
        for conflict in event.conflicts:
            yield _at(event, f"来源不一致：{event.main.headline}：{_told(conflict, event)}")


def unreported(found: Extracted, gazetteer: Gazetteer) -> Iterator[Problem]:
    """Plans that were due before the latest report of their zone and of which nothing is told."""
    for timeline in _timelines(found, gazetteer):
        latest = max(filter(None, (_published(e) for e in timeline.events)), default=None)
        for event in timeline.events:
            if latest and _is_due(event, latest):
                due = event.main.date.end
                yield _at(event, f"到期（{due}）后未见报道：{event.main.headline}")


def gaps(found: Extracted, gazetteer: Gazetteer) -> Iterator[Problem]:
    """Months and years of a zone without any event between busy ones."""
    for timeline in _timelines(found, gazetteer):
        dated = [event for event in timeline.events if event.main.date.sort_date]
        monthly = [event for event in dated if _in_one_month(event)]
        for name, events, number_of in (("年", dated, _year), ("月", monthly, _month)):
            count = Counter(map(number_of, events))
            for first, last in empty_between(count):
                before = next(e for e in events if number_of(e) == first - 1)
                span = dict.fromkeys((_name(first, name), _name(last, name)))
                yield Problem(
                    before.main.article.file,
                    f"{timeline.zone.short or timeline.zone.name} {'至'.join(span)}没有事件，"
                    f"前后各有 {count[first - 1]} 条和 {count[last + 1]} 条",
                    "看看是否缺文章",
                    before.main.line,
                )


EVENT_CHECKS: tuple[tuple[str, Find, str], ...] = (
    ("conflicts", conflicts, "do the sources of an event differ?"),
    ("unreported", unreported, "is there a plan of which nobody tells what became of it?"),
    ("gaps", gaps, "is there a month or a year without events between busy ones?"),
)
"""In this order, after the checks of what was read."""


def empty_between(count: Counter[int]) -> list[tuple[int, int]]:
    """Runs of at most LONGEST_GAP numbers without events, both of whose neighbours have many.

    >>> empty_between(Counter({2019: 5, 2021: 6, 2022: 1, 2024: 9, 2027: 4}))
    [(2020, 2020), (2025, 2026)]
    """
    known = sorted(number for number in count if count[number])
    return [
        (before + 1, after - 1)
        for before, after in pairwise(known)
        if 1 < after - before <= LONGEST_GAP + 1 and min(count[before], count[after]) >= BUSY
    ]


def _year(event: Event) -> int:
    return _day(event).year


def _month(event: Event) -> int:
    return _day(event).year * 12 + _day(event).month - 1


def _day(event: Event) -> date:
    day = event.main.date.sort_date
    assert day is not None, "only dated events are counted"
    return day


def _in_one_month(event: Event) -> bool:
    """False for a year's or a quarter's figure: it says nothing of its first month."""
    start, end = event.main.date.start, event.main.date.end
    return start is None or end is None or (start.year, start.month) == (end.year, end.month)


def _name(number: int, unit: str) -> str:
    return f"{number}年" if unit == "年" else f"{number // 12}年{number % 12 + 1}月"


def _timelines(found: Extracted, gazetteer: Gazetteer) -> list[Timeline]:
    return make_timelines(merge_mentions(found.mentions, gazetteer.root), gazetteer)[0]


def _at(event: Event, message: str) -> Problem:
    return Problem(
        event.main.article.file, message, f"timeline explain {event.id}", event.main.line
    )


def _told(conflict: Conflict, event: Event) -> str:
    """26个（a.txt:3）、28个（b.txt:1）."""
    places = {m.id: f"{m.article.file}:{m.line}" for m in event.mentions}
    values = (
        f"{value}（{'、'.join(places[id] for id in ids if id in places)}）"
        for value, ids in conflict.values
    )
    return f"{_FIELDS.get(conflict.field, conflict.field)} " + "、".join(values)


def _published(event: Event) -> date | None:
    known = [m.article.published.end for m in event.mentions if m.article.published.end]
    return max(known, default=None)


def _is_due(event: Event, latest: date) -> bool:
    due = event.main.date.end
    if event.main.kind is EventKind.REPORT or event.status is not Status.PLANNED or due is None:
        return False
    if CALLED_OFF.search(event.main.clause):
        return False
    return due < latest
