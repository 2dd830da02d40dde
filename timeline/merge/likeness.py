"""How alike two statements are, by everything that is compared; each worked out when asked for.

Symmetric: which mention comes first never matters.
"""

from __future__ import annotations

from enum import StrEnum

from timeline.merge.features import Features
from timeline.merge.figures import (
    NOTHING,
    Comparison,
    compare_figures,
    counted_in_both,
    digits_of,
    is_odd,
    one_noun,
    related_noun,
)
from timeline.merge.grams import overlap
from timeline.merge.lazy import lazy
from timeline.merge.ordinals import TELLING
from timeline.merge.thresholds import ONE_THING
from timeline.merge.vetoes import same_article

FEW_BIGRAMS = 4
"""A text with fewer is too short to be alike by more than chance."""


class Meeting(StrEnum):
    """How the dates of two mentions meet, in the words of ``merge_why``."""

    SAME = "日期相同"
    INSIDE = "日期一详一略"
    OVERLAP = "时段重叠"
    NEIGHBOUR = "日期相差一天"


class Likeness:
    """All that the rules look at for two mentions that nothing keeps apart."""

    def __init__(self, a: Features, b: Features, meeting: Meeting) -> None:
        self.a, self.b = a, b
        self.meeting = meeting
        self.placed = a.root is not None and b.root is not None
        self.unplaced = a.root is None and b.root is None
        self.half_placed = (a.root is None) != (b.root is None)
        self.fact: bool | None = None

    @property
    def joint(self) -> bool:
        """True when both tell what zones do together (the same ones: others are kept apart)."""
        return bool(self.a.mention.zone.joint and self.b.mention.zone.joint)

    @lazy
    def same_day(self) -> bool:
        """True for one day, for one beginning, and for a beginning and its day (1日起施行)."""
        a, b = self.a, self.b
        if self.meeting is Meeting.SAME:
            return a.days == 1 or (a.since and b.since)
        return a.first == b.first and a.since != b.since and min(a.days, b.days) == 1

    @lazy
    def figures(self) -> Comparison:
        """The figures side by side."""
        if self.a.measures.isdisjoint(self.b.measures):
            return NOTHING
        return compare_figures(self.a.figures, self.b.figures)

    @lazy
    def _series(self) -> list[str]:
        theirs = self.b.ordinals
        return [s for s, ours in self.a.ordinals.items() if ours & theirs.get(s, frozenset())]

    @lazy
    def ordinals(self) -> int:
        """How many telling ordinals agree."""
        return sum(series in TELLING for series in self._series)

    @lazy
    def series(self) -> int:
        """How many others do."""
        return sum(series not in TELLING for series in self._series)

    @lazy
    def stages(self) -> int:
        """How many stages of a work both name."""
        return len(self.a.stages & self.b.stages)

    @lazy
    def acts(self) -> int:
        """How many acts both name."""
        return len(self.a.acts & self.b.acts)

    @lazy
    def clash(self) -> bool:
        """True when both name acts, and others."""
        return not self.acts and bool(self.a.acts and self.b.acts)

    @lazy
    def founds(self) -> bool:
        """True when both tell the founding of a zone."""
        return self.a.founds and self.b.founds

    @lazy
    def content(self) -> float:
        """The likeness of the telling words."""
        return overlap(self.a.content, self.b.content)

    @lazy
    def shared(self) -> int:
        """How many pairs of their characters are common."""
        return len(self.a.content & self.b.content)

    @lazy
    def poor(self) -> bool:
        """True when one does not say what it is about."""
        return self.a.poor or self.b.poor

    @lazy
    def same_article(self) -> bool:
        """True when one text tells both, outside its headline."""
        a, b = self.a, self.b
        return same_article(a, b) and not (a.in_title or b.in_title)

    @lazy
    def text(self) -> float:
        """The likeness of all words."""
        return alike(self.a, self.b)

    @lazy
    def thin(self) -> bool:
        """True when a text is too short to be alike by more than chance."""
        return min(len(self.a.grams), len(self.b.grams)) < FEW_BIGRAMS

    @lazy
    def facts(self) -> int:
        """Figures and telling ordinals that agree."""
        return len(self.figures.agreed) + self.ordinals

    @lazy
    def deed(self) -> frozenset[str]:
        """The pairs of characters in which what was done agrees, without what the figures count."""
        shared = self.a.deed & self.b.deed
        return shared.difference(*(counted_in_both(*pair) for pair in self.figures.agreed))

    def names(self, content: float, shared: int) -> bool:
        """True when the telling words agree to a share and in a number of pairs."""
        return self.content >= content and self.shared >= shared

    @property
    def odd(self) -> bool:
        """True when a figure agrees that is not alike by chance."""
        return any(is_odd(ours.value) for ours, _ in self.figures.agreed)

    @property
    def exact(self) -> bool:
        """True when a sum to two digits or a number to three agrees: no round number."""
        return any(digits_of(q.value) >= 3 - (q.kind == "money") for q, _ in self.figures.agreed)

    @property
    def ranked(self) -> bool:
        """True when a rank agrees that is not the first."""
        return any(ours.kind == "rank" for ours, _ in self.figures.agreed)

    @property
    def same_noun(self) -> bool:
        """True when a figure agrees of a noun that says what is counted (上市企业, not 企业)."""
        return any(one_noun(*pair) for pair in self.figures.agreed)

    @property
    def close_noun(self) -> bool:
        """True when a figure of one noun differs a little: sources of one event do that."""
        return any(map(related_noun, self.figures.close))

    @property
    def unlike(self) -> bool:
        """True when other acts are told in other words: a chance figure is no evidence then."""
        return self.clash and self.content < ONE_THING


def alike(a: Features, b: Features) -> float:
    """How much of the words two mentions share, 0 to 1: of the clauses or of the headlines."""
    clauses = overlap(a.grams, b.grams)
    if clauses == 1:
        return clauses
    ours, theirs = a.headline_grams, b.headline_grams
    if len(ours) < FEW_BIGRAMS or len(theirs) < FEW_BIGRAMS:
        return clauses
    return max(clauses, overlap(ours, theirs))
