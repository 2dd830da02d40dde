"""Choose which mentions to compare: those of one root zone whose periods overlap.

Inside a block two mentions meet when their periods are equal, or when these overlap and both share
a month (long periods: a year) and a figure, an ordinal or a telling run of characters; so a block's
size does not square the work.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date

from timeline.merge.features import Features, features_of
from timeline.merge.figures import unit_of
from timeline.merge.ordinals import TELLING
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
    groups: dict[Hashable, dict[Hashable, Features]] = defaultdict(dict)
    for mention in mentions:
        zone = mention.zone.zone_id
        found = features_of(mention, root(zone) if zone else None)
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
        self._by_key: dict[Hashable, list[Place]] = defaultdict(list)
        self._waiting: list[tuple[int, Features]] = []
        self._by_sentence: dict[Hashable, list[int]] = defaultdict(list)

    def add(self, number: int, feature: Features) -> None:
        """Add the features under a number, for instance that of their cluster."""
        self._by_period[feature.first, feature.last].append(number)
        if self._statistics or not feature.statistic:
            self._waiting.append((number, feature))

    def add_sentence(self, number: int, feature: Features) -> None:
        """Add where the features were told: a plan may stand in the same sentence."""
        self._by_sentence[_told_at(feature)].append(number)

    def beside(self, feature: Features) -> Sequence[int]:
        """Numbers of what the same sentence tells."""
        return self._by_sentence.get(_told_at(feature), ()) if feature.once else ()

    def candidates(self, feature: Features) -> Iterable[int]:
        """Numbers added under the same period, or with a time and a key (see ``keys``) shared."""
        found = dict.fromkeys(self._by_period.get((feature.first, feature.last), ()))
        if feature.first != feature.last and not feature.statistic:
            found |= dict.fromkeys(self.within(feature, feature.first, feature.last))
        return found

    def within(self, feature: Features, first: int, last: int) -> Iterator[int]:
        """Numbers that share a key and lie, in part at least, between two days."""
        self._file()
        times = (*months(first, last), *years(first, last))
        for key in keys(feature):
            for time in times:
                for start, end, number in self._places(time, key):
                    if start <= last and first <= end:
                        yield number

    def _places(self, time: int, key: Hashable) -> Sequence[Place]:
        places = self._by_key.get((time, key), ())
        return places if len(places) <= MOST or not isinstance(key, str) else ()

    def _file(self) -> None:
        """File what waits under its keys: only when a vague date or a plan asks for them."""
        for number, feature in self._waiting:
            place = (feature.first, feature.last, number)
            short = feature.last - feature.first <= SHORT
            times = tuple((months if short else years)(feature.first, feature.last))
            for key in keys(feature):
                for time in times:
                    self._by_key[time, key].append(place)
        self._waiting.clear()


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


def keys(feature: Features) -> list[Hashable]:
    """What two mentions with different dates must share: a figure, an ordinal, a run."""
    shared: list[Hashable] = [(unit_of(q), q.value) for q in feature.figures if q.kind != "rank"]
    shared += feature.runs
    shared += ["founds"] if feature.founds else []
    for series, numbers in feature.ordinals.items():
        if series in TELLING:
            shared += [(series, number) for number in numbers]
        shared += [(stage, series, number) for stage in feature.stages for number in numbers]
    return shared
