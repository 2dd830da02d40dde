"""Each merge rule on its examples: the pair it joins, by the reason recorded, and a near-miss."""

from __future__ import annotations

from itertools import combinations

import pytest
from paraphrase_corpus import HERE, Case, cases, events_told, gazetteer, right

from timeline.merge.compare import how_dates_meet
from timeline.merge.features import Features
from timeline.merge.likeness import Likeness
from timeline.merge.rule import MergeRule, Pair
from timeline.merge.rules import HALF_PLACED, NEIGHBOURS, RULES, rules_for
from timeline.models import Event

ALL = (*RULES, *NEIGHBOURS, *HALF_PLACED)
PUBLISHED = "2025-01-02"


def merged(pair: Pair) -> list[Event]:
    told = [(PUBLISHED, text) for text in pair]
    return [event for event in events_told(told) if len(event.mentions) > 1]


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_its_pair_is_joined_by_the_rule(rule: MergeRule) -> None:
    (event,) = merged(rule.same)
    assert event.merge_why is not None
    assert f"：{rule.name}（" in event.merge_why
    assert len(event.mentions) == 2


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_its_near_miss_is_kept_apart(rule: MergeRule) -> None:
    assert not merged(rule.different)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_its_near_miss_comes_near_and_the_rule_itself_says_no(rule: MergeRule) -> None:
    """Dates and zones of the statements meet in the way that the rule is for; no veto is needed."""
    told = [(PUBLISHED, text) for text in rule.different]
    features = [
        Features(mention, mention.zone.zone_id and gazetteer().root(mention.zone.zone_id))
        for event in events_told(told)
        for mention in event.mentions
    ]
    asked = [x for x in likenesses(features) if rule in rules_for(x)]
    assert asked
    assert not any(map(rule.holds, asked))


def likenesses(features: list[Features]) -> list[Likeness]:
    pairs = combinations(features, 2)
    return [Likeness(a, b, meeting) for a, b in pairs if (meeting := how_dates_meet(a, b))]


@pytest.mark.parametrize(
    "case", cases(HERE / "paraphrases_joined_wrongly.tsv"), ids=lambda case: case.articles[1][1]
)
def test_what_was_joined_wrongly_is_apart(case: Case) -> None:
    assert right(case)


def test_names_tell_the_rules_apart() -> None:
    assert len({rule.name for rule in ALL}) == len(ALL)
