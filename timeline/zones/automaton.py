"""All words of a vocabulary in a text in one pass: the adapter of pyahocorasick."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import ahocorasick

from timeline.models import Span


class WordFinder:
    """Finds the words of a fixed vocabulary."""

    __slots__ = ("_automaton",)

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton: Any = ahocorasick.Automaton()
        for word in words:
            self._automaton.add_word(word, len(word))
        self._automaton.make_automaton()

    def find(self, text: str) -> list[Span]:
        """Spans from left to right that do not overlap: of those that do, the longest stays.

        >>> WordFinder(["富阳", "富阳特别合作区"]).find("富阳的富阳特别合作区")
        [(0, 2), (3, 10)]
        >>> WordFinder(["河北雄安新区", "雄安新区中关村科技园"]).find("河北雄安新区中关村科技园")
        [(2, 12)]
        """
        found: list[tuple[int, int]] = list(self._automaton.iter(text))
        spans = [(last - length + 1, last + 1) for last, length in found]
        return _longest(spans) if len(spans) > 1 else spans


def _longest(spans: list[Span]) -> list[Span]:
    """Of spans that overlap the longest, then the one further left."""
    kept: list[Span] = []
    taken: set[int] = set()
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if taken.isdisjoint((start, end - 1)):
            kept.append((start, end))
            taken.update(range(start, end))
    return sorted(kept)
