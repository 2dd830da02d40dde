"""The form of a rule that says why a dated statement is no event."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.events.statement import Statement


@dataclass(frozen=True, slots=True)
class Rejection:
    """A rule and its examples: «» is the date judged, ‹› another date of the sentence.

    ``reason`` is one of CONTRACTS' words; ``rejects`` and ``keeps`` are run by the tests.
    """

    name: str
    reason: str
    applies: Callable[[Statement], bool]
    rejects: tuple[str, ...]
    keeps: tuple[str, ...]
