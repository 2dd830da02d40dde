"""List the files of a zip archive. Nothing is ever unpacked to the disk."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from timeline.errors import UnreadableError
from timeline.models import Problem
from timeline.read.entries import Entry, Listing, listing_of
from timeline.read.limits import (
    HIGHEST_RATIO,
    LARGEST_ARCHIVE,
    LARGEST_FILE,
    MEGABYTE,
    MOST_FILES,
    in_megabytes,
    read_bounded,
    refuse_large,
)

SUFFIX = ".zip"
_UTF8_NAME = 0x800
_LOCKED = 0x1
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
# Below this an archive is read whatever its ratio.
_SMALL = 16 * MEGABYTE


def list_archive(name: str, packed: Path | BinaryIO, prefix: str = "") -> Listing:
    """The files of the archive called ``name``; in records they are named behind ``prefix``.

    An archive that cannot be read or is a bomb is one Problem; so is each file in it that is
    locked, a link, an archive itself, or named to lie outside of it.
    """
    try:
        archive = zipfile.ZipFile(packed)
        infos = [info for info in archive.infolist() if not info.is_dir()]
        _refuse_bomb(infos)
    except UnreadableError as error:
        return _refused(name, error.message, error.remedy)
    except (*_DAMAGED, ValueError) as error:
        return _refused(name, f"the archive is damaged ({error})", "pack it again")
    except OSError as error:
        return _refused(name, error.strerror or "it cannot be opened", "check the permissions")
    found = list(_found(archive, infos, prefix))
    entries = (one for one in found if isinstance(one, Entry))
    return listing_of(entries, (one for one in found if isinstance(one, Problem)))


def _found(
    archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], prefix: str
) -> Iterator[Entry | Problem]:
    for info in infos:
        name = _name(info)
        wrong = _wrong(info, name)
        if wrong:
            yield Problem(prefix + name.replace("\n", " "), *wrong, skipped=True)
        else:
            # The archive stays open as long as an entry of it is there.
            yield Entry(prefix + str(PurePosixPath(name)), partial(_load, archive, info))


def _refuse_bomb(infos: list[zipfile.ZipInfo]) -> None:
    """Raise UnreadableError for too many files, or for too much in too little."""
    if len(infos) > MOST_FILES:
        raise UnreadableError(
            f"the archive holds {len(infos):,} files, and {MOST_FILES:,} is the limit",
            remedy="split it",
        )
    size = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    if size > _SMALL and size > HIGHEST_RATIO * packed:
        raise UnreadableError(
            f"the archive unpacks to {in_megabytes(size)}, over {HIGHEST_RATIO} times its size",
            remedy="no archive of articles does; look where it comes from",
        )
    refuse_large(size, LARGEST_ARCHIVE, "the archive, unpacked,")


def _wrong(info: zipfile.ZipInfo, name: str) -> tuple[str, str] | None:
    """What is wrong with a file in an archive, and what would be right."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or name[1:2] == ":":
        return "its name leads out of the archive", "pack it with a plain name"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "this is a link, and archives are read without their links", "pack the file itself"
    if info.flag_bits & _LOCKED:
        return "the file is locked with a password", "pack it without one"
    if path.suffix.lower() == SUFFIX:
        return "an archive within an archive is not read", "unpack it first"
    return None


def _name(info: zipfile.ZipInfo) -> str:
    """The name as it was meant: Windows packs Chinese names as GBK and says nothing of it."""
    name = info.filename.replace("\\", "/")
    if info.flag_bits & _UTF8_NAME or name.isascii():
        return name
    raw = name.encode("cp437", errors="replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name


def _load(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    refuse_large(info.file_size, LARGEST_FILE)
    try:
        with archive.open(info) as file:
            return read_bounded(file)
    except _DAMAGED as error:
        raise UnreadableError(
            f"it is damaged within the archive ({error})", remedy="pack it again"
        ) from error


def _refused(name: str, message: str, remedy: str) -> Listing:
    return Listing(problems=(Problem(name, message, remedy, skipped=True),))
