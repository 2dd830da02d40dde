"""What is enough to take two statements for one event: how alike they are, and the rules on it."""

from __future__ import annotations

from collections.abc import Callable

from timeline.merge.likeness import Likeness, Meeting

NO_TEXT = 0.2
"""Below this overlap nothing else is looked at."""


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
    ("日期详略不同，阶段和名称一致", lambda x: x.placed and x.stages > 0 and x.names(0.6, 5)),
    (
        "同一天，序次和阶段一致，数字相近",
        lambda x: _same_act(x) and x.series * x.stages > 0 and x.close_noun and _on_one_thing(x),
    ),
    (
        "日期详略不同，名称一致，数字相近",
        lambda x: x.placed and x.acts > 0 and x.close_noun and x.names(0.9, 2),
    ),
    (
        "同一时段，所计和数字一致",
        lambda x: _at_once(x) and x.same_noun and x.text >= 0.3 and not x.figures.far,
    ),
    (
        "两区共同，同一天，阶段和名称一致",
        lambda x: x.joint and x.same_day and x.stages > 0 and x.names(0.5, 2),
    ),
    ("同为设立", lambda x: x.placed and x.founds),
    ("无区域，数字一致，文字相近", lambda x: x.unplaced and x.facts >= 1 and x.text >= 0.5),
    (
        "无区域，同一天，文字相同",
        lambda x: x.unplaced and x.same_day and x.text >= 0.85 and not x.thin and _on_one_thing(x),
    ),
    (
        "无区域，同一天，所做和名称一致",
        lambda x: x.unplaced and x.same_day and x.acts > 0 and x.names(0.7, 5),
    ),
)
"""What is enough, in the order asked. None rests on text alone: dates, zone, vetoes come first."""

NEIGHBOURS: tuple[tuple[str, Callable[[Likeness], bool]], ...] = (
    (
        "相邻两天，多个数字和名称一致",
        lambda x: _undisputed(x) and x.acts > 0 and x.facts >= 2 and x.names(0.5, 3),
    ),
    (
        "相邻两天，数字和名称一致",
        lambda x: _undisputed(x) and x.acts > 0 and x.exact and x.names(0.7, 5),
    ),
)
"""What is enough when one paper names the day after the other's: the date is a conflict to show."""

HALF_PLACED: tuple[tuple[str, Callable[[Likeness], bool]], ...] = (
    (
        "一处未写明区域，同一天，数字和名称一致",
        lambda x: x.same_day and x.acts > 0 and x.facts > 0 and x.names(0.85, 6),
    ),
    (
        "一处未写明区域，同一天，阶段和名称一致",
        lambda x: x.same_day and x.stages > 0 and not x.figures.far and x.names(0.85, 6),
    ),
    (
        "一处未写明区域，同一天，序次、阶段和所计一致",
        lambda x: x.same_day and x.series * x.stages > 0 and (x.same_noun or x.close_noun),
    ),
)
"""What is enough when one names no zone, and its article elsewhere the zone of the other."""


def rules_for(seen: Likeness) -> tuple[tuple[str, Callable[[Likeness], bool]], ...]:
    """The rules that hold for two mentions, by how their dates and zones meet."""
    if seen.meeting is Meeting.NEIGHBOUR:
        return NEIGHBOURS
    return HALF_PLACED if seen.half_placed else RULES


def _undisputed(seen: Likeness) -> bool:
    return seen.placed and not seen.figures.close and not seen.figures.far


def _fact(seen: Likeness) -> bool:
    """True when a figure agrees in one zone and nothing says that it does by chance."""
    if not seen.placed or not seen.facts or seen.unlike:
        return False
    sure = seen.poor or seen.content >= 0.4 or seen.facts > 1 or seen.ordinals > 0
    return sure or ((seen.odd or seen.ranked) and _same_act(seen))


def _same_act(seen: Likeness) -> bool:
    return seen.placed and seen.same_day and seen.acts > 0


def _on_one_thing(seen: Likeness) -> bool:
    """True unless both say what they are about, and it is not the same."""
    return not seen.unlike and (seen.poor or seen.content >= 0.5)


def _at_once(seen: Likeness) -> bool:
    return seen.placed and seen.meeting is Meeting.SAME


def is_sure(seen: Likeness) -> bool:
    """True when figures agree and none differs, or the words are all but the same."""
    agreed = seen.facts > 0 and not seen.figures.close and not seen.figures.far
    return seen.meeting is Meeting.SAME and (agreed or seen.text >= 0.9)
