"""Zones of made sentences from many provinces, with what looks like zones and is none."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from zones_build import article_of, sentences_of

from timeline.models import ParagraphKind
from timeline.zones import ArticleZones, Gazetteer, load_gazetteer

with (Path(__file__).parent / "sentences.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.mark.parametrize("case", CASES, ids=[f"{c['case']} {c['sentence'][:16]}" for c in CASES])
def test_zone_of_a_sentence(case: dict[str, str], gazetteer: Gazetteer) -> None:
    article = article_of(case["title"], [(ParagraphKind.BODY, case["before"] + case["sentence"])])
    sentences = sentences_of(article)
    found = ArticleZones(article, sentences, gazetteer).attribute(len(sentences) - 1)
    assert found.zone_id == (case["zone"] or None)
    assert set(found.also) == set(filter(None, case["also"].split("|")))
    assert found.scope == (case["scope"] or None)


def test_a_sentence_without_a_zone_gives_no_reason() -> None:
    gazetteer = load_gazetteer()
    for case in CASES:
        article = article_of(case["title"], [(ParagraphKind.BODY, case["sentence"])])
        found = ArticleZones(article, sentences_of(article), gazetteer).attribute(0)
        assert (found.why is None) == (found.zone_id is None)
        assert (found.zone is None) == (found.zone_id is None)
