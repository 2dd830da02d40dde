"""Rules over slots, and the scanner that lets them compete. It knows no Chinese.

A slot is a kind of word with a reading; a rule is a pattern over slots with a function and its
examples beside it. At every place where a rule can begin, all rules that can begin there are
tried and the longest match wins; of equals, the first in the list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

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


class Hit:
    """A rule that matched: its span in the text and the text of each slot."""

    __slots__ = ("_head", "_match", "end", "rule", "start")

    def __init__(
        self, rule: Rule, start: int, match: re.Match[str], head: tuple[str, str] | None
    ) -> None:
        self.rule, self.start, self.end = rule, start, match.end()
        self._match, self._head = match, head

    @property
    def slots(self) -> dict[str, str]:
        """The text of each slot that took part."""
        found = dict((self._head,)) if self._head else {}
        found.update((k, v) for k, v in self._match.groupdict().items() if v is not None)
        return found


@dataclass(frozen=True, slots=True)
class Head:
    """A slot with which many rules begin: matched once for all of them, with what joins it on."""

    slot: str
    joint: str = ""


Compiled = tuple[Rule, re.Pattern[str]]


class Scanner:
    """All rules, compiled, indexed by the characters with which each can begin.

    Rules that begin with a head (``{year}month``, or ``{year?}`` where it may be missing) are
    indexed by what follows it, so that a date costs one match of the head and a few of bodies.
    """

    def __init__(
        self,
        rules: Sequence[Rule],
        slots: Mapping[str, Slot],
        *,
        heads: Sequence[Head] = (),
        names: Sequence[str] = (),
        guards: Sequence[Guard] = (),
    ) -> None:
        """``names``: texts that hold what rules match and are passed over whole."""
        self._slots = slots
        if names:
            rules = (_name_rule(names), *rules)
        self._order = {each.name: place for place, each in enumerate(rules)}
        plain, headed = _Index(self._order), {head.slot: _Index(self._order) for head in heads}
        for each in rules:
            slot, optional, body = _split_head(each.pattern, headed)
            compiled = re.compile(_expand(body, slots))
            if slot:
                headed[slot].add(each, compiled)
            if not slot or optional:
                plain.add(each, compiled)
        self._plain = plain.table()
        self._heads = []
        firsts = set(self._plain)
        for head in heads:
            pattern = f"(?P<{head.slot}>{slots[head.slot].pattern}){head.joint}"
            begins = prefixes(pattern)
            firsts |= begins
            self._heads.append(
                (head.slot, re.compile(pattern), frozenset(begins), headed[head.slot].table())
            )
        self._starts = frozenset(firsts)
        self._trigger = re.compile(_trigger(firsts, guards))

    def scan(self, text: str, start: int = 0) -> Iterator[list[Hit]]:
        """At each place where rules match, their hits, the longest first; places overlap."""
        starts = self._starts
        for match in self._trigger.finditer(text, start):
            place = match.start()
            if text[place : place + 2] in starts or text[place] in starts:
                hits = self.at(text, place)
                if hits:
                    yield hits

    def at(self, text: str, place: int) -> list[Hit]:
        """The rules that match at one place, the longest first; of equals, as in the list."""
        hits: list[Hit] = []
        two = text[place : place + 2]
        _match_all(self._plain, text, place, place, None, hits)
        for slot, pattern, begins, table in self._heads:
            if two in begins or two[:1] in begins:
                head = pattern.match(text, place)
                if head is not None:
                    _match_all(table, text, head.end(), place, (slot, head[slot]), hits)
        if len(hits) > 1:
            order = self._order
            hits.sort(key=lambda hit: (-hit.end, order[hit.rule.name]))
        return hits

    def produce(self, hit: Hit, anchor: Anchor) -> DateValue | None:
        """The value of a hit, or None when its rule says no."""
        values = {
            name: self._slots[name.rstrip("23")].read(text, anchor)
            for name, text in hit.slots.items()
        }
        return hit.rule.produce(anchor, **values)


class _Index:
    """Compiled rules by the first two characters of what they match."""

    def __init__(self, order: Mapping[str, int]) -> None:
        self._order = order
        self._found: dict[str, list[Compiled]] = {}

    def add(self, rule: Rule, compiled: re.Pattern[str]) -> None:
        for prefix in prefixes(compiled.pattern):
            self._found.setdefault(prefix, []).append((rule, compiled))

    def table(self) -> dict[str, tuple[Compiled, ...]]:
        """Rules that can match fewer characters are tried whatever follows them."""
        result = {}
        for prefix, found in self._found.items():
            shorter = [self._found.get(prefix[:n], []) for n in range(1, len(prefix))]
            every = {each.name: (each, pattern) for each, pattern in chain(found, *shorter)}
            result[prefix] = tuple(
                sorted(every.values(), key=lambda pair: self._order[pair[0].name])
            )
        return result


def _match_all(
    table: Mapping[str, tuple[Compiled, ...]],
    text: str,
    place: int,
    start: int,
    head: tuple[str, str] | None,
    hits: list[Hit],
) -> None:
    for length in _LENGTHS:
        candidates = table.get(text[place : place + length])
        if candidates is not None:
            break
    else:
        return
    for rule, pattern in candidates:
        match = pattern.match(text, place)
        if match is not None and match.end() > place:
            hits.append(Hit(rule, start, match, head))


_HEAD = re.compile(r"\{([a-z]+)(\?)?\}")


def _split_head(pattern: str, heads: Iterable[str]) -> tuple[str, bool, str]:
    """The head slot of a pattern ("" when none), whether it may be missing, and the rest."""
    match = _HEAD.match(pattern)
    if match is None or match[1] not in heads or match.end() == len(pattern):
        return "", False, pattern
    return match[1], bool(match[2]), pattern[match.end() :]


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
    """The pattern of all places where a rule may begin, by a guard or two likely characters.

    It takes any first character with any second one: exact pairs cost more in a pattern than
    looking them up afterwards.
    """
    guarded = {first for guard in guards for first in guard.firsts}
    others = {prefix for prefix in prefixes if prefix[0] not in guarded}
    seconds = {prefix[1:] for prefix in others} - {""}
    ways = [f"(?<!{_class(guarded)})(?={_class(seconds)})"] if guarded else [f"(?={_class(seconds)})"]
    ways += [f"(?<={_class(prefix for prefix in others if len(prefix) == 1)})"]
    ways += [f"(?<={_class(guard.firsts)}){guard.pattern}" for guard in guards]
    return f"{_class({prefix[0] for prefix in prefixes} | guarded)}(?:{'|'.join(ways)})"


def _class(characters: Iterable[str]) -> str:
    return "[" + "".join(sorted(map(re.escape, characters))) + "]"


_SLOT = re.compile(r"\{([a-z_]+[23]?)\}")


def _expand(pattern: str, slots: Mapping[str, Slot]) -> str:
    def group(match: re.Match[str]) -> str:
        name = match[1]
        return f"(?P<{name}>{slots[name.rstrip('23')].pattern})"

    return _SLOT.sub(group, pattern)


_DEPTH = 2
"""Characters by which rules are indexed: enough to try few, and the index stays small."""
_LENGTHS = range(_DEPTH, 0, -1)


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
