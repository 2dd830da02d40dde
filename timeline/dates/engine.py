"""Rules over slots, and the scanner that lets them compete. It knows no Chinese.

A slot is a kind of word with a reading; a rule is a pattern over slots with a function and its
examples beside it. At every place where a rule can begin, all rules that can begin there are
tried and the longest match wins; of equals, the first in the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.dates.anchor import Anchor
from timeline.dates.beginnings import Beginnings
from timeline.dates.rule import Rule, Slot
from timeline.dates.value import DateValue


class Hit:
    """A rule that matched: its span in the text and the text of each slot."""

    __slots__ = ("_form", "_head", "_match", "end", "rule", "start")

    def __init__(
        self, form: _Form, start: int, match: re.Match[str], head: tuple[str, str] | None
    ) -> None:
        self.rule, self.start, self.end = form.rule, start, match.end()
        self._form, self._match, self._head = form, match, head

    @property
    def slots(self) -> dict[str, str]:
        """The text of each slot that took part."""
        found = dict((self._head,)) if self._head else {}
        found.update((k, v) for k, v in self._match.groupdict().items() if v is not None)
        return found

    def has_slot(self, names: frozenset[str]) -> bool:
        """Whether one of some slots took part, beside the head."""
        match = self._match
        return any(name in names and match[name] is not None for name, _ in self._form.readings)

    def produce(self, anchor: Anchor) -> DateValue | None:
        """The value, or None when the rule says no."""
        values, match, head = {}, self._match, self._head
        if head is not None:
            values[head[0]] = self._form.read_head(head[1], anchor)
        for name, read in self._form.readings:
            text = match[name]
            if text is not None:
                values[name] = read(text, anchor)
        return self.rule.produce(anchor, **values)


@dataclass(frozen=True, slots=True)
class Head:
    """A slot with which many rules begin: matched once for all of them, with what joins it on."""

    slot: str
    joint: str = ""


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
        if names:
            rules = (_name_rule(names), *rules)
        self._order = {each.name: place for place, each in enumerate(rules)}
        self._begin = Beginnings([guard.firsts for guard in guards], _DEPTH)
        plain, headed = self._index(), {head.slot: self._index() for head in heads}
        for each in rules:
            slot, optional, body = _split_head(each.pattern, headed)
            form = _Form(each, body, slots, slot)
            if slot:
                headed[slot].add(form)
            if not slot or optional:
                plain.add(form)
        for head in heads:
            plain.add_head(_Headed(head, slots[head.slot].pattern, headed[head.slot].table()))
        self._table = plain.table()
        self._pairs = self._begin.spelled_out(self._table)
        self._trigger = re.compile(_trigger(self._pairs, guards))

    def _index(self) -> _Index:
        return _Index(self._order, self._begin)

    def scan(self, text: str, start: int = 0) -> Iterator[list[Hit]]:
        """At each place where rules match, their hits, the longest first; places overlap."""
        pairs, at = self._pairs, self.at
        for match in self._trigger.finditer(text, start):
            place = match.start()
            if text[place] in pairs or text[place : place + 2] in pairs:
                hits = at(text, place)
                if hits:
                    yield hits

    def at(self, text: str, place: int) -> list[Hit]:
        """The rules that match at one place, the longest first; of equals, as in the list."""
        entry = self._begin.find(self._table, text, place)
        if entry is None:
            return []
        hits = [
            Hit(form, place, match, None)
            for form in entry.forms
            if (match := form.match(text, place)) and match.end() > place
        ]
        for head in entry.heads:
            before = head.match(text, place)
            if before is not None:
                hits += self._behind(head, before, text, place)
        if len(hits) > 1:
            order = self._order
            hits.sort(key=lambda hit: (-hit.end, order[hit.rule.name]))
        return hits

    def _behind(self, head: _Headed, before: re.Match[str], text: str, start: int) -> list[Hit]:
        """What the rules match behind a head, as hits from ``start`` on."""
        place = before.end()
        entry = self._begin.find(head.table, text, place)
        if entry is None:
            return []
        named = (head.slot, before[head.slot])
        return [
            Hit(form, start, match, named)
            for form in entry.forms
            if (match := form.match(text, place)) and match.end() > place
        ]


class _Form:
    """A rule, compiled: what it matches behind its head, if it has one, and how slots are read."""

    __slots__ = ("match", "pattern", "read_head", "readings", "rule")

    def __init__(self, rule: Rule, body: str, slots: Mapping[str, Slot], head: str) -> None:
        compiled = re.compile(_expand(body, slots))
        self.rule, self.pattern, self.match = rule, compiled.pattern, compiled.match
        self.readings = tuple((name, slots[name.rstrip("23")].read) for name in compiled.groupindex)
        self.read_head = slots[head].read if head else _no_head


def _no_head(text: str, anchor: Anchor) -> None:
    """The reading of the head of a rule that has none."""


class _Headed:
    """A head with what joins it on, and the rules by what follows it."""

    __slots__ = ("match", "pattern", "slot", "table")

    def __init__(self, head: Head, pattern: str, table: Table) -> None:
        self.slot, self.table = head.slot, table
        self.pattern = f"(?P<{head.slot}>{pattern}){head.joint}"
        self.match = re.compile(self.pattern).match


@dataclass(frozen=True, slots=True)
class _Entry:
    """The rules and heads that can begin as a place does, in the order of the list."""

    forms: tuple[_Form, ...]
    heads: tuple[_Headed, ...]


Table = Mapping[str, _Entry]


class _Index:
    """Rules and heads by the first characters of what they match."""

    def __init__(self, order: Mapping[str, int], begin: Beginnings) -> None:
        self._order, self._begin = order, begin
        self._forms: dict[str, list[_Form]] = {}
        self._heads: dict[str, list[_Headed]] = {}

    def add(self, form: _Form) -> None:
        for beginning in self._begin.keys(form.pattern):
            self._forms.setdefault(beginning, []).append(form)

    def add_head(self, head: _Headed) -> None:
        for beginning in self._begin.keys(head.pattern):
            self._heads.setdefault(beginning, []).append(head)

    def table(self) -> Table:
        """Rules that can match fewer characters are tried whatever follows them."""
        return {each: self._entry(each) for each in self._forms.keys() | self._heads.keys()}

    def _entry(self, beginning: str) -> _Entry:
        whole = [beginning[:n] for n in range(1, len(beginning) + 1)]
        forms = {form.rule.name: form for each in whole for form in self._forms.get(each, ())}
        heads = {head.slot: head for each in whole for head in self._heads.get(each, ())}
        ordered = sorted(forms.values(), key=lambda form: self._order[form.rule.name])
        return _Entry(tuple(ordered), tuple(heads.values()))


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
    others = {each for each in beginnings if each[0] not in guarded}
    seconds = {each[1:] for each in others} - {""}
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
