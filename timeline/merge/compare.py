"""Decide whether two event mentions report one event: vetoes first, then evidence; text only ranks.

Every function here is symmetric: which mention comes first never matters.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from timeline.merge.features import Features, overlap
from timeline.merge.figures import Comparison, Pair, compare_figures, is_odd, nouns_related
from timeline.merge.ordinals import TELLING
from timeline.merge.vetoes import clearly_apart, exchanges_a_name, in_title, same_article

FEW_BIGRAMS = 4
"""A text with fewer is too short to be alike by more than chance."""

NO_TEXT = 0.2
"""Below this overlap nothing else is looked at."""


class Meeting(StrEnum):
    """How the dates of two mentions meet, in the words of ``merge_why``."""

    SAME = "日期相同"
    INSIDE = "日期一详一略"
    OVERLAP = "时段重叠"


@dataclass(frozen=True, slots=True)
class Likeness:
    """All that the rules look at for two mentions that nothing keeps apart.

    ``text`` is the likeness of all words, ``content`` that of the telling ones, of which
    ``shared`` pairs of characters are common; ``clash`` is True when both name acts, and others;
    ``poor`` when one of them does not say what it is about.
    """

    meeting: Meeting
    same_day: bool
    placed: bool
    figures: Comparison
    ordinals: int
    series: int
    stages: int
    acts: int
    clash: bool
    founds: bool
    content: float
    shared: int
    poor: bool
    same_article: bool
    text: float
    thin: bool

    @property
    def facts(self) -> int:
        """Figures and telling ordinals that agree."""
        return len(self.figures.agreed) + self.ordinals

    def names(self, content: float, shared: int) -> bool:
        """True when the telling words agree to a share and in a number of pairs."""
        return self.content >= content and self.shared >= shared

    @property
    def odd(self) -> bool:
        """True when a figure agrees that is not alike by chance."""
        return any(is_odd(ours.value) for ours, _ in self.figures.agreed)

    @property
    def close_noun(self) -> bool:
        """True when a figure of one noun differs a little: sources of one event do that."""
        return any(map(_related_noun, self.figures.close))

    @property
    def unlike(self) -> bool:
        """True when other acts are told in other words: a chance figure is no evidence then."""
        return self.clash and self.content < 0.5


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
    ("数字一致，文字相近", lambda x: _fact(x) and x.text >= 0.4),
    ("同一天，数字一致", lambda x: _fact(x) and x.same_day and x.text >= 0.3),
    ("同一天，数字和阶段一致", lambda x: _fact(x) and x.same_day and x.stages > 0),
    (
        "同一天，序次和阶段一致，文字相近",
        lambda x: _same_act(x) and x.series * x.stages > 0 and x.text >= 0.5 and _on_one_thing(x),
    ),
    ("多个数字一致", lambda x: x.placed and x.facts >= 2),
    (
        "同一天，文字相近",
        lambda x: x.placed and x.same_day and x.text >= 0.6 and not x.thin and _on_one_thing(x),
    ),
    (
        "同一天，所做和名称一致",
        lambda x: _same_act(x) and (x.names(0.5, 3) or x.names(1, 2)),
    ),
    (
        "同一天，名称一致",
        lambda x: x.placed and x.same_day and not x.clash and x.names(0.75, 5),
    ),
    (
        "同一篇，同一天，阶段一致，一处未写明对象",
        lambda x: x.same_article and x.same_day and x.stages > 0 and x.poor and x.text >= NO_TEXT,
    ),
    (
        "同一时段，序次和阶段一致，文字相近",
        lambda x: _at_once(x) and x.series * x.stages > 0 and x.text >= 0.6 and _on_one_thing(x),
    ),
    (
        "同一时段，文字相同",
        lambda x: _at_once(x) and x.text >= 0.75 and not x.thin and _on_one_thing(x),
    ),
    ("同一时段，所做和名称一致", lambda x: _at_once(x) and x.acts > 0 and x.names(0.7, 3)),
    (
        "日期详略不同，阶段或批次一致，文字相同",
        lambda x: (
            x.placed and x.stages + x.series + x.ordinals > 0 and x.text >= 0.7 and _on_one_thing(x)
        ),
    ),
    (
        "日期详略不同，文字相同",
        lambda x: x.placed and x.text >= 0.8 and not x.thin and _on_one_thing(x),
    ),
    ("日期详略不同，所做和名称一致", lambda x: x.placed and x.acts > 0 and x.names(0.65, 4)),
    ("日期详略不同，阶段和名称一致", lambda x: x.placed and x.stages > 0 and x.names(0.5, 5)),
    (
        "同一天，序次和阶段一致，数字相近",
        lambda x: _same_act(x) and x.series * x.stages > 0 and x.close_noun and _on_one_thing(x),
    ),
    (
        "日期详略不同，名称一致，数字相近",
        lambda x: x.placed and x.acts > 0 and x.close_noun and x.names(0.9, 2),
    ),
    ("同为设立", lambda x: x.placed and x.founds),
    ("无区域，数字一致，文字相近", lambda x: not x.placed and x.facts >= 1 and x.text >= 0.5),
    (
        "无区域，同一天，文字相同",
        lambda x: (
            not x.placed and x.same_day and x.text >= 0.85 and not x.thin and _on_one_thing(x)
        ),
    ),
    (
        "无区域，同一天，所做和名称一致",
        lambda x: not x.placed and x.same_day and x.acts > 0 and x.names(0.7, 5),
    ),
)
"""What is enough, in the order asked. None rests on text alone: dates, zone, vetoes come first."""


def _fact(seen: Likeness) -> bool:
    """True when a figure agrees in one zone and nothing says that it does by chance."""
    if not seen.placed or not seen.facts or seen.unlike:
        return False
    sure = seen.poor or seen.content >= 0.4 or seen.facts > 1 or seen.ordinals > 0
    return sure or (seen.odd and _same_act(seen))


def _same_act(seen: Likeness) -> bool:
    return seen.placed and seen.same_day and seen.acts > 0


def _on_one_thing(seen: Likeness) -> bool:
    """True unless both say what they are about, and it is not the same."""
    return not seen.unlike and (seen.poor or seen.content >= 0.5)


def _at_once(seen: Likeness) -> bool:
    return seen.placed and seen.meeting is Meeting.SAME


def compare(a: Features, b: Features, *, strict: bool = False) -> Verdict | None:
    """The rule by which two mentions are one event, or None; ``strict`` asks for sure ones."""
    meeting = how_dates_meet(a, b)
    if meeting is None or a.planned != b.planned or clearly_apart(a, b):
        return None
    if not _worth_it(a, b) or exchanges_a_name(a.words, b.words):
        return None
    seen = likeness(a, b, meeting)
    if contradicts(a, b, seen) or _other_measures(a, b, seen):
        return None
    if strict and not is_sure(seen):
        return None
    return next((Verdict(name, seen) for name, holds in RULES if holds(seen)), None)


def is_sure(seen: Likeness) -> bool:
    """True when figures agree and none differs, or the words are all but the same."""
    agreed = seen.facts > 0 and not seen.figures.close and not seen.figures.far
    return seen.meeting is Meeting.SAME and (agreed or seen.text >= 0.9)


def _worth_it(a: Features, b: Features) -> bool:
    """True when enough is common to look closer."""
    return (a.founds and b.founds) or alike(a, b) >= NO_TEXT or bool(a.content & b.content)


def likeness(a: Features, b: Features, meeting: Meeting) -> Likeness:
    """How alike two mentions are, by everything that is compared."""
    same = [s for s in a.ordinals if a.ordinals[s] & b.ordinals.get(s, frozenset())]
    acts = a.acts & b.acts
    return Likeness(
        meeting=meeting,
        same_day=meeting is Meeting.SAME and (a.days == 1 or (a.since and b.since)),
        placed=a.root is not None,
        figures=compare_figures(a.figures, b.figures),
        ordinals=sum(series in TELLING for series in same),
        series=sum(series not in TELLING for series in same),
        stages=len(a.stages & b.stages),
        acts=len(acts),
        clash=bool(a.acts and b.acts and not acts),
        founds=a.founds and b.founds,
        content=overlap(a.content, b.content),
        shared=len(a.content & b.content),
        poor=a.poor or b.poor,
        same_article=same_article(a, b) and not (in_title(a) or in_title(b)),
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


def contradicts(a: Features, b: Features, seen: Likeness) -> bool:
    """True when the figures differ by more than two sources of one event may."""
    disputed = seen.figures.close + seen.figures.far
    if not disputed:
        return False
    if seen.same_article or not seen.placed:
        return True
    if seen.meeting is not Meeting.SAME:
        named = seen.names(0.7, 3) or (seen.close_noun and seen.names(0.9, 2))
        return bool(seen.figures.far) or not (seen.acts and named)
    if seen.figures.far:
        return len(seen.figures.agreed) < max(2, len(disputed) + 1)
    if not (seen.same_day or all(map(_same_noun, disputed))):
        return True
    named = (seen.acts > 0 and seen.names(0.5, 3)) or (seen.series > 0 and seen.stages > 0)
    return not named and seen.text < (0.3 if seen.facts else 0.7)


def _other_measures(a: Features, b: Features, seen: Likeness) -> bool:
    """True when two statistics measure different things: their figures do not even compare."""
    if not (a.statistic and b.statistic and a.figures and b.figures):
        return False
    return not seen.figures.agreed and not seen.figures.close


def _same_noun(pair: Pair) -> bool:
    return pair[0].counted is not None and pair[0].counted == pair[1].counted


def _related_noun(pair: Pair) -> bool:
    ours, theirs = pair[0].counted, pair[1].counted
    return ours is not None and theirs is not None and nouns_related(ours, theirs)
