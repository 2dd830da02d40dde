"""Make a headline of at most thirty characters from the clause that states an event."""

from __future__ import annotations

import re

from timeline.events.plan_mark import keep_plan, marker_of
from timeline.events.shorten import ELLIPSIS, LONGEST, fit, shorter
from timeline.events.source import LONGEST_PIECE, Source
from timeline.events.subject import (
    named,
    opens_with_measure,
    opens_with_predicate,
    same_words,
    with_subject,
    without_plan,
)
from timeline.events.words import HAPPENS, NUMBER
from timeline.events.worth import best_of, wants_more
from timeline.models import Status
from timeline.text.clauses import clause_at, split_clauses
from timeline.text.cues import CALLED_OFF, ONCE_PLANNED

__all__ = ["Source", "headline_of"]

_WITHOUT_OBJECT = re.compile(
    r"(?:公布|宣布|透露|通报|披露|宣告|表示|指出|介绍说?|[一-鿿]{2}[说称])$"
)
_MERE_TIME = re.compile(r"(?<=[一-鿿]{4})(?<!之)(?:[之以]?后|的)$")
"""首车下线后, 国庆节开工的: the clause only leads to the next one."""

_NEW_DAY = re.compile(
    r"(?:新的|最新|具体|恢复|举[行办]|开放)[^，,]{0,6}(?:时间|日期)(?:定|为|是|预计)"
)
"""Says when, but not of what: the clause before tells."""

_CAUSE = re.compile(r"(?:受|因|由于)[^，,]{2,16}(?:影响|原因|需要|缘故)$")
"""Why something is told, and not what: 受疫情影响."""

_SHORT = 6
"""Characters of a headline that is a bare verb: 启用, 试投产."""


def headline_of(source: Source) -> str:
    """The best clause as a headline.

    Words come from the sentence alone, but for the zone's short name in place of 我区 and the
    like, and a plan's marker where the clause has lost it.
    """
    pieces = [piece for _, piece in source.pieces]
    if not pieces or (len(pieces) == 1 and _CAUSE.match(pieces[0])):
        return _of_what_follows(source)
    best = best_of(pieces)
    clause, before = pieces[best], source.before(best)
    with_ = with_subject([*source.earlier, *pieces], len(source.earlier) + best, source.zone)
    if opens_with_measure(clause) and NUMBER.search(before):
        with_ = f"{before}，{clause}"
    said = shorter(named(with_, source.zone))
    if with_ != clause and _is_cut(said):
        said = shorter(named(clause, source.zone))  # no subject rather than half a clause
    said = _MERE_TIME.sub("", said) if HAPPENS.search(said) and "是" not in said else said
    bare = (len(said) <= _SHORT and opens_with_predicate(said)) or _NEW_DAY.match(said)
    if bare and (told := _with_its_surroundings(said, source)):
        return fit(told)
    if _WITHOUT_OBJECT.search(said):
        said = _with_what_follows(said, source)
    elif best + 1 < len(pieces) and wants_more(said, pieces[best + 1]):
        said = f"{said}，{pieces[best + 1]}"
    said = _with_outcome(said, source)
    return fit(_planned(_named_once(said, source.zone), source))


def _named_once(said: str, zone: str | None) -> str:
    """Without the zone's name in front when the words that follow name it themselves."""
    rest = said.removeprefix(zone) if zone else said
    if zone and rest != said and same_words(zone, rest):
        return rest.lstrip("，,、")
    return said


def _is_cut(said: str) -> bool:
    """True when a headline cannot be told whole."""
    return len(said) > LONGEST and fit(said).endswith(ELLIPSIS)


def _planned(said: str, source: Source) -> str:
    if source.status is not Status.PLANNED:
        return said
    near = source.text[max(0, source.date[0] - 12) : source.span[1]]
    return keep_plan(said, marker_of(near))


def _with_its_surroundings(said: str, source: Source) -> str:
    """A bare verb as it stands: with its date and, if it fits, the clause before it; else ""."""
    clauses = split_clauses(source.text)
    own = clause_at(clauses, source.date[0])
    for first in (own - 1, own):
        lead = source.text[clauses[max(0, first)][0] : clauses[own][0]]
        told = lead + _planned(source.text[slice(*clauses[own])], source)
        if len(told) <= LONGEST and HAPPENS.search(told) and said[-2:] in told:
            return told
    return ""


def _with_outcome(said: str, source: Source) -> str:
    """What was planned once, with what became of it: 原定的集市延期至9月16日举行."""
    if not ONCE_PLANNED.search(said) or CALLED_OFF.search(said):
        return said
    clauses = split_clauses(source.text)
    end = clauses[clause_at(clauses, source.date[0])][1]
    rest = source.text[source.span[1] : end]
    what = without_plan(said)
    if CALLED_OFF.match(rest) and what != said and len(what + rest) <= LONGEST:
        return what + rest
    later = (source.text[i:j] for i, j in clauses if i >= end)
    outcome = next((clause for clause in later if CALLED_OFF.search(clause)), "")
    joined = what + outcome if what != said else f"{said}，{outcome}"
    return joined if outcome and len(joined) <= LONGEST else said


def _following(source: Source) -> list[str]:
    """The clauses of the sentence behind the governed part."""
    return [source.cleaned(s) for s in split_clauses(source.text) if s[0] >= source.span[1]]


def _with_what_follows(said: str, source: Source) -> str:
    """An act of telling without its object takes what is told, if it stands under another date."""
    told = next((piece for piece in _following(source) if len(piece) > 4), "")
    return f"{said}，{told}" if told else said


def _of_what_follows(source: Source) -> str:
    """An act of reporting (记者14日获悉), or a mere cause, is told by what stands behind it."""
    behind = (source.text[i:j] for i, j in split_clauses(source.text) if i >= source.span[1])
    moved = next((c for c in behind if ONCE_PLANNED.search(c) and CALLED_OFF.search(c)), "")
    if moved:
        return fit(shorter(without_plan(moved)))
    told = next(
        (piece for piece in _following(source) if len(piece) > 4), source.text[:LONGEST_PIECE]
    )
    return fit(shorter(named(told, source.zone)))
