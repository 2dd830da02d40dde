"""Dates in words: 2020年10月, 约2023年12月底前, 2021年5月1日—3日, 10月起; and in English.

A date is named by its calendar unit. An interval without one is named by both its ends, as
precisely as they fill years, months or days, so that no precision is invented.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.export.date_names import NAMES, Names
from timeline.export.options import Lang
from timeline.models import DateMention, Granularity, Role

DATETIME_LENGTH = {Granularity.YEAR: 4, Granularity.MONTH: 7, Granularity.DAY: 10}
"""The units that HTML's ``<time datetime>`` can say, with the length of their ISO form."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; ``datetime`` is its HTML machine form, None when HTML has none."""

    text: str
    datetime: str | None = None


@dataclass(frozen=True, slots=True)
class DateLabel:
    """A date as a list prints it; ``deadline`` asks for the mark 截止 behind it."""

    pieces: tuple[Piece, ...]
    approx: bool
    deadline: bool

    @property
    def text(self) -> str:
        """The label's words alone."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def span(self) -> tuple[str, str] | None:
        """First and last ISO day that the pieces' machine forms give; None without any."""
        forms = [piece.datetime for piece in self.pieces if piece.datetime]
        return (_first_day(forms[0]), _last_day(forms[-1])) if forms else None


def _first_day(form: str) -> str:
    return form + "-01-01"[: 10 - len(form)]


def _last_day(form: str) -> str:
    """The last ISO day of 2020, 2020-10 or 2020-10-31."""
    if len(form) == 7:
        return f"{form}-{monthrange(int(form[:4]), int(form[5:]))[1]}"
    return form if len(form) == 10 else f"{form}-12-31"


def display(mention: DateMention, lang: Lang = "zh") -> str:
    """The date in full, with 约, 起, 前 or 截至 where they belong."""
    names = NAMES[lang]
    text = _text(_with_role(mention, _body(mention, None, names), names))
    if mention.role is Role.BY and not _written_before(mention):
        text = names.by.format(text)
    return names.approx + text if mention.approx else text


def label(mention: DateMention, year: int, lang: Lang = "zh") -> DateLabel:
    """The date for a list under the heading ``year``, which it leaves out."""
    names = NAMES[lang]
    body = _body(mention, year, names)
    if _since_new_year(mention, year):
        body = (Piece(names.new_year),)
    else:
        body = _with_role(mention, body, names)
    deadline = mention.role is Role.BY and not _written_before(mention)
    if deadline and not names.tag:
        body = _around(names.by, body)
    return DateLabel(body, mention.approx, deadline and names.tag)


def day_range(start: date | None, end: date | None, lang: Lang = "zh") -> str:
    """An interval of days in words; whole months and years by name; empty when unknown."""
    if start is None or end is None:
        return ""
    return _text(_interval(start, end, None, NAMES[lang]))


def _text(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def _around(template: str, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    before, after = template.split("{}")
    return tuple(piece for piece in (Piece(before), *pieces, Piece(after)) if piece.text)


def _written_before(mention: DateMention) -> bool:
    """True for 2025年前, which is shown as written; 2025年底前 is a deadline at an end."""
    return mention.text.endswith("前") and not mention.text.endswith(("底前", "末前"))


def _with_role(mention: DateMention, body: tuple[Piece, ...], names: Names) -> tuple[Piece, ...]:
    match mention.role:
        case Role.SINCE:
            return _around(names.since, body)
        case Role.ASOF if not mention.approx:
            return _around(names.asof, body)
        case Role.BY if _written_before(mention):
            return _around(names.before, body)
        case Role.BY:
            return _around(names.end_of.get(mention.granularity, "{}"), body)
        case _:
            return body


def _since_new_year(mention: DateMention, year: int) -> bool:
    """今年以来 under its own year: the day is not in the text, 年初起 says it."""
    return (
        mention.role is Role.SINCE
        and mention.start == date(year, 1, 1)
        and not any(mark in mention.text for mark in "月日号")
    )


def _body(mention: DateMention, year: int | None, names: Names) -> tuple[Piece, ...]:
    start, end = mention.start or mention.end, mention.end
    if start is None:
        return (Piece(mention.text),)
    if end is None or mention.role is Role.SINCE:
        return (_point(start, _start_unit(mention, start), year, names),)
    if mention.role is Role.BY and mention.granularity is Granularity.YEAR:
        year = None
    if mention.granularity not in (Granularity.SPAN, Granularity.WEEK):
        return (_point(start, mention.granularity, year, names),)
    return _interval(start, end, year, names, loose=year is not None and mention.approx)


def _start_unit(mention: DateMention, start: date) -> Granularity:
    """How precisely a start without an end is given: by its EDTF form, else by its words."""
    if mention.granularity not in (Granularity.SPAN, Granularity.WEEK):
        return mention.granularity
    given = len((mention.edtf or start.isoformat()).split("/")[0].strip("~?%"))
    if (start.month, start.day) == (1, 1) and not any(mark in mention.text for mark in "月日号"):
        given = 4
    units = {length: unit for unit, length in DATETIME_LENGTH.items()}
    return units.get(given, Granularity.DAY)


def _ends_month(day: date) -> bool:
    return day == date.max or (day + timedelta(days=1)).day == 1


def _range_unit(start: date, end: date) -> Granularity:
    """The widest unit that the interval fills from its first to its last: year, month or day."""
    if start.day != 1 or not _ends_month(end):
        return Granularity.DAY
    years = start.month == 1 and end.month == 12
    return Granularity.YEAR if years else Granularity.MONTH


def _interval(
    start: date, end: date, year: int | None, names: Names, *, loose: bool = False
) -> tuple[Piece, ...]:
    """Both ends, what they share said once; ``loose`` lets an inferred end name its month only."""
    unit = _range_unit(start, end)
    if _iso(start, unit) == _iso(end, unit):
        return (_point(start, unit, year, names),)
    if unit is Granularity.YEAR:
        ends = _point(start, unit, None, names), _point(end, unit, None, names)
        return ends[0], Piece(names.dash), ends[1]
    last_unit = Granularity.MONTH if loose and _leaves_month(start, end) else unit
    if names.shortens_last:
        first, last = _point(start, unit, year, names), _point(end, last_unit, start.year, names)
        last = _same_month(start, end, last, names)
    else:
        kept = end.year if start.year == end.year else year
        first, last = _point(start, unit, kept, names), _point(end, last_unit, year, names)
        first = _same_month(end, start, first, names)
    return first, Piece(names.dash), last


def _same_month(said: date, day: date, piece: Piece, names: Names) -> Piece:
    """``piece`` reduced to its day when the other end of the range says the month."""
    if (said.year, said.month) != (day.year, day.month):
        return piece
    return Piece(names.day_only.format(d=day.day), piece.datetime)


def _leaves_month(start: date, end: date) -> bool:
    return _ends_month(end) and (start.year, start.month) != (end.year, end.month)


def _point(day: date, unit: Granularity, year: int | None, names: Names) -> Piece:
    return Piece(names.point(day, unit, with_year=day.year != year), _iso(day, unit))


def _iso(day: date, unit: Granularity) -> str | None:
    length = DATETIME_LENGTH.get(unit)
    return day.isoformat()[:length] if length else None
