"""The worklist of ``timeline check``: what a person should look at in a folder of articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from timeline.errors import UsageError
from timeline.event_checks import EVENT_CHECKS
from timeline.models import EventMention, Problem
from timeline.pipeline import Extracted
from timeline.zones import Gazetteer


@dataclass(frozen=True, slots=True)
class Check:
    """One question asked of everything that was read; each answer is a place to look at."""

    name: str
    find: Callable[[Extracted, Gazetteer], Iterator[Problem]]
    asks: str


def files(found: Extracted, _: Gazetteer) -> Iterator[Problem]:
    """What reading met with: skipped files, unknown publication dates, repaired damage."""
    yield from found.problems


def unknown_zones(found: Extracted, gazetteer: Gazetteer) -> Iterator[Problem]:
    """Zones known by their shape alone, where each was first met with, and how often.

    新蒲新区 in one article may be the 遵义新蒲新区 of another. They are two until somebody says so:
    the id of a zone, and the address of its page, hang on no other article.
    """
    first: dict[str, EventMention] = {}
    count: dict[str, int] = {}
    for mention in found.mentions:
        for id in dict.fromkeys((mention.zone.zone_id, *mention.zone.joint)):
            zone = gazetteer.get(id) if id else None
            if zone is not None and zone.source == "pattern":
                first.setdefault(zone.id, mention)
                count[zone.id] = count.get(zone.id, 0) + 1
    names = {id: _name(id, gazetteer) for id in first}
    for id, mention in first.items():
        longer = [name for name in names.values() if name.endswith(names[id]) and name != names[id]]
        same = f"，或即“{'”“'.join(longer)}”" if longer else ""
        alias = "；若为同一区域，列为其别名" if longer else ""
        yield Problem(
            mention.article.file,
            f"名录外的区域“{names[id]}”（{id}），{count[id]} 条{same}",
            f"写入自己的 zones.csv，用 --zones 指定{alias}",
            line=mention.line,
        )


def _name(id: str, gazetteer: Gazetteer) -> str:
    zone = gazetteer.get(id)
    return zone.name if zone else id


def without_zone(found: Extracted, _: Gazetteer) -> Iterator[Problem]:
    """Events that belong to no zone and to nothing above one: the table 未归入."""
    for mention in found.mentions:
        if mention.zone.zone_id is None and mention.zone.scope is None:
            yield Problem(
                mention.article.file, f"未归入区域：{mention.headline}", line=mention.line
            )


def undated(found: Extracted, _: Gazetteer) -> Iterator[Problem]:
    """Statements and news items that could not be placed in time, and what they lack."""
    for item in found.undated:
        yield Problem(item.article.file, f"未能定日期：{item.quote[:30]}", item.missing, item.line)


CHECKS: tuple[Check, ...] = (
    Check("files", files, "could everything be read, and is it known when it appeared?"),
    Check("undated", undated, "is there a statement without a place in the calendar?"),
    Check("unknown-zones", unknown_zones, "is there a zone that no list holds?"),
    Check("without-zone", without_zone, "is there an event of no zone?"),
    *(Check(name, find, asks) for name, find, asks in EVENT_CHECKS),
)
"""In this order; ``timeline check --only NAME`` asks one alone."""


def named(names: Iterable[str]) -> tuple[Check, ...]:
    """The checks of these names, all of them for none. Raises UsageError for an unknown one."""
    known = {check.name: check for check in CHECKS}
    for name in names:
        if name not in known:
            remedy = f"one of {', '.join(known)}"
            raise UsageError(f"unknown check “{name}”", place="--only", remedy=remedy)
    return tuple(known[name] for name in names) or CHECKS


def worklist(
    found: Extracted, gazetteer: Gazetteer, checks: Iterable[Check] = CHECKS
) -> Iterator[Problem]:
    """The answers of the checks, one check after the other."""
    return (problem for check in checks for problem in check.find(found, gazetteer))
