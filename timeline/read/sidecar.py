"""Read the TOML file that may stand beside an article and state what the article does not."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime

from timeline.errors import UnreadableError
from timeline.models import Problem, Stated
from timeline.read.entries import Entry

_KEYS = ("title", "publisher", "url", "published", "zone", "authors")
_AT_LINE = re.compile(r"\(at line (\d+)")


def read_sidecar(entry: Entry) -> tuple[Stated, tuple[Problem, ...]]:
    """What a sidecar states, and what is wrong in it."""
    file = entry.file
    try:
        table = tomllib.loads(entry.load().decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Stated(), (Problem(file, "the sidecar is not UTF-8", "save it as UTF-8"),)
    except (UnreadableError, OSError) as error:
        return Stated(), (Problem(file, f"the sidecar cannot be read ({error})", "look at it"),)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Stated(), (_syntax_problem(file, str(error)),)
    return stated_in(table, file)


def stated_in(table: Mapping[str, object], file: str) -> tuple[Stated, tuple[Problem, ...]]:
    """Check a sidecar's table key by key; a key that is wrong is left out and reported."""
    problems = [
        Problem(file, f"unknown key {key!r}", f"known are {', '.join(_KEYS)}")
        for key in table
        if key not in _KEYS
    ]
    published = _day(table.get("published"))
    if "published" in table and published is None:
        problems.append(
            Problem(file, f"{table['published']!r} is not a day", "write published = 2024-06-13")
        )
    stated = Stated(
        title=_text(table.get("title")),
        publisher=_text(table.get("publisher")),
        authors=_texts(table.get("authors")),
        url=_text(table.get("url")),
        published=published,
        evidence=file if published else None,
        zone=_text(table.get("zone")),
    )
    return stated, tuple(problems)


def _syntax_problem(file: str, message: str) -> Problem:
    found = _AT_LINE.search(message)
    line = int(found.group(1)) if found else None
    remedy = 'write lines such as title = "…" and published = 2024-06-13'
    return Problem(file, f"this is not TOML ({message})", remedy, line=line)


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(text for item in values if (text := _text(item)))


def _day(value: object) -> str | None:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    try:
        return date.fromisoformat(value.strip()).isoformat() if isinstance(value, str) else None
    except ValueError:
        return None
