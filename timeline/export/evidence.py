"""How a date was reached and where a sentence stands, in words, for pages and tables."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.export.display import day_range, display
from timeline.export.options import Lang
from timeline.export.words import words
from timeline.models import AnchorKind, Article, Certainty, EventMention

VALUE = re.compile(r"^“.*?” → [^，:]*[，:] ?")
"""The head of a date's ``why`` that repeats the expression and its value."""


@dataclass(frozen=True, slots=True)
class Basis:
    """The line that resolves a date: what stands in the text, what it means, and why.

    ``quoted`` and ``shown`` are empty when the text itself states the date.
    """

    quoted: str
    shown: str
    reason: str
    comma: str = "，"

    @property
    def text(self) -> str:
        """All of it in one line."""
        return (
            f"{self.quoted} → {self.shown}{self.comma}{self.reason}" if self.shown else self.reason
        )


def basis(mention: EventMention, lang: Lang) -> Basis:
    """The resolution of a mention's date."""
    date, table = mention.date, words(lang)
    if date.anchor is AnchorKind.ABSOLUTE and not date.approx:
        return Basis("", "", table["as_stated"])
    return Basis(quoted(date.text), display(date, lang), _reason(mention, lang), table["comma"])


def quoted(text: str) -> str:
    """``text`` in Chinese quotation marks; marks inside it become single ones."""
    return "“" + text.translate({ord("“"): "‘", ord("”"): "’"}) + "”"


def _reason(mention: EventMention, lang: Lang) -> str:
    date, table = mention.date, words(lang)
    if date.anchor is AnchorKind.NARRATIVE:
        return table["by_narrative"]
    if date.anchor is not AnchorKind.PUBLICATION:
        return VALUE.sub("", date.why)
    article = mention.article
    published = publication(article, lang)
    if not published:
        return table["by_publication_unknown"]
    key = "by_inferred" if article.published.certainty is Certainty.INFERRED else "by_publication"
    return table[key].format(date=published)


def publication(article: Article, lang: Lang) -> str:
    """The publication date: an ISO day, an inferred window in words, empty when unknown."""
    published = article.published
    if published.start is not None and published.start == published.end:
        iso = published.start.isoformat()
        inferred = published.certainty is Certainty.INFERRED
        return words(lang)["about_date"].format(date=iso) if inferred else iso
    window = day_range(published.start, published.end, lang)
    return words(lang)["about_date"].format(date=window) if window else ""


def publisher_name(article: Article, lang: Lang) -> str:
    """The publisher, or that none is given."""
    return article.publisher or words(lang)["no_publisher"]


def locator(mention: EventMention) -> str:
    """``file:line`` of the sentence, as editors and terminals understand it."""
    return f"{mention.article.file}:{mention.line}"


def place(mention: EventMention, lang: Lang) -> str:
    """Where in its file a sentence stands: 第10行, 第3页."""
    return words(lang)[mention.article.unit].format(n=mention.line)
