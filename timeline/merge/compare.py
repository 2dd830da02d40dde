"""Decide whether two event mentions report one event: vetoes first, then evidence; text only ranks.

Every function here is symmetric: which mention comes first never matters.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from timeline.merge.features import Features, overlap
from timeline.merge.figures import Comparison, Pair, compare_figures
from timeline.merge.ordinals import TELLING
from timeline.merge.words import are_synonyms

FEW_BIGRAMS = 4
"""A text with fewer is too short to be alike by more than chance."""

LONGEST_NAME = 6
"""Characters of a name that a series exchanges, at most."""

NO_TEXT = 0.2
"""Below this overlap nothing else is looked at."""


class Meeting(StrEnum):
    """How the dates of two mentions meet, in the words of ``merge_why``."""

    SAME = "日期相同"
    INSIDE = "日期一详一略"
    OVERLAP = "时段重叠"


@dataclass(frozen=True, slots=True)
class Likeness:
    """All that the rules look at for two mentions that nothing keeps apart."""

    meeting: Meeting
    same_day: bool
    placed: bool
    figures: Comparison
    ordinals: int
    series: int
    stages: int
    text: float
    thin: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why two mentions are one event."""

    rule: str
    likeness: Likeness

    @property
    def strength(self) -> tuple[int, float]:
        """To choose the best of several clusters: agreeing figures, then likeness of text."""
        seen = self.likeness
        return (len(seen.figures.agreed) + seen.ordinals - len(seen.figures.close), seen.text)


RULES: tuple[tuple[str, Callable[[Likeness], bool]], ...] = (
    ("数字一致，文字相近", lambda x: x.placed and _facts(x) >= 1 and x.text >= 0.4),
    ("同一天，数字一致", lambda x: x.placed and x.same_day and _facts(x) >= 1 and x.text >= 0.3),
    (
        "同一天，数字和阶段一致",
        lambda x: x.placed and x.same_day and _facts(x) >= 1 and x.stages > 0,
    ),
    (
        "同一天，序次和阶段一致，文字相近",
        lambda x: x.placed and x.same_day and x.series > 0 and x.stages > 0 and x.text >= 0.5,
    ),
    ("多个数字一致", lambda x: x.placed and _facts(x) >= 2),
    ("同一天，文字相近", lambda x: x.placed and x.same_day and x.text >= 0.6 and not x.thin),
    (
        "同一时段，序次和阶段一致，文字相近",
        lambda x: _at_once(x) and x.series > 0 and x.stages > 0 and x.text >= 0.6,
    ),
    ("同一时段，文字相同", lambda x: _at_once(x) and x.text >= 0.75 and not x.thin),
    (
        "日期详略不同，阶段或批次一致，文字相同",
        lambda x: x.placed and x.stages + x.series + x.ordinals > 0 and x.text >= 0.7,
    ),
    ("日期详略不同，文字相同", lambda x: x.placed and x.text >= 0.8 and not x.thin),
    ("无区域，数字一致，文字相近", lambda x: not x.placed and _facts(x) >= 1 and x.text >= 0.5),
    (
        "无区域，同一天，文字相同",
        lambda x: not x.placed and x.same_day and x.text >= 0.85 and not x.thin,
    ),
)
"""What is enough, in the order asked. None rests on text alone: dates, zone, vetoes come first."""


def _at_once(seen: Likeness) -> bool:
    return seen.placed and seen.meeting is Meeting.SAME


def _facts(seen: Likeness) -> int:
    return len(seen.figures.agreed) + seen.ordinals


def compare(a: Features, b: Features) -> Verdict | None:
    """The rule by which two mentions are one event, or None."""
    meeting = how_dates_meet(a, b)
    if meeting is None or a.planned != b.planned or alike(a, b) < NO_TEXT or kept_apart(a, b):
        return None
    seen = likeness(a, b, meeting)
    if contradicts(a, b, seen) or _other_measures(a, b, seen):
        return None
    return next((Verdict(name, seen) for name, holds in RULES if holds(seen)), None)


def likeness(a: Features, b: Features, meeting: Meeting) -> Likeness:
    """How alike two mentions are, by everything that is compared."""
    same = [s for s in a.ordinals if a.ordinals[s] & b.ordinals.get(s, frozenset())]
    return Likeness(
        meeting=meeting,
        same_day=meeting is Meeting.SAME and a.days == 1,
        placed=a.root is not None,
        figures=compare_figures(a.figures, b.figures),
        ordinals=sum(series in TELLING for series in same),
        series=sum(series not in TELLING for series in same),
        stages=len(a.stages & b.stages),
        text=alike(a, b),
        thin=min(len(a.grams), len(b.grams)) < FEW_BIGRAMS,
    )


def alike(a: Features, b: Features) -> float:
    """How much of the words two mentions share, 0 to 1: of the clauses or of the headlines."""
    headlines = a.headline_grams, b.headline_grams
    if min(map(len, headlines)) < FEW_BIGRAMS:
        return overlap(a.grams, b.grams)
    return max(overlap(a.grams, b.grams), overlap(*headlines))


# --- dates --------------------------------------------------------------------


def how_dates_meet(a: Features, b: Features) -> Meeting | None:
    """How two dates can be one: equal, one inside the other, or overlapping windows.

    A statistic holds for its exact period; a beginning (以来) meets a date of the same first day.
    """
    if (a.first, a.last) == (b.first, b.last):
        return Meeting.SAME
    if a.statistic or b.statistic:
        return None
    if a.since or b.since:
        return Meeting.INSIDE if a.first == b.first else None
    if a.last < b.first or b.last < a.first:
        return None
    if (a.first <= b.first and b.last <= a.last) or (b.first <= a.first and a.last <= b.last):
        return Meeting.INSIDE
    return Meeting.OVERLAP if a.mention.date.approx or b.mention.date.approx else None


# --- vetoes -------------------------------------------------------------------


def kept_apart(a: Features, b: Features) -> bool:
    """True when something other than figures tells two mentions apart, however alike the text."""
    return (
        not zones_related(a, b)
        or a.negated != b.negated
        or _disjoint(a.stages, b.stages)
        or any(_disjoint(numbers, b.ordinals.get(s)) for s, numbers in a.ordinals.items())
        or _disjoint(a.phase_names, b.phase_names)
        or _same_sentence(a, b)
        or exchanges_a_name(a.words, b.words)
    )


def _disjoint(ours: frozenset[Any], theirs: frozenset[Any] | None) -> bool:
    return bool(ours and theirs and not ours & theirs)


def zones_related(a: Features, b: Features) -> bool:
    """True when the zones are one, or one is the other's parent or root; siblings are not."""
    ours, theirs = a.mention.zone, b.mention.zone
    return a.root == b.root and (
        ours.zone_id == theirs.zone_id
        or ours.zone_id in (theirs.parent_zone_id, b.root)
        or theirs.zone_id in (ours.parent_zone_id, a.root)
    )


def exchanges_a_name(ours: str, theirs: str) -> bool:
    """True when two texts are one but for a word exchanged in the same place.

    Another paper words a statement anew; only a series repeats it to the letter with another name.

    >>> exchanges_a_name("与建设银行签署协议", "与农业银行签署协议")
    True
    >>> exchanges_a_name("举行人才大会", "召开人才大会")
    False
    """
    before = _shared_start(ours, theirs)
    ours, theirs = ours[before:], theirs[before:]
    after = _shared_start(ours[::-1], theirs[::-1])
    ours, theirs = ours[: len(ours) - after], theirs[: len(theirs) - after]
    longest = max(len(ours), len(theirs))
    if not ours or not theirs or longest > LONGEST_NAME or before + after < max(4, longest):
        return False
    return not are_synonyms(ours, theirs)


def _shared_start(ours: str, theirs: str) -> int:
    pairs = enumerate(zip(ours, theirs, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(ours), len(theirs)))


def _same_article(a: Features, b: Features) -> bool:
    ours, theirs = a.mention.article, b.mention.article
    return (ours.file, ours.index) == (theirs.file, theirs.index)


def _same_sentence(a: Features, b: Features) -> bool:
    """One sentence tells its happenings apart itself, unless it says the same words twice."""
    ours, theirs = a.mention, b.mention
    return (
        _same_article(a, b)
        and (ours.line, ours.sentence) == (theirs.line, theirs.sentence)
        and ours.clause != theirs.clause
    )


def contradicts(a: Features, b: Features, seen: Likeness) -> bool:
    """True when the figures differ by more than two sources of one event may."""
    disputed = seen.figures.close + seen.figures.far
    if not disputed:
        return False
    if _same_article(a, b) or seen.meeting is not Meeting.SAME or not seen.placed:
        return True
    if seen.figures.far:
        return len(seen.figures.agreed) < max(2, len(disputed) + 1)
    if not (seen.same_day or all(map(_same_noun, disputed))):
        return True
    return seen.text < (0.3 if _facts(seen) else 0.7)


def _other_measures(a: Features, b: Features, seen: Likeness) -> bool:
    """True when two statistics measure different things: their figures do not even compare."""
    if not (a.statistic and b.statistic and a.figures and b.figures):
        return False
    return not seen.figures.agreed and not seen.figures.close


def _same_noun(pair: Pair) -> bool:
    return pair[0].counted is not None and pair[0].counted == pair[1].counted
