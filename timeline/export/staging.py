"""Write a build aside and put it in place at the end: the folder is the old build or the new one.

All files are first written into a hidden folder within the output folder: only there is a rename
sure to stay on one file system, and foreign files, mounts and servers in the output folder are
left alone. A build that breaks off before (a full disk, Ctrl-C, a kill) has changed nothing. Then
the new ledger is written beside them, and from there on only renames are left, which need no room;
those that a kill prevents are made up for by the next build.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from timeline.export.files import (
    LEDGER,
    Written,
    claim,
    entry_of,
    read_ledger,
    unchanged,
    write_ledger,
)

STAGING = ".timeline-staging"
"""The hidden folder: it holds ``FILES``, and once all are written the new ledger."""

FILES = "files"
LAST = "index.html"
"""Renamed last, so that it never names a page that is not there yet."""


@contextmanager
def staged(out: Path) -> Iterator[Path]:
    """The folder into which to write the files of a build; thrown away when anything is raised.

    Raises UsageError for a folder that holds files but none of ours.
    """
    is_new = not out.exists()
    out.mkdir(parents=True, exist_ok=True)
    claim(out)
    finish(out)
    files = out / STAGING / FILES
    try:
        files.mkdir(parents=True)
        yield files
    except BaseException as error:  # Ctrl-C and a full disk too
        if isinstance(error, OSError):
            _name_what_was_meant(error, files, out)
        _abandon(out, is_new=is_new)
        raise


def take(out: Path, exporter: str, paths: Sequence[Path]) -> list[Written]:
    """What an exporter has written, for the ledger; what stands in ``out`` already is let go of."""
    files = out / STAGING / FILES
    entries = [entry_of(files, exporter, path) for path in paths]
    for path, entry in zip(paths, entries, strict=True):
        if unchanged(out, entry):
            path.unlink()
    return entries


def seal(out: Path, written: Mapping[str, Sequence[Written]]) -> None:
    """Note that all files are written, by exporter: from here on the build will be put in place."""
    entries = [entry for of_one in written.values() for entry in of_one]
    names = {entry.name for entry in entries}
    others = [old for old in read_ledger(out) if old.exporter not in written]
    write_ledger(out / STAGING, [*entries, *(old for old in others if old.name not in names)])


def finish(out: Path) -> None:
    """Put in place a build that is sealed, and throw away one that is not.

    Files of an earlier build that the new ledger does not list are removed, unless somebody has
    changed them. The new ledger takes the place of the old one last.
    """
    staging = out / STAGING
    if (staging / LEDGER).is_file():
        _put_in_place(staging / FILES, out)
        kept = {entry.name for entry in read_ledger(staging)}
        for entry in read_ledger(out):
            if entry.name not in kept and unchanged(out, entry):
                (out / entry.name).unlink()
        if read_ledger(staging) != read_ledger(out):
            (staging / LEDGER).replace(out / LEDGER)
    if staging.exists():
        shutil.rmtree(staging)


def _put_in_place(files: Path, out: Path) -> None:
    ready = [path for path in files.rglob("*") if path.is_file()]
    for path in sorted(ready, key=lambda path: (path.name == LAST, path)):
        target = out / path.relative_to(files)
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)


def _abandon(out: Path, *, is_new: bool) -> None:
    """Throw away what was written, and the folder when there was none before."""
    shutil.rmtree(out / STAGING, ignore_errors=True)
    if is_new:
        with suppress(OSError):
            (out / LEDGER).unlink()
            out.rmdir()


def _name_what_was_meant(error: OSError, files: Path, out: Path) -> None:
    """Let the message name the file in the output folder that could not be written."""
    path = Path(str(error.filename))
    if files in path.parents:
        error.filename = str(out / path.relative_to(files))
