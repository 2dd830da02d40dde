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
        """Non-overlapping spans from left to right; of words that start together the longest.

        >>> WordFinder(["富阳", "富阳特别合作区"]).find("富阳的富阳特别合作区")
        [(0, 2), (3, 10)]
        """
        found: list[tuple[int, int]] = list(self._automaton.iter_long(text))
        return [(last - length + 1, last + 1) for last, length in found]
