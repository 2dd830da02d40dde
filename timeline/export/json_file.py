"""timelines.json: zones, their timelines and all events in one JSON object."""

from __future__ import annotations

import json
from pathlib import Path

from timeline.export.csv_table import undated_table
from timeline.export.files import write_file
from timeline.export.jsonl import unique_events
from timeline.export.options import ExportOptions
from timeline.export.records import Record, event_record
from timeline.models import Build, Undated
from timeline.zones import zone_record

NAME = "timelines.json"


def write(build: Build, out: Path, options: ExportOptions) -> list[Path]:
    """Write the whole build as one object."""
    record = {
        "timelines": [
            {
                "zone": zone_record(timeline.zone),
                "subzones": [zone.id for zone in timeline.subzones],
                "events": [event.id for event in timeline.events],
            }
            for timeline in build.timelines
        ],
        "unassigned": [event.id for event in build.unassigned],
        "events": [event_record(event, options.lang) for event in unique_events(build)],
        "undated": [_undated(item) for item in build.undated],
    }
    text = json.dumps(record, ensure_ascii=False, allow_nan=False, indent=1)
    return [write_file(out / NAME, (text + "\n").encode("utf-8"))]


def _undated(item: Undated) -> Record:
    """One row of undated.csv by the columns' English names."""
    table = undated_table([item], "en")
    return dict(zip(table.heading, (cell for cell, _ in table.rows[0]), strict=True))
