"""With which characters a regular expression can begin: the index by which few rules are tried.

Characters of one kind (the numerals) can be taken as alike: a run of them counts as one
character, so that 5月, 12月 and 十二月 share an entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# The parse tree of a pattern: private to re, yet unchanged since 3.11, and there is no public
# way to ask with which characters a match can begin. A test fails where it changes.
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

ALIKE = "\0"
"""Stands for a run of the characters that are taken as alike."""
_WINDOW = 16
"""Characters looked at: a numeral of a date and what follows it."""


class Beginnings:
    """The beginnings of patterns and of places in a text, in the same terms."""

    def __init__(self, alike: str = "", depth: int = 2) -> None:
        """``depth``: characters of a beginning, a run of alike ones counted as one."""
        self.alike, self.depth = frozenset(alike), depth
        self._run = re.compile(f"[{re.escape(alike)}]+") if alike else None

    def at(self, text: str, place: int) -> str:
        """The beginning of a text at a place.

        >>> Beginnings("0123456789", 3).at("12月5日", 0) == ALIKE + "月" + ALIKE
        True
        """
        plain = text[place : place + self.depth]
        if self._run is None or self.alike.isdisjoint(plain):
            return plain
        return self._run.sub(ALIKE, text[place : place + _WINDOW])[: self.depth]

    def of(self, pattern: str) -> set[str]:
        """The beginnings of what a regular expression matches.

        A shorter one is a whole match. Lookarounds are not considered. Raises ValueError where
        a match can begin with anything.

        >>> sorted(Beginnings().of("(?<!x)(?:ab|[0-2]c)?d"))
        ['0c', '1c', '2c', 'ab', 'd']
        """
        return self._sequence(_parser.parse(pattern)) - {""}

    def _sequence(self, items: Iterable[Any]) -> set[str]:
        found = {""}
        for op, value in items:
            if all(len(each) == self.depth for each in found):
                break
            found = self._joined(found, self._item(op, value))
        return found

    def _joined(self, heads: set[str], tails: set[str]) -> set[str]:
        whole = {head for head in heads if len(head) == self.depth}
        open_ = [head for head in heads if len(head) < self.depth]
        return whole | {self._join(head, tail) for head in open_ for tail in tails}

    def _join(self, head: str, tail: str) -> str:
        if head.endswith(ALIKE) and tail.startswith(ALIKE):
            tail = tail[1:]
        return (head + tail)[: self.depth]

    def _item(self, op: Any, value: Any) -> set[str]:
        if op is _constants.LITERAL:
            return {self._character(value)}
        if op is _constants.IN:
            return self._class(value)
        if op is _constants.BRANCH:
            return set().union(*map(self._sequence, value[1]))
        if op is _constants.SUBPATTERN:
            return self._sequence(value[3])
        if op in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            return self._repeat(*value)
        if op in (_constants.ASSERT, _constants.ASSERT_NOT, _constants.AT):
            return {""}
        raise ValueError(f"a rule cannot begin with {op}")

    def _repeat(self, least: int, most: Any, item: Any) -> set[str]:
        once = self._sequence(item)
        found: set[str] = set()
        repeated = {""}
        for count in range(self.depth + 1):
            if least <= count <= most or count == self.depth <= most:
                found |= repeated
            repeated = self._joined(repeated, once)
        return found

    def _class(self, items: Iterable[Any]) -> set[str]:
        found: set[str] = set()
        for op, value in items:
            if op is _constants.LITERAL:
                found.add(self._character(value))
            elif op is _constants.RANGE:
                found |= set(map(self._character, range(value[0], value[1] + 1)))
            else:
                raise ValueError(f"a rule cannot begin with {op}")
        return found

    def _character(self, code: int) -> str:
        return ALIKE if chr(code) in self.alike else chr(code)
