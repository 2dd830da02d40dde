"""Read the windows of vague words that a user sets in ``timeline.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from timeline.dates.vague import DEFAULT, Conventions
from timeline.errors import UsageError
from timeline.text.folding import fold

FILE = "timeline.toml"
_LONGEST = 3650
"""Days of the longest window that a vague word may open."""
_SHORTEST = 2
"""Characters of the shortest word: one alone stands in too many others."""
_KEY = r"(?:[\s\[]*|[^#]*[{{,]\s*)(?:[\w\"'-]+\s*\.\s*)*[\"']?{key}[\"']?\s*[\].=]"
"""Where a key is set: behind blanks, a bracket, a dotted prefix, or inside braces."""
_REMEDY = '[dates.vague] holds lines such as "近日" = 7 (days), or = false for no date'


def read_conventions(path: Path) -> Conventions:
    """The conventions of one file, or of the ``timeline.toml`` in a folder if there is one.

    Raises UsageError, with file and line, for a file that is missing, cannot be read or says
    something that is not known.
    """
    if path.is_dir():
        file = path / FILE
        return read_conventions(file) if file.is_file() else DEFAULT
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except OSError as error:
        raise UsageError(
            f"cannot be read ({error.strerror})", place=str(path), remedy=_REMEDY
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"this is not TOML ({error})", place=str(path), remedy=_REMEDY) from error
    return _Settings(str(path), text).conventions(table)


def conventions_beside(paths: Iterable[Path]) -> dict[Path, Conventions]:
    """For each path of articles the conventions in it, when it is a folder, else those beside it.

    Raises UsageError as :func:`read_conventions` does.
    """
    folders = {path: path if path.is_dir() else path.parent for path in paths}
    read = {folder: read_conventions(folder) for folder in dict.fromkeys(folders.values())}
    return {path: read[folder] for path, folder in folders.items()}


class _Settings:
    """The text of one file, to name the line of what is wrong."""

    def __init__(self, file: str, text: str) -> None:
        self.file, self.lines = file, text.splitlines()

    def conventions(self, table: Mapping[str, object]) -> Conventions:
        dates = self._table(table, "dates", "[dates]")
        words = self._table(dates, "vague", "[dates.vague]")
        changed: dict[str, int | None] = {}
        for key, days in words.items():
            word = self._word(key)
            if word in changed:
                raise self._error(key, f"“{key}” stands twice, once in other characters")
            changed[word] = self._days(key, days)
        return DEFAULT.changed(changed)

    def _table(self, table: Mapping[str, object], known: str, name: str) -> Mapping[str, object]:
        """The one table that is known inside another, empty where it is not written."""
        for key in table:
            if key != known:
                raise self._error(key, f"unknown setting “{key}” (known here: {name})")
        inner = table.get(known, {})
        if not isinstance(inner, dict):
            raise self._error(known, f"{name} is no table")
        return inner

    def _word(self, key: str) -> str:
        """A word as texts are matched: in Simplified characters, without blanks around."""
        word = fold(key).text.strip()
        if len(word) < _SHORTEST:
            raise self._error(key, f"“{key}” is too short, a word has two characters at least")
        return word

    def _days(self, key: str, days: object) -> int | None:
        if days is False:
            return None
        if isinstance(days, int) and not isinstance(days, bool) and 0 <= days <= _LONGEST:
            return days
        raise self._error(key, f"“{key}” has no number of days: {days!r}")

    def _error(self, key: str, message: str) -> UsageError:
        line = self._line(key)
        place = f"{self.file}:{line}" if line else self.file
        return UsageError(message, place=place, remedy=_REMEDY)

    def _line(self, key: str) -> int | None:
        """The line on which a key is set, or its table begins."""
        pattern = re.compile(_KEY.format(key=re.escape(key)))
        found = (number for number, line in enumerate(self.lines, 1) if pattern.match(line))
        return next(found, None)
