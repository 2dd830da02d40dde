"""Every made input: its text whole, nothing of the frame, and what it states."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from read_inputs import CORPUS, EXPECTED, TEXTS, lost, strangers

from timeline.articles import articles_of
from timeline.models import Article, Page, Problem
from timeline.read import read_folder


@cache
def reading(path: str) -> tuple[list[Page], list[Problem], list[Article]]:
    pages, problems = read_folder(CORPUS / path)
    return pages, problems, [article for page in pages for article in articles_of(page)]


each = pytest.mark.parametrize("want", EXPECTED, ids=lambda want: want["path"])


@each
def test_every_sentence_is_kept_whole(want: dict[str, Any]) -> None:
    assert lost(want["text"], reading(want["path"])[2]) == []


@each
def test_nothing_of_the_frame_is_in_the_article(want: dict[str, Any]) -> None:
    assert strangers(want.get("chrome", ()), reading(want["path"])[2]) == []


@each
def test_articles_and_title(want: dict[str, Any]) -> None:
    articles = reading(want["path"])[2]
    assert len(articles) == want.get("items", 1)
    assert articles[0].title == TEXTS[want["text"]]["title"]


@each
def test_publication(want: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "gap" in want:
        request.applymarker(pytest.mark.xfail(reason=want["gap"], strict=True))
    published = reading(want["path"])[2][0].published
    days = (str(published.start), str(published.end), published.certainty.value)
    assert days == (want["published"], want["published"], want["certainty"])


@each
def test_publisher_and_authors(want: dict[str, Any]) -> None:
    article = reading(want["path"])[2][0]
    if "publisher" in want:
        assert article.publisher == want["publisher"]
    if "authors" in want:
        assert list(article.authors) == want["authors"]


@each
def test_encoding(want: dict[str, Any]) -> None:
    assert reading(want["path"])[0][0].encoding == want.get("encoding", "utf-8")


@pytest.mark.parametrize("want", [w for w in EXPECTED if "warning" in w], ids=lambda w: w["path"])
def test_contradictions_are_reported(want: dict[str, Any]) -> None:
    warnings = reading(want["path"])[2][0].warnings
    assert any(want["warning"] in warning for warning in warnings), warnings
