"""Rules over slots, and the scanner that lets them compete. It knows no Chinese.

A slot is a kind of word with a reading; a rule is a pattern over slots with a function and its
examples beside it. At every place where a rule can begin, all rules that can begin there are
tried and the longest match wins; of equals, the first in the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from timeline.dates.anchor import Anchor
from timeline.dates.beginnings import ALIKE, Beginnings
from timeline.dates.rule import Rule, Slot
from timeline.dates.value import DateValue


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
_DEPTH = 3
"""Characters by which rules are indexed: enough to try few, and the index stays small."""


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
        self._begin = Beginnings("".join(guard.firsts for guard in guards), _DEPTH)
        plain, headed = self._index(), {head.slot: self._index() for head in heads}
        for each in rules:
            slot, optional, body = _split_head(each.pattern, headed)
            compiled = re.compile(_expand(body, slots))
            if slot:
                headed[slot].add(each, compiled)
            if not slot or optional:
                plain.add(each, compiled)
        self._plain = plain.table()
        self._heads = [
            _headed(head, slots[head.slot].pattern, self._begin, headed[head.slot].table())
            for head in heads
        ]
        firsts = {each[:2] for each in chain(self._plain, *(head.begins for head in self._heads))}
        self._starts = frozenset(firsts)
        self._trigger = re.compile(_trigger(firsts, guards))

    def _index(self) -> _Index:
        return _Index(self._order, self._begin)

    def scan(self, text: str, start: int = 0) -> Iterator[list[Hit]]:
        """At each place where rules match, their hits, the longest first; places overlap."""
        starts, alike = self._starts, self._begin.alike
        for match in self._trigger.finditer(text, start):
            place = match.start()
            first, second = text[place], text[place + 1 : place + 2]
            if (
                first in alike
                or first + (ALIKE if second in alike else second) in starts
                or first in starts
            ):
                hits = self.at(text, place)
                if hits:
                    yield hits

    def at(self, text: str, place: int) -> list[Hit]:
        """The rules that match at one place, the longest first; of equals, as in the list."""
        hits: list[Hit] = []
        begins = self._begin.at(text, place)
        _match_all(self._plain, begins, text, place, place, None, hits)
        for each in self._heads:
            if begins[:2] in each.begins or begins[:1] in each.begins:
                head = each.pattern.match(text, place)
                if head is not None:
                    body = self._begin.at(text, head.end())
                    named = (each.slot, head[each.slot])
                    _match_all(each.table, body, text, head.end(), place, named, hits)
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


Table = Mapping[str, tuple[Compiled, ...]]


class _Index:
    """Compiled rules by the first characters of what they match."""

    def __init__(self, order: Mapping[str, int], begin: Beginnings) -> None:
        self._order, self._begin = order, begin
        self._found: dict[str, list[Compiled]] = {}

    def add(self, rule: Rule, compiled: re.Pattern[str]) -> None:
        for beginning in self._begin.of(compiled.pattern):
            self._found.setdefault(beginning, []).append((rule, compiled))

    def table(self) -> Table:
        """Rules that can match fewer characters are tried whatever follows them."""
        result = {}
        for beginning, found in self._found.items():
            shorter = [self._found.get(beginning[:n], []) for n in range(1, len(beginning))]
            every = {each.name: (each, pattern) for each, pattern in chain(found, *shorter)}
            result[beginning] = tuple(
                sorted(every.values(), key=lambda pair: self._order[pair[0].name])
            )
        return result


@dataclass(frozen=True, slots=True)
class _Headed:
    """A head, the beginnings at which it is tried, and the rules by what follows it."""

    slot: str
    pattern: re.Pattern[str]
    begins: frozenset[str]
    table: Table


def _headed(head: Head, pattern: str, begin: Beginnings, table: Table) -> _Headed:
    whole = f"(?P<{head.slot}>{pattern}){head.joint}"
    begins = frozenset(each[:2] for each in begin.of(whole))
    return _Headed(head.slot, re.compile(whole), begins, table)


def _match_all(
    table: Table,
    begins: str,
    text: str,
    place: int,
    start: int,
    head: tuple[str, str] | None,
    hits: list[Hit],
) -> None:
    """Try at ``place`` the rules that can begin so; what matches from ``start`` on is a hit."""
    while begins not in table:
        if not begins:
            return
        begins = begins[:-1]
    for rule, pattern in table[begins]:
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


def _trigger(beginnings: Iterable[str], guards: Sequence[Guard]) -> str:
    """The pattern of all places where a rule may begin, by a guard or two likely characters.

    It takes any first character with any second one: exact pairs cost more in a pattern than
    looking them up afterwards.
    """
    guarded = {first for guard in guards for first in guard.firsts}
    others = {each for each in beginnings if each[0] != ALIKE}
    seconds = {each[1:] for each in others} - {""}
    if ALIKE in seconds:
        seconds = (seconds - {ALIKE}) | guarded
    alone = {each for each in others if len(each) == 1}
    ways = [
        f"(?={_class(seconds)})" if not guarded else f"(?<!{_class(guarded)})(?={_class(seconds)})"
    ]
    ways += [f"(?<={_class(alone)})"] if alone else []
    ways += [f"(?<={_class(guard.firsts)}){guard.pattern}" for guard in guards]
    return f"{_class({each[0] for each in others} | guarded)}(?:{'|'.join(ways)})"


def _class(characters: Iterable[str]) -> str:
    return "[" + "".join(sorted(map(re.escape, characters))) + "]"


_SLOT = re.compile(r"\{([a-z_]+[23]?)\}")


def _expand(pattern: str, slots: Mapping[str, Slot]) -> str:
    def group(match: re.Match[str]) -> str:
        name = match[1]
        return f"(?P<{name}>{slots[name.rstrip('23')].pattern})"

    return _SLOT.sub(group, pattern)
