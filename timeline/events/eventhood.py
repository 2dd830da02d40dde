"""Judge whether a dated statement is an event, and if not, say why."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events import talk, wording
from timeline.events.rejection import Rejection
from timeline.events.statement import Statement

WORDING: tuple[Rejection, ...] = (talk.STAMP, *wording.RULES)
"""Rules that need only the words around the date; they run before dates share out clauses."""

TALK: tuple[Rejection, ...] = talk.RULES
"""Rules that need the clauses which the date governs."""


def rejected_by_wording(it: Statement) -> str | None:
    """The reason why the date cannot date anything where it stands, or None."""
    return _first(WORDING, it)


def rejected_by_clause(it: Statement) -> str | None:
    """The reason why what the date governs is no event, or None."""
    return _first(TALK, it)


def _first(rules: Sequence[Rejection], it: Statement) -> str | None:
    return next((rule.reason for rule in rules if rule.applies(it)), None)
