"""Pairs that are one event and near-misses, frozen before the rules were written."""

from __future__ import annotations

import merge_cases
import merge_cases_second
import merge_cases_third
import pytest
from merge_build import mention, root

from timeline.merge import merge_mentions

LISTS = (merge_cases, merge_cases_second, merge_cases_third)
SAME = [pair for cases in LISTS for pair in cases.SAME]
DIFFERENT = [pair for cases in LISTS for pair in cases.DIFFERENT]


def events_of(pair: tuple[str, str]) -> int:
    first, second = (mention(side, name=name) for side, name in zip(pair, "xy", strict=True))
    return len(merge_mentions((first, second), root))


@pytest.mark.parametrize("pair", SAME, ids=lambda pair: pair[0])
def test_two_wordings_of_one_event_become_one_event(pair: tuple[str, str]) -> None:
    assert events_of(pair) == 1


@pytest.mark.parametrize("pair", DIFFERENT, ids=lambda pair: pair[0])
def test_near_misses_stay_two_events(pair: tuple[str, str]) -> None:
    assert events_of(pair) == 2


@pytest.mark.xfail(strict=True, reason="too few words in common; a known limit")
@pytest.mark.parametrize("pair", merge_cases_third.MISSED, ids=lambda pair: pair[0])
def test_wordings_that_are_not_recognised_yet(pair: tuple[str, str]) -> None:
    assert events_of(pair) == 1


def test_the_table_is_large_enough_to_say_something() -> None:
    assert len(set(SAME)) >= 30
    assert len(set(DIFFERENT)) >= 30
