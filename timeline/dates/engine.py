"""Rules over slots, and the scanner that lets them compete. It knows no Chinese.

A slot is a kind of word with a reading; a rule is a pattern over slots with a function and its
examples beside it. At every place where a rule can begin, all rules that can begin there are
tried and the longest match wins; of equals, the first in the list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

from timeline.dates.anchor import Anchor
from timeline.dates.periods import DateValue

Example = tuple[str, str, str]
"""(text, day of publication, EDTF of the value that the rule finds in it)."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A kind of word: its pattern (without groups of its own) and the reading of its text."""

    pattern: str
    read: Callable[[str, Anchor], Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over slots, the function that gives the value, and the examples of both."""

    name: str
    pattern: str
    produce: Callable[..., DateValue | None]
    examples: tuple[Example, ...]
    never: tuple[str, ...]


def rule(
    pattern: str, *examples: Example, never: tuple[str, ...]
) -> Callable[[Callable[..., DateValue | None]], Rule]:
    """Make a rule of a function: ``{slot}`` stands for a slot, ``{slot2}`` for its second use."""

    def make(produce: Callable[..., DateValue | None]) -> Rule:
        return Rule(produce.__name__, pattern, produce, examples, never)

    return make


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that matched: its span in the text and the text of each slot."""

    rule: Rule
    start: int
    end: int
    slots: Mapping[str, str]


class Scanner:
    """All rules, compiled, indexed by the characters with which each can begin."""

    def __init__(self, rules: Sequence[Rule], slots: Mapping[str, Slot]) -> None:
        self._slots = slots
        self._by_first: dict[str, list[tuple[Rule, re.Pattern[str]]]] = {}
        for each in rules:
            compiled = re.compile(_expand(each.pattern, slots))
            for char in first_characters(compiled.pattern):
                self._by_first.setdefault(char, []).append((each, compiled))
        self._trigger = re.compile("[" + "".join(map(re.escape, sorted(self._by_first))) + "]")

    def scan(self, text: str, start: int = 0) -> Iterator[list[Hit]]:
        """At each place where rules match, their hits, the longest first; places overlap."""
        for place in self._trigger.finditer(text, start):
            hits = self.at(text, place.start())
            if hits:
                yield hits

    def at(self, text: str, place: int) -> list[Hit]:
        """The rules that match at one place, the longest first."""
        hits = []
        for each, pattern in self._by_first.get(text[place : place + 1], ()):
            match = pattern.match(text, place)
            if match is not None and match.end() > place:
                slots = {k: v for k, v in match.groupdict().items() if v is not None}
                hits.append(Hit(each, place, match.end(), slots))
        hits.sort(key=lambda hit: -hit.end)  # stable: the order of the list decides
        return hits

    def produce(self, hit: Hit, anchor: Anchor) -> DateValue | None:
        """The value of a hit, or None when its rule says no."""
        values = {
            name: self._slots[name.rstrip("23")].read(text, anchor)
            for name, text in hit.slots.items()
        }
        return hit.rule.produce(anchor, **values)


_SLOT = re.compile(r"\{([a-z_]+[23]?)\}")


def _expand(pattern: str, slots: Mapping[str, Slot]) -> str:
    def group(match: re.Match[str]) -> str:
        name = match[1]
        return f"(?P<{name}>{slots[name.rstrip('23')].pattern})"

    return _SLOT.sub(group, pattern)


def first_characters(pattern: str) -> set[str]:
    """The characters with which a match of a regular expression can begin.

    >>> sorted(first_characters("(?<!x)(?:ab|[0-2]c)?d"))
    ['0', '1', '2', 'a', 'd']
    """
    first, _ = _first_of(_parser.parse(pattern))
    return {chr(code) for code in first}


def _first_of(items: Iterable[Any]) -> tuple[set[int], bool]:
    """First characters of a sequence, and whether it can match nothing."""
    found: set[int] = set()
    for op, value in items:
        first, empty = _first_of_item(op, value)
        found |= first
        if not empty:
            return found, False
    return found, True


def _first_of_item(op: Any, value: Any) -> tuple[set[int], bool]:
    if op is _constants.LITERAL:
        return {value}, False
    if op is _constants.IN:
        return _first_of_class(value), False
    if op is _constants.BRANCH:
        parts = [_first_of(branch) for branch in value[1]]
        return set().union(*(p[0] for p in parts)), any(p[1] for p in parts)
    if op is _constants.SUBPATTERN:
        return _first_of(value[3])
    if op in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
        first, empty = _first_of(value[2])
        return first, empty or value[0] == 0
    if op in (_constants.ASSERT, _constants.ASSERT_NOT, _constants.AT):
        return set(), True
    raise ValueError(f"a rule cannot begin with {op}")


def _first_of_class(items: Iterable[Any]) -> set[int]:
    found: set[int] = set()
    for op, value in items:
        if op is _constants.LITERAL:
            found.add(value)
        elif op is _constants.RANGE:
            found |= set(range(value[0], value[1] + 1))
        else:
            raise ValueError(f"a rule cannot begin with {op}")
    return found
