"""The files of an output folder: written whole or not at all, and listed in a ledger.

The ledger ``.timeline-files`` in the output folder lists, a line each, the exporter, the hash
and the name of every file we wrote. A later build removes a listed file that it no longer
writes, but only one of an exporter that ran again and whose content is still what we wrote:
a file that somebody changed, and every file that is not listed, stays (see ``staging``).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from timeline.errors import UsageError

LEDGER = ".timeline-files"

RESERVED = ("index", "events", "unassigned", "undated")
"""File names, without ending, that are not free for a zone."""


@dataclass(frozen=True, slots=True, order=True)
class Written:
    """One line of the ledger."""

    exporter: str
    name: str
    sha256: str


def stem(zone_id: str) -> str:
    """The file name of a zone, without its ending: its id, made safe and unlike our own names."""
    safe = re.sub(r"[^\w-]+", "-", zone_id).strip("-") or "zone"
    return f"zone-{safe}" if safe in RESERVED else safe


def write_file(path: Path, content: bytes) -> Path:
    """Write all of ``content`` or nothing; a file that already holds it is left untouched."""
    if path.is_file() and path.read_bytes() == content:
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        temporary = Path(file.name)
        try:
            file.write(content)
            file.close()
            temporary.chmod(0o644)
            temporary.replace(path)
        except BaseException as error:  # Ctrl-C too
            temporary.unlink(missing_ok=True)
            if isinstance(error, OSError):  # a full disk names no file
                error.filename = str(path)
            raise
    return path


def read_ledger(out: Path) -> list[Written]:
    """What earlier builds wrote into ``out``; lines that are not ours are passed over."""
    path = out / LEDGER
    if not path.is_file():
        return []
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [Written(row[0], row[2], row[1]) for row in rows if len(row) == 3]


def claim(out: Path) -> None:
    """Make an empty folder ours, before the first file, so that a broken build is known again.

    Raises UsageError when the folder holds files and no ledger of ours.
    """
    if (out / LEDGER).is_file():
        return
    if any(not path.name.startswith(".") for path in out.iterdir()):
        raise UsageError(
            "the folder holds files that timeline did not write",
            place=str(out),
            remedy="choose an empty or new folder with -o",
        )
    write_ledger(out, ())


def entry_of(out: Path, exporter: str, path: Path) -> Written:
    """The line of the ledger for a file in ``out``."""
    return Written(exporter, path.relative_to(out).as_posix(), _sha256(path))


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def unchanged(out: Path, entry: Written) -> bool:
    """True when a listed file lies inside ``out`` and is as we wrote it."""
    path = out / entry.name
    inside = out.resolve() in path.resolve().parents
    return inside and path.is_file() and _sha256(path) == entry.sha256


def write_ledger(out: Path, entries: Iterable[Written]) -> None:
    """Write the ledger of a folder, in an order of its own."""
    lines = [f"{entry.exporter}\t{entry.sha256}\t{entry.name}\n" for entry in sorted(set(entries))]
    write_file(out / LEDGER, "".join(lines).encode())
