"""What is filed under one time: looked through one by one while it is little, then by an index.

It is an inverted index, from a key (figure, ordinal, run of characters) to the mentions that have
it, with a document-frequency cut-off for runs (``MOST``); ``likeliest`` keeps the top k by what is
shared. So the work for one mention stays bounded, however many events a zone has.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from heapq import nlargest

from timeline.merge.features import Features

FEW = 12
"""Mentions that are looked through one by one: to index them would cost more."""

MOST = 256
"""Mentions under a run or pair of characters; one that more have in common tells nothing apart."""

COMPARED = 8
"""Mentions that one is compared with when more share a key: those that share most."""

FACT = 4
"""Runs of characters that a shared figure or ordinal is worth."""

Entry = tuple[int, Features]
"""A number, for instance that of a cluster, and the features that stand under it."""


class Shelf:
    """Entries in the order in which they came; ``keys`` gives what two of them must share."""

    __slots__ = ("_index", "_indexed", "_keys", "entries")

    def __init__(self, keys: Callable[[Features], frozenset[Hashable]]) -> None:
        self._keys = keys
        self.entries: list[Entry] = []
        self._index: dict[Hashable, list[Entry]] = {}
        self._indexed = 0

    def add(self, number: int, feature: Features) -> None:
        """Put an entry on the shelf."""
        self.entries.append((number, feature))

    @property
    def few(self) -> bool:
        """True while the entries are so few that no index is needed."""
        return len(self.entries) <= FEW

    def sharing(self, feature: Features) -> dict[Entry, int]:
        """The entries that may share a key with the features, and how much they share."""
        found: dict[Entry, int] = {}
        if self.few:
            for entry in self.entries:
                if much := _much_shared(feature, entry[1]):
                    found[entry] = much
            return found
        self._file()
        for key in self._keys(feature):
            entries = self._index.get(key, ())
            is_run = isinstance(key, str)
            if len(entries) <= MOST or not is_run:
                for entry in entries:
                    found[entry] = found.get(entry, 0) + (1 if is_run else FACT)
        return found

    def _file(self) -> None:
        """Index what came since the last time."""
        for entry in self.entries[self._indexed :]:
            for key in self._keys(entry[1]):
                self._index.setdefault(key, []).append(entry)
        self._indexed = len(self.entries)


def likeliest(shared: Iterable[tuple[int, int]]) -> list[int]:
    """The numbers that share most, of pairs of a number and how much it shares."""
    most: dict[int, int] = {}
    for number, much in shared:
        most[number] = max(much, most.get(number, 0))
    if len(most) <= COMPARED:
        return list(most)
    return nlargest(COMPARED, most, key=lambda number: (most[number], -number))


def _much_shared(feature: Features, other: Features) -> int:
    """How many runs of one stand in the other's text, and what figures and ordinals add.

    It asks little of the other, which is mostly another matter: no more than its text and figures.
    """
    text = other.all_text
    facts = len(feature.figure_keys & other.figure_keys)
    facts += bool(feature.ordinals and other.ordinals)
    facts += feature.founds and other.founds
    return sum(map(text.__contains__, feature.runs)) + FACT * facts
