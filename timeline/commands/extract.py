"""`timeline extract`: the dated statements of each article, before merging."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.commands.inputs import (
    read_choice,
    read_config,
    read_format,
    read_gazetteer,
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
    Published,
    Quiet,
    SkipSteps,
    Statuses,
    To,
    ZoneNames,
    ZonesFile,
)
from timeline.commands.output import end, print_records


def extract(
    paths: Articles,
    zone: ZoneNames = None,
    first: From = None,
    last: To = None,
    status: Statuses = None,
    published: Published = None,
    default_published: DefaultPublished = None,
    columns: Columns = None,
    skip_step: SkipSteps = None,
    zones: ZonesFile = None,
    config: Config = None,
    format: Annotated[str, typer.Option("--format", help="jsonl or json")] = "jsonl",
    rejected: Annotated[bool, typer.Option(help="also what is no event, with the reason")] = False,
    quiet: Quiet = False,
) -> None:
    """Print the event mentions of each article, before merging."""
    from timeline import pipeline
    from timeline.export import mention_record

    read_format(format, "jsonl", "json")
    gazetteer = read_gazetteer(zones)
    wanted = read_choice(zone, first, last, status)
    dates = read_publications(published, default_published)
    source = read_source(paths, columns)
    found = pipeline.extract(
        source, gazetteer, dates, skip=read_steps(skip_step), conventions=read_config(config)
    )
    kept = pipeline.choose_mentions(found.mentions, gazetteer, wanted)
    refused = pipeline.choose_mentions(found.rejected, gazetteer, wanted) if rejected else ()
    shown = [*kept, *refused]
    print_records((mention_record(mention) for mention in shown), format)
    end(found.problems, quiet=quiet)
