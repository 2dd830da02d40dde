"""What we write, read by somebody else's programs."""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import feedparser
import icalendar
import openpyxl
import pyarrow.parquet
import pytest
from export_builder import Gazetteer, made_build, made_events, only
from frictionless import Package

from timeline.errors import UsageError
from timeline.export import EXPORTERS, ExportOptions, write_build
from timeline.export.csv_table import read_csv

EVERYTHING = tuple(EXPORTERS)
ZONE = "hangzhou-gaoxin"


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("everything")
    write_build(made_build(), folder, ExportOptions(formats=EVERYTHING, zones=Gazetteer()))
    return folder


@pytest.fixture(scope="module")
def rows(out):
    return read_csv(out / f"{ZONE}.csv")


# --- workbooks ---------------------------------------------------------------------


def sheet_rows(path):
    sheet = openpyxl.load_workbook(path).worksheets[0]
    heading, *body = sheet.iter_rows(values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in body]


def test_a_workbook_says_what_the_table_says(out, rows):
    for ours, theirs in zip(rows, sheet_rows(out / f"{ZONE}.xlsx"), strict=True):
        for name, text in ours.items():
            cell = theirs[name]
            if name in ("开始日期", "结束日期"):
                assert cell == (datetime.fromisoformat(text) if text else None)
            elif name in ("主要数值", "来源数"):
                assert Decimal(str(cell)) == Decimal(text) if text else cell is None
            else:
                assert (cell or "") == text, name


def test_a_workbook_holds_no_formula_and_explains_its_columns(out):
    for path in out.glob("*.xlsx"):
        with zipfile.ZipFile(path) as archive:
            sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/")]
            assert sheets and not any(re.search(rb"<f[ />]", archive.read(name)) for name in sheets)
    book = openpyxl.load_workbook(out / f"{ZONE}.xlsx")
    assert book.sheetnames == ["事件", "字段说明"]
    sheet, explained = book.worksheets
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:Y{sheet.max_row}"
    assert [row[0] for row in explained.iter_rows(min_row=2, values_only=True)] == [
        cell.value for cell in sheet[1]
    ]
    formula = next(cell for row in sheet for cell in row if str(cell.value).startswith("=cmd"))
    assert (formula.data_type, formula.quotePrefix) == ("s", True)


def test_what_a_workbook_cannot_hold_is_marked_not_lost(tmp_path):
    event = made_events()[2]
    main = replace(event.main, headline="控制\x01符", quote="长" * 40_000)
    write_build(
        made_build([replace(event, main=main, mentions=(main,))]),
        tmp_path,
        ExportOptions(formats=("xlsx",)),
    )
    (row,) = sheet_rows(tmp_path / f"{ZONE}.xlsx")
    assert row["标题"] == "控制\ufffd符"
    assert len(row["原句"]) == 32_767 and row["原句"].endswith("…")


def test_long_numbers_and_early_days_stay_exact_as_text(tmp_path):
    event = next(event for event in made_events() if event.id == "ev-year")
    quantity = replace(event.main.quantities[0], value=Decimal("12345678901234567.89"))
    early = event.main.date._replace(start=date(1890, 1, 1), end=date(1890, 12, 31))
    main = replace(event.main, quantities=(quantity,), date=early)
    write_build(
        made_build([replace(event, main=main, mentions=(main,))]),
        tmp_path,
        ExportOptions(formats=("xlsx",)),
    )
    (row,) = sheet_rows(tmp_path / f"{ZONE}.xlsx")
    assert row["主要数值"] == "12345678901234567.89"
    assert row["开始日期"] == "1890-01-01"


# --- records -----------------------------------------------------------------------


def test_json_holds_zones_timelines_and_events(out):
    record = json.loads((out / "timelines.json").read_text(encoding="utf-8"))
    lines = (out / "events.jsonl").read_text(encoding="utf-8").splitlines()
    assert record["events"] == [json.loads(line) for line in lines]
    known = {event["id"] for event in record["events"]}
    listed = [id for timeline in record["timelines"] for id in timeline["events"]]
    assert set(listed) | set(record["unassigned"]) == known
    zone = next(t["zone"] for t in record["timelines"] if t["zone"]["id"] == ZONE)
    assert zone["name"] == "杭州高新技术产业开发区"
    assert [item["locator"] for item in record["undated"]] == [
        "004_unknown.txt:7",
        "000_daily.txt:12",
    ]


def test_parquet_has_typed_columns(out, rows):
    table = pyarrow.parquet.read_table(out / "events.parquet")
    types = {field.name: str(field.type) for field in table.schema}
    assert types["start"] == types["end"] == "date32[day]"
    assert types["value"] == "decimal128(38, 10)" and types["source_count"] == "int32"
    found = {row["id"]: row for row in table.to_pylist()}
    assert len(found) == len(made_events())
    for row in rows:
        theirs = found[row["编号"]]
        assert theirs["quote"] == row["原句"]
        assert theirs["start"] == (date.fromisoformat(row["开始日期"]) if row["开始日期"] else None)
        assert json.loads(theirs["record"])["id"] == row["编号"]
    assert found["ev-gdp"]["value"] == Decimal("288780000000")


def test_a_value_too_long_for_the_column_is_in_the_record(tmp_path):
    event = next(event for event in made_events() if event.id == "ev-year")
    quantity = replace(event.main.quantities[0], value=Decimal("1E+40"))
    main = replace(event.main, quantities=(quantity,))
    write_build(
        made_build([replace(event, main=main, mentions=(main,))]),
        tmp_path,
        ExportOptions(formats=("parquet",)),
    )
    (row,) = pyarrow.parquet.read_table(tmp_path / "events.parquet").to_pylist()
    assert row["value"] is None
    assert Decimal(str(json.loads(row["record"])["quantities"][0]["value"])) == Decimal("1E+40")


# --- calendars, feeds --------------------------------------------------------------


def test_a_calendar_holds_the_events_whose_days_are_known(out):
    raw = (out / f"{ZONE}.ics").read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    calendar = icalendar.Calendar.from_ical(raw)
    assert str(calendar["X-WR-CALNAME"]) == "杭州高新区（滨江）年表"
    assert str(calendar["X-WR-CALDESC"]) == "只含精确到日的事件：1 / 19 条"
    (event,) = calendar.walk("VEVENT")
    assert event["DTSTART"].dt == date(2020, 12, 31)
    assert event["DTEND"].dt == date(2021, 1, 1)
    assert str(event["SUMMARY"]) == "滨江区委全会提出“三大主题年”"
    assert "浙江日报 2021-01-28 000_daily.txt:6" in str(event["DESCRIPTION"])
    assert str(event["STATUS"]) == "CONFIRMED"


def test_a_zone_without_a_known_day_has_no_calendar(out):
    assert not (out / "hangzhou-qiantang-new.ics").exists()
    assert ".ics" not in (out / "hangzhou-qiantang-new.html").read_text(encoding="utf-8")


def test_hostile_text_stays_in_its_calendar_property(tmp_path):
    event = next(event for event in made_events() if event.id == "ev-day")
    text = "第一行\r\nEND:VEVENT\nBEGIN:VEVENT;,\\n反斜杠\x07😀" + "无尽" * 5000
    main = replace(event.main, headline=text, quote=text)
    write_build(
        made_build([replace(event, main=main, mentions=(main,))]),
        tmp_path,
        ExportOptions(formats=("ics",), site="https://news.example/zones"),
    )
    calendar = icalendar.Calendar.from_ical((tmp_path / f"{ZONE}.ics").read_bytes())
    (read,) = calendar.walk("VEVENT")
    assert str(read["SUMMARY"]) == text.replace("\r\n", "\n").replace("\x07", "\ufffd")
    assert str(read["URL"]) == f"https://news.example/zones/{ZONE}.html#ev-day"


def test_a_feed_lists_what_was_reported_last_first(out):
    feed = feedparser.parse((out / f"{ZONE}.atom.xml").read_bytes())
    assert not feed.bozo
    assert feed.feed.title == "杭州高新区（滨江）年表"
    assert feed.feed.updated == "2025-04-02T00:00:00Z"
    assert len(feed.entries) == 19
    updated = [entry.updated for entry in feed.entries]
    assert updated == sorted(updated, reverse=True)
    assert len({entry.id for entry in feed.entries}) == 19
    plan = next(entry for entry in feed.entries if entry.link.endswith("#ev-deadline"))
    assert plan.title == "约2023年12月底前 计划：人才房力争增至1万间"
    assert plan.author == "浙江日报"


def test_a_feed_of_a_known_site_links_to_it(tmp_path):
    options = ExportOptions(formats=("atom",), site="https://news.example/zones/")
    write_build(made_build(), tmp_path, options)
    feed = feedparser.parse((tmp_path / f"{ZONE}.atom.xml").read_bytes())
    assert feed.feed.id == f"https://news.example/zones/{ZONE}.html"
    assert {entry.id for entry in feed.entries} == {entry.link for entry in feed.entries}
    hostile = next(entry for entry in feed.entries if "ev-script" in entry.link)
    assert hostile.content[0].type == "text/plain"
    assert "<script>alert(1)</script>" in hostile.content[0].value


# --- data package ------------------------------------------------------------------


def test_the_data_package_is_valid_and_describes_every_table(out):
    package = Package(out / "datapackage.json")
    report = package.validate()
    assert report.valid, report.flatten(["type", "message"])
    assert {resource.path for resource in package.resources} == {
        path.name for path in out.glob("*.csv")
    }
    (resource,) = (r for r in package.resources if r.path == f"{ZONE}.csv")
    read = resource.read_rows()
    assert [row["编号"] for row in read] == [e.id for e in only(made_build(), ZONE).events]
    assert read[0]["开始日期"] == date(1990, 1, 1)
    gdp = next(row for row in read if row["编号"] == "ev-gdp")
    assert gdp["主要数值"] == Decimal("288780000000")


def test_a_package_without_tables_is_refused(tmp_path):
    with pytest.raises(UsageError, match="csv,datapackage"):
        write_build(made_build(), tmp_path, ExportOptions(formats=("datapackage",)))


def test_parquet_without_its_package_names_the_extra(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(UsageError, match=r"pip install 'nianbiao\[archive\]'"):
        write_build(made_build(), tmp_path, ExportOptions(formats=("parquet",)))


# --- all ---------------------------------------------------------------------------


def test_every_format_is_byte_identical_from_run_to_run(out, tmp_path):
    reversed_ = made_build(list(reversed(made_build().events)))
    write_build(reversed_, tmp_path, ExportOptions(formats=EVERYTHING, zones=Gazetteer()))
    for path in out.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name


def test_the_given_moment_is_used(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    write_build(made_build(), tmp_path, ExportOptions(formats=("xlsx",)))
    book = openpyxl.load_workbook(io.BytesIO((tmp_path / f"{ZONE}.xlsx").read_bytes()))
    assert book.properties.created == book.properties.modified == datetime(2001, 9, 9, 1, 46, 40)


def test_timelinejs_escapes_what_it_will_set_as_html(out):
    record = json.loads((out / f"{ZONE}.timelinejs.json").read_text(encoding="utf-8"))
    assert len(record["events"]) == 19
    slide = next(e for e in record["events"] if e["unique_id"] == "ev-script")
    assert "<script" not in slide["text"]["text"] and "<img" not in slide["text"]["headline"]
    assert re.findall(r"<(\w+)", slide["text"]["text"]) == ["p", "p", "a"]
    month = next(e for e in record["events"] if e["unique_id"] == "ev-clause")
    assert month["display_date"] == "2020年10月" and month["group"] == "富阳特别合作区"
    assert month["start_date"] == {"year": 2020, "month": 10, "day": 1}
    assert month["end_date"] == {"year": 2020, "month": 10, "day": 31}
