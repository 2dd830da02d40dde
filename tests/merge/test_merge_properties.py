"""What holds for every set of mentions: order is nothing, ids last, no mention is lost."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from merge_build import mention, root
from merge_cases import DIFFERENT, SAME

sys.path.append(str(Path(__file__).parents[2] / "bench"))

from generate import generate
from merging import mentions_of

from timeline.merge import merge_mentions
from timeline.models import EventMention
from timeline.zones import load_gazetteer

SIDES = [side for pair in (*SAME, *DIFFERENT) for side in pair]
ELSEWHERE = [
    "2024-06-12|o|a|18个重大项目集中开工，总投资126亿元|18个:项目;126亿CNY:总投资",
    "2024-06-12|o|-|18个重大项目集中开工，总投资126亿元|18个:项目;126亿CNY:总投资",
    "2024-06-13|o|a|18个重大项目集中开工，总投资126亿元|18个:项目;126亿CNY:总投资",
    "2024-06-12|o|a|在全市大会上，18个项目宣布开工|18个:项目;126亿CNY:总投资",
    "2024-06-12|o|a|举行重大项目集中推进活动，18个项目总投资126亿元|18个:项目;126亿CNY:总投资",
    "2024-06-12|o|a|18个项目签约，总投资126亿元，用地300亩|18个:项目;126亿CNY:总投资;300亩:用地",
    "2024-06-12|o|b|与高新区签署协议，共建18个项目，总投资126亿元|18个:项目;126亿CNY:总投资",
]
"""One happening; without a zone, the day after, in few words, of another stage, another zone."""

ALL = [*SIDES, *ELSEWHERE * 6]


@st.composite
def mention_sets(draw: st.DrawFn, sides: Sequence[str] = ALL) -> list[EventMention]:
    """Statements of the tables by several papers, some of them twice in one."""
    chosen = draw(st.lists(st.sampled_from(sides), min_size=1, max_size=14))
    joint = draw(st.lists(st.sampled_from([(), (), (), ("a",), ("b",)]), min_size=len(chosen)))
    days = draw(st.lists(st.sampled_from(["2023-01-05", "2024-06-13", None]), min_size=len(chosen)))
    told = [
        replace(mention(side, name=f"paper{i % 5}", published=day), id=f"em-{i}")
        for i, (side, day) in enumerate(zip(chosen, days, strict=False))
    ]
    return [_shared(m, zones) for m, zones in zip(told, joint, strict=False)]


def _shared(m: EventMention, zones: tuple[str, ...]) -> EventMention:
    """The same statement as a joint one of the zones, unless it names none."""
    others = tuple(zone for zone in zones if m.zone.zone_id not in (None, zone))
    return replace(m, zone=replace(m.zone, joint=others))


@settings(max_examples=150, deadline=None)
@given(mention_sets(), st.randoms(use_true_random=False))
def test_the_order_of_mentions_never_changes_the_result(mentions, random) -> None:
    shuffled = random.sample(mentions, len(mentions))
    assert merge_mentions(shuffled, root) == merge_mentions(mentions, root)


@settings(max_examples=100, deadline=None)
@given(mention_sets())
def test_every_mention_is_in_exactly_one_event(mentions) -> None:
    told = [m for event in merge_mentions(mentions, root) for m in event.mentions]
    assert sorted(m.id for m in told) == sorted(m.id for m in mentions)


@settings(max_examples=100, deadline=None)
@given(mention_sets())
def test_merging_what_was_merged_gives_the_same_events(mentions) -> None:
    events = merge_mentions(mentions, root)
    again = merge_mentions([m for event in events for m in event.mentions], root)
    assert again == events


@settings(max_examples=50, deadline=None)
@given(mention_sets())
def test_a_mention_given_twice_counts_once(mentions) -> None:
    assert merge_mentions(mentions * 2, root) == merge_mentions(mentions, root)


@settings(max_examples=50, deadline=None)
@given(mention_sets())
def test_ids_are_unique_and_the_event_answers_to_those_of_its_mentions(mentions) -> None:
    events = merge_mentions(mentions, root)
    assert len({event.id for event in events}) == len(events)
    assert all(set(event.ids) == {event.id, *(m.id for m in event.mentions)} for event in events)


@settings(max_examples=50, deadline=None)
@given(mention_sets())
def test_another_zone_changes_nothing(mentions) -> None:
    stranger = mention("2024-06-12|o|elsewhere|18个重大项目集中开工|18个:项目", name="stranger")
    events = merge_mentions([*mentions, stranger], root)
    assert tuple(e for e in events if e.main != stranger) == merge_mentions(mentions, root)


@settings(max_examples=100, deadline=None)
@given(mention_sets(), st.sampled_from(SIDES))
def test_a_new_article_never_separates_equal_statements(mentions, side) -> None:
    """Equal zone, date, status and figures in equal words stay one event, whatever comes in."""
    newcomer = replace(mention(side, name="newcomer", published="2024-06-20"), id="em-new")
    before, after = _homes(mentions), _homes([*mentions, newcomer])
    for a in mentions:
        for b in mentions:
            if _statement(a) == _statement(b) and before[a.id] == before[b.id]:
                assert after[a.id] == after[b.id]


@settings(max_examples=200, deadline=None)
@given(mention_sets(ELSEWHERE), st.sampled_from(ELSEWHERE))
def test_a_new_article_that_separates_equal_figures_says_why(mentions, side) -> None:
    """Equal zone, date, status and figures in any words stay one event, or the report says why."""
    newcomer = replace(mention(side, name="newcomer", published="2024-06-20"), id="em-new")
    before = _homes(mentions)
    events = merge_mentions([*mentions, newcomer], root)
    after = {m.id: e for e in events for m in e.mentions}
    for a, b in combinations(mentions, 2):
        if a.quantities and _facts(a) == _facts(b) and before[a.id] == before[b.id]:
            whys = f"{after[a.id].merge_why} {after[b.id].merge_why}"
            assert after[a.id] is after[b.id] or "未合并" in whys


@pytest.mark.parametrize("skew", [0.0, 1.0])
def test_order_and_repetition_change_nothing_where_zones_are_crowded(skew: float) -> None:
    """With enough statements of one day and month that they are found by index."""
    gazetteer = load_gazetteer()
    mentions = mentions_of(list(generate(150, seed=5, skew=skew)), gazetteer)
    crowd = [replace(m, date=m.date._replace(start=DAY, end=DAY)) for m in mentions[:80]]
    events = merge_mentions([*mentions, *crowd], gazetteer.root)
    assert merge_mentions([*crowd[::-1], *mentions[::-1]], gazetteer.root) == events
    assert merge_mentions([m for e in events for m in e.mentions], gazetteer.root) == events


DAY = date(2023, 5, 8)


def _facts(m: EventMention) -> tuple[object, ...]:
    return (m.zone.zone_id, m.date.start, m.date.end, m.status, m.quantities)


def _homes(mentions: list[EventMention]) -> dict[str, str]:
    return {m.id: e.id for e in merge_mentions(mentions, root) for m in e.mentions}


def _statement(m: EventMention) -> tuple[object, ...]:
    return (m.zone.zone_id, m.date.start, m.date.end, m.status, m.clause, m.quantities)
