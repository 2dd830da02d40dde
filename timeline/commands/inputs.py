"""From the options that a user typed to what the pipeline takes; wrong ones are refused by name."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.articles import PublicationOptions
    from timeline.dates import Conventions
    from timeline.export.options import Lang
    from timeline.pipeline import Choice
    from timeline.read import Input
    from timeline.zones import Gazetteer


def read_source(paths: list[Path], columns: str | None) -> Input:
    """The articles to read: paths, of which ``-`` is stdin, and the columns of tables."""
    from timeline import arguments
    from timeline.read import Input

    return Input(tuple(paths), arguments.read_columns(columns), sys.stdin.buffer)


def read_steps(names: list[str] | None) -> frozenset[str]:
    """--skip-step, repeatable. Raises UsageError for a step that nobody knows."""
    from timeline.clean import STEPS

    known = [step.name for step in STEPS]
    for name in names or ():
        if name not in known:
            raise UsageError(
                f"unknown step “{name}”", place="--skip-step", remedy=f"one of {', '.join(known)}"
            )
    return frozenset(names or ())


def read_publications(published: list[str] | None, default: str | None) -> PublicationOptions:
    """--published and --default-published."""
    from timeline import arguments
    from timeline.articles import PublicationOptions

    stated = arguments.read_published(published or [])
    return PublicationOptions(stated, arguments.read_default_published(default))


def read_config(file: Path | None) -> Conventions | None:
    """--config: the windows of vague words in a ``timeline.toml``, None without the option."""
    from timeline.dates import read_conventions

    if file is None:
        return None
    if not file.is_file():
        raise UsageError("there is no such file", place=str(file), remedy="--config FILE")
    return read_conventions(file)


def read_gazetteer(file: Path | None) -> Gazetteer:
    """The zones, with those of --zones."""
    from timeline.zones import load_gazetteer

    return load_gazetteer(file)


def read_choice(
    zone: list[str] | None,
    first: str | None,
    last: str | None,
    status: list[str] | None,
    top: int | None = None,
    merge: str = "normal",
) -> Choice:
    """--zone, --from, --to, --status, --top and --merge."""
    from timeline import arguments
    from timeline.pipeline import Choice

    start, end = arguments.read_range(first, last)
    statuses, mode = arguments.read_statuses(status or []), arguments.read_merge(merge)
    return Choice(tuple(zone or ()), start, end, statuses, mode, top)


def read_format(format: str, *known: str) -> None:
    """Before any work: a format that a command does not know."""
    if format not in known:
        raise UsageError(
            f"unknown format “{format}”", place="--format", remedy=f"one of {', '.join(known)}"
        )


def read_lang(text: str) -> Lang:
    """--lang. Raises UsageError for a language that we do not write."""
    if text == "zh":
        return "zh"
    if text == "en":
        return "en"
    raise UsageError(f"unknown language “{text}”", place="--lang", remedy="zh or en")
