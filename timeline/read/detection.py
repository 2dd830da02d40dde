"""Guess the encoding of bytes that are not UTF-8: the adapter of charset-normalizer."""

from __future__ import annotations

# What Chinese newsrooms have. A wider list lets short files pass for Korean or Cyrillic ones.
CANDIDATES = ("gb18030", "big5", "big5hkscs")

_LEAST_COMMON = 0.6
# Below this many bytes there is too little for statistics, but common characters still tell.
_SHORT = 64
_MOST_BROKEN = 0.02
_FEWEST_FOREIGN = 20
_BASIC = {"gb18030": "gb2312", "big5": "big5", "big5hkscs": "big5"}
# The lead bytes of the level of common characters in each national set.
_COMMON_ROWS = {"gb2312": range(0xB0, 0xD8), "big5": range(0xA4, 0xC7)}


def detect(data: bytes) -> str | None:
    """The most plausible encoding among :data:`CANDIDATES`, None when none of them fits.

    GB18030 decodes nearly all Big5 bytes without an error, so plausibility decides, not success.

    >>> detect("昨日是橫琴掛牌三周年".encode("big5"))
    'big5'
    >>> detect("赵䶮出席会议".encode("gb18030")), detect("要闻".encode("gb18030"))
    ('gb18030', 'gb18030')
    """
    from charset_normalizer import from_bytes

    common = _by_common_characters(data, "strict")
    if common and len(data) < _SHORT:
        return common
    best = from_bytes(data, cp_isolation=list(CANDIDATES)).best()
    return best.encoding if best else common


def detect_broken(data: bytes) -> str | None:
    """The same for bytes of which a few are broken, so that no encoding fits them strictly.

    >>> detect_broken("三号泊位试靠成功，水深十五米，岸线长三百八十六米。".encode("gb18030")[:-1])
    'gb18030'
    """
    return _by_common_characters(data, "replace")


def _by_common_characters(data: bytes, errors: str) -> str | None:
    """The reading with the most common characters; rare ones look like noise to statistics."""
    shares = [(_common_share(data, encoding, errors), encoding) for encoding in CANDIDATES]
    share, encoding = max(shares, key=lambda pair: pair[0])
    return encoding if share > _LEAST_COMMON else None


def _common_share(data: bytes, encoding: str, errors: str) -> float:
    """The share of the characters beyond ASCII that are common ones, 0 for a reading that fails."""
    try:
        text = data.decode(encoding, errors)
    except UnicodeDecodeError:
        return 0.0
    foreign = [char for char in text if char > "\x7f"]
    broken = text.count("\ufffd")
    if broken and (len(foreign) < _FEWEST_FOREIGN or broken > max(1, _MOST_BROKEN * len(foreign))):
        return 0.0
    letters = [char for char in foreign if char.isalpha()]
    basic = _BASIC[encoding]
    leads = (char.encode(basic, "ignore")[:1] for char in letters)
    common = sum(bool(lead) and lead[0] in _COMMON_ROWS[basic] for lead in leads)
    return common / len(letters) if letters else 0.0
