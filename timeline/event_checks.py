"""What `timeline check` asks of merged events: conflicts, plans without outcome, gaps.

Each check has a name, a function from everything read to the places to look at, and its question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

from timeline.merge import merge_mentions
from timeline.models import Conflict, Event, EventKind, Problem, Status, Timeline
from timeline.pipeline import Extracted
from timeline.text.cues import CALLED_OFF
from timeline.timelines import make_timelines
from timeline.zones import Gazetteer

BUSY = 4
"""Events in both neighbours (months or years) that make an empty one between them a gap."""

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
        days = [e.main.date.sort_date for e in timeline.events if e.main.date.sort_date]
        for name, count in (("年", _by_year(days)), ("月", _by_month(days))):
            for number in empty_between(count):
                before = next(e for e in timeline.events if e.main.date.sort_date)
                yield Problem(
                    before.main.article.file,
                    f"{timeline.zone.short or timeline.zone.name} {_name(number, name)}没有事件，"
                    f"前后各有 {count[number - 1]} 条和 {count[number + 1]} 条",
                    "看看是否缺文章",
                )


EVENT_CHECKS: tuple[tuple[str, Find, str], ...] = (
    ("conflicts", conflicts, "do the sources of an event differ?"),
    ("unreported", unreported, "is there a plan of which nobody tells what became of it?"),
    ("gaps", gaps, "is there a month or a year without events between busy ones?"),
)
"""In this order, after the checks of what was read."""


def empty_between(count: Counter[int]) -> list[int]:
    """The numbers without events both of whose neighbours have many.

    >>> empty_between(Counter({2019: 5, 2021: 6, 2022: 1, 2024: 9}))
    [2020]
    """
    return [
        number
        for number in range(min(count, default=0) + 1, max(count, default=0))
        if not count[number] and min(count[number - 1], count[number + 1]) >= BUSY
    ]


def _by_year(days: list[date]) -> Counter[int]:
    return Counter(day.year for day in days)


def _by_month(days: list[date]) -> Counter[int]:
    return Counter(day.year * 12 + day.month - 1 for day in days)


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
