"""List the files of a folder on the disk; what cannot be entered or read is told."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from timeline.errors import UnreadableError
from timeline.models import Problem
from timeline.read.entries import Entry, Listing, is_sidecar, listing_of, sidecar_names
from timeline.read.limits import LARGEST_FILE, read_bounded, refuse_large

BUILD_LEDGER = ".timeline-files"
"""The file by which a folder that a build wrote is known."""


def list_folder(folder: Path, prefix: str = "") -> Listing:
    """All files under a folder, named by their paths in it behind ``prefix``.

    Folders that a build wrote are passed over. A link to a folder is followed unless it leads
    into ``folder`` itself or to where another link has led.
    """
    entries, problems = [], []
    for found in _walk(folder, prefix):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            entries.append(found)
    return listing_of(entries, problems)


def list_file(path: Path, file: str) -> Listing:
    """One file, with the sidecar that may stand beside it; or a sidecar itself."""
    if is_sidecar(file):
        return listing_of([_entry(path, file)])
    places = (path.parent / name for name in sidecar_names(path.name))
    sidecars = (
        _entry(p, str(PurePosixPath(file).with_name(p.name))) for p in places if p.is_file()
    )
    return Listing((_entry(path, file),), tuple(sidecars))


def load(path: Path) -> bytes:
    """The bytes of a file. Raises UnreadableError for what is no file, or a file too large."""
    state = path.stat()
    if not stat.S_ISREG(state.st_mode):
        raise UnreadableError("this is no file but a device or a pipe", remedy="give a file")
    refuse_large(state.st_size, LARGEST_FILE)
    with path.open("rb") as stream:
        return read_bounded(stream)


def _entry(path: Path, file: str) -> Entry:
    return Entry(file, partial(load, path), path)


def _walk(root: Path, prefix: str) -> Iterator[Entry | Problem]:
    entered = {os.path.realpath(root)}
    waiting = [(root, prefix)]
    while waiting:
        folder, name = waiting.pop()
        try:
            items = sorted(os.scandir(folder), key=lambda item: item.name)
        except OSError as error:
            yield _not_entered(name or str(folder), error)
            continue
        if any(item.name == BUILD_LEDGER for item in items):
            continue
        for item in items:
            file = name + item.name
            if not _is_folder(item):
                yield _entry(Path(item.path), file)
            elif item.name.startswith("."):
                continue
            elif item.is_symlink() and not _leads_on(item.path, root, entered):
                remedy = "what it leads to is read once"
                yield Problem(file, "this link leads back to a folder that is read anyway", remedy)
            else:
                waiting.append((Path(item.path), f"{file}/"))


def _is_folder(item: os.DirEntry[str]) -> bool:
    try:
        return item.is_dir()
    except OSError:  # a link that leads to itself; opening it says so
        return False


def _leads_on(link: str, root: Path, entered: set[str]) -> bool:
    """True for a link to a folder that would not be read without it."""
    target = os.path.realpath(link)
    within = os.path.realpath(root)
    known = any(target == one or target.startswith(f"{one}{os.sep}") for one in entered)
    above = within.startswith(f"{target.rstrip(os.sep)}{os.sep}")
    if known or above:
        return False
    entered.add(target)
    return True


def _not_entered(name: str, error: OSError) -> Problem:
    message = f"the folder cannot be opened ({error.strerror})"
    return Problem(name, message, "check the permissions", skipped=True)
