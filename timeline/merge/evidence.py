"""What several merge rules ask in the same way."""

from __future__ import annotations

from timeline.merge.likeness import Likeness, Meeting
from timeline.merge.thresholds import ALL_TEXT, FIGURE_IS_OF_ONE_THING, ONE_THING


def fact(seen: Likeness) -> bool:
    """True when a figure agrees in one zone and nothing says that it does by chance."""
    if not seen.placed or not seen.facts or seen.unlike:
        return False
    about_one = seen.poor or seen.content >= FIGURE_IS_OF_ONE_THING
    sure = about_one or seen.facts > 1 or seen.ordinals > 0
    return sure or ((seen.odd or seen.ranked) and same_act(seen))


def same_act(seen: Likeness) -> bool:
    """True for one act on one day in one zone."""
    return seen.placed and seen.same_day and seen.acts > 0


def on_one_thing(seen: Likeness) -> bool:
    """True unless both say what they are about, and it is not the same."""
    return not seen.unlike and (seen.poor or seen.content >= ONE_THING)


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
