"""Rules by what they can begin with, so that few are tried at a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
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


_STEM = 3


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
        self._stems: set[str] = set()
        """The first characters of all beginnings: behind others nothing longer is looked for."""

    def add(self, form: Form, beginnings: Iterable[str]) -> None:
        for beginning in beginnings:
            self._forms.setdefault(beginning, []).append(form)

    def add_head(self, head: Head, slot: Slot, behind: Index) -> None:
        """A head with the rules behind it: it is tried where one of them can follow."""
        headed = Headed(head, slot.pattern, behind.lookup())
        for beginning in self._begin.of(headed.pattern, behind.beginnings()):
            self._heads.setdefault(beginning, []).append(headed)

    def beginnings(self) -> Set[str]:
        """With what any of them can begin."""
        return self._forms.keys() | self._heads.keys()

    def least(self) -> dict[str, int]:
        """How many characters a match has at least that begins with a run and nothing behind."""
        patterns = {
            sign: [
                each.pattern for each in (*self._forms.get(sign, ()), *self._heads.get(sign, ()))
            ]
            for sign in self._begin.kinds
        }
        return {
            sign: min(map(self._begin.least, found)) for sign, found in patterns.items() if found
        }

    def lookup(self) -> Lookup[Entry]:
        """Where the rules and heads are found that can begin as a place does."""
        self._stems = {each[:_STEM] for each in self.beginnings()}
        return Lookup(self._begin, self.entry)

    def entry(self, begins: str) -> Entry | None:
        """What can begin so; what can match fewer characters is tried whatever follows them."""
        forms: list[Form] = []
        heads: list[Headed] = []
        for length in range(1, (len(begins) if begins[:_STEM] in self._stems else _STEM - 1) + 1):
            way = begins[:length]
            if way in self._forms:
                forms += self._forms[way]
            if way in self._heads:
                heads += self._heads[way]
        if not forms and not heads:
            return None
        ordered = sorted(dict.fromkeys(forms), key=lambda form: form.order)
        return Entry(tuple(ordered), tuple(dict.fromkeys(heads)))
