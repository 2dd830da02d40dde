"""Rules over slots, and the scanner that lets them compete. It knows no Chinese.

A slot is a kind of word with a reading; a rule is a pattern over slots with a function and its
examples beside it. At every place where a rule can begin, all rules that can begin there are
tried and the longest match wins; of equals, the first in the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from timeline.dates.hit import Form, Hit
from timeline.dates.index import Head, Headed, Index
from timeline.dates.rule import Rule, Slot
from timeline.dates.trigger import pairs, trigger
from timeline.text.alternation import words_as_tree
from timeline.text.beginnings import Beginnings

_DEPTH = 4
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
        kinds: Sequence[str] = (),
    ) -> None:
        """``names``: texts that hold what rules match and are passed over whole.

        ``kinds``: characters that are looked up as one (the numerals).
        """
        if names:
            rules = (_name_rule(names), *rules)
        self._begin = Beginnings(kinds, _DEPTH)
        plain, headed = self._index(), {head.slot: self._index() for head in heads}
        for order, each in enumerate(rules):
            slot, optional, body = _split_head(each.pattern, headed)
            form = Form(each, body, slots, slot, order)
            beginnings = self._begin.of(form.pattern)
            if slot:
                headed[slot].add(form, beginnings)
            if not slot or optional:
                plain.add(form, beginnings)
        for head in heads:
            plain.add_head(head, slots[head.slot], headed[head.slot])
        self._places = plain.lookup()
        places = trigger(self._begin, plain.beginnings(), plain.least())
        self._search = re.compile(places).search
        self._pairs = pairs(self._begin, plain.beginnings())

    def _index(self) -> Index:
        return Index(self._begin)

    def scan(self, text: str, start: int = 0) -> Iterator[list[Hit]]:
        """At each place where rules match, their hits, the longest first; places overlap."""
        while hits := self.first(text, start):
            yield hits
            start = hits[0].start + 1

    def first(self, text: str, start: int = 0) -> list[Hit]:
        """The hits at the first place from ``start`` on where rules match; [] where none do."""
        search, known = self._search, self._pairs
        seen, barren = self._places.seen, self._places.barren
        while found := search(text, start):
            place = found.start()
            begins = text[place : place + _DEPTH]
            if begins not in barren:
                if begins in seen or begins[:2] in known or begins[0] in known:
                    if hits := self.at(text, place):
                        return hits
                else:
                    self._places.rule_out(begins)
            start = place + 1
        return []

    def at(self, text: str, place: int) -> list[Hit]:
        """The rules that match at one place, the longest first; of equals, as in the list."""
        entry = self._places.find(text, place)
        if entry is None:
            return []
        hits: list[Hit] = []
        for form in entry.forms:
            if match := form.match(text, place):
                hits.append(Hit(form, place, match, None))  # noqa: PERF401 (half as fast)
        for head in entry.heads:
            if before := head.match(text, place):
                self._add_behind(hits, head, before, text)
        if len(hits) > 1:
            hits.sort(key=_rank, reverse=True)
        return hits

    def _add_behind(self, hits: list[Hit], head: Headed, before: re.Match[str], text: str) -> None:
        """Add what the rules match behind a head, as hits from its start on."""
        start, place = before.span()
        entry = head.behind.find(text, place)
        if entry is not None:
            named = (head.slot, before[1])
            for form in entry.forms:
                if match := form.match(text, place):
                    hits.append(Hit(form, start, match, named))  # noqa: PERF401


_rank = attrgetter("rank")
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
    return Rule(NAME, words_as_tree(names), lambda anchor: None, (), ())
