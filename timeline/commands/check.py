"""`timeline check`: the worklist, what a person should look at."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.commands.inputs import (
    read_config,
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
    Published,
    Quiet,
    SkipSteps,
    ZonesFile,
)
from timeline.commands.output import print_problems


def check(
    paths: Articles,
    published: Published = None,
    default_published: DefaultPublished = None,
    columns: Columns = None,
    skip_step: SkipSteps = None,
    zones: ZonesFile = None,
    config: Config = None,
    only: Annotated[list[str] | None, typer.Option(help="one check by name; repeatable")] = None,
    quiet: Quiet = False,
) -> None:
    """Print what a person should look at, a place a line; exit 1 when there is something.

    With --quiet only the exit code tells.
    """
    from timeline import checks, pipeline

    chosen = checks.named(only or ())
    gazetteer = read_gazetteer(zones)
    dates = read_publications(published, default_published)
    source = read_source(paths, columns)
    found = pipeline.extract(
        source, gazetteer, dates, skip=read_steps(skip_step), conventions=read_config(config)
    )
    print_problems(checks.worklist(found, gazetteer, chosen), quiet=quiet)
