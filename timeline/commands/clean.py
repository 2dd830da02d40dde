"""`timeline clean`: a file as the other commands see it, and what was repaired in it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from timeline.commands.inputs import read_publications, read_steps
from timeline.commands.options import DefaultPublished, Published, SkipSteps
from timeline.errors import NothingReadableError, UsageError
from timeline.running import say

File = Annotated[Path | None, typer.Argument(help="an article, or a folder of them")]


def clean(
    file: File = None,
    diff: Annotated[bool, typer.Option("--diff", help="what each step changed, instead")] = False,
    steps: Annotated[bool, typer.Option("--steps", help="name the cleaning steps")] = False,
    skip_step: SkipSteps = None,
    published: Published = None,
    default_published: DefaultPublished = None,
) -> None:
    """Show cleaned articles: source line, kind and text of every paragraph."""
    from timeline.articles import articles_of
    from timeline.clean import STEPS, explain_page
    from timeline.cleaning_report import changed, cleaned
    from timeline.read import read_folder

    if steps:
        _print(f"{step.name}\t{step.purpose}" for step in STEPS)
        return
    if file is None:
        raise UsageError("which file?", place="clean", remedy="clean FILE")
    skip = read_steps(skip_step)
    options = read_publications(published, default_published)
    pages, problems = read_folder(file)
    for page in pages:
        if diff:
            _print(changed(page.file, explain_page(page, skip)))
        else:
            _print(cleaned(articles_of(page, options, skip)))
    for problem in problems:
        say(str(problem))
    if not pages:
        raise NothingReadableError("nothing could be read", place=str(file))
    if any(problem.skipped for problem in problems):
        raise typer.Exit(1)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(line + "\n")
