"""What is too large to be read: bounds against bombs, and against files that are no article."""

from __future__ import annotations

import zlib
from typing import Protocol

from timeline.errors import UnreadableError

MEGABYTE = 1 << 20
LARGEST_FILE = 64 * MEGABYTE
"""Of one file, as it stands on the disk or as it comes out of its compression."""
LARGEST_TEXT = 8 * MEGABYTE
"""Of the text of one article: a yearbook of 1,000 pages takes half of it."""
LARGEST_TABLE = 48 * MEGABYTE
"""Of a table of articles."""
LARGEST_PART = 32 * MEGABYTE
"""Of one part of a Word or Excel file, and of one stream of a PDF file, unpacked."""
LARGEST_ARCHIVE = 4096 * MEGABYTE
"""Of all files of an archive together, unpacked."""
MOST_FILES = 100_000
"""In one archive."""
MOST_PAGES = 1_000
"""In one PDF file."""
MOST_CHARACTERS = 2_000_000
"""In one PDF file."""
MOST_ON_PAGE = 100_000
"""Characters on one page of a PDF file; that of a newspaper holds 15,000."""
DEEPEST = 256
"""Levels of elements in a web page."""
HIGHEST_RATIO = 200
"""Between what is unpacked and what is packed; text comes to 10, an empty table to 100."""

_STEP = MEGABYTE


class Readable(Protocol):
    """Something open for reading bytes."""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes."""


def refuse_large(size: int, largest: int, what: str = "the file") -> None:
    """Raise UnreadableError when ``size`` bytes are more than ``largest``."""
    if size > largest:
        raise UnreadableError(
            f"{what} is too large: {in_megabytes(size)}, and {in_megabytes(largest)} is the limit",
            remedy="split it",
        )


def in_megabytes(size: int) -> str:
    """A size for people.

    >>> in_megabytes(200 * MEGABYTE)
    '200 MB'
    """
    return f"{-(-size // MEGABYTE):,} MB"


def read_bounded(stream: Readable, largest: int = LARGEST_FILE) -> bytes:
    """All of a stream. Raises UnreadableError when it holds more, having read only that much."""
    data = stream.read(largest + 1)  # all streams that come here fill what they are asked for
    if len(data) > largest:
        raise UnreadableError(
            f"it is more than {in_megabytes(largest)} long", remedy="give smaller files"
        )
    return data


def inflated_size(data: memoryview, most: int) -> int:
    """How long a deflated stream is unpacked; stops at ``most``, and where the stream is broken."""
    inflater, size = zlib.decompressobj(), 0
    try:
        while data and size <= most and not inflater.eof:
            size += len(inflater.decompress(data, _STEP))
            data = memoryview(inflater.unconsumed_tail)
    except zlib.error:
        pass  # what is broken is met again, and reported, by whoever reads the stream
    return size
