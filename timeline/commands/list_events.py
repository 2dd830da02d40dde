"""`timeline list`: merged events on the terminal, or as a table for pipes."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from timeline.commands.inputs import (
    read_choice,
    read_config,
    read_format,
    read_gazetteer,
    read_lang,
    read_publications,
    read_source,
    read_steps,
)
from timeline.commands.options import (
    Articles,
    Columns,
    Config,
    DefaultPublished,
    From,
    Language,
    Merge,
    Published,
    Quiet,
    SkipSteps,
    Statuses,
    To,
    Top,
    ZoneNames,
    ZonesFile,
)
from timeline.commands.output import end, print_records
from timeline.errors import UsageError


def list_events(
    paths: Articles,
    zone: ZoneNames = None,
    first: From = None,
    last: To = None,
    status: Statuses = None,
    top: Top = None,
    merge: Merge = "normal",
    published: Published = None,
    default_published: DefaultPublished = None,
    columns: Columns = None,
    skip_step: SkipSteps = None,
    zones: ZonesFile = None,
    config: Config = None,
    format: Annotated[
        str, typer.Option("--format", help="table, csv, xlsx, json, jsonl")
    ] = "table",
    lang: Language = "zh",
    quiet: Quiet = False,
) -> None:
    """Print merged events on the terminal, or as a table for pipes."""
    from timeline import pipeline, report
    from timeline.export import event_record, event_table, event_workbook

    read_format(format, "table", "csv", "xlsx", "json", "jsonl")
    if format == "xlsx" and sys.stdout.isatty():
        raise UsageError("--format xlsx is a workbook", remedy="timeline list … > events.xlsx")
    gazetteer = read_gazetteer(zones)
    wanted = read_choice(zone, first, last, status, top, merge)
    options = read_publications(published, default_published)
    skip, source = read_steps(skip_step), read_source(paths, columns)
    result = pipeline.build(
        source,
        gazetteer,
        options,
        wanted,
        lang=read_lang(lang),
        skip=skip,
        conventions=read_config(config),
    )
    events = result.events
    if format == "csv":
        sys.stdout.write(event_table(events, None, read_lang(lang)).text())
    elif format == "xlsx":
        sys.stdout.buffer.write(event_workbook(result, read_lang(lang)))
    elif format == "table":
        report.print_events(events, read_lang(lang))
    else:
        print_records((event_record(event) for event in events), format)
    end(result.problems, quiet=quiet)
