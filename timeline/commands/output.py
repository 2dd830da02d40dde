"""What commands print besides tables: records, and problems with the exit code they lead to."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable

import typer

from timeline.models import Problem
from timeline.running import say


def print_records(records: Iterable[object], format: str) -> None:
    if format == "json":
        sys.stdout.write(json_text(list(records)))
        return
    for record in records:
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


def json_text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def print_problems(problems: Iterable[Problem], *, quiet: bool = False) -> None:
    """A worklist on stdout, unless quiet, a place a line; exit 1 when there is something on it."""
    lines = [f"{problem}\n" for problem in problems]
    sys.stdout.writelines(() if quiet else lines)
    raise typer.Exit(1 if lines else 0)


def end(problems: Iterable[Problem], *, quiet: bool = False) -> None:
    """A line for every problem, for notes unless quiet; exit 1 when files were skipped."""
    from timeline import report

    told = [problem for problem in problems if not (quiet and problem.note)]
    for line in report.problem_lines(told):
        say(line)
    if any(problem.skipped for problem in told):
        raise typer.Exit(1)
