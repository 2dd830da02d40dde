"""The command ``series``: one indicator of one zone over time."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli_options import (
    Articles,
    DefaultPublished,
    From,
    Language,
    Published,
    To,
    ZonesFile,
)
from timeline.errors import UsageError
from timeline.running import say

if TYPE_CHECKING:
    from timeline.export.options import Lang
    from timeline.models import Build
    from timeline.series import Series

FORMATS = ("table", "csv", "jsonl")


def series(
    path: Articles,
    zone: Annotated[str, typer.Option("--zone", help="zone id, name or alias")],
    indicator: Annotated[
        str | None, typer.Option("--indicator", help="its name; without: which there are")
    ] = None,
    first: From = None,
    last: To = None,
    published: Published = None,
    default_published: DefaultPublished = None,
    zones: ZonesFile = None,
    format: Annotated[str, typer.Option("--format", help="table, csv or jsonl")] = "table",
    lang: Language = "zh",
) -> None:
    """Print the figures of an indicator of a zone over time, with their sources."""
    from timeline import arguments, pipeline, report
    from timeline.articles import PublicationOptions
    from timeline.series import choose_indicator, series_of
    from timeline.zones import load_gazetteer

    language = _checked(format, lang)
    gazetteer = load_gazetteer(zones)
    id = gazetteer.resolve(zone).id
    start, end = arguments.read_range(first, last)
    stated = arguments.read_published(published or [])
    dates = PublicationOptions(stated, arguments.read_default_published(default_published))
    wanted = pipeline.Choice((zone,), start, end)
    result = pipeline.build(path, gazetteer, dates, wanted, lang=lang)
    found = series_of(result.events, id)
    if indicator is None:
        report.print_indicators(found, language)
    else:
        _print(choose_indicator(found, indicator), format, language)
    _end(result)


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


def _end(result: Build) -> None:
    """Name every problem; exit 1 when files were skipped."""
    for problem in result.problems:
        say(str(problem))
    if any(problem.skipped for problem in result.problems):
        raise typer.Exit(1)
