"""What holds for every set of mentions: order is nothing, ids last, no mention is lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from merge_build import mention, root
from merge_cases import DIFFERENT, SAME

from timeline.merge import merge_mentions
from timeline.models import EventMention

SIDES = [side for pair in (*SAME, *DIFFERENT) for side in pair]


@st.composite
def mention_sets(draw: st.DrawFn) -> list[EventMention]:
    """Statements of the tables by several papers, some of them twice in one."""
    chosen = draw(st.lists(st.sampled_from(SIDES), min_size=1, max_size=14))
    days = draw(st.lists(st.sampled_from(["2023-01-05", "2024-06-13", None]), min_size=len(chosen)))
    return [
        replace(mention(side, name=f"paper{i % 5}", published=day), id=f"em-{i}")
        for i, (side, day) in enumerate(zip(chosen, days, strict=False))
    ]


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


def _homes(mentions: list[EventMention]) -> dict[str, str]:
    return {m.id: e.id for e in merge_mentions(mentions, root) for m in e.mentions}


def _statement(m: EventMention) -> tuple[object, ...]:
    return (m.zone.zone_id, m.date.start, m.date.end, m.status, m.clause, m.quantities)
