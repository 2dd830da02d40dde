"""Generated news with known truth, in small: the bench measures it at size."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "bench"))

from generate import generate
from merging import mentions_of, quality

from timeline.merge import merge_mentions
from timeline.zones import load_gazetteer

PRECISION, RECALL = 0.97, 0.75


@pytest.mark.parametrize("skew", [0.0, 0.3])
def test_generated_events_are_found_again(skew: float) -> None:
    gazetteer = load_gazetteer()
    articles = list(generate(300, seed=7, skew=skew))
    precision, recall = quality(merge_mentions(mentions_of(articles, gazetteer), gazetteer.root))
    assert precision >= PRECISION
    assert recall >= RECALL


def test_the_generator_gives_the_same_news_for_the_same_seed() -> None:
    assert list(generate(40, seed=3)) == list(generate(40, seed=3))
    assert list(generate(40, seed=3)) != list(generate(40, seed=4))
