"""What slots and rules are: words with a reading, patterns over slots with their examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from timeline.dates.anchor import Anchor
from timeline.dates.value import DateValue

Example = tuple[str, str, str | None]
"""(text, day of publication, EDTF of the value; None where the rule says why there is none)."""


class Trait(StrEnum):
    """What holds of a rule's mentions whatever they say, for the steps that come behind."""

    OWN_ROLE = "own role"
    """The pattern takes the word for before or after itself."""
    RANGE = "range"
    """The value can begin or end a range."""
    RANGE_END = "range end"
    """The value can end a range that another began."""
    LOOKED_BACK_ON = "looked back on"
    """Behind it, "after" says when something was, and opens no span."""
    UNREMEMBERED = "unremembered"
    """Words that follow do not point back to it."""
    AS_OF = "as of"
    """It says as of when something holds."""
    DEADLINE = "deadline"
    """It says by when."""
    NEXT = "next"
    """As the end of a range it is the next such date from the start."""


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
    traits: frozenset[Trait] = frozenset()


def rule(
    pattern: str, *examples: Example, never: tuple[str, ...], traits: Iterable[Trait] = ()
) -> Callable[[Callable[..., DateValue | None]], Rule]:
    """Make a rule of a function, over a regular expression that holds slots.

    ``{slot}`` stands for a slot, ``{slot2}`` and ``{slot3}`` for its further uses, ``{head?}``
    at the beginning for a head that may be missing; elsewhere ``{slot}?``.
    """

    def make(produce: Callable[..., DateValue | None]) -> Rule:
        return Rule(produce.__name__, pattern, produce, examples, never, frozenset(traits))

    return make
