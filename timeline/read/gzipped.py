"""Files packed by gzip: what is in them, within bounds."""

from __future__ import annotations

import gzip
import zlib
from io import BytesIO

from timeline.errors import UnreadableError
from timeline.read.limits import LARGEST_FILE, read_bounded

MAGIC = b"\x1f\x8b"


def unpack(data: bytes) -> bytes:
    """The bytes of the packed file. Raises UnreadableError when it is damaged or too large.

    >>> unpack(gzip.compress("开工".encode())).decode()
    '开工'
    """
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as stream:
            return read_bounded(stream, LARGEST_FILE)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableError(
            f"the packed file is damaged ({error})", remedy="pack it again"
        ) from error
