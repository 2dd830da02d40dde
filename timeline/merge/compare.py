"""Decide whether two event mentions report one event: vetoes first, then evidence; text only ranks.

Every function here is symmetric: which mention comes first never matters.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.merge.evidence import is_sure
from timeline.merge.features import Features
from timeline.merge.figures import Pair, of_other_size
from timeline.merge.likeness import Likeness, Meeting
from timeline.merge.rules import rules_for
from timeline.merge.thresholds import (
    NAME_AND_FIGURE,
    NAME_IN_PERIOD,
    NAME_ON_DAY,
    NAME_OVER_FIGURES,
    NEAR_TEXT,
    NO_TEXT,
    SOME_TEXT,
)
from timeline.merge.vetoes import other_name, same_article, why_clearly_apart


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


def compare(a: Features, b: Features, *, strict: bool = False) -> Verdict | None:
    """The rule by which two mentions are one event, or None; ``strict`` asks for sure ones."""
    if a.planned != b.planned or not (meeting := how_dates_meet(a, b)) or why_clearly_apart(a, b):
        return None
    seen = Likeness(a, b, meeting)
    if not _worth_it(seen) or other_name(a, b):
        return None
    if contradicts(a, b, seen) or _other_measures(a, b, seen):
        return None
    if strict and not is_sure(seen):
        return None
    return next((Verdict(rule.name, seen) for rule in rules_for(seen) if rule.holds(seen)), None)


def _worth_it(seen: Likeness) -> bool:
    """True when enough is common to look closer."""
    a, b = seen.a, seen.b
    words = seen.text >= NO_TEXT or seen.founds or not a.content.isdisjoint(b.content)
    return words or len(a.figure_keys & b.figure_keys) > 1


# --- dates --------------------------------------------------------------------


def how_dates_meet(a: Features, b: Features) -> Meeting | None:
    """How two dates can be one: equal, one inside the other, overlapping windows, neighbours.

    A statistic holds for its exact period; a beginning (以来) meets a date of the same first day.
    """
    if a.first == b.first and a.last == b.last:
        return Meeting.SAME
    if a.statistic or b.statistic:
        return None
    if a.since or b.since:
        return Meeting.INSIDE if a.first == b.first else None
    if a.last < b.first or b.last < a.first:
        beside = a.days == b.days == 1 and abs(a.first - b.first) == 1
        return Meeting.NEIGHBOUR if beside and not same_article(a, b) else None
    if (a.first <= b.first and b.last <= a.last) or (b.first <= a.first and a.last <= b.last):
        return Meeting.INSIDE
    return Meeting.OVERLAP if a.mention.date.approx or b.mention.date.approx else None


def contradicts(a: Features, b: Features, seen: Likeness) -> bool:
    """True when the figures differ by more than two sources of one event may."""
    disputed = seen.figures.close + seen.figures.far
    if not disputed:
        return False
    if seen.same_article or seen.unplaced:
        return True
    if seen.half_placed:
        return bool(seen.figures.far) or not (seen.stages and seen.series)
    if seen.meeting is not Meeting.SAME:
        named = seen.names(*NAME_IN_PERIOD) or (seen.close_noun and seen.names(*NAME_AND_FIGURE))
        return bool(seen.figures.far) or not (seen.acts and named)
    if seen.figures.far:
        return len(seen.figures.agreed) < max(2, len(disputed) + 1)
    if len(disputed) > 1 and not seen.facts and not seen.names(*NAME_OVER_FIGURES):
        return True
    if not (seen.same_day or all(map(_same_noun, disputed))):
        return True
    named = (seen.acts > 0 and seen.names(*NAME_ON_DAY)) or (seen.series > 0 and seen.stages > 0)
    return not named and seen.text < (SOME_TEXT if seen.facts else NEAR_TEXT)


def _other_measures(a: Features, b: Features, seen: Likeness) -> bool:
    """True when two statistics, or counts above two thresholds, do not even compare."""
    if seen.figures.agreed or seen.figures.close or not (a.figures and b.figures):
        return False
    if a.statistic and b.statistic:
        return True
    return any(of_other_size(ours, theirs) for ours in a.figures for theirs in b.figures)


def _same_noun(pair: Pair) -> bool:
    return pair[0].counted is not None and pair[0].counted == pair[1].counted
