"""Every made input: its text whole, nothing of the frame, and what it states."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from read_inputs import CORPUS, EXPECTED, MADE, TEXTS, lost, strangers
from read_recipes import RECIPES

from timeline.articles import articles_of
from timeline.models import Article, Page, Problem
from timeline.read import Input, read_input

Read = tuple[list[Page], list[Problem], list[Article]]


@cache
def reading(path: str) -> Read:
    """A file of the corpus, or one made for this; read once."""
    want = BY_PATH[path]
    if "make" not in want:
        return read_from(CORPUS / path, want)
    with TemporaryDirectory() as folder:
        place = Path(folder) / path
        place.write_bytes(RECIPES[want["make"]](want))
        return read_from(place, want)


def read_from(place: Path, want: dict[str, Any]) -> Read:
    pages, problems = read_input(Input((place,), want.get("said", {})))
    return pages, problems, [article for page in pages for article in articles_of(page)]


def texts_of(want: dict[str, Any]) -> list[str]:
    return want.get("texts") or [want["text"]]


def parts_of(want: dict[str, Any]) -> list[tuple[str, list[Article]]]:
    """Each text with its articles: a row of a table is one, other files are one text each."""
    articles = reading(want["path"])[2]
    names = texts_of(want)
    if "texts" not in want:
        return [(names[0], articles)]
    return [(name, [article]) for name, article in zip(names, articles, strict=True)]


ALL = [*EXPECTED, *MADE]
BY_PATH = {want["path"]: want for want in ALL}
each = pytest.mark.parametrize(
    "want",
    [
        pytest.param(
            want,
            id=want["path"],
            marks=[pytest.mark.browser] if "page" in want else [],
        )
        for want in ALL
    ],
)


@pytest.fixture(autouse=True)
def browser_where_it_is_needed(request: pytest.FixtureRequest) -> None:
    """With CI=true a missing browser has already failed the run (tools/test-tools)."""
    if request.node.get_closest_marker("browser") and not shutil.which("chromium"):
        pytest.skip("chromium is not installed")


@each
def test_every_sentence_is_kept_whole(want: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "gap_text" in want:
        request.applymarker(pytest.mark.xfail(reason=want["gap_text"], strict=True))
    for name, articles in parts_of(want):
        assert lost(name, articles) == []


@each
def test_nothing_of_the_frame_is_in_the_article(want: dict[str, Any]) -> None:
    assert strangers(want.get("chrome", ()), reading(want["path"])[2]) == []


@each
def test_articles_and_title(want: dict[str, Any]) -> None:
    for name, articles in parts_of(want):
        assert len(articles) == want.get("items", 1)
        assert articles[0].title == TEXTS[name]["title"]


@each
def test_publication(want: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "gap" in want:
        request.applymarker(pytest.mark.xfail(reason=want["gap"], strict=True))
    certainty = want.get("certainty", "metadata" if "texts" in want else "stated")
    for name, articles in parts_of(want):
        published = articles[0].published
        day = want.get("published", TEXTS[name]["published"])
        found = (str(published.start), str(published.end), published.certainty.value)
        assert found == (day, day, certainty)


@each
def test_publisher_and_authors(want: dict[str, Any]) -> None:
    made = "make" in want
    for name, articles in parts_of(want):
        if "publisher" in want or made:
            assert articles[0].publisher == want.get("publisher", TEXTS[name]["publisher"])
        if "authors" in want:
            assert list(articles[0].authors) == want["authors"]


@each
def test_encoding_is_known_and_told(want: dict[str, Any]) -> None:
    pages, problems, _ = reading(want["path"])
    encoding = want.get("encoding", "utf-8")
    assert {page.encoding for page in pages} == {encoding}
    told = [problem for problem in problems if "not UTF-8; read as" in problem.message]
    assert len(told) == (encoding != "utf-8")
    assert all(problem.note and encoding.upper() in problem.message for problem in told)


@pytest.mark.parametrize("want", [w for w in ALL if "warning" in w], ids=lambda w: w["path"])
def test_contradictions_are_reported(want: dict[str, Any]) -> None:
    warnings = reading(want["path"])[2][0].warnings
    assert any(want["warning"] in warning for warning in warnings), warnings


@pytest.mark.parametrize("want", [w for w in ALL if "problem" in w], ids=lambda w: w["path"])
def test_damage_is_named_with_its_line(want: dict[str, Any]) -> None:
    line, message = want["problem"]
    problems = reading(want["path"])[1]
    assert any(p.line == line and message in p.message for p in problems), problems


@pytest.mark.parametrize("want", [w for w in ALL if "texts" in w], ids=lambda w: w["path"])
def test_columns_are_told_and_rows_are_places(want: dict[str, Any]) -> None:
    pages, problems, _ = reading(want["path"])
    told = [problem.message for problem in problems if problem.note]
    assert f"columns: {want['columns']}" in told
    first = 1 + ("jsonl" not in want["path"] and "parquet" not in want["path"]) + ("above" in want)
    assert [page.lines[0].number for page in pages] == list(range(first, first + len(pages)))
    assert {page.unit for page in pages} == {"row"}


def test_the_suite_is_as_large_as_it_says() -> None:
    on_disk = [path for path in CORPUS.rglob("*") if path.is_file() and path.name[0] != "."]
    assert len(on_disk) + len(MADE) >= 60
    assert {want["layout"] for want in EXPECTED if "layout" in want} == {
        *("marked", "unmarked", "portal", "forum", "list-heavy", "print view")
    }
