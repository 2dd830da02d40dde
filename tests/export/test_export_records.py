"""Records have exactly the documented fields, in order, and fit the published schemas."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from export_builder import made_build, made_events
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from timeline.export.records import (
    date_record,
    event_record,
    mention_record,
    number,
    quantity_record,
)
from timeline.export.series_table import point_record
from timeline.series import Point, Series

SCHEMAS = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in (Path(__file__).parents[2] / "docs" / "schema").glob("*.json")
}

MENTION_FIELDS = (
    "id,file,locator,article,quote,sentence,clause,date_text,start,end,granularity,approx,role,"
    "edtf,timex3,anchor,rule,why,sort_date,kind,status,zone_id,zone,parent_zone_id,parent_zone,"
    "zone_at_time,zone_why,also,scope,period,headline,quantities,context"
)
EVENT_FIELDS = (
    "id,zone_id,zone,parent_zone_id,start,end,granularity,approx,role,edtf,sort_date,display,kind,"
    "status,headline,quantities,weight,mentions,conflicts,plan,merge_why,corrections,ids"
)


def check(record: dict[str, object], name: str) -> None:
    registry = Registry().with_resources(
        [(f"{key}.json", Resource.from_contents(schema)) for key, schema in SCHEMAS.items()]
    )
    Draft202012Validator(SCHEMAS[name], registry=registry).validate(record)


def all_mentions():
    return [m for event in made_events() for m in (*event.mentions, *event.plan)]


@pytest.mark.parametrize("event", made_events(), ids=lambda event: event.id)
def test_records_fit_their_schemas_also_after_json(event):
    check(json.loads(json.dumps(event_record(event), ensure_ascii=False)), "event")
    for mention in event.mentions:
        check(mention_record(mention), "event-mention")
        check(date_record(mention.date), "date-mention")
        for quantity in mention.quantities:
            check(quantity_record(quantity), "quantity")


def test_a_wrong_record_does_not_fit():
    record = mention_record(all_mentions()[0]) | {"status": "happened"}
    with pytest.raises(Exception, match="happened"):
        check(record, "event-mention")


def test_fields_stand_in_the_documented_order():
    event = made_events()[1]
    assert ",".join(event_record(event)) == EVENT_FIELDS
    assert ",".join(mention_record(event.main)).startswith(MENTION_FIELDS + ",")


def described(schema: dict, path: str = "") -> list[str]:
    """The paths of fields without a description."""
    missing = []
    for name, field in schema.get("properties", {}).items():
        if not field.get("description"):
            missing.append(f"{path}/{name}")
        missing += described(field, f"{path}/{name}")
    if isinstance(schema.get("items"), dict):
        missing += described(schema["items"], f"{path}[]")
    return missing


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_every_field_of_a_schema_is_described_and_written(name):
    assert described(SCHEMAS[name]) == []
    mention, event = all_mentions()[1], made_events()[1]
    day = date(2020, 12, 31)
    point = Point(event, mention.quantities[0], Decimal(1), day, day, (mention,))
    series = Series("项目", "个", "value", "moment", (point,))
    written = {
        "series-point": point_record(series, point),
        "date-mention": date_record(mention.date),
        "quantity": quantity_record(mention.quantities[0]),
        "event-mention": mention_record(mention) | {"rejected": "name"},
        "event": event_record(event),
    }[name]
    assert set(SCHEMAS[name]["properties"]) == set(written)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("91000", 91000),
        ("4.43E+8", 443000000),
        ("11.9", 11.9),
        ("0.10", 0.1),
        ("9007199254740992", 9007199254740992),
        ("9007199254740993", "9007199254740993"),
        ("0.12345678901234567890", "0.12345678901234567890"),
    ],
)
def test_decimals_are_numbers_only_where_exact(value, expected):
    result = number(Decimal(value))
    assert result == expected
    assert type(result) is type(expected)


def test_events_answer_to_the_ids_of_their_mentions_and_plan():
    records = {record["id"]: record for record in map(event_record, made_events())}
    assert records["ev-many"]["ids"] == ["ev-many", "em-many", "em-many-b", "em-many-c"]
    assert records["ev-listing"]["ids"] == ["ev-listing", "em-listing", "em-listing-plan"]
    assert records["ev-listing"]["plan"]["date_text"] == "2023年"


def test_mentions_stand_by_publication():
    build = made_build()
    for event in build.events:
        starts = [
            m["article"]["published"]["start"] or "9" for m in event_record(event)["mentions"]
        ]
        assert starts == sorted(starts)
