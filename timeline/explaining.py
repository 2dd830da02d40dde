"""Say how an event came about, for `timeline explain`: mentions, rule, likeness, weight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.errors import UsageError
from timeline.merge.prominence import parts_of, sizes_of
from timeline.models import Event, EventMention
from timeline.zones import Gazetteer


def find_event(events: Sequence[Event], id: str) -> Event:
    """The event that answers to an id: its own, or that of one of its mentions.

    Raises UsageError when none does.
    """
    for event in events:
        if id in event.ids:
            return event
    remedy = "ids stand in events.jsonl, the tables and the links of the pages"
    raise UsageError(f"no event answers to “{id}”", place="explain", remedy=remedy)


def explain(id: str, events: Sequence[Event], gazetteer: Gazetteer) -> Iterator[str]:
    """The lines about the event that answers to an id; ``events`` are all of the build."""
    return (f"{line}\n" for line in _lines(find_event(events, id), events, gazetteer))


def _lines(event: Event, events: Sequence[Event], gazetteer: Gazetteer) -> Iterator[str]:
    yield f"{event.id}  {event.main.headline}"
    yield f"状态 {event.status.value}  日期 {event.main.date.text} → {_days(event.main)}"
    yield f"        {event.main.date.why}"
    planned = {id(mention) for mention in event.plan}
    for mention in event.mentions:
        yield from _mention("计划" if id(mention) in planned else "来源", mention)
    yield f"合并 {event.merge_why}" if event.merge_why else "合并 只有一处提及"
    for conflict in event.conflicts:
        values = "；".join(f"{value}（{'、'.join(ids)}）" for value, ids in conflict.values)
        yield f"分歧 {conflict.field}：{values}"
    yield f"权重 {event.weight:g}"
    for part in parts_of(event, sizes_of(_of_zone(event, events, gazetteer))):
        yield f"        {part.value:+.2f}  {part.reason}"


def _mention(kind: str, mention: EventMention) -> Iterator[str]:
    article = mention.article
    published = article.published.start or "发布日期未知"
    yield f"{kind} {mention.id}  {article.file}:{mention.line}  {published}  {mention.status.value}"
    yield f"        {mention.quote}"
    if len(mention.parts) > 1:
        yield "        并列：" + "｜".join(mention.parts)
    if mention.context:
        yield "        承上：" + "".join(mention.context)


def _days(mention: EventMention) -> str:
    start, end = mention.date.start, mention.date.end
    return str(start) if start == end else f"{start or '…'} — {end or '…'}"


def _of_zone(event: Event, events: Sequence[Event], gazetteer: Gazetteer) -> list[Event]:
    """The events that the weight of this one was measured against."""
    own = _root(event, gazetteer)
    return [other for other in events if _root(other, gazetteer) == own]


def _root(event: Event, gazetteer: Gazetteer) -> str | None:
    zone = event.main.zone.zone_id
    return gazetteer.root(zone) if zone else None
