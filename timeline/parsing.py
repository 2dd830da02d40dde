"""The normaliser alone: a text and its publication in, its dates and figures out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from timeline.dates import find_dates
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

    def record(self, id: object) -> Record:
        """The record that the filter prints: id, dates, quantities."""
        return {
            "id": id,
            "dates": [date_record(mention) for mention in self.dates],
            "quantities": [quantity_record(quantity) for quantity in self.quantities],
        }


def parse_text(text: str, published: Publication | None, lang: Lang) -> Parsed:
    """All dates and quantities of a text; spans are code points of it."""
    return Parsed(text, tuple(find_dates(text, published, lang=lang)), tuple(find_quantities(text)))


def read_day(text: str) -> Publication:
    """An ISO day as a publication. Raises UsageError for anything else."""
    try:
        day = date.fromisoformat(text)
    except (ValueError, TypeError) as error:
        message = f"cannot read “{text}” as a day"
        raise UsageError(message, place="published", remedy="write 2021-01-28") from error
    return Publication(day, day)


def filter_lines(lines: Iterable[bytes], write: Callable[[str], object], lang: Lang) -> int:
    """Answer each JSON line with one, in the same order; the number that could not be read."""
    failed = 0
    for line in lines:
        if not line.strip():
            continue
        record, good = _answer(line, lang)
        failed += not good
        write(json.dumps(record, ensure_ascii=False) + "\n")
    return failed


def _answer(line: bytes, lang: Lang) -> tuple[Record, bool]:
    """The record for one line; for a bad one its id, if it has one, and what is wrong."""
    id: object = None
    try:
        given = json.loads(line)
        if not isinstance(given, dict):
            raise UsageError("a line is no object", remedy='write {"id": …, "text": …}')
        id = given.get("id")
        text = given.get("text")
        if not isinstance(text, str):
            raise UsageError("text is missing or no string", remedy='write "text": "…"')
        return parse_text(text, _published(given.get("published")), lang).record(id), True
    except (ValueError, RecursionError) as error:  # broken JSON or UTF-8
        return {"id": id, "error": f"not JSON: {error}"}, False
    except UsageError as error:
        return {"id": id, "error": str(error)}, False


def _published(value: object) -> Publication | None:
    """An ISO day, {"start", "end"}, or null."""
    if value is None:
        return None
    if isinstance(value, str):
        return read_day(value)
    if isinstance(value, dict) and {"start", "end"} <= value.keys():
        first, last = read_day(value["start"]), read_day(value["end"])
        if first and last and first.start and last.start and first.start <= last.start:
            return Publication(first.start, last.start)
    raise UsageError(
        f"cannot read {json.dumps(value, ensure_ascii=False)} as a publication",
        place="published",
        remedy='write "2021-01-28", {"start": …, "end": …} or null',
    )
