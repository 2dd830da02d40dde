"""How much must be alike: the thresholds that the rules share, by name.

All are shares of the smaller of two sets (overlap coefficient), 0 to 1, of pairs of neighbouring
characters: TEXT of all words, NAME of the telling ones (without date, zone and what all news says).
A name has a second number, how many pairs are shared: a word of n characters has n - 1.

They were set by hand, so that the pairs of ``tests/merge`` are joined and its near-misses are not;
none is computed or learnt. Between two neighbouring values there is no theory: the order matters,
more is asked where dates, acts, zones or figures say less.
"""

from __future__ import annotations

NO_TEXT = 0.2
"""Below it nothing else is looked at: two Chinese sentences share so much by chance."""

SOME_TEXT = 0.3
"""Enough beside a figure and a day: another paper's words for one happening."""

MORE_TEXT = 0.4
"""Enough beside a figure without a day."""

HALF_TEXT = 0.5
"""Enough beside a stage and an ordinal on one day, or a figure when no zone is known."""

MOST_TEXT = 0.6
"""Enough on one day alone, or beside a stage and an ordinal in one period."""

NEAR_TEXT = 0.7
"""The same but for a few words: enough when one date holds the other and a stage agrees."""

SAME_TEXT_IN_PERIOD = 0.75
"""The same words of one period, with no stage or figure."""

SAME_TEXT_OF_DATES = 0.8
"""The same words when one date holds the other, with no stage or figure."""

SAME_TEXT_WITHOUT_ZONE = 0.85
"""The same words of one day when neither names a zone."""

ALL_TEXT = 0.9
"""All but word for word: what ``--merge strict`` takes without a figure."""

ONE_THING = 0.5
"""Share of the telling words from which two statements are about one thing."""

FIGURE_IS_OF_ONE_THING = 0.4
"""The same beside a figure that agrees, which speaks for it too."""

VERB = 5
"""Pairs of characters in an unknown verb and what joins it to a name, at most."""

NAME_ON_DAY = 0.5, 3
"""One act on one day: half of the name and a word of four characters (创新中心)."""

SHORT_NAME = 1, 2
"""One act on one day: the whole of a name of three characters (快速路)."""

NAME_OF_PARTNERS = 0.5, 2
"""One stage on one day of what two zones do together, which is told under either."""

NAME_WITHOUT_ACT = 0.75, 5
"""One day, and one of them names no act."""

NAME_IN_PERIOD = 0.7, 3
"""One act in one period longer than a day."""

NAME_OF_DATES = 0.65, 4
"""One act when one date holds the other."""

NAME_OF_DATES_AND_STAGE = 0.6, 5
"""One stage of a work when one date holds the other."""

NAME_AND_FIGURE = 0.9, 2
"""All but the whole of a short name, beside a figure of one noun that differs a little."""

NAME_FROM_AFAR = 0.7, 5
"""One act without a zone, or on two neighbouring days."""

NAME_ACROSS_ZONES = 0.85, 6
"""One of them names no zone: all but the whole of a long name."""

NAME_OVER_FIGURES = 0.7, 4
"""What outweighs two figures that differ a little and none that agrees."""
