"""Clauses, and the one that states the event."""

from itertools import pairwise
from pathlib import Path

import pytest
from events_marked import unmark, verdict_of
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.clauses import closed_spans, governed, masked, split_clauses

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "clause_cases.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
PIECES = st.sampled_from("“”《》（），。；：、1年月开工a ")


@pytest.mark.parametrize(("marked", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_clause_that_states_the_event(marked, wanted):
    assert verdict_of(marked).statement.clause == wanted


@given(st.text(PIECES, max_size=60))
def test_clauses_are_in_order_and_never_cut_a_closed_name(text):
    clauses = split_clauses(text)
    assert all(a < b for a, b in clauses)
    assert all(left[1] <= right[0] for left, right in pairwise(clauses))
    for i, j in closed_spans(text):
        assert not any(i < start < j or i < end < j for start, end in clauses)


@given(st.text(PIECES, max_size=60))
def test_masked_text_keeps_its_length(text):
    assert len(masked(text)) == len(text)


@given(st.text(PIECES, min_size=4, max_size=60), st.integers(0, 1), st.integers(2, 3))
def test_two_dates_share_the_sentence_without_overlap(text, first, second):
    left, right = governed(text, [(first, first + 1), (second, second + 1)])
    assert left[1] <= right[0] or left[0] >= left[1]


def test_a_long_text_without_marks_is_one_clause():
    assert len(split_clauses("园" * 20_000)) == 1


def test_marks_of_the_test_language_are_taken_out():
    assert unmark("‹3月›签约，«6月»开工") == ("3月签约，6月开工", (5, 7), [(0, 2), (5, 7)])
