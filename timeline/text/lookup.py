"""What a place in a text can begin: a table by beginnings, where each way is looked for once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from timeline.text.beginnings import END, Beginnings

_T = TypeVar("_T")
_UNSEEN: Any = object()
_RUN: Any = object()
"""In place of an answer: a run counts as one character, so more of the text must be looked at."""
_WIDE = 8
"""Characters that are looked at then: most dates have no more."""
_KEPT = 1 << 16
"""Characters at a place whose answer is kept: the language has few that begin like a date."""


class Lookup(Generic[_T]):
    """What is known of the beginnings of places, asked once for each.

    The answers are kept by the characters at the place, as a lazy automaton keeps its states.
    """

    __slots__ = ("_answer", "_begin", "_depth", "_wide", "barren", "seen")

    def __init__(self, begin: Beginnings, answer: Callable[[str], _T | None]) -> None:
        """``answer``: what is known of a beginning, as ``Beginnings.at`` writes it."""
        self._begin, self._depth, self._answer = begin, begin.depth, answer
        self.seen: dict[str, Any] = {}
        """What was answered, by the characters at a place, as many as the depth."""
        self._wide: dict[str, Any] = {}
        self.barren: set[str] = set()
        """Those of them that begin nothing. Who looks here first need not ask: both are emptied
        and filled, never replaced.
        """

    def find(self, text: str, place: int) -> _T | None:
        r"""What is known of a place in a text, None where nothing begins so.

        >>> Lookup(Beginnings(["0123456789"], 2), {"\0月": "month"}.get).find("12月5日", 0)
        'month'
        """
        found = self.seen.get(text[place : place + self._depth], _UNSEEN)
        if found is _UNSEEN:
            found = self._first_sight(text[place : place + self._depth])
        if found is _RUN:
            wide = text[place : place + _WIDE]
            found = self._wide.get(wide, _UNSEEN)
            if found is _UNSEEN:
                found = self._look(text, place, wide)
        return found  # type: ignore[no-any-return]

    def _first_sight(self, begins: str) -> Any:
        key, _ = self._begin.at(begins, 0)
        whole = key[-1:] != END or len(begins) < self._depth
        found = self._answer(key) if whole else _RUN
        if found is None:
            self.rule_out(begins)
        else:
            self._make_room()
            self.seen[begins] = found
        return found

    def rule_out(self, begins: str) -> None:
        """Keep that nothing begins with some characters, as many as the depth."""
        self._make_room()
        self.seen[begins] = None
        self.barren.add(begins)

    def _make_room(self) -> None:
        if len(self.seen) >= _KEPT:
            self.seen.clear()
            self.barren.clear()

    def _look(self, text: str, place: int, wide: str) -> _T | None:
        key, end = self._begin.at(text, place)
        found = self._answer(key)
        told = end <= place + _WIDE and not key.endswith(END)
        if told or len(wide) < _WIDE:
            if len(self._wide) >= _KEPT:
                self._wide.clear()
            self._wide[wide] = found
        return found
