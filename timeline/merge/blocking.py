"""Choose which mentions to compare: those of one root zone whose periods overlap.

Inside a block two mentions meet when their periods are equal, or when these overlap and both share
a month (long periods: a year) and a figure, an ordinal or a telling run of characters; so a block's
size does not square the work. Mentions of neighbouring days meet when they share a figure: papers
differ by a day. A plan also meets what its own sentence tells (原计划…，已…).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Any

from timeline.merge.features import Features
from timeline.merge.shelf import Shelf, likeliest
from timeline.models import EventMention

LONGEST = 8_000
"""Days: a longer or open period meets others by its first year alone."""

SHORT = 62
"""Days: a period up to so long is filed by months, a longer one by years."""

Block = list[Features]


def blocks(mentions: Iterable[EventMention], root: Callable[[str], str]) -> Iterator[Block]:
    """Mentions grouped by root zone, each once; those without a zone by their scope."""
    roots: dict[str | None, str | None] = {None: None}
    groups: dict[Hashable, dict[Hashable, Features]] = defaultdict(dict)
    for mention in mentions:
        zone = mention.zone.zone_id
        if zone is not None and zone not in roots:
            roots[zone] = root(zone)
        found = Features(mention, roots[zone])
        groups[(found.root, None if zone else mention.zone.scope)][found.identity] = found
    for group in groups.values():
        yield list(group.values())


class Index:
    """Finds among the added features those that a mention is to be compared with.

    ``statistics``: find statistics by more than their exact period (plans do, which they may meet).
    """

    def __init__(self, *, statistics: bool = False) -> None:
        self._statistics = statistics
        self._by_period: dict[tuple[int, int], Shelf] = {}
        self._by_time: dict[int, Shelf] = {}
        self._by_sentence: dict[Hashable, list[int]] = defaultdict(list)

    def add(self, number: int, feature: Features) -> None:
        """Add the features under a number, for instance that of their cluster."""
        _shelf(self._by_period, (feature.first, feature.last), _DAY_KEYS).add(number, feature)
        if self._statistics or not feature.statistic:
            for time in (months if feature.days <= SHORT else years)(feature.first, feature.last):
                _shelf(self._by_time, time, _KEYS).add(number, feature)

    def add_sentence(self, number: int, feature: Features) -> None:
        """Add where the features were told: a plan may stand in the same sentence."""
        for place in _told_at(feature):
            self._by_sentence[place].append(number)

    def of_same_sentence(self, feature: Features) -> Sequence[int]:
        """Numbers of what the same sentence tells."""
        if not feature.once:
            return ()
        return [n for place in _told_at(feature) for n in self._by_sentence.get(place, ())]

    def candidates(self, feature: Features) -> Iterable[int]:
        """Numbers added under the same period, or with a time and a key shared."""
        same = self._of_period(feature)
        if feature.statistic:
            return same
        if feature.days == 1:
            return [*same, *self._of_neighbouring_days(feature)] if feature.figures else same
        return dict.fromkeys((*same, *self.within(feature, feature.first, feature.last)))

    def _of_period(self, feature: Features) -> list[int]:
        shelf = self._by_period.get((feature.first, feature.last))
        if shelf is None:
            return []
        if shelf.few or not feature.content:
            return [number for number, _ in shelf.entries]
        return likeliest((number, much) for (number, _), much in shelf.sharing(feature).items())

    def _of_neighbouring_days(self, feature: Features) -> Iterator[int]:
        """Numbers under the days before and after, where a figure is shared."""
        for day in (feature.first - 1, feature.first + 1):
            if shelf := self._by_period.get((day, day)):
                near = shelf.entries if shelf.few else shelf.sharing(feature)
                for number, other in near:
                    if not feature.figure_keys.isdisjoint(other.figure_keys):
                        yield number

    def within(self, feature: Features, first: int, last: int) -> list[int]:
        """Numbers that share a key and lie, in part at least, between two days."""
        return likeliest(
            (number, much)
            for time in (*months(first, last), *years(first, last))
            if (shelf := self._by_time.get(time))
            for (number, other), much in shelf.sharing(feature).items()
            if other.first <= last and first <= other.last
        )


_KEYS, _DAY_KEYS = attrgetter("keys"), attrgetter("day_keys")


def _shelf(shelves: dict[Any, Shelf], place: Any, keys: attrgetter[Any]) -> Shelf:
    if place not in shelves:
        shelves[place] = Shelf(keys)
    return shelves[place]


def _told_at(feature: Features) -> list[Hashable]:
    return [(place, feature.mention.sentence) for place in feature.places]


@lru_cache(maxsize=8192)
def months(first: int, last: int) -> range:
    """The months that a period of day numbers touches, as negative numbers; see ``years``."""
    start, end = _ends(first, last)
    return range(-(end.year * 12 + end.month), -(start.year * 12 + start.month) + 1)


@lru_cache(maxsize=8192)
def years(first: int, last: int) -> range:
    """The years that a period of day numbers touches; the first day's alone when it is too long."""
    start, end = _ends(first, last)
    return range(start.year, end.year + 1)


def _ends(first: int, last: int) -> tuple[date, date]:
    if last - first > LONGEST:
        last = first
    return date.fromordinal(first), date.fromordinal(last)
