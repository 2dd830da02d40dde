"""The command line: options, one call, a line of report. Data on stdout, the rest on stderr."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli_options import (
    Articles,
    DefaultPublished,
    FollowSuccessors,
    From,
    Language,
    Out,
    Published,
    Quiet,
    Statuses,
    SubzonePages,
    Templates,
    To,
    ZoneNames,
    ZonesFile,
)
from timeline.cli_output import end, print_problems, print_records
from timeline.errors import UsageError
from timeline.running import Session, run, say

if TYPE_CHECKING:
    from timeline.articles import PublicationOptions
    from timeline.export.options import Lang
    from timeline.pipeline import Choice
    from timeline.zones import Gazetteer

app = typer.Typer(
    help="From a folder of Chinese news articles to one timeline for each development zone.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback()
def options(
    context: typer.Context,
    debug: Annotated[bool, typer.Option("--debug", help="show a traceback on errors")] = False,
) -> None:
    """Options of every command."""
    context.obj.debug = debug


@app.command()
def build(
    path: Articles,
    out: Out = Path("output"),
    zone: ZoneNames = None,
    first: From = None,
    last: To = None,
    status: Statuses = None,
    published: Published = None,
    default_published: DefaultPublished = None,
    zones: ZonesFile = None,
    templates: Templates = None,
    formats: Annotated[str, typer.Option("--format", help="html,csv,jsonl")] = "html,csv,jsonl",
    lang: Language = "zh",
    subzone_pages: SubzonePages = False,
    follow_successors: FollowSuccessors = False,
    quiet: Quiet = False,
) -> None:
    """Build one page and one table per zone, and an index over them."""
    from timeline import pipeline, report
    from timeline.export import EXPORTERS, ExportOptions, write_build

    names = tuple(name.strip() for name in formats.split(",") if name.strip())
    for name in names:
        _check_format(name, *EXPORTERS)
    gazetteer = _gazetteer(zones)
    wanted = _choice(zone, first, last, status)
    options = ExportOptions(_lang(lang), names, templates, zones=gazetteer)
    dates = _publication(published, default_published)
    result = pipeline.build(
        path,
        gazetteer,
        dates,
        wanted,
        subzone_pages=subzone_pages,
        follow_successors=follow_successors,
        lang=lang,
    )
    write_build(result, out, options)
    if not quiet:
        say(report.of_build(result, out))
    end(result.problems)


@app.command()
def extract(
    path: Articles,
    zone: ZoneNames = None,
    first: From = None,
    last: To = None,
    status: Statuses = None,
    published: Published = None,
    default_published: DefaultPublished = None,
    zones: ZonesFile = None,
    format: Annotated[str, typer.Option("--format", help="jsonl or json")] = "jsonl",
    rejected: Annotated[bool, typer.Option(help="also what is no event, with the reason")] = False,
) -> None:
    """Print the event mentions of each article, before merging."""
    from timeline import pipeline
    from timeline.export import mention_record

    _check_format(format, "jsonl", "json")
    gazetteer = _gazetteer(zones)
    wanted = _choice(zone, first, last, status)
    found = pipeline.extract(path, gazetteer, _publication(published, default_published))
    kept = pipeline.choose_mentions(found.mentions, gazetteer, wanted)
    refused = pipeline.choose_mentions(found.rejected, gazetteer, wanted) if rejected else ()
    shown = [*kept, *refused]
    print_records((mention_record(mention) for mention in shown), format)
    end(found.problems)


@app.command("list")
def list_events(
    path: Articles,
    zone: ZoneNames = None,
    first: From = None,
    last: To = None,
    status: Statuses = None,
    published: Published = None,
    default_published: DefaultPublished = None,
    zones: ZonesFile = None,
    format: Annotated[str, typer.Option("--format", help="table, csv, json, jsonl")] = "table",
    lang: Language = "zh",
) -> None:
    """Print merged events on the terminal, or as a table for pipes."""
    from timeline import pipeline, report
    from timeline.export import event_record, event_table

    _check_format(format, "table", "csv", "json", "jsonl")
    gazetteer = _gazetteer(zones)
    wanted = _choice(zone, first, last, status)
    options = _publication(published, default_published)
    result = pipeline.build(path, gazetteer, options, wanted, lang=_lang(lang))
    events = result.events
    if format == "csv":
        sys.stdout.write(event_table(events, None, _lang(lang)).text())
    elif format == "table":
        report.print_events(events, _lang(lang))
    else:
        print_records((event_record(event) for event in events), format)
    end(result.problems)


@app.command()
def parse(
    text: Annotated[list[str] | None, typer.Argument(help="expressions; none: stdin")] = None,
    published: Annotated[str | None, typer.Option(help="day of publication")] = None,
    format: Annotated[str, typer.Option("--format", help="table or jsonl")] = "table",
    lang: Language = "zh",
) -> None:
    """Find the dates and quantities of a text: the normaliser alone.

    With --format jsonl, a filter: {"id", "text", "published"} a line in, the records out.
    """
    from timeline import arguments, parsing, report

    _check_format(format, "table", "jsonl")
    if format == "jsonl" and not text:
        failed = parsing.filter_lines(sys.stdin.buffer, sys.stdout.write, _lang(lang))
        raise typer.Exit(1 if failed else 0)
    texts = text or sys.stdin.read().splitlines()
    day = arguments.read_publication(published, "--published") if published else None
    parsed = [parsing.parse_text(each, day, _lang(lang)) for each in texts]
    if format == "jsonl":
        print_records((each.record(index) for index, each in enumerate(parsed)), "jsonl")
    else:
        report.print_parsed(parsed, _lang(lang))


@app.command()
def check(
    path: Articles,
    published: Published = None,
    default_published: DefaultPublished = None,
    zones: ZonesFile = None,
    only: Annotated[list[str] | None, typer.Option(help="one check by name; repeatable")] = None,
) -> None:
    """Print what a person should look at, a place a line; exit 1 when there is something."""
    from timeline import checks, pipeline

    chosen = checks.named(only or ())
    gazetteer = _gazetteer(zones)
    found = pipeline.extract(path, gazetteer, _publication(published, default_published))
    print_problems(checks.worklist(found, gazetteer, chosen))


@app.command()
def zones(
    query: Annotated[
        list[str] | None, typer.Argument(help="name, alias, pinyin, city; or: check FILE")
    ] = None,
    file: ZonesFile = None,
    format: Annotated[str, typer.Option("--format", help="table, csv, json, jsonl")] = "table",
) -> None:
    """Search the gazetteer; `zones check FILE` looks for mistakes in your own."""
    from timeline import report
    from timeline.zones import check_zones_file, zone_record

    _check_format(format, "table", "csv", "json", "jsonl")
    if query and query[0] == "check":
        if len(query) != 2:
            raise UsageError("which file?", place="zones check", remedy="zones check FILE")
        print_problems(check_zones_file(Path(query[1])))
    gazetteer = _gazetteer(file)
    found = gazetteer.search(" ".join(query)) if query else list(gazetteer.zones.values())
    if query and not found:
        found = [gazetteer.resolve(" ".join(query))]  # known by its shape, or says what comes near
    if format == "table":
        report.print_zones(found, gazetteer, " ".join(query or ()))
    elif format == "csv":
        sys.stdout.write(report.zones_csv(found))
    else:
        print_records((zone_record(zone) for zone in found), format)


# --- what the commands share -----------------------------------------------------


def _gazetteer(file: Path | None) -> Gazetteer:
    from timeline.zones import load_gazetteer

    return load_gazetteer(file)


def _publication(published: list[str] | None, default: str | None) -> PublicationOptions:
    from timeline import arguments
    from timeline.articles import PublicationOptions

    stated = arguments.read_published(published or [])
    return PublicationOptions(stated, arguments.read_default_published(default))


def _choice(
    zone: list[str] | None, first: str | None, last: str | None, status: list[str] | None
) -> Choice:
    from timeline import arguments
    from timeline.pipeline import Choice

    start, end = arguments.read_range(first, last)
    return Choice(tuple(zone or ()), start, end, arguments.read_statuses(status or []))


def _check_format(format: str, *known: str) -> None:
    """Before any work: a format that a command does not know."""
    if format not in known:
        raise UsageError(
            f"unknown format “{format}”", place="--format", remedy=f"one of {', '.join(known)}"
        )


def _lang(text: str) -> Lang:
    if text == "zh":
        return "zh"
    if text == "en":
        return "en"
    raise UsageError(f"unknown language “{text}”", place="--lang", remedy="zh or en")


def main() -> None:
    """Run a command; every error of ours or of the command line is one line."""
    session = Session()
    sys.exit(run(lambda: app(standalone_mode=False, obj=session), session))
