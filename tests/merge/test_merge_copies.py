"""Hundreds of papers print one article: its copies give its events, and cost no comparison."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from merge_build import mention, root
from paraphrase_corpus import events_told
from test_merge_properties import mention_sets

import timeline.merge.cluster
import timeline.merge.compare
import timeline.merge.conflicts
from timeline.articles import PublicationOptions
from timeline.merge import merge_mentions
from timeline.models import Event, EventMention
from timeline.pipeline import extract
from timeline.zones import load_gazetteer

SEEDS = Path(__file__).parents[2] / "seeds"
GAZETTEER = load_gazetteer()


def copied(mentions: Iterable[EventMention], number: int) -> list[EventMention]:
    """The same statements in so many copies of their articles; the first is the original."""
    return [replace(m, article=_copy(m, k)) for k in range(number) for m in mentions]


def _copy(m: EventMention, number: int):
    return replace(m.article, file=f"{m.article.file}#{number}")


def as_told(events: Iterable[Event]) -> set[frozenset[object]]:
    """The statements of each event, whichever copy they stand in."""
    return {frozenset(map(_told, event.mentions)) for event in events}


def _told(m: EventMention) -> object:
    file = m.article.file.split("#")[0]
    return file, m.article.index, m.line, m.id, m.zone, m.clause, m.date.start, m.date.end, m.status


@pytest.fixture(scope="module")
def seeds() -> tuple[EventMention, ...]:
    return extract(SEEDS, GAZETTEER, PublicationOptions()).mentions


def test_copies_of_the_seeds_give_the_events_of_the_seeds(seeds) -> None:
    once, thrice = (merge_mentions(copied(seeds, n), GAZETTEER.root) for n in (1, 3))
    assert as_told(thrice) == as_told(once)
    assert len(thrice) == len(once)


@settings(max_examples=100, deadline=None)
@given(mention_sets())
def test_copies_of_any_articles_give_the_events_of_one(mentions) -> None:
    once, thrice = (merge_mentions(copied(mentions, n), root) for n in (1, 3))
    assert as_told(thrice) == as_told(once)
    assert len(thrice) == len(once)


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Notes each comparison of two statements or of their figures."""
    calls: list[str] = []
    places = (
        (timeline.merge.compare, "how_dates_meet"),
        (timeline.merge.cluster, "how_dates_meet"),
        (timeline.merge.conflicts, "compare_figures"),
    )
    with monkeypatch.context() as patch:
        for module, name in places:
            patch.setattr(module, name, _noting(getattr(module, name), name, calls))
        yield calls


def _noting(function, name: str, calls: list[str]):
    def noting(*args):
        calls.append(name)
        return function(*args)

    return noting


def test_copies_cost_no_comparison(seeds, monkeypatch) -> None:
    numbers = []
    for copies in (1, 2, 40):
        with counted(monkeypatch) as calls:
            merge_mentions(copied(seeds, copies), GAZETTEER.root)
        numbers.append(len(calls))
    assert numbers[0] > 0
    assert numbers == [numbers[0]] * 3


def test_what_is_edited_in_each_copy_costs_little_for_one_more(monkeypatch) -> None:
    """A newcomer to a crowd is compared with one of each profile, not with everybody."""
    told = (
        "2024-06-12|o|a|18个重大项目集中开工，总投资126亿元，{}号记者报道|18个:项目;126亿CNY:总投资"
    )
    numbers = []
    for papers in (20, 40, 80):
        crowd = [mention(told.format(n), name=f"paper{n}") for n in range(papers)]
        with counted(monkeypatch) as calls:
            assert len(merge_mentions(crowd, root)) == 1
        numbers.append(len(calls))
    assert numbers[2] - numbers[1] == 2 * (numbers[1] - numbers[0])


@settings(max_examples=100, deadline=None)
@given(mention_sets())
def test_a_crowd_sorted_by_profile_gives_the_same_events(mentions) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timeline.merge.cluster, "FEW", 0)
        by_profile = merge_mentions(mentions, root)
    assert by_profile == merge_mentions(mentions, root)


def test_the_reason_names_each_copy() -> None:
    told = mention("2024-06-12|o|a|18个重大项目集中开工|18个:项目", name="x")
    (event,) = merge_mentions(copied([told], 3), root)
    assert event.merge_why == "em-x（x.txt#1:1）、em-x（x.txt#2:1）并入em-x（x.txt#0:1）：原文相同"


BARE = "2024年5月8日，合肥高新区举行活动。"


def told_by(*texts: str) -> list[list[str]]:
    events = events_told([("2024-05-09", text) for text in texts])
    return sorted([m.article.file for m in e.mentions] for e in events if "活动" in e.main.clause)


def test_bare_words_are_a_copy_in_a_copied_article_only() -> None:
    """They do not say what was held: only the same article means the same."""
    flying = f"{BARE}市民体验无人机。"
    assert told_by(flying, flying) == [["a.txt", "b.txt"]]
    assert told_by(flying, f"{BARE}市民品尝新茶。") == [["a.txt"], ["b.txt"]]


def test_bare_words_printed_twice_are_two_in_each_copy() -> None:
    twice = f"{BARE}市民体验无人机。\\n{BARE}市民品尝新茶。"
    assert len(told_by(twice)) == 2
    assert told_by(twice, twice) == [["a.txt", "b.txt"]] * 2
