"""The section 指标 of a zone's page: each series of an indicator as a chart and its table."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.export.amounts import BOUNDS, scaled, shared_scale, unit_name
from timeline.export.display import day_range, display
from timeline.export.options import Lang
from timeline.export.series_chart import Chart, chart
from timeline.export.words import words
from timeline.models import Timeline
from timeline.series import Point, Series, series_of

MOST = 12
"""More charts than that are a table's work; the page says how many more there are."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: its period, its value in words, its entry on the page, and its marks."""

    period: str
    value: str
    event: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Indicator:
    """One chart with what stands above and below it."""

    name: str
    unit: str
    period: str
    chart: Chart
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Indicators:
    """The charts of a page, and how many series were left out."""

    charts: tuple[Indicator, ...]
    more: int


def indicators(timeline: Timeline, lang: Lang) -> Indicators:
    """The series of the zone itself that have points enough to be drawn."""
    drawn = [series for series in series_of(timeline.events, timeline.zone.id) if series.drawn]
    shown = tuple(_indicator(series, lang) for series in drawn[:MOST])
    return Indicators(shown, max(0, len(drawn) - MOST))


def period_name(series: Series, lang: Lang) -> str:
    """What each point covers, where the ticks do not say it: 1—6月, 每月."""
    table = words(lang)
    if series.period in ("year", "moment"):
        return ""
    if series.period == "month":
        return table["each_month"]
    first, _, last = series.period.partition("-")
    if not last.isdigit():
        return ""
    return table["months_of_year"].format(first=first, last=last)


def measure_name(series: Series, lang: Lang) -> str:
    """Nothing for values, 增速 for growth."""
    return words(lang)["growth"] if series.measure == "growth" else ""


def _indicator(series: Series, lang: Lang) -> Indicator:
    drawing = chart(series)
    rows = tuple(_row(point, series, lang) for point in series.points)
    name = " ".join(filter(None, (series.indicator, measure_name(series, lang))))
    return Indicator(
        name, drawing.scale + unit_name(series.unit), period_name(series, lang), drawing, rows
    )


def _row(point: Point, series: Series, lang: Lang) -> Row:
    table = words(lang)
    notes = [table["planned"]] if point.planned else []
    notes += [table["conflict"]] if point.differing else []
    return Row(
        point_period(point, lang),
        value_name(point, series),
        point.event.id,
        tuple(notes),
    )


def point_period(point: Point, lang: Lang) -> str:
    """The period in words: those of the date (2020年上半年) where it is the period."""
    date = point.event.main.date
    if (date.start, date.end) == (point.start, point.end) and not date.approx:
        return display(date, lang)
    return day_range(point.start, point.end, lang)


def value_name(point: Point, series: Series) -> str:
    """The value with its bound and unit: 超1000亿元, −3.2%."""
    scale, word = shared_scale([point.value])
    bound = BOUNDS.get(point.quantity.bound or "", "")
    return f"{bound}{scaled(point.value, scale)}{word}{unit_name(series.unit)}"
