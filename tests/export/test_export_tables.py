"""CSV and JSON Lines: bytes, columns, safety, and the way back."""

from __future__ import annotations

import csv
import io
import json

import pytest
from export_builder import made_build, made_events
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import UsageError
from timeline.export.csv_table import count_escaped, csv_line, escape, one_line, read_csv, unescape
from timeline.export.exporters import write_build
from timeline.export.files import LEDGER, stem
from timeline.export.options import ExportOptions

TABLES = ExportOptions(formats=("csv", "jsonl"))
ZH = (
    "编号,区域,区域编号,子区域,开始日期,结束日期,日期,精度,约,性质,EDTF,状态,标题,原句,原文日期,"
    "日期依据,数量,主要数值,单位,指标,来源,来源数,发布日期,出处,提示"
)
EN = (
    "id,zone,zone_id,subzone,start,end,date,granularity,approx,role,edtf,status,headline,quote,"
    "date_text,date_basis,quantities,value,unit,counted,sources,source_count,published,locator,flags"
)


@pytest.fixture
def out(tmp_path):
    write_build(made_build(), tmp_path, TABLES)
    return tmp_path


def row(path, id):
    return next(row for row in read_csv(path) if row["编号"] == id)


def test_bytes_of_the_table(out):
    raw = (out / "hangzhou-gaoxin.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf" + '"编号","区域"'.encode())
    text = raw.decode("utf-8-sig")
    assert text.count("\n") == text.count("\r\n") == len(text.splitlines())
    gdp = next(line for line in text.splitlines() if line.startswith('"ev-gdp"'))
    assert ',288780000000,"CNY","地区生产总值",' in gdp


def test_without_the_mark(tmp_path):
    write_build(made_build(), tmp_path, ExportOptions(formats=("csv",), bom=False))
    assert (tmp_path / "unassigned.csv").read_bytes().startswith('"编号"'.encode())
    assert read_csv(tmp_path / "unassigned.csv")[0]["编号"] == "ev-nozone"


@pytest.mark.parametrize(("lang", "columns"), [("zh", ZH), ("en", EN)])
def test_columns(tmp_path, lang, columns):
    write_build(made_build(), tmp_path, ExportOptions(lang=lang, formats=("csv",)))
    assert ",".join(read_csv(tmp_path / "zibo-gaoxin.csv")[0]) == columns


def test_a_row_says_what_and_whence(out):
    event = row(out / "hangzhou-gaoxin.csv", "ev-clause")
    assert event["子区域"] == "富阳特别合作区"
    assert (event["开始日期"], event["结束日期"], event["日期"]) == (
        "2020-10-01",
        "2020-10-31",
        "2020年10月",
    )
    assert event["日期依据"] == "“当月” → 2020年10月，承上文日期"
    assert (event["主要数值"], event["单位"], event["指标"]) == ("10", "个", "项目")
    assert event["出处"] == "000_daily.txt:10"


def test_several_sources_stand_in_one_cell(out):
    event = row(out / "hangzhou-gaoxin.csv", "ev-many")
    assert event["来源数"] == "3"
    assert event["来源"] == "杭州日报；来源未注明；统计公报"
    assert event["提示"] == "约；与星期不符"
    assert row(out / "hangzhou-gaoxin.csv", "ev-gdp")["提示"] == "发布日期系推断；分歧"


def test_no_bare_year_month_and_no_newline_in_any_cell(out):
    for path in out.glob("*.csv"):
        for record in read_csv(path):
            for cell in record.values():
                assert "\n" not in cell and "\r" not in cell
    for record in read_csv(out / "hangzhou-gaoxin.csv"):
        assert len(record["开始日期"]) == 10


def test_formulas_are_text_and_come_back_exactly(out):
    text = (out / "hangzhou-gaoxin.csv").read_text(encoding="utf-8-sig")
    assert "\"'=cmd|" in text and "\"'=HYPERLINK(" in text
    event = row(out / "hangzhou-gaoxin.csv", "ev-script")
    assert event["原句"].startswith("=cmd|") and event["标题"].startswith("=HYPERLINK")
    assert count_escaped(made_build()) == 2


@pytest.mark.parametrize(
    "text", ["=1", " +1", "　＝1", "-", "@x", "\t=1", "'=1", "''@", "'a", "a=1"]
)
def test_escaping_is_undone_exactly(text):
    assert unescape(escape(text)) == text


@given(st.text(alphabet="'=+-@＝＋－＠ \t\u3000a年"))
def test_escaping_is_undone_exactly_for_all_text(text):
    assert unescape(escape(text)) == text
    assert escape(text).lstrip(" \u3000\u00a0")[:1] not in tuple("=+-@＝＋－＠\t\r")


@given(st.text())
def test_a_record_is_one_line_that_csv_reads(text):
    line = csv_line([(text, True), (None, False), (7, False)])
    rows = list(csv.reader(io.StringIO(line, newline="")))
    assert [unescape(cell) for cell in rows[0]] == [one_line(text), "", "7"]
    assert line.count("\n") == 1


def test_what_has_no_zone_or_date_is_listed(out):
    assert row(out / "unassigned.csv", "ev-nozone")["提示"] == "范围：全省"
    undated = read_csv(out / "undated.csv")
    assert [item["位置"] for item in undated] == ["004_unknown.txt:7", "000_daily.txt:12"]
    assert undated[0]["原句"].startswith("本报讯 =") and undated[0]["缺少"]


def test_jsonl_holds_every_event_once(tmp_path):
    write_build(made_build(subzone_pages=True), tmp_path, ExportOptions(formats=("jsonl",)))
    lines = (tmp_path / "events.jsonl").read_text(encoding="utf-8").splitlines()
    ids = [json.loads(line)["id"] for line in lines]
    assert len(ids) == len(set(ids)) == len(made_events())
    assert ids[-1] == "ev-nozone"


def test_a_second_run_is_byte_identical_and_touches_nothing(out):
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in out.iterdir()}
    write_build(made_build(list(reversed(made_build().events))), out, TABLES)
    after = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in out.iterdir()}
    assert before == after


def test_only_our_own_unchanged_leftovers_are_removed(out):
    (out / "hangzhou-qiantang-new.csv").write_text("edited", encoding="utf-8")
    (out / "notes.csv").write_text("not ours", encoding="utf-8")
    (out / "zibo-gaoxin.html").write_text("by another exporter", encoding="utf-8")
    build = made_build()
    kept = [event for event in build.events if event.id not in ("ev-zibo", "ev-old")]
    write_build(made_build(kept), out, TABLES)
    names = {path.name for path in out.iterdir()}
    assert "zibo-gaoxin.csv" not in names
    assert {"hangzhou-qiantang-new.csv", "notes.csv", "zibo-gaoxin.html"} <= names


def test_another_format_leaves_the_tables_alone(out):
    write_build(made_build([]), out, ExportOptions(formats=("jsonl",)))
    assert (out / "zibo-gaoxin.csv").exists()
    write_build(made_build([]), out, ExportOptions(formats=("csv",)))
    assert not (out / "zibo-gaoxin.csv").exists()


def test_a_ledger_cannot_point_outside(out):
    outside = out.parent / "outside.csv"
    outside.write_text("x", encoding="utf-8")
    sha = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    (out / LEDGER).write_text(f"csv\t{sha}\t../outside.csv\n", encoding="utf-8")
    write_build(made_build(), out, TABLES)
    assert outside.exists()


def test_an_unknown_format_is_named():
    with pytest.raises(UsageError, match=r"docx.*html, csv, xlsx, jsonl"):
        write_build(made_build(), None, ExportOptions(formats=("docx",)))  # type: ignore[arg-type]


def test_file_names_are_safe():
    assert [stem(id) for id in ("a-b", "index", "x/../y", "x-杭州")] == [
        "a-b",
        "zone-index",
        "x-y",
        "x-杭州",
    ]
