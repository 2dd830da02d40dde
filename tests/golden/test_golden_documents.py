"""What the seeds say of themselves, against the documents of the hand-made gold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from golden_text import seed_articles

from timeline.models import Article, Certainty

GOLD = Path(__file__).parents[1] / "gold" / "documents.json"
FILES = json.loads(GOLD.read_text(encoding="utf-8"))["files"]
FIRST = {file: said["articles"][0] for file, said in FILES.items()}
STATED = {file: said for file, said in FIRST.items() if said["publication"]["date"]}
INFERRED = {file: said for file, said in FIRST.items() if not said["publication"]["date"]}


def first(file: str) -> Article:
    return seed_articles()[file][0]


def test_two_are_stated_and_three_inferred() -> None:
    assert (len(STATED), len(INFERRED)) == (2, 3)


@pytest.mark.parametrize("file", STATED)
def test_stated_publication(file: str) -> None:
    published = first(file).published
    day = STATED[file]["publication"]["date"]
    assert (str(published.start), str(published.end)) == (day, day)
    assert published.certainty is Certainty.STATED
    assert published.evidence


@pytest.mark.parametrize("file", INFERRED)
def test_inferred_publication(file: str) -> None:
    """The year of the gold, and a window that overlaps the one there (half-open)."""
    published = first(file).published
    earliest, latest = INFERRED[file]["publication"]["text_only"]
    assert published.certainty is Certainty.INFERRED
    assert published.evidence
    assert published.start and published.end
    assert published.start.year == published.end.year == int(earliest[:4])
    assert str(published.start) < latest
    assert str(published.end) >= earliest


@pytest.mark.parametrize("file", FIRST)
def test_authors(file: str) -> None:
    assert list(first(file).authors) == FIRST[file]["authors"]


@pytest.mark.parametrize("file", FILES)
def test_items(file: str) -> None:
    """003 is three: a caption about another zone stands between the articles of the page."""
    assert len(seed_articles()[file]) == len(FILES[file]["articles"])
