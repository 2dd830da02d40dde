"""Rules over slots, and the scanner that lets them compete. It knows no Chinese.

A slot is a kind of word with a reading; a rule is a pattern over slots with a function and its
examples beside it. At every place where a rule can begin, all rules that can begin there are
tried and the longest match wins; of equals, the first in the list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

# The parse tree of a pattern: private to re, yet unchanged since 3.11, and there is no public
# way to ask with which characters a match can begin. test_dates_engine fails where it changes.
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

from timeline.dates.anchor import Anchor
from timeline.dates.periods import DateValue

Example = tuple[str, str, str | None]
"""(text, day of publication, EDTF of the value; None where the rule says why there is none)."""


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


Compiled = tuple[Rule, re.Pattern[str]]


class Scanner:
    """All rules, compiled, indexed by the two characters with which each can begin."""

    def __init__(
        self,
        rules: Sequence[Rule],
        slots: Mapping[str, Slot],
        names: Sequence[str] = (),
        guards: Sequence[Guard] = (),
    ) -> None:
        """``names``: texts that hold what rules match and are passed over whole."""
        self._slots = slots
        if names:
            rules = (_name_rule(names), *rules)
        by_prefix: dict[str, list[Compiled]] = {}
        for each in rules:
            compiled = re.compile(_expand(each.pattern, slots))
            for prefix in prefixes(compiled.pattern):
                by_prefix.setdefault(prefix, []).append((each, compiled))
        self._by_prefix = _in_order(by_prefix, rules)
        self._trigger = re.compile(_trigger(by_prefix, guards))

    def scan(self, text: str, start: int = 0) -> Iterator[list[Hit]]:
        """At each place where rules match, their hits, the longest first; places overlap."""
        for place in self._trigger.finditer(text, start):
            hits = self.at(text, place.start())
            if hits:
                yield hits

    def at(self, text: str, place: int) -> list[Hit]:
        """The rules that match at one place, the longest first."""
        candidates = self._by_prefix.get(text[place : place + 2])
        if candidates is None:
            candidates = self._by_prefix.get(text[place : place + 1], ())
        hits = []
        for each, pattern in candidates:
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


NAME = "name"
"""The rule of the names that are passed over: it gives no value, and takes up its text."""


def _name_rule(names: Sequence[str]) -> Rule:
    pattern = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return Rule(NAME, pattern, lambda anchor: None, (), ())


@dataclass(frozen=True, slots=True)
class Guard:
    """Characters with which many rules begin, and a pattern of all that can follow them there.

    It costs one match in C where the rules would cost one each. A pattern that lets too much
    through costs time; one that lets too little through loses dates, so a test compares.
    """

    firsts: str
    pattern: str


def _trigger(prefixes: Iterable[str], guards: Sequence[Guard]) -> str:
    """The pattern of all places where a rule may begin, by two characters or by a guard."""
    seconds: dict[str, set[str]] = {}
    for prefix in prefixes:
        seconds.setdefault(prefix[0], set()).add(prefix[1:])
    guarded = {first for guard in guards for first in guard.firsts}
    by_seconds: dict[str, list[str]] = {}
    for first in sorted(seconds.keys() - guarded):
        after = "" if "" in seconds[first] else _class(seconds[first])
        by_seconds.setdefault(after, []).append(first)
    ways = [f"(?<={_class(guard.firsts)}){guard.pattern}" for guard in guards]
    ways += [f"(?<={_class(firsts)}){after and f'(?={after})'}" for after, firsts in by_seconds.items()]
    return f"{_class(seconds)}(?:{'|'.join(ways)})"


def _class(characters: Iterable[str]) -> str:
    return "[" + "".join(sorted(map(re.escape, characters))) + "]"


_SLOT = re.compile(r"\{([a-z_]+[23]?)\}")


def _expand(pattern: str, slots: Mapping[str, Slot]) -> str:
    def group(match: re.Match[str]) -> str:
        name = match[1]
        return f"(?P<{name}>{slots[name.rstrip('23')].pattern})"

    return _SLOT.sub(group, pattern)


def _in_order(
    by_prefix: dict[str, list[Compiled]], rules: Sequence[Rule]
) -> dict[str, tuple[Compiled, ...]]:
    """Rules that can match one character alone are tried before any second one too."""
    order = {each.name: place for place, each in enumerate(rules)}
    result = {}
    for prefix, found in by_prefix.items():
        alone = by_prefix.get(prefix[0], []) if len(prefix) == _DEPTH else []
        result[prefix] = tuple(sorted([*found, *alone], key=lambda pair: order[pair[0].name]))
    return result


_DEPTH = 2
"""Characters by which rules are indexed: enough to try few, and the index stays small."""


def prefixes(pattern: str) -> set[str]:
    """The beginnings, two characters long, of what a regular expression matches.

    A shorter one is a whole match. Lookarounds are not considered.

    >>> sorted(prefixes("(?<!x)(?:ab|[0-2]c)?d"))
    ['0c', '1c', '2c', 'ab', 'd']
    """
    return _of_sequence(_parser.parse(pattern)) - {""}


def _of_sequence(items: Iterable[Any]) -> set[str]:
    found = {""}
    for op, value in items:
        if all(len(prefix) == _DEPTH for prefix in found):
            break
        found = _joined(found, _of_item(op, value))
    return found


def _joined(heads: set[str], tails: set[str]) -> set[str]:
    whole = {head for head in heads if len(head) == _DEPTH}
    return whole | {
        (head + tail)[:_DEPTH] for head in heads if len(head) < _DEPTH for tail in tails
    }


def _of_item(op: Any, value: Any) -> set[str]:
    if op is _constants.LITERAL:
        return {chr(value)}
    if op is _constants.IN:
        return _of_class(value)
    if op is _constants.BRANCH:
        return set().union(*map(_of_sequence, value[1]))
    if op is _constants.SUBPATTERN:
        return _of_sequence(value[3])
    if op in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
        return _of_repeat(*value)
    if op in (_constants.ASSERT, _constants.ASSERT_NOT, _constants.AT):
        return {""}
    raise ValueError(f"a rule cannot begin with {op}")


def _of_repeat(least: int, most: Any, item: Any) -> set[str]:
    once = _of_sequence(item)
    found: set[str] = set()
    repeated = {""}
    for count in range(_DEPTH + 1):
        if least <= count <= most or count == _DEPTH:
            found |= repeated
        repeated = _joined(repeated, once)
    return found


def _of_class(items: Iterable[Any]) -> set[str]:
    found: set[str] = set()
    for op, value in items:
        if op is _constants.LITERAL:
            found.add(chr(value))
        elif op is _constants.RANGE:
            found |= set(map(chr, range(value[0], value[1] + 1)))
        else:
            raise ValueError(f"a rule cannot begin with {op}")
    return found
