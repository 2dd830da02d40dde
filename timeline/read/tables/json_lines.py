"""Read JSON lines (.jsonl): one object a line, one article an object."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from timeline.errors import UnreadableError
from timeline.models import Problem
from timeline.read.encoding import decode
from timeline.read.limits import LARGEST_TABLE, refuse_large
from timeline.read.source import Reading, Source
from timeline.read.tables.rows import Row, read_rows
from timeline.read.text import broken_bytes, lines_of

# How many objects are asked for the names of columns.
_HEAD = 100


def read_jsonl(source: Source) -> Reading:
    """Read a .jsonl file; a line's number is that of the object. Other lines are reported.

    Raises UnreadableError when no line holds an object.
    """
    refuse_large(len(source.data), LARGEST_TABLE, "the table")
    decoded = decode(source.data)
    found = list(_objects(decoded.text))
    objects = [(number, value) for number, value in found if isinstance(value, dict)]
    if not objects:
        remedy = 'write lines such as {"title": …, "text": …}'
        raise UnreadableError("no line is a JSON object", remedy=remedy)
    names = list(dict.fromkeys(name for _, one in islice(objects, _HEAD) for name in one))
    rows: Iterator[Row] = ((n, [one.get(name) for name in names]) for n, one in objects)
    reading = read_rows(source.file, _with_header(names, rows), source.columns, decoded.encoding)
    wrong = [
        Problem(source.file, "this line is no JSON object", "write {…}", line=number)
        for number, value in found
        if not isinstance(value, dict)
    ]
    problems = (*reading.problems, *wrong, *broken_bytes(source.file, decoded))
    return replace(reading, problems=problems)


def _objects(text: str) -> Iterator[tuple[int, object]]:
    for line in lines_of(text):
        if line.text.strip():
            try:
                yield line.number, json.loads(line.text)
            except (ValueError, RecursionError):
                yield line.number, None


def _with_header(names: list[str], rows: Iterator[Row]) -> Iterator[Row]:
    yield 0, names
    yield from rows
