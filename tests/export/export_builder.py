"""Made events for the export tests: one of every state that a page has to show.

Nothing here is news: the zone is real, what is said of it is invented.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import ClassVar

from timeline.models import (
    AnchorKind,
    Article,
    Build,
    Certainty,
    DateMention,
    Event,
    EventKind,
    EventMention,
    Granularity,
    Publication,
    Quantity,
    Role,
    Status,
    Timeline,
    Undated,
    Zone,
    ZoneAttribution,
)
from timeline.timelines import make_timelines

PARENT = Zone(
    "hangzhou-gaoxin",
    "杭州高新技术产业开发区",
    "杭州高新区（滨江）",
    "高新区",
    "国家级",
    "浙江省",
    "杭州市",
    aliases=("滨江高新区",),
    since="1990-03",
)
SUBZONE = Zone(
    "hangzhou-gaoxin-fuyang",
    "杭州高新区（滨江）富阳特别合作区",
    "富阳特别合作区",
    "合作区",
    "区内平台",
    "浙江省",
    "杭州市",
    parents=("hangzhou-gaoxin",),
)
OLD = Zone(
    "hangzhou-qiantang-new",
    "杭州钱塘新区",
    "钱塘新区",
    "新区",
    "省级",
    "浙江省",
    "杭州市",
    since="2019-04",
    until="2021-04",
    successors=("hangzhou-qiantang-district",),
)
NEW = Zone(
    "hangzhou-qiantang-district",
    "杭州市钱塘区",
    "钱塘区",
    "行政区",
    "行政区",
    "浙江省",
    "杭州市",
    since="2021-04-09",
    predecessors=("hangzhou-qiantang-new",),
)
ZIBO = Zone(
    "zibo-gaoxin", "淄博高新技术产业开发区", "淄博高新区", "高新区", "国家级", "山东省", "淄博市"
)

SURE = Publication(date(2021, 1, 28), date(2021, 1, 28), Certainty.STATED, "2021/1/28 10:15")
INFERRED = Publication(date(2023, 1, 1), date(2023, 3, 31), Certainty.INFERRED, "正文称今年一季度")
DAILY = Article("000_daily.txt", 0, "推进“三个年” 奋力开新局", (), SURE, "浙江日报")
EVENING = Article(
    "001_evening.txt",
    0,
    "滨江：<b>加速</b> & 起跑",
    (),
    Publication(date(2021, 1, 16), date(2021, 1, 16), Certainty.METADATA),
    "杭州日报",
    url="https://news.example/a?b=1&c=2",
)
NAMELESS = Article("002_nameless.txt", 0, None, (), INFERRED)
BULLETIN = Article(
    "003_bulletin.pdf",
    2,
    "2024年统计公报",
    (),
    Publication(date(2025, 4, 2), date(2025, 4, 2), Certainty.STATED),
    "统计公报",
    unit="page",
)
UNKNOWN = Article("004_unknown.txt", 0, "无日期的报道", (), Publication(), "某报")


class Gazetteer:
    """The zones of the made events."""

    zones: ClassVar = {zone.id: zone for zone in (PARENT, SUBZONE, OLD, NEW, ZIBO)}

    def get(self, id: str) -> Zone | None:
        return self.zones.get(id)

    def root(self, id: str) -> str:
        zone = self.get(id)
        return zone.parents[0] if zone and zone.parents else id


def made_date(
    text: str,
    start: date | None,
    end: date | None,
    granularity: Granularity,
    *,
    approx: bool = False,
    role: Role = Role.AT,
    anchor: AnchorKind = AnchorKind.PUBLICATION,
    edtf: str | None = None,
    why: str = "按发布日期推算",
    warnings: tuple[str, ...] = (),
    counted_back: bool = False,
    sentence: str = "",
) -> DateMention:
    at = max(sentence.find(text), 0)
    return DateMention(
        text,
        (at, at + len(text)),
        start,
        end,
        granularity,
        approx,
        role,
        edtf,
        {"value": start.isoformat()} if start else None,
        anchor,
        "made",
        why,
        warnings=warnings,
        counted_back=counted_back,
    )


def made_quantity(sentence: str, text: str, value: str, unit: str, **more: object) -> Quantity:
    at = sentence.find(text)
    assert at >= 0, (text, sentence)
    kind = str(more.pop("kind", "count"))
    return Quantity(text, (at, at + len(text)), Decimal(value), unit, kind, **more)  # type: ignore[arg-type]


def in_zone(zone: Zone | None, scope: str | None = None) -> ZoneAttribution:
    if zone is None:
        return ZoneAttribution(scope=scope)
    parent = Gazetteer.zones.get(zone.parents[0]) if zone.parents else None
    return ZoneAttribution(
        zone.id,
        zone.short,
        parent.id if parent else None,
        parent.short if parent else None,
        why="句内",
    )


def made_mention(
    id: str,
    sentence: str,
    when: DateMention,
    headline: str,
    *,
    article: Article = DAILY,
    line: int = 10,
    clause: str | None = None,
    quote: str | None = None,
    zone: Zone | None = PARENT,
    scope: str | None = None,
    status: Status = Status.OCCURRED,
    kind: EventKind = EventKind.ACTION,
    quantities: tuple[Quantity, ...] = (),
) -> EventMention:
    at = max(sentence.find(when.text), 0)
    when = DateMention(
        when.text,
        (at, at + len(when.text)),
        *(getattr(when, name) for name in DateMention._fields[2:]),
    )
    return EventMention(
        f"em-{id}",
        article,
        line,
        quote or sentence,
        sentence,
        clause or sentence,
        when,
        in_zone(zone, scope),
        kind,
        status,
        headline,
        quantities,
    )


def made_event(mention: EventMention, *others: EventMention, **more: object) -> Event:
    status = more.pop("status", mention.status)
    id = mention.id.replace("em-", "ev-")
    return Event(id, mention, (mention, *others), status, **more)  # type: ignore[arg-type]


def made_events() -> list[Event]:
    """All states, in no particular order."""
    from export_events import EVENTS

    return EVENTS


def made_build(events: list[Event] | None = None, *, subzone_pages: bool = False) -> Build:
    found = made_events() if events is None else events
    timelines, unassigned = make_timelines(found, Gazetteer(), subzone_pages=subzone_pages)
    undated = (
        Undated(UNKNOWN, 7, "本报讯 =滨江区举行座谈会。", None, "没有日期表达，发布日期未知"),
        Undated(DAILY, 12, "接下来将继续推进。", "接下来", "日历上没有位置"),
    )
    articles = (DAILY, EVENING, NAMELESS, BULLETIN, UNKNOWN)
    return Build(tuple(timelines), tuple(unassigned), undated, articles)


def only(build: Build, zone_id: str) -> Timeline:
    return next(timeline for timeline in build.timelines if timeline.zone.id == zone_id)


MONTH, DAY, YEAR = Granularity.MONTH, Granularity.DAY, Granularity.YEAR
