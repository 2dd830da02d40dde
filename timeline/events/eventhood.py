"""Judge whether a dated statement is an event, and if not, say why."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events import beside, comparing, naming, scene, talk
from timeline.events.rejection import Rejection
from timeline.events.statement import Statement

WORDING: tuple[Rejection, ...] = (
    scene.STAMP,
    scene.PHOTOGRAPHED,
    comparing.SPLIT_WORD,
    naming.PLAN_OR_HONOUR,
    naming.QUOTED_NAME,
    naming.ASIDE,
    naming.PLAN_PERIOD,
    naming.DOCUMENT_HEADING,
    comparing.FREQUENCY,
    comparing.BASE,
    comparing.FROM_VALUE,
    comparing.RATE,
    comparing.THEN_AND_NOW,
    naming.PERIOD_JUDGED,
    naming.NUMBERED,
    naming.DIGITS_OF_NAME,
    naming.GOAL,
    naming.OBJECT,
    naming.EVIDENCE,
    naming.CONTENT,
    comparing.SAME_DAY,
    comparing.SAID_TWICE,
    naming.YEAR_OF_LIST,
    naming.YEAR_OF_AWARD,
    naming.AFTER_EARLIER,
    beside.SINCE_WHEN,
    beside.THOSE_DAYS,
    beside.BOOKED,
    beside.SPEECHES,
    beside.OF_WHAT_ENDS,
    beside.RECORD_SINCE,
    beside.CONTENT_SINCE,
    talk.FOUGHT_FOR,
    beside.DISCLAIMED,
    beside.NOTE_ON_DATA,
    beside.COUNTED_AGAIN,
)
"""Need only the words around the date; they run before dates share out clauses."""

TALK: tuple[Rejection, ...] = (
    talk.ASKED,
    talk.CALL,
    talk.TIME_ITSELF,
    talk.CHARACTERISED,
    talk.FEAST,
    talk.TURN,
    talk.SCENERY,
    talk.FANFARE,
    scene.FRAME,
    scene.MERE_REPORT,
    talk.LONG_RUN,
    talk.MERE_TALK,
)
"""Need the clauses that the date governs. In both lists the first that applies gives the reason."""


def rejected_by_wording(it: Statement) -> str | None:
    """The reason why the date cannot date anything where it stands, or None."""
    return _first(WORDING, it)


def rejected_by_clause(it: Statement) -> str | None:
    """The reason why what the date governs is no event, or None."""
    return _first(TALK, it)


def _first(rules: Sequence[Rejection], it: Statement) -> str | None:
    return next((rule.reason for rule in rules if rule.applies(it)), None)
