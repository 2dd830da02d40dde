"""Page → articles: clean, split, label, and say when each appeared."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from timeline.articles.header import Header, authors_in
from timeline.articles.infer import infer_publication
from timeline.articles.kinds import Labelled, authors_of_original, label, publisher_of_frame
from timeline.articles.published import Dated, Evidence, PublicationOptions, publication_of
from timeline.articles.split import split_page
from timeline.clean import clean_page
from timeline.models import Article, Page, Paragraph, ParagraphKind, Publication

_SIGNED = re.compile(r"[。！？”)）]\s*((?:[\u3400-\u9fff]{2,4}[ 、]?)+)$")
_CREDITED = re.compile(r"[(（][^()（）]{0,24}(?:记者|通讯员)[^()（）]{2,40}[)）]")


def articles_of(page: Page, options: PublicationOptions | None = None) -> list[Article]:
    """All articles of a page in page order. A page without any text has one empty article."""
    options = options or PublicationOptions()
    paragraphs = clean_page(page)
    parts = split_page(paragraphs)
    labelled = [label(part) for part in parts]
    shared = _shared_headers(labelled)
    bulletin = bool(parts) and parts[0].bulletin
    title = labelled[0].title if bulletin else None
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
        title=sidecar.title or labelled.title or frame.title or stated.title,
        paragraphs=labelled.paragraphs,
        published=dated.publication,
        publisher=sidecar.publisher or _publisher(labelled, frame) or stated.publisher,
        authors=sidecar.authors or _authors(labelled) or stated.authors,
        url=sidecar.url or stated.url,
        zone=sidecar.zone or stated.zone,
        unit=page.unit,
        warnings=(*page.warnings, *dated.warnings),
    )


def _published(page: Page, labelled: Labelled, frame: _Frame) -> Dated:
    headers = labelled.headers + ((labelled.signature,) if labelled.signature else ())
    return publication_of(
        Evidence(page, labelled, headers or frame.headers, frame.options, frame.infer)
    )


def _shared_headers(labelled: list[Labelled]) -> tuple[Header, ...]:
    """The header lines of the first article that has any: a masthead dates the whole page."""
    return next((one.headers for one in labelled if one.headers), ())


def _publisher(labelled: Labelled, frame: _Frame) -> str | None:
    shared = (header.publisher for header in frame.headers)
    return publisher_of_frame(labelled) or next(filter(None, shared), None)


def _authors(labelled: Labelled) -> tuple[str, ...]:
    header = tuple(name for one in labelled.headers for name in one.authors)
    return header or authors_of_original(labelled.paragraphs) or _authors_in_text(labelled)


def _authors_in_text(labelled: Labelled) -> tuple[str, ...]:
    """Bylines between the lines, （记者 …） in the first paragraph, or names behind the last."""
    chrome = [p.simplified for p in labelled.paragraphs if p.kind is ParagraphKind.CHROME]
    body = [p.simplified for p in labelled.paragraphs if p.kind is ParagraphKind.BODY]
    credits = [*chrome, *(found.group() for text in body[:1] for found in _CREDITED.finditer(text))]
    for text in credits:
        if names := authors_in(text.strip("（）()")):
            return names
    signed = _SIGNED.search(body[-1]) if body else None
    return tuple(re.split(r"[ 、]", signed.group(1))) if signed else ()
