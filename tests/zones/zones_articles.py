"""Reads made articles with the zone of every marked statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from zones_build import article_of

from timeline.models import Article, ParagraphKind, Span
from timeline.text.sentences import split_sentences

KINDS = {"H": ParagraphKind.HEADING, "B": ParagraphKind.BODY, "C": ParagraphKind.CAPTION}
_MARK = re.compile(r"⟦([^⟧]*)⟧\{([^}]*)\}")


@dataclass(frozen=True, slots=True)
class Case:
    """A statement of an article: sentence by index, its span, and what is wanted."""

    article: Article
    index: int
    clause: Span
    said: str
    wanted: str


def cases(name: str = "articles") -> Iterator[Case]:
    """All marked statements of a file, in its order."""
    text = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8")
    for block in re.split(r"\n\s*\n", text):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            yield from _of_article([(line[0], line[2:]) for line in lines])


def _of_article(lines: list[tuple[str, str]]) -> Iterator[Case]:
    title = next((text for mark, text in lines if mark == "T"), None)
    publisher = next((text for mark, text in lines if mark == "P"), None)
    body = [(KINDS[mark], text) for mark, text in lines if mark in KINDS]
    parts = [(kind, _MARK.sub(r"\1", text)) for kind, text in body]
    article = replace(article_of(title, parts), publisher=publisher)
    sentences = split_sentences(article)
    marked = (found for _, text in body for found in _MARK.finditer(text))
    start = 0
    for said, wanted in (found.groups() for found in marked):
        start = next(n for n in range(start, len(sentences)) if said in sentences[n].simplified)
        at = sentences[start].simplified.index(said)
        yield Case(article, start, (at, at + len(said)), said, wanted)
