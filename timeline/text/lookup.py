"""What a place in a text can begin: a table by beginnings, where each way is looked for once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from timeline.text.beginnings import END, Beginnings, Run

_T = TypeVar("_T")
_UNSEEN: Any = object()
_KEPT = 1 << 16
"""Characters at a place whose answer is kept: the language has few that begin like a date."""


class Lookup(Generic[_T]):
    """What a table holds for the beginnings of places, the longest that it knows.

    The answers are kept by the characters at the place, as a lazy automaton keeps its states.
    """

    __slots__ = ("_begin", "_depth", "_seen", "barren", "known")

    def __init__(self, begin: Beginnings, known: Mapping[str, _T]) -> None:
        """``known``: what is known of each beginning, in the terms of ``Beginnings.keys``."""
        self._begin, self._depth, self.known = begin, begin.depth, known
        self._seen: dict[str, Any] = {}
        self.barren: set[str] = set()
        """Characters at a place, as many as the depth, that were found to begin nothing."""

    def find(self, text: str, place: int) -> _T | None:
        """What the table holds for a place in a text, None where nothing begins so.

        >>> begin = Beginnings(["0123456789"], 3)
        >>> Lookup(begin, dict.fromkeys(begin.keys("[0-9]+月"), "month")).find("12月5日", 0)
        'month'
        """
        begins = text[place : place + self._depth]
        found: Any = self._seen.get(begins, _UNSEEN)
        if found is _UNSEEN:
            run = self._begin.run(begins)
            if run is None:
                found = self._answer(begins)
            else:
                found = self._answer(run.begins(begins, 0)) if run.is_one_in(begins) else run
            self._keep(begins, found)
        if found.__class__ is not Run:
            return found  # type: ignore[no-any-return]
        begins = found.begins(text, place)
        found = self._seen.get(begins, _UNSEEN)
        if found is _UNSEEN:
            found = self._answer(begins)
            self._keep(begins, found)
        return found  # type: ignore[no-any-return]

    def _answer(self, begins: str) -> _T | None:
        key = begins if len(begins) == self._depth else begins + END
        ways = (key[:length] for length in range(len(key), 0, -1))
        return next((self.known[way] for way in ways if way in self.known), None)

    def _keep(self, begins: str, found: Any) -> None:
        if len(self._seen) >= _KEPT:
            self._seen.clear()
            self.barren.clear()
        self._seen[begins] = found
        if found is None:
            self.barren.add(begins)
