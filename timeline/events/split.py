"""One date over several zones: cut what it governs where another zone becomes the subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.clauses import masked, split_clauses
from timeline.events.statement import Statement
from timeline.events.words import HAPPENS
from timeline.models import Span, ZoneAttribution
from timeline.zones.attribution import ArticleZones

_SUBJECT_STARTS = re.compile(r"^(?:而|和|其中|同省的|隔壁的|邻近的|另外|则)?")
_ATTENDS = re.compile(r"代表|亦|也会|出席|参加|参会")
_IN_SENTENCE = ("句内", "泛称")


def by_zone(it: Statement, index: int, zones: ArticleZones) -> list[tuple[Span, ZoneAttribution]]:
    """The parts of the governed span with the zone of each; one part for most statements."""
    on = it.date.start or it.date.end
    whole = zones.attribute(index, it.span, on)
    groups: list[tuple[Span, ZoneAttribution]] = [(it.span, whole)]
    for clause in _further(it):
        own = _subject_zone(it, clause, index, zones)
        if own is not None and own.zone_id not in (groups[-1][1].zone_id, None):
            (start, end), before = groups[-1]
            if len(groups) == 1:
                before = zones.attribute(index, (start, clause[0]), on)
            if own.zone_id == before.zone_id:
                continue
            groups[-1] = ((start, clause[0]), before)
            groups.append(((clause[0], end), own))
    return groups


def _further(it: Statement) -> Sequence[Span]:
    """The clauses behind the date's own that the date governs too."""
    return [clause for clause in split_clauses(it.text) if it.own[1] <= clause[0] < it.span[1]]


def _subject_zone(
    it: Statement, clause: Span, index: int, zones: ArticleZones
) -> ZoneAttribution | None:
    """The zone named as the subject of a clause with a verb of its own."""
    said = masked(it.text)[clause[0] : clause[1]]
    verb = HAPPENS.search(said)
    if verb is None or _ATTENDS.search(said):
        return None
    subject = (clause[0], clause[0] + verb.start())
    own = zones.attribute(index, subject, it.date.start or it.date.end)
    return own if own.why == "句内" else None
