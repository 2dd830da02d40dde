"""Read a folder (or one file): every article in it as a page, and every problem met."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from timeline.errors import UnreadableError, UsageError
from timeline.models import Page, Problem, Stated
from timeline.read.formats import READERS
from timeline.read.sidecar import SETTINGS, read_sidecar
from timeline.read.source import Reading, Source

BUILD_LEDGER = ".timeline-files"
"""The file by which a folder that a build wrote is known."""


def read_folder(path: Path) -> tuple[list[Page], list[Problem]]:
    """Read all articles under ``path``, in the order of their POSIX paths.

    A file that cannot be read is a Problem with ``skipped`` set, and the rest is still read.
    Raises UsageError when ``path`` does not exist. Hidden files are passed over.
    """
    if not path.exists():
        raise UsageError("no such file or folder", place=str(path), remedy="check the path")
    pages: list[Page] = []
    problems: list[Problem] = []
    for place, file in _files(path):
        reading = _stray(place, file) if _is_sidecar(place) else read_file(place, file)
        pages.extend(reading.pages)
        problems.extend(reading.problems)
    return pages, problems


def read_file(place: Path, file: str) -> Reading:
    """Read one file with the reader of its format, and its sidecar; never raises for bad data."""
    reader = READERS.get(place.suffix.lower())
    if reader is None:
        known = " ".join(sorted(READERS))
        return _skipped(file, f"{place.suffix or 'no file type'} is not read", f"known are {known}")
    try:
        data = place.read_bytes()
        if not data.strip():
            return _skipped(file, "the file is empty", "remove it or put the article in")
        return _with_sidecar(reader(Source(file, data)), place, file)
    except UnreadableError as error:
        return _skipped(file, error.message, error.remedy)
    except OSError as error:
        return _skipped(file, error.strerror or "it cannot be opened", "check the permissions")


def _files(path: Path) -> list[tuple[Path, str]]:
    """Every file that could be an article, with its name in records, sorted by that name."""
    if path.is_file():
        return [(path, path.name)]
    found = ((place, place.relative_to(path).as_posix()) for place in _walk(path))
    return sorted((pair for pair in found if _may_be_article(*pair)), key=lambda pair: pair[1])


def _walk(path: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(path):
        if BUILD_LEDGER in names:  # pages of an earlier build are no articles
            folders.clear()
            continue
        for name in names:
            yield Path(folder, name)


def _may_be_article(place: Path, file: str) -> bool:
    hidden = any(part.startswith(".") for part in Path(file).parts)
    return not hidden and place.name not in SETTINGS


def _is_sidecar(place: Path) -> bool:
    return place.suffix.lower() == ".toml"


def _stray(place: Path, file: str) -> Reading:
    """A sidecar without an article of its name is a slip in one of the two names."""
    if any(place.with_suffix(suffix).is_file() for suffix in READERS):
        return Reading()
    remedy = "name it as the article is named, with .toml in place of the last part"
    return Reading(problems=(Problem(file, "no article stands beside this sidecar", remedy),))


def _with_sidecar(reading: Reading, place: Path, file: str) -> Reading:
    sidecar = place.with_suffix(".toml")
    if not sidecar.is_file() or sidecar.name in SETTINGS:
        return reading
    name = Path(file).with_suffix(".toml").as_posix()
    stated, problems = read_sidecar(sidecar, name)
    if stated == Stated():
        return replace(reading, problems=(*reading.problems, *problems))
    pages = tuple(replace(page, sidecar=stated) for page in reading.pages)
    return Reading(pages, (*reading.problems, *problems))


def _skipped(file: str, message: str, remedy: str) -> Reading:
    return Reading(problems=(Problem(file, message, remedy, skipped=True),))
