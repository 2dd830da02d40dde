"""One date over several zones: cut what it governs where another zone becomes the subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.events.statement import Statement
from timeline.events.words import HAPPENS
from timeline.models import Span, ZoneAttribution
from timeline.text.clauses import clauses_within, masked, split_clauses
from timeline.zones import ArticleZones, Gazetteer

_PREDICATE = re.compile(rf"{HAPPENS.pattern}|[为是有](?=\d)|\d")
_ATTENDS = re.compile(r"代表|亦|也会|出席|参加|参会")
_AFTER_VERB = re.compile(rf"{HAPPENS.pattern}、")
_LEADS = 4
"""Characters that may stand before the zone that is the subject: 同省的浏阳经开区."""


def by_zone(
    it: Statement, index: int, zones: ArticleZones, gazetteer: Gazetteer
) -> list[tuple[Span, ZoneAttribution]]:
    """The parts of the governed span with the zone of each; one part for most statements."""
    on = it.date.start or it.date.end
    cuts = [it.span[0], *_cuts(it, gazetteer), it.span[1]]
    parts: list[tuple[Span, ZoneAttribution]] = []
    for start, end in pairwise(cuts):
        if parts and not _names_zone(it.text[slice(*parts[-1][0])], gazetteer):
            start = parts.pop()[0][0]  # the result that is told of the first zone: 近日，名单公布
        zone = zones.attribute(index, (start, end), on)
        if parts and zone.zone_id in (parts[-1][1].zone_id, None):
            parts[-1] = ((parts[-1][0][0], end), parts[-1][1])
        else:
            parts.append(((start, end), zone))
    return parts


def _cuts(it: Statement, gazetteer: Gazetteer) -> Sequence[int]:
    """Where a clause behind the date begins that has a zone as its subject."""
    behind = clauses_within(it.text, (it.date.span[1], it.span[1]))
    behind += _enumerated(it)
    told = [
        clause[0] for clause in sorted(behind) if _has_zone_as_subject(it.text, clause, gazetteer)
    ]
    first = _predicate(it.text, (it.date.span[1], it.span[1]))
    return [place for place in told if first is not None and place > first]


def _enumerated(it: Statement) -> list[Span]:
    """Members of an enumeration of happenings: A区成立、B区获批."""
    start, end = it.date.span[1], min(it.own[1], it.span[1])
    places = [found.end() for found in _AFTER_VERB.finditer(it.text, start, end)]
    return list(pairwise([*places, end]))


def _has_zone_as_subject(text: str, clause: Span, gazetteer: Gazetteer) -> bool:
    verb = _predicate(text, clause)
    if verb is None or _ATTENDS.search(text, *clause):
        return False
    mentions, _ = gazetteer.scan(text[clause[0] : verb])
    return bool(mentions) and mentions[0].span[0] <= _LEADS


def _names_zone(text: str, gazetteer: Gazetteer) -> bool:
    """True for a name, or a clause that opens with 全区 or the like."""
    mentions, references = gazetteer.scan(text)
    openings = {clause[0] for clause in split_clauses(text)}
    return bool(mentions) or any(span[0] in openings for span in references)


def _predicate(text: str, span: Span) -> int | None:
    """Where the first verb or figure of a span begins."""
    found = _PREDICATE.search(masked(text), *span)
    return found.start() if found else None
