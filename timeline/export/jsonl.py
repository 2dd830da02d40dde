"""events.jsonl: every event once, one JSON object a line, in the order of the timelines."""

from __future__ import annotations

import json
from pathlib import Path

from timeline.export.files import write_file
from timeline.export.options import ExportOptions
from timeline.export.records import Record, event_record
from timeline.models import Build, Event

NAME = "events.jsonl"


def write(build: Build, out: Path, options: ExportOptions) -> list[Path]:
    """Write all events of the build; an event on two pages stands here once."""
    lines = [json_line(event_record(event, options.lang)) for event in unique_events(build)]
    return [write_file(out / NAME, "".join(lines).encode("utf-8"))]


def json_line(record: Record) -> str:
    """One record as one line: characters as they are, no key sorted, no NaN."""
    return json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n"


def unique_events(build: Build) -> list[Event]:
    """Every event of the build, those without a zone last."""
    return list({event.id: event for event in build.events}.values())
