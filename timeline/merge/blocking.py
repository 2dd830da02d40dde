"""Choose which mentions to compare: those of one root zone whose periods overlap.

Inside a block two mentions meet when their periods are equal, or when these overlap and both share
a month (long periods: a year) and a figure, an ordinal or a telling run of characters; so a block's
size does not square the work.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date

from timeline.merge.features import Features
from timeline.models import EventMention

LONGEST = 8_000
"""Days: a longer or open period meets others by its first year alone."""

SHORT = 62
"""Days: a period up to so long is filed by months, a longer one by years."""

MOST = 256
"""Places under a run of characters; one that stands with more tells nothing apart."""

Block = list[Features]
Place = tuple[int, int, int]
"""First day, last day, number."""


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
        self._by_period: dict[tuple[int, int], list[int]] = defaultdict(list)
        self._by_time: dict[int, dict[Hashable, list[Place]]] = {}
        self._waiting: dict[int, list[tuple[int, Features]]] = defaultdict(list)
        self._by_sentence: dict[Hashable, list[int]] = defaultdict(list)

    def add(self, number: int, feature: Features) -> None:
        """Add the features under a number, for instance that of their cluster."""
        self._by_period[feature.first, feature.last].append(number)
        if self._statistics or not feature.statistic:
            for time in (months if feature.days <= SHORT else years)(feature.first, feature.last):
                self._waiting[time].append((number, feature))

    def add_sentence(self, number: int, feature: Features) -> None:
        """Add where the features were told: a plan may stand in the same sentence."""
        self._by_sentence[_told_at(feature)].append(number)

    def beside(self, feature: Features) -> Sequence[int]:
        """Numbers of what the same sentence tells."""
        return self._by_sentence.get(_told_at(feature), ()) if feature.once else ()

    def candidates(self, feature: Features) -> Iterable[int]:
        """Numbers added under the same period, or with a time and a key shared."""
        same = self._by_period.get((feature.first, feature.last), ())
        if feature.days == 1 or feature.statistic:
            return same
        return dict.fromkeys((*same, *self.within(feature, feature.first, feature.last)))

    def within(self, feature: Features, first: int, last: int) -> Iterator[int]:
        """Numbers that share a key and lie, in part at least, between two days."""
        for time in (*months(first, last), *years(first, last)):
            if not (filed := self._filed(time)):
                continue
            for key in feature.keys:
                for start, end, number in _places(filed, key):
                    if start <= last and first <= end:
                        yield number

    def _filed(self, time: int) -> dict[Hashable, list[Place]]:
        """What is filed under a month or a year: only when a vague date or a plan asks for it."""
        filed = self._by_time.setdefault(time, {})
        for number, feature in self._waiting.pop(time, ()):
            place = (feature.first, feature.last, number)
            for key in feature.keys:
                filed.setdefault(key, []).append(place)
        return filed


def _places(filed: dict[Hashable, list[Place]], key: Hashable) -> Sequence[Place]:
    places = filed.get(key, ())
    return places if len(places) <= MOST or not isinstance(key, str) else ()


def _told_at(feature: Features) -> Hashable:
    mention = feature.mention
    return (mention.article.file, mention.article.index, mention.line, mention.sentence)


def months(first: int, last: int) -> range:
    """The months that a period of day numbers touches, as negative numbers; see ``years``."""
    start, end = _ends(first, last)
    return range(-(end.year * 12 + end.month), -(start.year * 12 + start.month) + 1)


def years(first: int, last: int) -> range:
    """The years that a period of day numbers touches; the first day's alone when it is too long."""
    start, end = _ends(first, last)
    return range(start.year, end.year + 1)


def _ends(first: int, last: int) -> tuple[date, date]:
    if last - first > LONGEST:
        last = first
    return date.fromordinal(first), date.fromordinal(last)
