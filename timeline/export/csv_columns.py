"""The columns of the event table: their names in both languages and what stands in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from timeline.export.display import display
from timeline.export.evidence import basis, locator, publication, publisher_name
from timeline.export.figures import readable
from timeline.export.lineage import zone_name
from timeline.export.options import Lang
from timeline.export.records import by_publication
from timeline.models import Article, Certainty, Event, EventMention, Quantity, Zone

Cell = str | Decimal | int | None
"""A text, a number (written bare), or nothing."""

SEPARATOR = "；"


@dataclass(frozen=True, slots=True)
class Row:
    """One event as it stands on one zone's timeline; ``zone`` None in a table of many zones."""

    event: Event
    zone: Zone | None
    lang: Lang

    @property
    def main(self) -> EventMention:
        """The mention that the event shows."""
        return self.event.main


@dataclass(frozen=True, slots=True)
class Column:
    """``article`` marks cells that can hold an article's own words."""

    zh: str
    en: str
    cell: Callable[[Row], Cell]
    article: bool = False

    def name(self, lang: Lang) -> str:
        """The heading."""
        return self.en if lang == "en" else self.zh


CODES = {
    "day": "日",
    "week": "周",
    "tendays": "旬",
    "month": "月",
    "quarter": "季度",
    "half": "半年",
    "season": "季节",
    "year": "年",
    "decade": "年代",
    "century": "世纪",
    "span": "时段",
    "at": "当时",
    "since": "起始",
    "by": "截止",
    "asof": "截至",
    "occurred": "已发生",
    "ongoing": "进行中",
    "planned": "计划",
    "yes": "是",
    "no": "否",
    "approximate": "约",
    "inferred publication date": "发布日期系推断",
    "unknown publication date": "发布日期未知",
    "sources differ": "分歧",
    "corrected": "更正",
    "plan joined": "并入计划",
    "scope city": "范围：全市",
    "scope province": "范围：全省",
    "scope nation": "范围：全国",
    "scope other": "范围：其他",
}
"""Values of closed lists; the English table keeps the words of the records."""


def code(value: str, lang: Lang) -> str:
    """A value of a closed list in the table's language."""
    return value if lang == "en" else CODES.get(value, value)


def main_quantity(mention: EventMention) -> Quantity | None:
    """The money amount, else the first value of the clause; thresholds are no values."""
    values = [quantity for quantity in mention.quantities if quantity.role == "value"]
    money = [quantity for quantity in values if quantity.kind == "money"]
    return next(iter(money or values), None)


def _zone(row: Row) -> tuple[str, str]:
    """Id and name of the timeline's zone, else of the event's parent zone, else of its own."""
    if row.zone:
        return row.zone.id, zone_name(row.zone)
    own = row.main.zone
    if own.parent_zone_id:
        return own.parent_zone_id, own.parent_zone or ""
    return own.zone_id or "", own.zone or ""


def _subzone(row: Row) -> str:
    """The zone of an event inside the timeline's; a joint event is not of another's sub-zone."""
    own, here = row.main.zone, _zone(row)[0]
    return "" if here in (own.zone_id, *own.joint) else own.zone or ""


def _iso(row: Row, end: bool) -> str:
    day = row.main.date.end if end else row.main.date.start
    return day.isoformat() if day else ""


def _quantities(row: Row) -> str:
    return SEPARATOR.join(readable(row.main))


def _value(row: Row) -> Decimal | None:
    quantity = main_quantity(row.main)
    return quantity.value if quantity else None


def _of_quantity(row: Row, field: str) -> str:
    quantity = main_quantity(row.main)
    return (getattr(quantity, field) or "") if quantity else ""


def articles(event: Event) -> list[Article]:
    """The articles that report an event, each once, earliest publication first."""
    reports = by_publication(event.mentions)
    return list({(m.article.file, m.article.index): m.article for m in reports}.values())


def _sources(row: Row) -> str:
    return SEPARATOR.join(publisher_name(article, row.lang) for article in articles(row.event))


def _published(row: Row) -> str:
    return SEPARATOR.join(publication(article, row.lang) for article in articles(row.event))


def _locators(row: Row) -> str:
    return SEPARATOR.join(dict.fromkeys(map(locator, by_publication(row.event.mentions))))


CERTAINTY_FLAGS = {
    Certainty.INFERRED: "inferred publication date",
    Certainty.UNKNOWN: "unknown publication date",
}


def _flags(row: Row) -> str:
    """What a person should look at, most general first."""
    event, main = row.event, row.main
    flags = [
        "approximate" if main.date.approx else None,
        CERTAINTY_FLAGS.get(main.article.published.certainty),
        "sources differ" if event.conflicts else None,
        "corrected" if event.corrections else None,
        "plan joined" if event.plan else None,
        f"scope {main.zone.scope}" if main.zone.scope else None,
    ]
    named = [code(flag, row.lang) for flag in flags if flag]
    return SEPARATOR.join([*named, *main.date.warnings])


COLUMNS: tuple[Column, ...] = (
    Column("编号", "id", lambda row: row.event.id),
    Column("区域", "zone", lambda row: _zone(row)[1], article=True),
    Column("区域编号", "zone_id", lambda row: _zone(row)[0]),
    Column("子区域", "subzone", _subzone, article=True),
    Column("开始日期", "start", lambda row: _iso(row, end=False)),
    Column("结束日期", "end", lambda row: _iso(row, end=True)),
    Column("日期", "date", lambda row: display(row.main.date, row.lang), article=True),
    Column("精度", "granularity", lambda row: code(row.main.date.granularity.value, row.lang)),
    Column("约", "approx", lambda row: code("yes" if row.main.date.approx else "no", row.lang)),
    Column("性质", "role", lambda row: code(row.main.date.role.value, row.lang)),
    Column("EDTF", "edtf", lambda row: row.main.date.edtf or ""),
    Column("状态", "status", lambda row: code(row.event.status.value, row.lang)),
    Column("标题", "headline", lambda row: row.main.headline, article=True),
    Column("原句", "quote", lambda row: row.main.quote, article=True),
    Column("原文日期", "date_text", lambda row: row.main.date.text, article=True),
    Column("日期依据", "date_basis", lambda row: basis(row.main, row.lang).text, article=True),
    Column("数量", "quantities", _quantities, article=True),
    Column("主要数值", "value", _value),
    Column("单位", "unit", lambda row: _of_quantity(row, "unit"), article=True),
    Column("指标", "counted", lambda row: _of_quantity(row, "counted"), article=True),
    Column("来源", "sources", _sources, article=True),
    Column("来源数", "source_count", lambda row: len(articles(row.event))),
    Column("发布日期", "published", _published, article=True),
    Column("出处", "locator", _locators, article=True),
    Column("提示", "flags", _flags, article=True),
)
