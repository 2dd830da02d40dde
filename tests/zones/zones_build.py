"""Small articles made of a title and sentences, for the tests of zones."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.models import Article, Paragraph, ParagraphKind, Sentence
from timeline.text.sentences import split_sentences

Part = tuple[ParagraphKind, str]


def article_of(title: str | None, parts: Sequence[Part], zone: str | None = None) -> Article:
    """An article of one file; every part is a paragraph on its own line."""
    kept = [(ParagraphKind.TITLE, title)] if title else []
    paragraphs = tuple(
        Paragraph(text, text, kind, ((0, number),))
        for number, (kind, text) in enumerate([*kept, *parts], start=1)
    )
    return Article("made.txt", 0, title, paragraphs, zone=zone)


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    return split_sentences(article)
