"""The command ``series``: one indicator of one zone over time."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli_clean import read_publication_options, read_steps
from timeline.cli_options import (
    Articles,
    Columns,
    DefaultPublished,
    From,
    Language,
    Published,
    SkipSteps,
    To,
    ZonesFile,
)
from timeline.cli_output import end as end_with
from timeline.cli_output import read_source
from timeline.errors import UsageError

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
    format: Annotated[str, typer.Option("--format", help="table, csv or jsonl")] = "table",
    lang: Language = "zh",
) -> None:
    """Print the figures of an indicator of a zone over time, with their sources."""
    from timeline import arguments, pipeline, report
    from timeline.series import choose_indicator, series_of
    from timeline.zones import load_gazetteer

    language = _checked(format, lang)
    gazetteer = load_gazetteer(zones)
    id = gazetteer.resolve(zone).id
    start, end = arguments.read_range(first, last)
    dates = read_publication_options(published, default_published)
    wanted = pipeline.Choice((zone,), start, end)
    source, skip = read_source(paths, columns), read_steps(skip_step)
    result = pipeline.build(source, gazetteer, dates, wanted, lang=lang, skip=skip)
    found = series_of(result.events, id)
    if indicator is None:
        report.print_indicators(found, language)
    else:
        _print(choose_indicator(found, indicator), format, language)
    end_with(result.problems)


def _checked(format: str, lang: str) -> Lang:
    if format not in FORMATS:
        known = ", ".join(FORMATS)
        message = f"unknown format “{format}”"
        raise UsageError(message, place="--format", remedy=f"one of {known}")
    if lang == "zh":
        return "zh"
    if lang == "en":
        return "en"
    raise UsageError(f"unknown language “{lang}”", place="--lang", remedy="zh or en")


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
