"""Calendars: the events of a timeline whose days are known, a file each zone (RFC 5545)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from timeline.export.evidence import locator, publication, publisher_name
from timeline.export.files import stem, write_file
from timeline.export.lineage import zone_name
from timeline.export.options import ExportOptions
from timeline.export.records import by_publication
from timeline.export.stamp import stamp
from timeline.export.words import words
from timeline.models import Build, DateMention, Event, Granularity, Role, Status, Timeline

LINE = 75
"""Bytes that a line may hold before it is folded."""

DAYS = re.compile(r"\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def write(build: Build, out: Path, options: ExportOptions) -> list[Path]:
    """One calendar for each timeline that has a known day; an empty one would be no calendar."""
    when = stamp(build)
    return [
        write_file(out / f"{stem(t.zone.id)}.ics", calendar(t, options, when).encode("utf-8"))
        for t in build.timelines
        if has_days(t)
    ]


def has_days(timeline: Timeline) -> bool:
    """True when a calendar of the timeline holds anything."""
    return any(days_of(event.main.date) for event in timeline.events)


def calendar(timeline: Timeline, options: ExportOptions, when: datetime) -> str:
    """The calendar; its description says how many events are left out as less precise."""
    table = words(options.lang)
    known = [event for event in timeline.events if days_of(event.main.date)]
    name = table["page_title"].format(name=zone_name(timeline.zone))
    about = table["calendar_about"].format(count=len(known), total=len(timeline.events))
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//timeline//nianbiao//ZH",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(name)}",
        f"X-WR-CALDESC:{_text(about)}",
    ]
    for event in known:
        lines += _event(event, timeline, options, when)
    return "".join(fold(line) for line in [*lines, "END:VCALENDAR"])


def days_of(mention: DateMention) -> tuple[date, date] | None:
    """First and last day of a date that names its days; None for anything vaguer."""
    if mention.start is None or mention.end is None or mention.approx or mention.role is Role.BY:
        return None
    exact = mention.granularity is Granularity.DAY or DAYS.fullmatch(mention.edtf or "")
    return (mention.start, mention.end) if exact else None


def _event(
    event: Event, timeline: Timeline, options: ExportOptions, when: datetime
) -> Iterator[str]:
    start, end = days_of(event.main.date) or (date.min, date.min)
    table, planned = words(options.lang), event.status is Status.PLANNED
    status = "" if event.status is Status.OCCURRED else table[event.status.value]
    headline = event.main.headline
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{stem(timeline.zone.id)}.nianbiao"
    yield f"DTSTAMP:{when:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(start)}"
    if end < date.max:
        yield f"DTEND;VALUE=DATE:{_day(end + timedelta(days=1))}"
    yield f"SUMMARY:{_text(status + table['colon'] + headline if status else headline)}"
    yield f"DESCRIPTION:{_text(_description(event, options))}"
    yield f"STATUS:{'TENTATIVE' if planned else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    if options.site:
        yield f"URL:{options.address(stem(timeline.zone.id) + '.html')}#{event.id}"
    yield "END:VEVENT"


def _description(event: Event, options: ExportOptions) -> str:
    sources = [
        " ".join(
            filter(
                None,
                (publisher_name(m.article, options.lang), publication(m.article, options.lang)),
            )
        )
        + f" {locator(m)}"
        for m in by_publication(event.mentions)
    ]
    return "\n".join([event.main.quote, *dict.fromkeys(sources)])


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(text: str) -> str:
    """A TEXT value: no control characters, and nothing that would end it."""
    plain = CONTROL.sub("\ufffd", text)
    escaped = re.sub(r"([\\;,])", r"\\\1", plain)
    return escaped.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def fold(line: str) -> str:
    """``line`` with CRLF, in pieces of at most 75 bytes that never split a character."""
    pieces, length = [""], 0
    for character in line:
        size = len(character.encode("utf-8", "replace"))
        if length + size > LINE:
            pieces.append(" ")
            length = 1
        pieces[-1] += character
        length += size
    return "\r\n".join(pieces) + "\r\n"
