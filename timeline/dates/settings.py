"""Read the windows of vague words that a user sets in ``timeline.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path

from timeline.dates.vague import DEFAULT, Conventions
from timeline.errors import UsageError

FILE = "timeline.toml"
_REMEDY = '[dates.vague] holds lines such as "近日" = 7 (days), or = false for no date'


def read_conventions(path: Path) -> Conventions:
    """The conventions for the articles at ``path``: a folder, or a file beside ``timeline.toml``.

    Raises UsageError, with file and line, for what cannot be read. Without a file, the defaults.
    """
    file = path if path.suffix == ".toml" else (path if path.is_dir() else path.parent) / FILE
    if not file.is_file():
        return DEFAULT
    try:
        text = file.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"this is not TOML ({error})", place=file.name, remedy=_REMEDY) from error
    dates = table.get("dates", {})
    words = dates.get("vague", {}) if isinstance(dates, dict) else None
    if not isinstance(words, dict):
        raise UsageError("[dates.vague] is no table", place=file.name, remedy=_REMEDY)
    return DEFAULT.changed(
        {word: _days(word, days, text, file.name) for word, days in words.items()}
    )


def _days(word: str, days: object, text: str, name: str) -> int | None:
    if days is False:
        return None
    if isinstance(days, int) and not isinstance(days, bool) and 0 <= days <= _LONGEST:
        return days
    lines = [number for number, line in enumerate(text.splitlines(), 1) if word in line]
    place = f"{name}:{lines[0]}" if lines else name
    raise UsageError(f"“{word}” has no number of days: {days!r}", place=place, remedy=_REMEDY)


_LONGEST = 3650
"""Days of the longest window that a vague word may open."""
