"""What several merge rules ask in the same way."""

from __future__ import annotations

from timeline.merge.features import Features
from timeline.merge.figures import plain_unit, unit_of
from timeline.merge.likeness import Likeness, Meeting
from timeline.merge.thresholds import ALL_TEXT, FIGURE_IS_OF_ONE_THING, ONE_THING, VERB

ON_THE_WAY = frozenset({"plan approved", "tender", "signed", "begun", "topped out"})
"""The stages before there is anything to open."""

SIGNED = "signed"
PARTIES = frozenset(map(plain_unit, ("家", "名", "位", "所")))
"""Units of firms, persons and schools."""

HELD = "held"
"""The act of everything that people come to (see ``words.ACTS``)."""


def fact(seen: Likeness) -> bool:
    """True when a figure agrees in one zone and nothing says that it does by chance.

    Several rules ask it of the same pair: it is worked out once.
    """
    if seen.fact is None:
        seen.fact = _fact(seen)
    return seen.fact


def _fact(seen: Likeness) -> bool:
    if not seen.placed or not seen.facts or seen.unlike or by_chance(seen):
        return False
    about_one = seen.poor or seen.content >= FIGURE_IS_OF_ONE_THING
    sure = about_one or seen.facts > 1 or seen.ordinals > 0
    return sure or ((seen.odd or seen.ranked) and same_act(seen))


def by_chance(seen: Likeness) -> bool:
    """True when one round figure agrees, and beside what is counted nothing does.

    2000人 planted trees and 2000人 ran a race: that both were held says nothing.
    """
    if seen.facts > 1 or seen.exact or seen.ordinals:
        return False
    shared = seen.a.acts & seen.b.acts - {HELD}
    only_signed = shared == {SIGNED} and counts_parties(seen)
    if (shared and not only_signed) or seen.deed:
        return False
    if only_signed:
        return bool(seen.a.deed and seen.b.deed)
    return says_what(seen.a) and says_what(seen.b)


def counts_parties(seen: Likeness) -> bool:
    """True when those who sign are counted: what they sign may be two things, of projects never."""
    return any(unit_of(ours) in PARTIES for ours, _ in seen.figures.agreed)


def says_what(told: Features) -> bool:
    """True when a statement says what was done."""
    return bool(told.deed or told.acts - {HELD})


def same_act(seen: Likeness) -> bool:
    """True for one act on one day in one zone."""
    return seen.placed and seen.same_day and seen.acts > 0


def on_one_thing(seen: Likeness) -> bool:
    """True unless both say what they are about, or what was done, and it is not the same."""
    if seen.unlike or tells_more(seen):
        return False
    return seen.poor or seen.content >= ONE_THING


def tells_more(seen: Likeness) -> bool:
    """True when one names an act, and the other in its place more than a verb that no table holds.

    园区开园, 园区正式迎客: one event; 园区开园, 园区党支部组织党员观影: two.
    """
    a, b = seen.a, seen.b
    if bool(a.acts) == bool(b.acts):
        return False
    more = b.content - a.content if a.acts else a.content - b.content
    return len(more) > VERB


def other_step(seen: Likeness) -> bool:
    """True when one tells a step on the way to a work, and the other an act that is none.

    In one month a centre is agreed on (签约) and opens (揭牌); on one day that is one ceremony.
    """
    return seen.clash and bool(seen.a.stages & ON_THE_WAY) != bool(seen.b.stages & ON_THE_WAY)


def in_one_period(seen: Likeness) -> bool:
    """True when words that are long enough tell one thing, and on one day or in one step."""
    return not seen.thin and on_one_thing(seen) and (seen.same_day or not other_step(seen))


def at_once(seen: Likeness) -> bool:
    """True for one period in one zone."""
    return seen.placed and seen.meeting is Meeting.SAME


def undisputed(seen: Likeness) -> bool:
    """True in one zone when no figure differs."""
    return seen.placed and not seen.figures.close and not seen.figures.far


def is_sure(seen: Likeness) -> bool:
    """True when figures agree and none differs, or the words are all but the same."""
    agreed = seen.facts > 0 and not seen.figures.close and not seen.figures.far
    return seen.meeting is Meeting.SAME and (agreed or seen.text >= ALL_TEXT)
