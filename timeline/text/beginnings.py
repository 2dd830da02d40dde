"""With which characters a regular expression can begin (its FIRST set, to a depth of a few).

By them rules are indexed, so that few are tried at a place.

Characters of one kind (the numerals) can be taken as alike: a run of them counts as one
character, so that 5月, 12月 and 十二月 share an entry.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

# The parse tree of a pattern: private to re, yet unchanged since 3.11, and there is no public
# way to ask with which characters a match can begin. A test fails where it changes.
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

SIGNS = "\0\1\2\3"
"""Each stands for a run of the characters of one kind that are taken as alike."""
_STOP = "\4"
"""Ends a beginning that nothing can be joined to: the pattern looked ahead."""
_ENDS = (_constants.AT_END, _constants.AT_END_STRING)
END = "\5"
"""Stands behind the last character of a text."""
_NOTHING = {""}
LONGEST = 16
"""Characters of a run that are looked at: no numeral of a date is longer."""


class Beginnings:
    """The beginnings of patterns and of places in a text, in the same terms."""

    def __init__(self, kinds: Sequence[str] = (), depth: int = 2) -> None:
        """``kinds``: characters taken as alike; ``depth``: characters of a beginning.

        Raises ValueError where there are more kinds than signs for them.
        """
        if len(kinds) > len(SIGNS):
            raise ValueError(
                f"{len(kinds)} kinds of characters; at most {len(SIGNS)} are told apart"
            )
        self.depth = depth
        every = "".join(kinds)
        self._numeral = re.compile(f"[{re.escape(every)}]" if every else "(?!)").search
        self._looks_ahead = False
        """Whether what a pattern looks ahead to is taken into account, for now."""
        self._could_look_ahead = False
        """Whether a pattern looks ahead, as far as it is considered."""
        self.kinds = dict(zip(SIGNS, kinds, strict=False))
        """The sign of each kind, and its characters."""
        self._sign = {each: sign for sign, kind in self.kinds.items() for each in kind}
        self._runs: dict[str, Callable[..., Any]] = {
            sign: re.compile(f"[{re.escape(kind)}]{{0,{LONGEST}}}").match
            for sign, kind in self.kinds.items()
        }

    def at(self, text: str, place: int) -> tuple[str, int]:
        """How a text begins at a place, each run as one character, and where that ends.

        At the end of a text END stands behind its last character.

        >>> Beginnings(["0123456789"], 3).at("12月5日", 0) == (f"{SIGNS[0]}月{SIGNS[0]}", 4)
        True
        """
        begins = text[place : place + self.depth]
        if not self._numeral(begins):
            end = place + len(begins)
            return (begins if len(begins) == self.depth else begins + END), end
        begins = ""
        while self._is_open(begins) and place < len(text):
            sign = self._sign.get(text[place])
            begins += sign or text[place]
            place = self._runs[sign](text, place).end() if sign else place + 1
        return (begins + END if self._is_open(begins) else begins), place

    def least(self, pattern: str) -> int:
        """How many characters a match of a regular expression has at least."""
        least: int = _parser.parse(pattern).getwidth()[0]
        return least

    def of(self, pattern: str, tails: Iterable[str] = ("",)) -> set[str]:
        """The beginnings of what a regular expression matches, and ``tails`` behind it.

        A shorter one is a whole match, or ends with what it looks ahead to. Other lookarounds
        are not considered, and these only where they tell more than what follows. Raises
        ValueError where a match can begin with anything.

        >>> sorted(Beginnings().of("(?<!x)(?:ab|[0-2]c)?d(?=e)"))
        ['0c', '1c', '2c', 'ab', 'de']
        """
        tree = _parser.parse(pattern)
        self._looks_ahead = self._could_look_ahead = False
        found = [self._joined(self._sequence(tree), set(tails))]
        if self._could_look_ahead:
            self._looks_ahead = True
            found.append(self._joined(self._sequence(tree), set(tails)))
        return min(
            ({each.rstrip(_STOP) for each in whole} - {""} for whole in found),
            key=self._looseness,
        )

    def _looseness(self, found: set[str]) -> list[int]:
        """How many beginnings of each length: a short one lets more texts through."""
        return [sum(len(each) == length for each in found) for length in range(1, self.depth)]

    def _sequence(self, items: Iterable[Any]) -> set[str]:
        found = {""}
        for op, value in items:
            if not any(map(self._is_open, found)):
                break
            found = self._joined(found, self._item(op, value))
        return found

    def _joined(self, heads: set[str], tails: set[str]) -> set[str]:
        if tails == _NOTHING:
            return heads
        joined: set[str] = set()
        fitting: dict[tuple[int, str], set[str]] = {}
        for head in heads:
            if not self._is_open(head):
                joined.add(head)
                continue
            run = head[-1:] if head[-1:] in self.kinds else ""
            key = (self.depth - len(head), run)
            if key not in fitting:
                fitting[key] = _fitting(tails, *key)
            joined.update([head + tail for tail in fitting[key]])
        return joined

    def _is_open(self, begins: str) -> bool:
        return len(begins) < self.depth and begins[-1:] != _STOP

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
        if op is _constants.AT and value in _ENDS:
            self._could_look_ahead = True
            return {END + _STOP, "\n" + _STOP} if self._looks_ahead else {""}
        if op is _constants.ASSERT and value[0] > 0:
            self._could_look_ahead = True
            return self._ahead(value[1]) if self._looks_ahead else {""}
        if op in (_constants.ASSERT, _constants.ASSERT_NOT, _constants.AT):
            return {""}
        raise ValueError(f"a match cannot begin with {op}")

    def _ahead(self, items: Iterable[Any]) -> set[str]:
        """What a lookahead asks for: it stands in the text, and what is matched goes over it."""
        found = {""}
        for op, value in items:
            try:
                found = self._joined(found, self._item(op, value))
            except ValueError:  # from here on it asks for anything, but for some
                break
        return {""} if "" in found else {each.rstrip(_STOP) + _STOP for each in found}

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
                raise ValueError(f"a match cannot begin with {op}")
        return found

    def _character(self, code: int) -> str:
        return self._sign.get(chr(code), chr(code))


def _fitting(tails: set[str], room: int, run: str) -> set[str]:
    """What of some tails goes behind a head: a run that goes on is one, and the rest is cut."""
    return {(tail[1:] if run and tail[:1] == run else tail)[:room] for tail in tails}
