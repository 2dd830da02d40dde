"""Rules by what they can begin with, so that few are tried at a place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.dates.hit import Form
from timeline.dates.rule import Slot
from timeline.text.beginnings import Beginnings
from timeline.text.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Head:
    """A slot with which many rules begin: matched once for all of them, with what joins it on."""

    slot: str
    joint: str = ""


class Headed:
    """A head with what joins it on, and the rules by what follows it."""

    __slots__ = ("behind", "match", "pattern", "slot")

    def __init__(self, head: Head, pattern: str, behind: Lookup[Entry]) -> None:
        self.slot, self.behind = head.slot, behind
        self.pattern = f"({pattern}){head.joint}"
        self.match = re.compile(self.pattern).match


@dataclass(frozen=True, slots=True)
class Entry:
    """The rules and heads that can begin as a place does, in the order of the list."""

    forms: tuple[Form, ...]
    heads: tuple[Headed, ...]


class Index:
    """Rules and heads by the first characters of what they match."""

    def __init__(self, begin: Beginnings) -> None:
        self._begin = begin
        self._forms: dict[str, list[Form]] = {}
        self._heads: dict[str, list[Headed]] = {}

    def add(self, form: Form) -> None:
        for beginning in self._begin.keys(form.pattern):
            self._forms.setdefault(beginning, []).append(form)

    def add_head(self, head: Head, slot: Slot, behind: Index) -> None:
        """A head with the rules behind it: it is tried where one of them can follow."""
        headed = Headed(head, slot.pattern, behind.lookup())
        for beginning in self._begin.keys(headed.pattern, headed.behind.known):
            self._heads.setdefault(beginning, []).append(headed)

    def lookup(self) -> Lookup[Entry]:
        """Rules that can match fewer characters are tried whatever follows them."""
        keys = self._forms.keys() | self._heads.keys()
        return Lookup(self._begin, {each: self._entry(each) for each in keys})

    def _entry(self, beginning: str) -> Entry:
        whole = [beginning[:n] for n in range(1, len(beginning) + 1)]
        forms = {form.rule.name: form for each in whole for form in self._forms.get(each, ())}
        heads = {head.slot: head for each in whole for head in self._heads.get(each, ())}
        ordered = sorted(forms.values(), key=lambda form: form.order)
        return Entry(tuple(ordered), tuple(heads.values()))
