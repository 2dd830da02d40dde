"""The command line: options, one call, a line of report. Data on stdout, the rest on stderr."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli_clean import clean, read_publication_options, read_steps
from timeline.cli_options import (
    Articles,
    Columns,
    DefaultPublished,
    FollowSuccessors,
    Formats,
    From,
    Language,
    Out,
    Published,
    Quiet,
    Report,
    Site,
    SkipSteps,
    Statuses,
    SubzonePages,
    Templates,
    Theme,
    To,
    ZoneNames,
    ZonesFile,
)
from timeline.cli_output import end, json_text, print_problems, print_records, read_source
from timeline.cli_series import series
from timeline.errors import UsageError
from timeline.progress import watched
from timeline.running import Session, run, say

if TYPE_CHECKING:
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
    paths: Articles,
    out: Out = Path("output"),
    zone: ZoneNames = None,
    first: From = None,
    last: To = None,
    status: Statuses = None,
    published: Published = None,
    default_published: DefaultPublished = None,
    columns: Columns = None,
    skip_step: SkipSteps = None,
    zones: ZonesFile = None,
    templates: Templates = None,
    theme: Theme = None,
    site: Site = "",
    formats: Formats = None,
    lang: Language = "zh",
    subzone_pages: SubzonePages = False,
    follow_successors: FollowSuccessors = False,
    report: Report = None,
    quiet: Quiet = False,
) -> None:
    """Build one page and one table per zone, and an index over them."""
    from timeline import arguments, build_report, pipeline
    from timeline.export import EXPORTERS, FORMATS, ExportOptions, write_build, write_file

    names = arguments.read_formats(formats, EXPORTERS) if formats else FORMATS
    gazetteer = _gazetteer(zones)
    wanted = _choice(zone, first, last, status)
    options = ExportOptions(
        _lang(lang), names, templates, theme, arguments.read_site(site), zones=gazetteer
    )
    dates = read_publication_options(published, default_published)
    result = pipeline.build(
        read_source(paths, columns),
        gazetteer,
        dates,
        wanted,
        subzone_pages=subzone_pages,
        follow_successors=follow_successors,
        lang=lang,
        skip=read_steps(skip_step),
        watch=pipeline.unwatched if quiet else watched,
    )
    write_build(result, out, options)
    if report:
        write_file(report, json_text(build_report.build_record(result, options)).encode("utf-8"))
    if not quiet:
        say(build_report.summary(result, out, options))
    end(result.problems, quiet=quiet)


@app.command()
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
    format: Annotated[str, typer.Option("--format", help="jsonl or json")] = "jsonl",
    rejected: Annotated[bool, typer.Option(help="also what is no event, with the reason")] = False,
) -> None:
    """Print the event mentions of each article, before merging."""
    from timeline import pipeline
    from timeline.export import mention_record

    _check_format(format, "jsonl", "json")
    gazetteer = _gazetteer(zones)
    wanted = _choice(zone, first, last, status)
    dates = read_publication_options(published, default_published)
    source = read_source(paths, columns)
    found = pipeline.extract(source, gazetteer, dates, skip=read_steps(skip_step))
    kept = pipeline.choose_mentions(found.mentions, gazetteer, wanted)
    refused = pipeline.choose_mentions(found.rejected, gazetteer, wanted) if rejected else ()
    shown = [*kept, *refused]
    print_records((mention_record(mention) for mention in shown), format)
    end(found.problems)


@app.command("list")
def list_events(
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
    format: Annotated[str, typer.Option("--format", help="table, csv, json, jsonl")] = "table",
    lang: Language = "zh",
) -> None:
    """Print merged events on the terminal, or as a table for pipes."""
    from timeline import pipeline, report
    from timeline.export import event_record, event_table

    _check_format(format, "table", "csv", "json", "jsonl")
    gazetteer = _gazetteer(zones)
    wanted = _choice(zone, first, last, status)
    options = read_publication_options(published, default_published)
    skip, source = read_steps(skip_step), read_source(paths, columns)
    result = pipeline.build(source, gazetteer, options, wanted, lang=_lang(lang), skip=skip)
    events = result.events
    if format == "csv":
        sys.stdout.write(event_table(events, None, _lang(lang)).text())
    elif format == "table":
        report.print_events(events, _lang(lang))
    else:
        print_records((event_record(event) for event in events), format)
    end(result.problems)


app.command()(clean)


@app.command()
def parse(
    text: Annotated[list[str] | None, typer.Argument(help="expressions; none: stdin")] = None,
    published: Annotated[str | None, typer.Option(help="day of publication")] = None,
    format: Annotated[str, typer.Option("--format", help="table or jsonl")] = "table",
    lang: Language = "zh",
    explain: Annotated[bool, typer.Option("--explain", help="rule, slots, other readings")] = False,
    config: Annotated[
        Path | None, typer.Option("--config", help="timeline.toml with vague words")
    ] = None,
) -> None:
    """Find the dates and quantities of a text: the normaliser alone.

    With --format jsonl, a filter: {"id", "text", "published"} a line in, the records out.
    """
    from timeline import arguments, parsing, report

    _check_format(format, "table", "jsonl")
    how = parsing.Reading(_lang(lang), parsing.conventions_of(config), explain)
    if format == "jsonl" and not text:
        failed = parsing.filter_lines(sys.stdin.buffer, sys.stdout.write, how)
        raise typer.Exit(1 if failed else 0)
    texts = text or sys.stdin.read().splitlines()
    day = arguments.read_publication(published, "--published") if published else None
    parsed = [parsing.parse_text(each, day, how) for each in texts]
    if format == "jsonl":
        print_records((each.record(index) for index, each in enumerate(parsed)), "jsonl")
    else:
        report.print_parsed(parsed, how.lang)


app.command()(series)


@app.command()
def check(
    paths: Articles,
    published: Published = None,
    default_published: DefaultPublished = None,
    columns: Columns = None,
    skip_step: SkipSteps = None,
    zones: ZonesFile = None,
    only: Annotated[list[str] | None, typer.Option(help="one check by name; repeatable")] = None,
) -> None:
    """Print what a person should look at, a place a line; exit 1 when there is something."""
    from timeline import checks, pipeline

    chosen = checks.named(only or ())
    gazetteer = _gazetteer(zones)
    dates = read_publication_options(published, default_published)
    source = read_source(paths, columns)
    found = pipeline.extract(source, gazetteer, dates, skip=read_steps(skip_step))
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
        gazetteer.resolve(" ".join(query))  # says what comes near
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
