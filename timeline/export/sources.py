"""The articles behind a page: which, in what order, and how each one's date is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.export.display import day_range
from timeline.export.event_view import article_key, reports
from timeline.export.evidence import publication, publisher_name
from timeline.export.options import Lang
from timeline.export.words import words
from timeline.models import Article, Certainty, Event


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article in the list of sources; ``number`` is its anchor on the page."""

    number: int
    publisher: str
    title: str
    published: str
    file: str
    url: str | None
    events: int


def articles_of(events: Iterable[Event]) -> list[Article]:
    """The articles behind the events, each once, by publication and file; undated ones last."""
    mentions = (m for event in events for m in (*event.mentions, *event.plan))
    unique = {article_key(m.article): m.article for m in mentions}
    return sorted(unique.values(), key=lambda a: (a.published.start or date.max, article_key(a)))


def article_views(
    articles: Sequence[Article], events: Sequence[Event], lang: Lang
) -> tuple[ArticleView, ...]:
    """The list of sources, numbered from 1, with how many events each reports."""
    table = words(lang)
    counts = Counter(
        key for event in events for key in {article_key(m.article) for m in reports(event)}
    )
    return tuple(
        ArticleView(
            number=n,
            publisher=publisher_name(article, lang),
            title=table["title"].format(title=article.title)
            if article.title
            else table["no_title"],
            published=_published(article, lang),
            file=article.file,
            url=article.url if (article.url or "").startswith(("https://", "http://")) else None,
            events=counts[article_key(article)],
        )
        for n, article in enumerate(articles, 1)
    )


def _published(article: Article, lang: Lang) -> str:
    """The publication date, or how it was inferred."""
    table = words(lang)
    if article.published.certainty is not Certainty.INFERRED:
        return publication(article, lang) or table["no_date"]
    window = day_range(article.published.start, article.published.end, lang)
    return table["inferred_date"].format(date=window)


def latest_day(articles: Iterable[Article]) -> date | None:
    """The latest day by which some article had surely appeared."""
    days = (article.published.start for article in articles)
    return max((day for day in days if day), default=None)


def updated(articles: Sequence[Article], lang: Lang) -> str:
    """The latest publication in words, 约 before an inferred one."""
    known = [article.published for article in articles if article.published.known]
    if not known:
        return ""
    latest = max(known, key=lambda published: (published.end or date.min, published.start))
    text = day_range(latest.start, latest.end, lang)
    inferred = latest.certainty is Certainty.INFERRED
    return words(lang)["about_date"].format(date=text) if inferred else text
