"""The normaliser alone: a text and its publication in, its dates and figures out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import isfinite

from timeline import arguments
from timeline.dates import Conventions, Explanation, explain_dates, find_dates
from timeline.dates.vague import DEFAULT
from timeline.errors import UsageError
from timeline.export import date_record, quantity_record
from timeline.export.options import Lang
from timeline.models import DateMention, Publication, Quantity
from timeline.numbers import find_quantities

Record = dict[str, object]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one text holds."""

    text: str
    dates: tuple[DateMention, ...]
    quantities: tuple[Quantity, ...]
    explained: tuple[Explanation, ...] | None = None

    def record(self, id: object) -> Record:
        """The record that the filter prints: id, dates, quantities; with --explain the rest."""
        record: Record = {
            "id": id,
            "dates": [date_record(mention) for mention in self.dates],
            "quantities": [quantity_record(quantity) for quantity in self.quantities],
        }
        if self.explained is not None:
            record["explained"] = [each.record() for each in self.explained]
        return record


@dataclass(frozen=True, slots=True)
class ParseOptions:
    """How to parse: the language of ``why``, the windows of vague words, whether to explain."""

    lang: Lang = "zh"
    conventions: Conventions = DEFAULT
    explain: bool = False


def parse_text(text: str, published: Publication | None, how: ParseOptions) -> Parsed:
    """All dates and quantities of a text; spans are code points of it."""
    quantities = tuple(find_quantities(text))
    if how.explain:
        found = explain_dates(text, published, lang=how.lang, conventions=how.conventions)
        return Parsed(text, tuple(each.mention for each in found), quantities, tuple(found))
    dates = find_dates(text, published, lang=how.lang, conventions=how.conventions)
    return Parsed(text, tuple(dates), quantities)


def filter_lines(lines: Iterable[bytes], write: Callable[[str], object], how: ParseOptions) -> int:
    """Answer each JSON line with one, in the same order; the number that could not be read."""
    failed = 0
    for line in lines:
        if not line.strip():
            continue
        record, good = _answer(line, how)
        failed += not good
        write(_json(record) + "\n")
    return failed


def _json(record: Record) -> str:
    """A record as one line; half a surrogate pair, which UTF-8 lacks, stays an escape."""
    line = json.dumps(record, ensure_ascii=False, allow_nan=False)
    return json.dumps(record, allow_nan=False) if _HALF.search(line) else line


_HALF = re.compile("[\ud800-\udfff]")


def _answer(line: bytes, how: ParseOptions) -> tuple[Record, bool]:
    """The record for one line; for a bad one its id, if it has one, and what is wrong."""
    id: object = None
    try:
        given = json.loads(line, parse_constant=_no_number, parse_float=_number)
        if not isinstance(given, dict):
            raise UsageError("a line is no object", remedy='write {"id": …, "text": …}')
        id = given.get("id")
        text = given.get("text")
        if not isinstance(text, str):
            raise UsageError("text is missing or no string", remedy='write "text": "…"')
        return parse_text(text, _published(given.get("published")), how).record(id), True
    except (ValueError, RecursionError) as error:  # broken JSON or UTF-8
        return {"id": id, "error": f"not JSON: {error}"}, False
    except UsageError as error:
        return {"id": id, "error": str(error)}, False


def _no_number(name: str) -> float:
    """NaN and Infinity, which Python reads and JSON (RFC 8259) lacks."""
    raise ValueError(f"{name} is no number")


def _number(text: str) -> float:
    """A number with a point or an exponent; one too large would be written as Infinity."""
    value = float(text)
    if not isfinite(value):
        raise ValueError(f"{text} is too large")
    return value


def _published(value: object) -> Publication | None:
    """What ``--published`` takes, {"start", "end"} of the same, or null."""
    if value is None:
        return None
    if isinstance(value, str):
        return arguments.read_publication(value, "published")
    if isinstance(value, dict):
        start, end = value.get("start"), value.get("end")
        if isinstance(start, str) and isinstance(end, str):
            first = arguments.read_publication(start, "published")
            last = arguments.read_publication(end, "published")
            if first.start and last.end and first.start <= last.end:
                return Publication(first.start, last.end)
    raise UsageError(
        f"cannot read {json.dumps(value, ensure_ascii=False)} as a publication",
        place="published",
        remedy='write "2021-01-28", "2021-01", {"start": …, "end": …} or null',
    )
