"""Figures of an indicator as rows: for the terminal, for CSV, and as records for programs."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.export.csv_columns import SEPARATOR, code
from timeline.export.csv_table import CellInfo, Table
from timeline.export.evidence import locator, publication, publisher_name
from timeline.export.indicators import measure_name, point_period, value_name
from timeline.export.options import Lang
from timeline.export.records import Record, day, number
from timeline.models import EventMention
from timeline.series import Point, Series

HEADINGS = {
    "zh": (
        "指标", "口径", "开始日期", "结束日期", "日期", "数值", "单位", "限定", "基准",
        "状态", "原文", "原句", "来源", "发布日期", "出处", "编号", "提示",
    ),
    "en": (
        "indicator", "measure", "start", "end", "date", "value", "unit", "bound", "basis",
        "status", "text", "quote", "sources", "published", "locator", "id", "flags",
    ),
}  # fmt: skip
SHORT_HEADINGS = {"zh": ("日期", "指标", "数值", "状态", "来源"),
                  "en": ("date", "indicator", "value", "status", "source")}  # fmt: skip


def series_table(series: Iterable[Series], lang: Lang) -> Table:
    """Every figure a row, series after series."""
    rows = [_row(each, point, lang) for each in series for point in each.points]
    return Table(HEADINGS[lang], tuple(rows))


def _row(series: Series, point: Point, lang: Lang) -> tuple[CellInfo, ...]:
    quantity, event = point.quantity, point.event
    return (
        (series.indicator, True),
        (measure_name(series, lang), False),
        (point.start.isoformat(), False),
        (point.end.isoformat(), False),
        (point_period(point, lang), False),
        (point.value, False),
        (series.unit, True),
        (quantity.bound or "", False),
        (quantity.basis or "", False),
        (code(event.status.value, lang), False),
        (quantity.text, True),
        (event.main.quote, True),
        (_joined(publisher_name(m.article, lang) for m in point.mentions), True),
        (_joined(publication(m.article, lang) for m in point.mentions), True),
        (_joined(map(locator, point.mentions)), True),
        (event.id, False),
        (code("sources differ", lang) if point.differing else "", False),
    )


def _joined(texts: Iterable[str]) -> str:
    return SEPARATOR.join(dict.fromkeys(filter(None, texts)))


def short_rows(series: Iterable[Series], lang: Lang) -> list[tuple[str, ...]]:
    """The rows of the terminal's table."""
    return [
        (
            point_period(point, lang),
            " ".join(filter(None, (each.indicator, measure_name(each, lang)))),
            value_name(point, each),
            code(point.event.status.value, lang),
            _joined(map(locator, point.mentions)),
        )
        for each in series
        for point in each.points
    ]


def point_record(series: Series, point: Point) -> Record:
    """One figure for programs, its sources with file and place."""
    quantity = point.quantity
    return {
        "indicator": series.indicator,
        "measure": series.measure,
        "period": series.period,
        "start": day(point.start),
        "end": day(point.end),
        "value": number(point.value),
        "low": number(quantity.low),
        "high": number(quantity.high),
        "unit": series.unit,
        "bound": quantity.bound,
        "basis": quantity.basis,
        "status": point.event.status.value,
        "text": quantity.text,
        "counted": quantity.counted,
        "event": point.event.id,
        "differing": point.differing,
        "sources": [_source(mention) for mention in point.mentions],
    }


def _source(mention: EventMention) -> Record:
    article = mention.article
    return {
        "mention": mention.id,
        "file": article.file,
        "locator": {article.unit: mention.line},
        "publisher": article.publisher,
        "published": day(article.published.start),
        "quote": mention.quote,
    }
