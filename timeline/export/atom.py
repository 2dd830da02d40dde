"""Feeds: what was reported last of a zone, newest first (RFC 4287)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from timeline.export.display import display
from timeline.export.evidence import publisher_name
from timeline.export.files import stem, write_file
from timeline.export.lineage import zone_name
from timeline.export.options import ExportOptions
from timeline.export.records import by_publication
from timeline.export.stamp import stamp
from timeline.export.words import words
from timeline.models import Build, Event, Status, Timeline

NAMESPACE = "http://www.w3.org/2005/Atom"
LANG_TAGS = {"zh": "zh-Hans", "en": "en"}

NEWEST = 200
"""Entries of a feed; the page and the tables hold the rest."""

FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(build: Build, out: Path, options: ExportOptions) -> list[Path]:
    """One feed for each timeline."""
    when = stamp(build)
    return [
        write_file(out / file_name(timeline), feed(timeline, options, when))
        for timeline in build.timelines
    ]


def file_name(timeline: Timeline) -> str:
    """The feed's file."""
    return f"{stem(timeline.zone.id)}.atom.xml"


def feed(timeline: Timeline, options: ExportOptions, when: datetime) -> bytes:
    """The feed as bytes."""
    table, page = words(options.lang), f"{stem(timeline.zone.id)}.html"
    name = table["page_title"].format(name=zone_name(timeline.zone))
    root = ElementTree.Element("feed", {"xmlns": NAMESPACE, "xml:lang": LANG_TAGS[options.lang]})
    newest = sorted(timeline.events, key=lambda event: (_reported(event), event.id), reverse=True)
    shown = newest[:NEWEST]
    _add(root, "id", identifier(page, options))
    _add(root, "title", name)
    about = table["feed_about"].format(count=len(shown), total=len(newest))
    _add(root, "subtitle", about)
    _add(root, "updated", _moment(max(map(_reported, shown), default=None), when))
    _add(_add(root, "author"), "name", table["site"])
    _add(root, "link", href=options.address(page), rel="alternate", type="text/html")
    _add(root, "link", href=options.address(file_name(timeline)), rel="self")
    for event in shown:
        _entry(root, event, page, options, when)
    text: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _entry(
    root: ElementTree.Element, event: Event, page: str, options: ExportOptions, when: datetime
) -> None:
    table, entry = words(options.lang), _add(root, "entry")
    status = "" if event.status is Status.OCCURRED else f" {table[event.status.value]}"
    shown = display(event.main.date, options.lang)
    _add(entry, "id", identifier(f"{page}#{event.id}", options))
    _add(entry, "title", f"{shown}{status}{table['colon']}{event.main.headline}")
    _add(entry, "updated", _moment(_reported(event), when))
    _add(entry, "link", href=f"{options.address(page)}#{event.id}", rel="alternate")
    for name in _publishers(event, options):
        _add(_add(entry, "author"), "name", name)
    _add(entry, "content", event.main.quote, type="text")


def _publishers(event: Event, options: ExportOptions) -> Iterable[str]:
    reports = by_publication(event.mentions)
    return dict.fromkeys(publisher_name(mention.article, options.lang) for mention in reports)


def _reported(event: Event) -> date:
    """The latest publication among the sources; the first of days when none is known."""
    days = (mention.article.published.end for mention in event.mentions)
    return max((day for day in days if day), default=date.min)


def _moment(day: date | None, when: datetime) -> str:
    known = day is not None and day > date.min
    moment = datetime.combine(day, time(), UTC) if day and known else when
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def identifier(name: str, options: ExportOptions) -> str:
    """An id that stays: the address where the site is known, else a UUID of the name."""
    return options.address(name) if options.site else uuid5(NAMESPACE_URL, name).urn


def _add(
    parent: ElementTree.Element, tag: str, text: str = "", **attributes: str
) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, tag, attributes)
    element.text = FORBIDDEN.sub("\ufffd", text) or None
    return element
