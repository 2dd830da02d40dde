"""What `timeline clean` prints: cleaned articles line by line, and what each step changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from timeline.clean import Change
from timeline.models import Article, Publication


def cleaned(articles: Iterable[Article]) -> Iterator[str]:
    """The lines of a report: facts behind #, then source line, kind and text of each paragraph."""
    for article in articles:
        yield f"# {article.file}, article {article.index + 1}"
        for name, value in _facts(article):
            yield f"# {name}: {value or '-'}"
        for paragraph in article.paragraphs:
            yield f"{paragraph.line_at(0)}\t{paragraph.kind}\t{paragraph.text}"


def changed(file: str, changes: Iterable[Change]) -> Iterator[str]:
    """The lines of a diff: a head for each step, removed and added text with its source line."""
    for step, group in groupby(changes, key=lambda change: change.step):
        yield f"# {file}, step {step}"
        for change in group:
            yield from (f"-{line}\t{text}" for line, text in change.before)
            yield from (f"+{line}\t{text}" for line, text in change.after)


def _facts(article: Article) -> Iterator[tuple[str, str | None]]:
    yield "title", article.title
    yield "publisher", article.publisher
    yield "authors", "、".join(article.authors)
    yield "url", article.url
    yield "published", _published(article.published)
    yield from (("warning", warning) for warning in article.warnings)


def _published(published: Publication) -> str:
    days = dict.fromkeys(str(day) for day in (published.start, published.end) if day)
    certainty = f"({published.certainty})"
    known = [*(["/".join(days)] if days else []), certainty]
    return " ".join([*known, *([published.evidence] if published.evidence else [])])
