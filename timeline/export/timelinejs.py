"""Timelines in the JSON of TimelineJS3, for newsrooms that show it already.

TimelineJS puts texts into its page as HTML, so everything of an article is escaped here.
"""

from __future__ import annotations

import json
from datetime import date
from html import escape
from pathlib import Path

from timeline.export.display import display
from timeline.export.evidence import publication, publisher_name
from timeline.export.files import stem, write_file
from timeline.export.lineage import zone_name
from timeline.export.options import ExportOptions
from timeline.export.page_head import standfirst
from timeline.export.records import Record, by_publication
from timeline.export.sources import articles_of
from timeline.export.words import words
from timeline.models import Build, Event, Status, Timeline


def write(build: Build, out: Path, options: ExportOptions) -> list[Path]:
    """One file for each timeline."""
    return [
        write_file(out / file_name(timeline), _bytes(slides(timeline, options)))
        for timeline in build.timelines
    ]


def file_name(timeline: Timeline) -> str:
    """The timeline's file."""
    return f"{stem(timeline.zone.id)}.timelinejs.json"


def slides(timeline: Timeline, options: ExportOptions) -> Record:
    """The object that ``new TL.Timeline`` takes."""
    name = words(options.lang)["page_title"].format(name=zone_name(timeline.zone))
    articles = articles_of(timeline.events)
    about = standfirst(timeline.events, len(articles), options.lang)
    return {
        "title": {"text": {"headline": escape(name), "text": f"<p>{escape(about)}</p>"}},
        "events": [slide(event, timeline, options) for event in timeline.events],
    }


def slide(event: Event, timeline: Timeline, options: ExportOptions) -> Record:
    """One event; its bar reaches from its first to its last day, its label is our own."""
    mention = event.main
    start, end = mention.date.start or mention.date.end, mention.date.end
    record: Record = {
        "unique_id": event.id,
        "start_date": _date(start or date.max),
        "display_date": escape(display(mention.date, options.lang)),
        "text": {"headline": escape(mention.headline), "text": _text(event, timeline, options)},
    }
    if end and end != start:
        record["end_date"] = _date(end)
    if mention.zone.zone and mention.zone.zone_id != timeline.zone.id:
        record["group"] = mention.zone.zone
    return record


def _date(day: date) -> Record:
    return {"year": day.year, "month": day.month, "day": day.day}


def _text(event: Event, timeline: Timeline, options: ExportOptions) -> str:
    """The sentence, the status in words, and the link to the entry with its sources."""
    lang, table = options.lang, words(options.lang)
    status = "" if event.status is Status.OCCURRED else f"<p>{table[event.status.value]}</p>"
    link = escape(f"{options.address(stem(timeline.zone.id) + '.html')}#{event.id}")
    names = dict.fromkeys(
        " ".join(filter(None, (publisher_name(m.article, lang), publication(m.article, lang))))
        for m in by_publication(event.mentions)
    )
    source = f"{table['source']}{table['colon']}{table['comma'].join(names)}"
    return (
        f"<p>{escape(event.main.quote)}</p>{status}"
        f'<p><a href="{link}" rel="noopener">{escape(source)}</a></p>'
    )


def _bytes(record: Record) -> bytes:
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
