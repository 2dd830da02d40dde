"""Build event mentions from the short notation of merge_cases."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal

from timeline.models import (
    AnchorKind,
    Article,
    Certainty,
    DateMention,
    EventKind,
    EventMention,
    Granularity,
    Publication,
    Quantity,
    Role,
    Status,
    ZoneAttribution,
)

STATUS = {"o": Status.OCCURRED, "g": Status.ONGOING, "p": Status.PLANNED}
PARENTS = {"a1": "a", "a2": "a"}
SCALES = {"": 1, "万": 10**4, "亿": 10**8}
KINDS = {
    "CNY": "money",
    "%": "percent",
    "位": "rank",
    "公里": "length",
    "亩": "area",
    "平方公里": "area",
}
FIGURE = re.compile(
    r"(?:\((?P<over>[^)]+)\))?#?(?P<n>[\d.]+)(?P<scale>万|亿)?(?P<more>\+)?(?P<unit>[^:]+)(?::(?P<counted>.*))?"
)


def root(zone: str) -> str:
    return PARENTS.get(zone, zone)


def figure(text: str) -> Quantity:
    m = FIGURE.fullmatch(text)
    assert m, text
    value = Decimal(m["n"]) * SCALES[m["scale"] or ""]
    return Quantity(
        text=text,
        span=(0, 0),
        value=value,
        unit=m["unit"],
        kind=KINDS.get(m["unit"], "count"),
        counted=m["counted"] or None,
        qualifier=figure(m["over"]) if m["over"] else None,
        low=value if m["more"] else None,
        high=value + 10 if m["more"] else None,
    )


def days(text: str) -> tuple[date, date, Granularity]:
    if "/" in text:
        first, last = map(date.fromisoformat, text.split("/"))
        return first, last, Granularity.SPAN
    year, *rest = text.split("-")
    if not rest:
        return date(int(year), 1, 1), date(int(year), 12, 31), Granularity.YEAR
    if len(rest) == 2:
        return (date.fromisoformat(text),) * 2 + (Granularity.DAY,)
    months, grain = {"Q": (3, Granularity.QUARTER), "H": (6, Granularity.HALF)}.get(
        rest[0][0], (1, Granularity.MONTH)
    )
    last = int(rest[0].strip("QH")) * months
    end = date(int(year), last, monthrange(int(year), last)[1])
    return date(int(year), last - months + 1, 1), end, grain


def mention(
    notation: str, *, name: str, published: str | None = None, line: int = 1
) -> EventMention:
    when, status, zone, text, figures = notation.split("|")
    start, end, grain = days(when.lstrip("~<"))
    stated = date.fromisoformat(published) if published else None
    certainty = Certainty.STATED if stated else Certainty.UNKNOWN
    return EventMention(
        id=f"em-{name}",
        article=Article(f"{name}.txt", 0, None, (), Publication(stated, stated, certainty)),
        line=line,
        quote=text,
        sentence=text,
        clause=text,
        headline=text[:30],
        date=DateMention(
            text=when,
            span=(0, 0),
            start=start,
            end=end,
            granularity=grain,
            approx="~" in when,
            role=Role.BY if "<" in when else Role.AT,
            edtf=None,
            timex3=None,
            anchor=AnchorKind.ABSOLUTE,
            rule="case",
            why="case",
        ),
        zone=ZoneAttribution()
        if zone == "-"
        else ZoneAttribution(zone, zone, PARENTS.get(zone), PARENTS.get(zone)),
        kind=EventKind.STATISTIC if "!" in status else EventKind.ACTION,
        status=STATUS[status[0]],
        quantities=tuple(map(figure, filter(None, figures.split(";")))),
    )
