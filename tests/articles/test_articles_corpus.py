from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from corpus_expected import EXPECTED, Expected

from timeline.articles import articles_of
from timeline.models import Article, Page, ParagraphKind
from timeline.read import read_folder

CORPUS = Path(__file__).parents[1] / "corpus" / "articles"


@cache
def pages() -> dict[str, Page]:
    return {page.file: page for page in read_folder(CORPUS)[0]}


@cache
def articles(file: str) -> tuple[Article, ...]:
    return tuple(articles_of(pages()[file]))


def body(article: Article) -> list[str]:
    return [p.text for p in article.paragraphs if p.kind is ParagraphKind.BODY]


each = pytest.mark.parametrize("want", EXPECTED, ids=lambda want: want.file)


@each
def test_encoding_and_items(want: Expected) -> None:
    assert (pages()[want.file].encoding, len(articles(want.file))) == (want.encoding, want.items)


@each
def test_publication(want: Expected) -> None:
    published = articles(want.file)[0].published
    days = (str(published.start), str(published.end)) if published.known else None
    assert (days, published.certainty) == (want.published, want.certainty)


@each
def test_title_publisher_authors(want: Expected) -> None:
    first = articles(want.file)[0]
    assert (first.title, first.publisher, first.authors) == (
        want.title,
        want.publisher,
        want.authors,
    )


@each
def test_body(want: Expected) -> None:
    found = body(articles(want.file)[0])
    assert len(found) == len(want.body)
    assert all(text.startswith(head) for text, head in zip(found, want.body, strict=True)), found


def test_every_file_is_expected() -> None:
    assert set(pages()) == {want.file for want in EXPECTED}
