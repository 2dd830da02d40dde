"""`timeline parse`: the normaliser alone."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from timeline.commands.inputs import (
    read_config,
    read_format,
    read_lang,
)
from timeline.commands.options import (
    Language,
)
from timeline.commands.output import print_records


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
    from timeline.dates import Conventions

    read_format(format, "table", "jsonl")
    conventions = read_config(config) or Conventions()
    how = parsing.ParseOptions(read_lang(lang), conventions, explain)
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
