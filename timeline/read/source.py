"""What every reader takes and gives: the bytes of one file, and the pages read from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from timeline.models import Page, Problem


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read: its POSIX path within the input, and its bytes.

    ``columns`` maps what an article has (text, title …) to the names of a table's columns, as far
    as the user has said so.
    """

    file: str
    data: bytes
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of a file. A file without any page was skipped; a problem says why."""

    pages: tuple[Page, ...] = ()
    problems: tuple[Problem, ...] = ()


Reader = Callable[[Source], Reading]
"""Reads one format. Raises :class:`~timeline.errors.UnreadableError` for a file it cannot."""
