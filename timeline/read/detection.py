"""Guess the encoding of bytes that are not UTF-8: the adapter of charset-normalizer."""

from __future__ import annotations

# What Chinese newsrooms have. A wider list lets short files pass for Korean or Cyrillic ones.
CANDIDATES = ("gb18030", "big5", "big5hkscs")

_LEAST_COMMON = 0.6


def detect(data: bytes) -> str | None:
    """The most plausible encoding among :data:`CANDIDATES`, None when none of them fits.

    GB18030 decodes nearly all Big5 bytes without an error, so plausibility decides, not success.

    >>> detect("昨日是橫琴掛牌三周年".encode("big5"))
    'big5'
    >>> detect("赵䶮出席会议".encode("gb18030"))
    'gb18030'
    """
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(CANDIDATES)).best()
    return best.encoding if best else _by_common_characters(data)


def _by_common_characters(data: bytes) -> str | None:
    """For texts whose rare characters look like noise: the reading with the most common ones."""
    shares = [(_common_share(data, encoding), encoding) for encoding in CANDIDATES]
    share, encoding = max(shares, key=lambda pair: pair[0])
    return encoding if share > _LEAST_COMMON else None


def _common_share(data: bytes, encoding: str) -> float:
    """The share of the characters beyond ASCII that are in the basic national sets."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    foreign = [char for char in text if char > "\x7f"]
    basic = "gb2312" if encoding == "gb18030" else "big5"
    known = "".join(foreign).encode(basic, errors="ignore").decode(basic)
    return len(known) / len(foreign) if foreign else 0.0
