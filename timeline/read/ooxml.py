"""The zip packages that Word and Excel files are: looked over before their library opens them."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO

from timeline.errors import UnreadableError
from timeline.read.limits import LARGEST_FILE, LARGEST_PART, refuse_large

# The standard forbids them (ECMA-376 part 2, 9.1.4), and entity bombs need them.
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_WIDE_DECLARATION = re.compile("<!(?:DOCTYPE|ENTITY)".encode("utf-16-le"), re.IGNORECASE)
_HEAD = 64 * 1024
_OLE = b"\xd0\xcf\x11\xe0"
_XML = (".xml", ".rels", ".vml")


def check_package(data: bytes, kind: str, part: str) -> None:
    """Raise UnreadableError unless ``data`` is a sound package that holds ``part``.

    Bounded: the size of every part and of all together. Refused: document type declarations.
    """
    if data.startswith(_OLE):
        raise UnreadableError(
            f"this is no {kind} file but an old or a locked one",
            remedy=f"save it as {kind} without a password",
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _check_parts(package, kind, part)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise UnreadableError(
            f"the {kind} file is damaged ({error})", remedy="save it again"
        ) from error


def _check_parts(package: zipfile.ZipFile, kind: str, part: str) -> None:
    infos = package.infolist()
    if part not in package.namelist():
        raise UnreadableError(f"this is no {kind} file", remedy=f"save it as {kind}")
    refuse_large(sum(info.file_size for info in infos), 2 * LARGEST_FILE, "the file, unpacked,")
    for info in infos:
        if info.filename.lower().endswith(_XML):
            refuse_large(info.file_size, LARGEST_PART, f"its part {info.filename}, unpacked,")
            with package.open(info) as stream:
                _refuse_declarations(stream.read(_HEAD))


def _refuse_declarations(head: bytes) -> None:
    if _DECLARATION.search(head) or _WIDE_DECLARATION.search(head):
        raise UnreadableError(
            "its XML declares a document type, as entity bombs do", remedy="save it again in Word"
        )
