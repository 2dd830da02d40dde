"""Choose which mentions to compare: those of one root zone whose periods overlap.

Inside a block two mentions meet when their periods are equal, or when these overlap and both share
a year and a figure or a run of four characters; so a block's size does not square the work.
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

Block = list[Features]


def blocks(mentions: Iterable[EventMention], root: Callable[[str], str]) -> Iterator[Block]:
    """Mentions grouped by root zone; those without a zone by their scope."""
    groups: dict[Hashable, Block] = defaultdict(list)
    for mention in mentions:
        zone = mention.zone.zone_id
        found = features_of(mention, root(zone) if zone else None)
        groups[(found.root, None if zone else mention.zone.scope)].append(found)
    yield from groups.values()


class Index:
    """Finds among the added features those that a mention is to be compared with.

    ``statistics``: find statistics by more than their exact period (plans do, which they may meet).
    """

    def __init__(self, *, statistics: bool = False) -> None:
        self._statistics = statistics
        self._by_period: dict[tuple[int, int], list[int]] = defaultdict(list)
        self._by_key: dict[Hashable, list[tuple[int, int, int]]] = defaultdict(list)
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
        """Numbers added under the same period, or with a year and a key (see ``keys``) shared."""
        found = dict.fromkeys(self._by_period.get((feature.first, feature.last), ()))
        if feature.first != feature.last and not feature.statistic:
            found |= dict.fromkeys(self.within(feature, feature.first, feature.last))
        return found

    def within(self, feature: Features, first: int, last: int) -> Iterator[int]:
        """Numbers that share a key and lie, in part at least, between two days."""
        self._file()
        for key in keys(feature, years(first, last)):
            for start, end, number in self._by_key.get(key, ()):
                if start <= last and first <= end:
                    yield number

    def _file(self) -> None:
        """File what waits under its keys: only when a vague date or a plan asks for them."""
        for number, feature in self._waiting:
            place = (feature.first, feature.last, number)
            for key in keys(feature, years(feature.first, feature.last)):
                self._by_key[key].append(place)
        self._waiting.clear()


def _told_at(feature: Features) -> Hashable:
    mention = feature.mention
    return (mention.article.file, mention.article.index, mention.line, mention.sentence)


def years(first: int, last: int) -> range:
    """The years that a period of day numbers touches; the first alone when it is too long."""
    if last - first > LONGEST:
        last = first
    return range(date.fromordinal(first).year, date.fromordinal(last).year + 1)


def keys(feature: Features, over: range) -> Iterator[Hashable]:
    """What two mentions with different dates must share in a year: a figure, an ordinal, a run."""
    shared: list[Hashable] = [(unit_of(q), q.value) for q in feature.figures if q.kind != "rank"]
    shared += [(s, n) for s, numbers in feature.ordinals.items() if s in TELLING for n in numbers]
    shared += feature.runs
    shared += ["founds"] if feature.founds else []
    shared += [
        (stage, s, n)
        for stage in feature.stages
        for s, numbers in feature.ordinals.items()
        for n in numbers
    ]
    for year in over:
        for key in shared:
            yield (year, key)
