"""Page → articles: clean, split, label, and say when each appeared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from timeline.articles.chronicle import mark_chronicle
from timeline.articles.chronicle_order import order_warnings
from timeline.articles.header import Header
from timeline.articles.infer import infer_publication
from timeline.articles.kinds import Labelled, label
from timeline.articles.masthead import authors_of, publisher_of, title_of
from timeline.articles.published import Dated, Evidence, PublicationOptions, publication_of
from timeline.articles.split import split_page
from timeline.clean import clean_page
from timeline.models import Article, Page, Paragraph, Publication


def articles_of(
    page: Page,
    options: PublicationOptions | None = None,
    skip: frozenset[str] = frozenset(),
) -> list[Article]:
    """All articles of a page, in page order; none for a page without any text.

    ``skip`` names cleaning steps to leave out.
    """
    options = options or PublicationOptions()
    paragraphs = mark_chronicle(clean_page(page, skip))
    parts = split_page(paragraphs)
    labelled = [label(part) for part in parts]
    shared = _shared_headers(labelled)
    bulletin = bool(parts) and parts[0].bulletin
    title = title_of(labelled[0]) if bulletin else None
    infer = _inference(tuple(p for one in labelled for p in one.paragraphs))
    return [
        _article(page, index, one, _Frame(options, shared, title, infer))
        for index, one in enumerate(labelled)
    ]


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the articles of one page share; ``infer`` is asked only when nothing is stated."""

    options: PublicationOptions
    headers: tuple[Header, ...]
    title: str | None
    infer: Callable[[], Publication]


def _inference(paragraphs: tuple[Paragraph, ...]) -> Callable[[], Publication]:
    """The inference for the whole page, made at most once."""
    return cache(lambda: infer_publication(paragraphs))


def _article(page: Page, index: int, labelled: Labelled, frame: _Frame) -> Article:
    dated = _published(page, labelled, frame)
    sidecar, stated = page.sidecar, page.stated
    return Article(
        file=page.file,
        index=index,
        title=sidecar.title or title_of(labelled) or frame.title or stated.title,
        paragraphs=labelled.paragraphs,
        published=dated.publication,
        publisher=sidecar.publisher or _publisher(labelled, frame) or stated.publisher,
        authors=sidecar.authors or authors_of(labelled) or stated.authors,
        url=sidecar.url or stated.url,
        zone=sidecar.zone or stated.zone,
        unit=page.unit,
        warnings=(*page.warnings, *dated.warnings, *order_warnings(labelled.paragraphs)),
    )


def _published(page: Page, labelled: Labelled, frame: _Frame) -> Dated:
    headers = labelled.headers + ((labelled.signature,) if labelled.signature else ())
    return publication_of(
        Evidence(page, labelled, headers or frame.headers, frame.options, frame.infer)
    )


def _shared_headers(labelled: list[Labelled]) -> tuple[Header, ...]:
    """The header lines of the first article that has any: a masthead dates the whole page.

    So does the last line of the page, where no article has one of its own.
    """
    below = [one.signature for one in labelled if one.signature]
    shared = tuple(below) if len(below) == 1 and labelled[-1].signature else ()
    return next((one.headers for one in labelled if one.headers), shared)


def _publisher(labelled: Labelled, frame: _Frame) -> str | None:
    """Its own, or the one that the masthead of the page names."""
    shared = (header.publisher for header in frame.headers)
    return publisher_of(labelled) or next(filter(None, shared), None)
