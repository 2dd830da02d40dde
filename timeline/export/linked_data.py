"""What a page says of itself to machines: schema.org JSON-LD and Open Graph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from timeline.export.options import ExportOptions
from timeline.export.page_links import Download
from timeline.export.records import day
from timeline.export.sources import latest_day
from timeline.models import Article, Event, Status, Timeline
from timeline.timelines import bounds

LISTED = 300
"""Up to so many events a page names them and their articles to machines; above, its files do."""

MEDIA_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "jsonl": "application/jsonl",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
    "ics": "text/calendar",
    "atom": "application/atom+xml",
    "timelinejs": "application/json",
}

Node = dict[str, Any]


def dataset(
    timeline: Timeline,
    articles: Sequence[Article],
    page: str,
    name: str,
    description: str,
    files: Sequence[Download],
    options: ExportOptions,
) -> Node:
    """A zone's timeline as a ``Dataset`` that cites its ``NewsArticle``s.

    ``page`` is the page's file; ``files`` are its downloads.
    """
    zone = timeline.zone
    place = {"@type": "Place", "name": zone.name}
    if zone.province:
        place["address"] = " ".join(dict.fromkeys([zone.province, zone.city]))
    node: Node = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": options.address(page),
        "url": options.address(page),
        "name": name,
        "description": description,
        "inLanguage": "zh-Hans",
        "temporalCoverage": _coverage(timeline.events),
        "spatialCoverage": place,
        "dateModified": day(latest_day(articles)),
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": MEDIA_TYPES[file.format],
                "contentUrl": options.address(file.href),
            }
            for file in files
        ],
    }
    if len(timeline.events) <= LISTED:
        node["citation"] = [_article(number, article) for number, article in enumerate(articles, 1)]
        numbers = {(a.file, a.index): n for n, a in enumerate(articles, 1)}
        node["hasPart"] = [_event(event, numbers) for event in timeline.events]
    return {key: value for key, value in node.items() if value}


def _coverage(events: Sequence[Event]) -> str | None:
    """The whole time that the events cover, as ISO 8601; an open end stays open."""
    spans = [bounds(event.main.date) for event in events]
    if not spans:
        return None
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    return f"{first}/{'..' if last.year == 9999 else last}"


def _article(number: int, article: Article) -> Node:
    published = article.published
    exact = published.start if published.start == published.end else None
    node = {
        "@type": "NewsArticle",
        "@id": f"#source-{number}",
        "headline": article.title,
        "datePublished": day(exact),
        "url": article.url if (article.url or "").startswith(("https://", "http://")) else None,
        "publisher": article.publisher and {"@type": "Organization", "name": article.publisher},
    }
    return {key: value for key, value in node.items() if value}


def _event(event: Event, numbers: dict[tuple[str, int], int]) -> Node:
    date = event.main.date
    cited = sorted({numbers[m.article.file, m.article.index] for m in event.mentions})
    citation = [{"@id": f"#source-{number}"} for number in cited]
    node: Node = {
        "@type": "CreativeWork",
        "@id": f"#{event.id}",
        "name": event.main.headline,
        "temporalCoverage": date.edtf or f"{day(date.start) or '..'}/{day(date.end) or '..'}",
        "citation": citation if len(citation) > 1 else citation[0],
    }
    if event.status is not Status.OCCURRED:
        node["creativeWorkStatus"] = event.status.value
    return node
