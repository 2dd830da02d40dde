"""Read a folder, files, an archive or stdin: the articles as pages, and every problem met."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from timeline.errors import UnreadableError, UsageError
from timeline.models import Page, Problem, Stated
from timeline.read import archive
from timeline.read.disk import list_file, list_folder
from timeline.read.entries import PACKED, Entry, Listing, listing_of, sidecar_names, together
from timeline.read.formats import READERS, REMEDIES, suffix_of, unpacked
from timeline.read.limits import read_bounded
from timeline.read.sidecar import read_sidecar
from timeline.read.source import Reading, Source

STDIN = Path("-")
"""The path that stands for what comes in on stdin."""


@dataclass(frozen=True, slots=True)
class Input:
    """What a user gives to read: paths, of which ``-`` stands for what comes in on ``stdin``.

    ``columns`` names the columns of tables, as :class:`~timeline.read.source.Source` says.
    """

    paths: tuple[Path, ...]
    columns: Mapping[str, str] = field(default_factory=dict)
    stdin: BinaryIO | None = None

    @property
    def place(self) -> str:
        """What a message calls it."""
        return " ".join(map(str, self.paths))

    @property
    def on_disk(self) -> tuple[Path, ...]:
        """The paths without stdin."""
        return tuple(path for path in self.paths if path != STDIN)


def read_folder(path: Path) -> tuple[list[Page], list[Problem]]:
    """Read all articles under ``path``, in the order of their POSIX paths.

    A file that cannot be read is a Problem with ``skipped`` set, and the rest is still read.
    Raises UsageError when ``path`` does not exist. Hidden files are passed over.
    """
    return read_input(Input((path,)))


def read_input(given: Input) -> tuple[list[Page], list[Problem]]:
    """Read folders, files and zip archives as one input.

    In records a file is named by its path in the folder or archive, or, where several paths are
    given, in the folder that holds them all. Raises UsageError for a path that is not there.
    """
    listing = _list(given.paths, given.stdin)
    sidecars = {entry.file: entry for entry in listing.sidecars}
    pages: list[Page] = []
    problems: list[Problem] = list(listing.problems)
    for entry in listing.articles:
        reading = read_file(entry, given.columns, sidecars)
        pages.extend(reading.pages)
        problems.extend(reading.problems)
    problems += _strays(listing)
    return pages, sorted(problems, key=lambda problem: problem.file)


def origins(given: Input) -> Callable[[str], Path | None]:
    """Which path given a file was read from, by its name in records; None for stdin."""
    paths = given.on_disk
    if len(given.paths) == 1:
        return lambda file: next(iter(paths), None)
    home = _home(paths)
    names = {_name(path, home): path for path in paths}

    def origin(file: str) -> Path | None:
        around = (file, *map(str, PurePosixPath(file).parents))
        return next((names[name] for name in around if name in names), None)

    return origin


def read_file(entry: Entry, columns: Mapping[str, str], sidecars: Mapping[str, Entry]) -> Reading:
    """Read one file with the reader of its format, and its sidecar; never raises for bad data."""
    file = entry.file
    path = PurePosixPath(file)
    packed = path.suffix.lower() == PACKED
    suffix = (PurePosixPath(path.stem) if packed else path).suffix.lower()
    reader = READERS.get(suffix)
    if reader is None:
        return _unknown(file, suffix)
    try:
        data = unpacked(entry.load()) if packed else entry.load()
        if not data.strip():
            return _skipped(file, "the file is empty", "remove it or put the article in")
        return _with_sidecar(_with_encoding(reader(Source(file, data, columns))), file, sidecars)
    except UnreadableError as error:
        return _skipped(file, error.message, error.remedy)
    except OSError as error:
        return _skipped(file, error.strerror or "it cannot be opened", "check the permissions")


# --- which files -----------------------------------------------------------------


def _list(paths: Sequence[Path], stdin: BinaryIO | None) -> Listing:
    for path in paths:
        if path != STDIN and not os.path.lexists(path):
            raise UsageError("no such file or folder", place=str(path), remedy="check the path")
    alone = len(paths) == 1
    home = "" if alone else _home(paths)
    listings = [
        _of_stdin(stdin) if path == STDIN else _of_path(path, _name(path, home), alone)
        for path in dict.fromkeys(paths)
    ]
    return _opened(together(listings))


def _of_path(path: Path, name: str, alone: bool) -> Listing:
    if path.is_dir():
        return list_folder(path, "" if alone else f"{name}/")
    if alone and path.suffix.lower() == archive.SUFFIX:
        return archive.list_archive(path.name, path)
    return list_file(path, name)


def _home(paths: Sequence[Path]) -> str:
    """The folder that holds all paths given."""
    whole = (Path(os.path.normpath(path.absolute())) for path in paths if path != STDIN)
    return os.path.commonpath([path.parent for path in whole] or [Path(os.sep)])


def _name(path: Path, home: str) -> str:
    return Path(os.path.relpath(path, home)).as_posix() if home else path.name


def _of_stdin(stdin: BinaryIO | None) -> Listing:
    """What comes in is named by its format: stdin.txt, stdin.pdf; an archive like a folder."""
    if stdin is None:
        raise UsageError("nothing comes in", place="-", remedy="give a file or a folder")
    try:
        data = unpacked(read_bounded(stdin))
        suffix = suffix_of(data)
    except UnreadableError as error:
        return Listing(problems=_skipped("stdin", error.message, error.remedy).problems)
    if suffix == archive.SUFFIX:
        return archive.list_archive("stdin", BytesIO(data))
    return listing_of([Entry(f"stdin{suffix}", lambda: data)])


def _opened(listing: Listing) -> Listing:
    """The archives among the files opened: their files are named behind that of the archive."""
    rest = tuple(entry for entry in listing.articles if not _is_archive(entry))
    inner = [
        archive.list_archive(entry.file, entry.path, f"{entry.file}/")
        for entry in listing.articles
        if entry.path and _is_archive(entry)
    ]
    return together([replace(listing, articles=rest), *inner])


def _is_archive(entry: Entry) -> bool:
    return entry.path is not None and entry.file.lower().endswith(archive.SUFFIX)


# --- what goes with a file ---------------------------------------------------------


def _with_encoding(reading: Reading) -> Reading:
    """A note when a file was not UTF-8: which encoding it was read in."""
    page = next(iter(reading.pages), None)
    if page is None or page.encoding.lower() in ("utf-8", "ascii"):
        return reading
    message = f"not UTF-8; read as {page.encoding.upper()}"
    remedy = "save it as UTF-8 if characters look wrong"
    return replace(
        reading, problems=(*reading.problems, Problem(page.file, message, remedy, note=True))
    )


def _with_sidecar(reading: Reading, file: str, sidecars: Mapping[str, Entry]) -> Reading:
    entry = next((sidecars[name] for name in sidecar_names(file) if name in sidecars), None)
    if entry is None:
        return reading
    stated, problems = read_sidecar(entry)
    if stated == Stated():
        return replace(reading, problems=(*reading.problems, *problems))
    pages = tuple(replace(page, sidecar=stated) for page in reading.pages)
    return Reading(pages, (*reading.problems, *problems))


def _strays(listing: Listing) -> list[Problem]:
    """A sidecar without an article of its name is a slip in one of the two names."""
    known = {name for entry in listing.articles for name in sidecar_names(entry.file)}
    remedy = "name it as the article is named, with .toml in place of the last part"
    message = "no article stands beside this sidecar"
    return [
        Problem(entry.file, message, remedy)
        for entry in listing.sidecars
        if entry.file not in known
    ]


def _unknown(file: str, suffix: str) -> Reading:
    known = f"known are {' '.join(sorted(READERS))}"
    message = f"{suffix or 'no file type'} is not read"
    return _skipped(file, message, REMEDIES.get(suffix, known))


def _skipped(file: str, message: str, remedy: str) -> Reading:
    return Reading(problems=(Problem(file, message, remedy, skipped=True),))
