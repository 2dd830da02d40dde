"""Records as plain JSON values, field by field as docs/schema says, in that order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from timeline.export.display import display
from timeline.export.options import Lang
from timeline.models import Article, Conflict, DateMention, Event, EventMention, Quantity

Record = dict[str, Any]

EXACT_INTEGER = 2**53
"""Larger integers are rounded by readers that hold numbers as doubles."""

TIMEX3_KEYS = ("value", "mod", "begin", "end")


def number(value: Decimal | None) -> int | float | str | None:
    """A decimal as a JSON number where every reader gets it back exactly, else as a string."""
    if value is None:
        return None
    if value == value.to_integral_value() and abs(value) <= EXACT_INTEGER:
        return int(value)
    near = float(value)
    return near if Decimal(repr(near)) == value else format(value, "f")


def day(value: date | None) -> str | None:
    """A day as ISO 8601."""
    return value.isoformat() if value else None


def date_record(mention: DateMention) -> Record:
    """One date expression: where it stands, what days it means, and how that was reached."""
    return {
        "text": mention.text,
        "span": list(mention.span),
        **_date_value(mention),
        "alternatives": [
            {"start": day(other.start), "end": day(other.end), "reason": other.reason}
            for other in mention.alternatives
        ],
        "warnings": list(mention.warnings),
    }


def _date_value(mention: DateMention) -> Record:
    """The fields that dates and event mentions share."""
    return {
        "start": day(mention.start),
        "end": day(mention.end),
        "granularity": mention.granularity.value,
        "approx": mention.approx,
        "role": mention.role.value,
        "edtf": mention.edtf,
        "timex3": _timex3(mention.timex3),
        "anchor": mention.anchor.value,
        "rule": mention.rule,
        "why": mention.why,
    }


def _timex3(value: Mapping[str, str] | None) -> Record | None:
    return None if value is None else {key: value.get(key) for key in TIMEX3_KEYS}


def quantity_record(quantity: Quantity) -> Record:
    """One figure with its unit and what it counts."""
    return {
        "text": quantity.text,
        "span": list(quantity.span),
        "value": number(quantity.value),
        "low": number(quantity.low),
        "high": number(quantity.high),
        "unit": quantity.unit,
        "counted": quantity.counted,
        "kind": quantity.kind,
        "bound": quantity.bound,
        "change": quantity.change,
        "basis": quantity.basis,
        "scope": quantity.scope,
        "role": quantity.role,
        "qualifier": quantity_record(quantity.qualifier) if quantity.qualifier else None,
        "part_of": quantity.part_of,
    }


def article_record(article: Article) -> Record:
    """What is known of the article that a mention stands in."""
    published = article.published
    return {
        "index": article.index,
        "title": article.title,
        "publisher": article.publisher,
        "authors": list(article.authors),
        "url": article.url,
        "published": {
            "start": day(published.start),
            "end": day(published.end),
            "certainty": published.certainty.value,
            "evidence": published.evidence,
        },
    }


def mention_record(mention: EventMention) -> Record:
    """One dated statement; ``rejected`` only on those that are no events."""
    zone = mention.zone
    record = {
        "id": mention.id,
        "file": mention.article.file,
        "locator": {mention.article.unit: mention.line},
        "article": article_record(mention.article),
        "quote": mention.quote,
        "sentence": mention.sentence,
        "clause": mention.clause,
        "date_text": mention.date.text,
        **_date_value(mention.date),
        "sort_date": day(mention.date.sort_date),
        "kind": mention.kind.value,
        "status": mention.status.value,
        "zone_id": zone.zone_id,
        "zone": zone.zone,
        "parent_zone_id": zone.parent_zone_id,
        "parent_zone": zone.parent_zone,
        "zone_at_time": zone.zone_at_time,
        "zone_why": zone.why,
        "also": list(zone.also),
        "scope": zone.scope,
        "period": _period(mention.period),
        "headline": mention.headline,
        "quantities": [quantity_record(quantity) for quantity in mention.quantities],
        "context": list(mention.context),
        "joint": list(zone.joint),
        "parts": list(mention.parts),
        "warnings": list(mention.date.warnings),
    }
    return record if mention.rejected is None else record | {"rejected": mention.rejected}


def _period(period: tuple[date, date] | None) -> Record | None:
    return None if period is None else {"start": day(period[0]), "end": day(period[1])}


def event_record(event: Event, lang: Lang = "zh") -> Record:
    """One event with all its mentions; ``display`` is the date in words of ``lang``."""
    main = event.main
    dated = _date_value(main.date)
    return {
        "id": event.id,
        "zone_id": main.zone.zone_id,
        "zone": main.zone.zone,
        "parent_zone_id": main.zone.parent_zone_id,
        **{key: dated[key] for key in ("start", "end", "granularity", "approx", "role", "edtf")},
        "sort_date": day(main.date.sort_date),
        "display": display(main.date, lang),
        "kind": main.kind.value,
        "status": event.status.value,
        "headline": main.headline,
        "quantities": [quantity_record(quantity) for quantity in main.quantities],
        "weight": event.weight,
        "mentions": [mention_record(mention) for mention in by_publication(event.mentions)],
        "conflicts": [_conflict(conflict) for conflict in event.conflicts],
        "plan": _plan(event.plan),
        "merge_why": event.merge_why,
        "corrections": list(event.corrections),
        "ids": all_ids(event),
    }


def by_publication(mentions: tuple[EventMention, ...]) -> list[EventMention]:
    """Mentions by publication, unknown last; the given order among equals."""
    return sorted(mentions, key=lambda mention: mention.article.published.start or date.max)


def all_ids(event: Event) -> list[str]:
    """Every id the event answers to, those of a joined plan included."""
    return list(dict.fromkeys([*event.ids, *(mention.id for mention in event.plan)]))


def _conflict(conflict: Conflict) -> Record:
    values = [{"value": value, "mention_ids": list(ids)} for value, ids in conflict.values]
    return {"field": conflict.field, "values": values}


def _plan(plan: tuple[EventMention, ...]) -> Record | None:
    if not plan:
        return None
    first = by_publication(plan)[0]
    return {
        "mention_ids": [mention.id for mention in plan],
        "start": day(first.date.start),
        "end": day(first.date.end),
        "date_text": first.date.text,
    }
