"""The command line: its commands, in the order of --help. Data on stdout, the rest on stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated

import typer

from timeline.commands.build import build
from timeline.commands.check import check
from timeline.commands.clean import clean
from timeline.commands.explain import explain
from timeline.commands.extract import extract
from timeline.commands.list_events import list_events
from timeline.commands.parse import parse
from timeline.commands.series import series
from timeline.commands.zones import zones
from timeline.running import Session, run

COMMANDS: dict[str, Callable[..., None]] = {
    "build": build,
    "list": list_events,
    "explain": explain,
    "check": check,
    "series": series,
    "extract": extract,
    "clean": clean,
    "parse": parse,
    "zones": zones,
}

app = typer.Typer(
    help="From a folder of Chinese news articles to one timeline for each development zone.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for name, command in COMMANDS.items():
    app.command(name)(command)


@app.callback()
def options(
    context: typer.Context,
    debug: Annotated[bool, typer.Option("--debug", help="show a traceback on errors")] = False,
) -> None:
    """Options of every command."""
    context.obj.debug = debug


def main() -> None:
    """Run a command; every error of ours or of the command line is one line."""
    session = Session()
    sys.exit(run(lambda: app(standalone_mode=False, obj=session), session))
