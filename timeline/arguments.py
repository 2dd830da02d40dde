"""Read what a user types: days and ranges, statuses, publication days."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from timeline.dates import DateValue, periods
from timeline.errors import UsageError
from timeline.merge import Mode
from timeline.models import Certainty, Publication, Status
from timeline.read.tables.columns import FIELDS

_DATE = re.compile(
    r"(?P<year>\d{4})(?:[-/.年](?P<month>\d{1,2})(?:[-/.月](?P<day>\d{1,2})日?)?)?[年月]?"
)
_FORMS = "write 2021, 2021-03, 2021-03-05 or 2021年3月"
_STATUS_WORDS = {
    "occurred": Status.OCCURRED,
    "已发生": Status.OCCURRED,
    "ongoing": Status.ONGOING,
    "进行中": Status.ONGOING,
    "planned": Status.PLANNED,
    "计划": Status.PLANNED,
}


def read_period(text: str, place: str) -> DateValue:
    """A year, month or day as a user writes it (2020, 2020-10, 2020年10月1日).

    Raises UsageError, with ``place`` naming the option, when it is no date of the calendar.
    """
    match = _DATE.fullmatch(text.strip())
    if match is None:
        raise UsageError(f"cannot read “{text}” as a date", place=place, remedy=_FORMS)
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if month is None:
            return periods.year(year or 0)
        if day is None:
            return periods.month(year or 0, month)
        return periods.day(date(year or 0, month, day))
    except (ValueError, IndexError) as error:
        raise UsageError(
            f"“{text}” is not a date of the calendar", place=place, remedy=_FORMS
        ) from error


def read_range(first: str | None, last: str | None) -> tuple[date | None, date | None]:
    """--from and --to: the first day of the one, the last day of the other."""
    start = read_period(first, "--from").start if first else None
    end = read_period(last, "--to").end if last else None
    if start and end and end < start:
        raise UsageError(f"ends before it starts: {first} to {last}", place="--from")
    return start, end


def read_statuses(words: Iterable[str]) -> frozenset[Status]:
    """--status, repeatable; the codes or their Chinese words."""
    statuses = set()
    for word in words:
        if word not in _STATUS_WORDS:
            known = ", ".join(_STATUS_WORDS)
            raise UsageError(f"unknown status “{word}”", place="--status", remedy=f"one of {known}")
        statuses.add(_STATUS_WORDS[word])
    return frozenset(statuses)


def read_merge(word: str) -> Mode:
    """--merge: strict, normal or off."""
    try:
        return Mode(word)
    except ValueError as error:
        known = ", ".join(Mode)
        raise UsageError(
            f"unknown mode “{word}”", place="--merge", remedy=f"one of {known}"
        ) from error


def read_published(pairs: Iterable[str]) -> dict[str, Publication]:
    """--published FILE=DATE, repeatable: the publication day of single files."""
    stated = {}
    for pair in pairs:
        file, equals, text = pair.rpartition("=")
        if not equals or not file:
            raise UsageError(f"“{pair}” is not FILE=DATE", place="--published")
        stated[file] = read_publication(text, "--published")
    return stated


def read_publication(text: str, place: str) -> Publication:
    """A day of publication, or the month or year in which it lies, as a window."""
    value = read_period(text, place)
    return Publication(value.start, value.end, Certainty.OPTION, f"{place} {text}")


def read_default_published(text: str | None) -> date | None:
    """--default-published: a day; ``today`` is the only place where the clock is asked."""
    if text is None:
        return None
    if text == "today":
        return date.today()
    value = read_period(text, "--default-published")
    if value.start != value.end:
        raise UsageError(f"“{text}” is not a day", place="--default-published")
    return value.start


def read_columns(text: str | None) -> dict[str, str]:
    """--columns text=正文,title=标题: which column of a table holds what.

    >>> read_columns("text=正文, published=见报时间")
    {'text': '正文', 'published': '见报时间'}
    """
    columns = {}
    for pair in filter(None, re.split(r"[,，;；]", text or "")):
        field, equals, name = (part.strip() for part in pair.partition("="))
        if not equals or not name:
            raise UsageError(f"“{pair}” is not FIELD=NAME", place="--columns")
        if field not in FIELDS:
            known = ", ".join(FIELDS)
            raise UsageError(
                f"unknown field “{field}”", place="--columns", remedy=f"one of {known}"
            )
        columns[field] = name
    return columns


def read_formats(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """--format html,csv: names of exporters, in the order given, each once."""
    names = tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))
    for name in names:
        if name not in known:
            raise UsageError(
                f"unknown format “{name}”", place="--format", remedy=f"one of {', '.join(known)}"
            )
    return names


def read_site(text: str) -> str:
    """--site: the address under which the pages will stand, empty when it is not known."""
    if text and not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", text):
        raise UsageError(
            f"“{text}” is no web address", place="--site", remedy="https://news.example/timelines"
        )
    return text


def read_script(text: str) -> bool:
    """--script: whether quotations stand as printed (source) or in Simplified characters."""
    if text not in ("simplified", "source"):
        raise UsageError(
            f"unknown script “{text}”", place="--script", remedy="simplified or source"
        )
    return text == "source"
