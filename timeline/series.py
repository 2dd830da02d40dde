"""One indicator of one zone over time: its figures from events, comparable ones in one series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from timeline.errors import UsageError
from timeline.models import Event, EventKind, EventMention, Quantity, Role, Status

# Names that news use for one indicator; the first is the one shown.
_SYNONYMS = """
地区生产总值 生产总值 GDP 国内生产总值 地区GDP 地区生产总值(GDP) 经济总量
规上工业增加值 规模以上工业增加值 规模工业增加值 工业增加值(规上)
规上工业总产值 规模以上工业总产值 规模工业总产值 规上工业产值 规上产值 规模以上工业产值
一般公共预算收入 地方一般公共预算收入 一般预算收入 一般公共财政预算收入
社会消费品零售总额 社零总额 社会消费品零售额 社零额
进出口总额 外贸进出口总额 货物进出口总额 进出口总值 外贸进出口总值 外贸进出口额 进出口额
实际使用外资 实际利用外资 实际到位外资 实到外资 实际利用外资额 实际使用外资金额
固定资产投资 全社会固定资产投资 固定资产投资额 固定资产投资总额 固投
高新技术企业 国家高新技术企业 国家级高新技术企业 国家高企 高企 有效高新技术企业
研发投入强度 全社会研发投入强度 研发经费投入强度 研发投入占GDP比重 研发经费支出占GDP比重
规上工业企业 规模以上工业企业
常住人口 常住人口总数
""".strip()
_NAME = {name: line.split()[0] for line in _SYNONYMS.splitlines() for name in line.split()}

MEASURED = (EventKind.STATISTIC, EventKind.TARGET, EventKind.STATE)
"""Kinds of events whose figures are measured; what was signed on one day is no series."""

_NAMED = 12

FEWEST = 3
"""From so many points on a series is drawn."""


def indicator_name(counted: str) -> str:
    """The name under which an indicator is listed: GDP → 地区生产总值."""
    return _NAME.get(counted, counted)


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of an indicator; ``value`` is signed for growth, ``start`` to ``end`` its period.

    ``mentions`` say so alike; ``differing`` is True when others of the event say another value.
    """

    event: Event
    quantity: Quantity
    value: Decimal
    start: date
    end: date
    mentions: tuple[EventMention, ...]
    differing: bool = False

    @property
    def planned(self) -> bool:
        """A goal, not a measurement."""
        return self.event.status is Status.PLANNED


@dataclass(frozen=True, slots=True)
class Series:
    """Points that may be compared: one indicator, unit, measure and kind of period, by date.

    ``measure`` is value or growth; ``period`` year, 1-9 (months of each year), month or moment.
    """

    indicator: str
    unit: str
    measure: str
    period: str
    points: tuple[Point, ...]

    @property
    def drawn(self) -> bool:
        """True when there are points enough, in periods of their own."""
        return len({(point.start, point.end) for point in self.points}) >= FEWEST


def series_of(events: Iterable[Event], zone_id: str) -> list[Series]:
    """Every series of a zone's own figures, longest first, then by name.

    Figures of sub-zones, of the whole city or province, thresholds, parts of a whole and figures
    without an indicator are none of it.
    """
    found: defaultdict[tuple[str, str, str, str], list[Point]] = defaultdict(list)
    for event in events:
        if event.main.zone.zone_id == zone_id and event.main.zone.scope is None:
            for point in _points(event):
                found[_key(point)].append(point)
    series = [Series(*key, _in_order(points)) for key, points in found.items()]
    return sorted(series, key=_order)


def _order(series: Series) -> tuple[int, str, bool, str, str]:
    growth = series.measure != "value"
    return -len(series.points), series.indicator, growth, series.period, series.unit


def choose_indicator(series: Sequence[Series], name: str) -> list[Series]:
    """The series of an indicator by any of its names.

    Raises UsageError for one without figures; it names those that have some.
    """
    wanted = indicator_name(name)
    chosen = [each for each in series if wanted in (each.indicator, indicator_name(each.indicator))]
    if chosen:
        return chosen
    known = list(dict.fromkeys(each.indicator for each in series))
    remedy = f"there are {'、'.join(known[:_NAMED])}" if known else "the zone has no figures"
    raise UsageError(f"no figures for “{name}”", place="--indicator", remedy=remedy)


def _points(event: Event) -> Iterable[Point]:
    """The figures of what the event shows, one for each indicator, unit and measure."""
    start, end = _period(event.main)
    if event.main.kind not in MEASURED or start is None or end is None:
        return
    taken = set()
    for quantity in filter(_is_measured, event.main.quantities):
        name = (quantity.counted, quantity.unit, _measure(quantity))
        if name in taken:
            continue
        taken.add(name)
        alike = tuple(m for m in event.mentions if _says(m, quantity, name))
        others = [m for m in event.mentions if m not in alike and _names(m, name)]
        value = -quantity.value if name[2] == "growth" and _falls(quantity) else quantity.value
        yield Point(event, quantity, value, start, end, alike or (event.main,), bool(others))


def _is_measured(quantity: Quantity) -> bool:
    if quantity.role != "value" or not quantity.counted or quantity.part_of or quantity.qualifier:
        return False
    if quantity.kind in ("rank", "duration", "ratio", "multiple", "percentage_point"):
        return False
    return quantity.kind == "percent" or not _rises_or_falls(quantity)


def _rises_or_falls(quantity: Quantity) -> bool:
    return quantity.change in ("up", "down")


def _falls(quantity: Quantity) -> bool:
    return quantity.change == "down"


def _measure(quantity: Quantity) -> str:
    return "growth" if quantity.kind == "percent" and _rises_or_falls(quantity) else "value"


Name = tuple[str | None, str | None, str]


def _names(mention: EventMention, name: Name) -> bool:
    return any((q.counted, q.unit, _measure(q)) == name for q in mention.quantities)


def _says(mention: EventMention, quantity: Quantity, name: Name) -> bool:
    return any(
        (q.counted, q.unit, _measure(q)) == name
        and (q.value, q.change) == (quantity.value, quantity.change)
        for q in mention.quantities
    )


def _period(mention: EventMention) -> tuple[date | None, date | None]:
    """What the figure covers: the reporting period, else the date; open dates cover nothing."""
    if mention.period:
        return mention.period
    if mention.date.role is Role.ASOF:
        return mention.date.end, mention.date.end
    return mention.date.start, mention.date.end


def _key(point: Point) -> tuple[str, str, str, str]:
    quantity = point.quantity
    name = indicator_name(quantity.counted or "")
    period = period_kind(point.start, point.end)
    return name, quantity.unit or "", _measure(quantity), period


def period_kind(start: date, end: date) -> str:
    """year, 1-6 (whole months of one year), month or moment; others are named by their days.

    >>> period_kind(date(2021, 1, 1), date(2021, 6, 30))
    '1-6'
    """
    if (end - start).days < 27:
        return "moment"
    whole = start.day == 1 and (end + timedelta(days=1)).day == 1
    if not whole or start.year != end.year:
        return f"{start}/{end}"
    if start.month == end.month:
        return "month"
    return "year" if (start.month, end.month) == (1, 12) else f"{start.month}-{end.month}"


def _in_order(points: Sequence[Point]) -> tuple[Point, ...]:
    """By date, what was measured before what was planned.

    The same figure in two events is one point that keeps the sources of both.
    """
    ordered = sorted(points, key=lambda p: (p.start, p.end, p.planned, p.value, p.event.id))
    kept: dict[tuple[date, date, Decimal, bool], Point] = {}
    for point in ordered:
        same = (point.start, point.end, point.value, point.planned)
        first = kept.get(same)
        kept[same] = replace(first, mentions=first.mentions + point.mentions) if first else point
    return tuple(kept.values())
