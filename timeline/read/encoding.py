"""Turn bytes into text: byte order mark, strict UTF-8, the declared encoding, then a guess."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from timeline.errors import UnreadableError
from timeline.read.detection import detect, detect_broken

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Pages say gb2312 and mean its supersets.
_SUPERSET = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs"}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_BROKEN = 0.1
_MOST_CONTROL = 0.01


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it came in; ``broken_lines`` hold U+FFFD for undecodable bytes."""

    text: str
    encoding: str
    broken_lines: tuple[int, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode a file. ``declared`` is what the file says of itself, as HTML pages do.

    Raises UnreadableError for binary data and for bytes in no encoding that we know.

    >>> decode("要闻".encode("utf-16")).encoding
    'utf-16-le'
    """
    decoded = _marked(data) or _strict(data, "utf-8") or _wide(data)
    decoded = decoded or _slightly_broken(data) or _declared(data, declared) or _guessed(data)
    if decoded is None:
        raise UnreadableError("the encoding is not known", remedy="save the file as UTF-8")
    if len(_CONTROL.findall(decoded.text)) > _MOST_CONTROL * len(decoded.text):
        raise UnreadableError(
            "this is binary data, not text", remedy="give the text of the article"
        )
    return decoded


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding) or _replacing(data[len(mark) :], encoding)
    return None


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _replacing(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    lines = text.split("\n")
    return Decoded(text, encoding, tuple(n for n, line in enumerate(lines, 1) if "\ufffd" in line))


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: every second byte of its line ends and digits is zero."""
    if b"\0" not in data or len(data) % 2:
        return None
    encoding = "utf-16-le" if data[1::2].count(0) > data[0::2].count(0) else "utf-16-be"
    return _strict(data, encoding)


def _slightly_broken(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes. In other encodings nearly every character breaks."""
    decoded = _replacing(data, "utf-8")
    foreign = sum(char > "\x7f" for char in decoded.text)
    broken = decoded.text.count("\ufffd")
    return decoded if broken <= max(1, _MOST_BROKEN * foreign) and foreign > 20 else None


def _declared(data: bytes, name: str | None) -> Decoded | None:
    if not name:
        return None
    decoded = _strict(data, _SUPERSET.get(name.lower(), name))
    return decoded and Decoded(decoded.text, name.lower())


def _guessed(data: bytes) -> Decoded | None:
    if encoding := detect(data):
        return _strict(data, encoding)
    encoding = detect_broken(data)
    return _replacing(data, encoding) if encoding else None
