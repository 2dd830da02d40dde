"""The command ``series``: one indicator of one zone over time."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.commands.inputs import (
    read_config,
    read_format,
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
    Published,
    SkipSteps,
    To,
    ZonesFile,
)
from timeline.commands.output import end as end_with

if TYPE_CHECKING:
    from timeline.export.options import Lang
    from timeline.series import Series

FORMATS = ("table", "csv", "jsonl")


def series(
    paths: Articles,
    zone: Annotated[str, typer.Option("--zone", help="zone id, name or alias")],
    indicator: Annotated[
        str | None, typer.Option("--indicator", help="its name; without: which there are")
    ] = None,
    first: From = None,
    last: To = None,
    published: Published = None,
    default_published: DefaultPublished = None,
    columns: Columns = None,
    skip_step: SkipSteps = None,
    zones: ZonesFile = None,
    config: Config = None,
    format: Annotated[str, typer.Option("--format", help="table, csv or jsonl")] = "table",
    lang: Language = "zh",
) -> None:
    """Print the figures of an indicator of a zone over time, with their sources."""
    from timeline import arguments, pipeline, report
    from timeline.series import choose_indicator, series_of
    from timeline.zones import load_gazetteer

    read_format(format, *FORMATS)
    language = read_lang(lang)
    gazetteer = load_gazetteer(zones)
    id = gazetteer.resolve(zone).id
    start, end = arguments.read_range(first, last)
    dates = read_publications(published, default_published)
    wanted = pipeline.Choice((zone,), start, end)
    source, skip = read_source(paths, columns), read_steps(skip_step)
    result = pipeline.build(
        source, gazetteer, dates, wanted, lang=lang, skip=skip, conventions=read_config(config)
    )
    found = series_of(result.events, id)
    if indicator is None:
        report.print_indicators(found, language)
    else:
        _print(choose_indicator(found, indicator), format, language)
    end_with(result.problems)


def _print(chosen: list[Series], format: str, lang: Lang) -> None:
    from timeline import report
    from timeline.export.jsonl import json_line
    from timeline.export.series_table import point_record, series_table

    if format == "csv":
        sys.stdout.write(series_table(chosen, lang).text())
    elif format == "jsonl":
        for each in chosen:
            sys.stdout.writelines(json_line(point_record(each, point)) for point in each.points)
    else:
        report.print_series(chosen, lang)
