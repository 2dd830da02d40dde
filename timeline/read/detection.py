"""Guess the encoding of bytes that are not UTF-8: the adapter of charset-normalizer."""

from __future__ import annotations

# What Chinese newsrooms have. A wider list lets short files pass for Korean or Cyrillic ones.
CANDIDATES = ("gb18030", "big5", "big5hkscs")


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
    return best.encoding if best else None
