"""The files that an input holds, wherever they lie: in a folder, in an archive, on stdin."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from timeline.models import Problem

SIDECAR = ".toml"
SETTINGS = frozenset({"zones.toml", "corrections.toml", "timeline.toml"})
"""TOML files that are not sidecars."""
PACKED = ".gz"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file by its name in records; ``load`` gives its bytes, ``path`` is its place on the disk.

    ``load`` raises OSError, or UnreadableError for what is too large or damaged.
    """

    file: str
    load: Callable[[], bytes]
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """The articles of an input, the sidecars, and what was met while they were listed."""

    articles: tuple[Entry, ...] = ()
    sidecars: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()


def listing_of(entries: Iterable[Entry], problems: Iterable[Problem] = ()) -> Listing:
    """Sort entries by their names, apart from hidden files and files of settings."""
    shown = sorted((e for e in entries if _is_shown(e.file)), key=lambda entry: entry.file)
    articles = tuple(entry for entry in shown if not is_sidecar(entry.file))
    sidecars = tuple(entry for entry in shown if is_sidecar(entry.file))
    return Listing(articles, sidecars, tuple(problems))


def together(listings: Iterable[Listing]) -> Listing:
    """Several listings as one."""
    each = tuple(listings)
    articles = sorted((e for one in each for e in one.articles), key=lambda entry: entry.file)
    beside = {entry.file: entry for one in each for entry in one.sidecars}
    problems = tuple(problem for one in each for problem in one.problems)
    return Listing(tuple(articles), tuple(beside.values()), problems)


def is_sidecar(file: str) -> bool:
    """True for a file that states things of the article beside it."""
    return PurePosixPath(file).suffix.lower() == SIDECAR


def sidecar_names(file: str) -> tuple[str, ...]:
    """The names that the sidecar of an article may have.

    >>> sidecar_names("2023/a.txt.gz")
    ('2023/a.toml', '2023/a.txt.toml', '2023/a.txt.gz.toml')
    """
    path = PurePosixPath(file)
    inner = path.with_suffix("") if path.suffix.lower() == PACKED else path
    names = [inner.with_suffix(SIDECAR), f"{inner}{SIDECAR}", f"{path}{SIDECAR}"]
    return tuple(dict.fromkeys(map(str, names)))


def _is_shown(file: str) -> bool:
    """False for hidden files, what macOS adds to archives, and files of settings."""
    parts = PurePosixPath(file).parts
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    return not hidden and parts[-1] not in SETTINGS
