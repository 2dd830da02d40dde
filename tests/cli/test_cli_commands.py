"""The commands as a user types them, on the five seeds."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"


def timeline(*args, given=b""):
    command = [sys.executable, "-m", "timeline", *map(str, args)]
    done = subprocess.run(command, input=given, capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture(scope="module")
def mentions():
    return [json.loads(line) for line in timeline("extract", SEEDS).splitlines()]


def starting(mentions, file, text):
    return [m for m in mentions if m["file"].startswith(file) and m["date_text"] == text]


def test_last_october_is_october_2020_and_so_is_that_month(mentions):
    (since,) = starting(mentions, "000", "自去年10月以来")
    (that,) = starting(mentions, "000", "当月")
    assert since["start"] == "2020-10-01"
    assert (that["start"], that["end"]) == ("2020-10-01", "2020-10-31")


def test_the_caption_between_two_articles_is_the_event_of_zibo(mentions):
    (caption,) = starting(mentions, "003", "2023年1月4日")
    assert caption["zone"] == "淄博高新区"


def test_a_target_is_planned(mentions):
    (target,) = [
        m for m in mentions if m["file"].startswith("002") and "2025年底" in m["date_text"]
    ]
    assert target["status"] == "planned"


def test_a_band_is_no_month(mentions):
    assert not [m for m in mentions if "五月天" in m["date_text"]]
    assert not [m for m in mentions if m["start"] == "2025-05-01" and m["date_text"] == "五月"]


@pytest.mark.parametrize(
    "chrome", ["责编", "相关阅读", "Copyright", "返回顶部", "(02/02)", "1999-2017"]
)
def test_no_event_from_site_chrome(mentions, chrome):
    assert not [m for m in mentions if chrome in m["quote"] or chrome in m["date_text"]]


def test_rejected_statements_come_with_their_reason():
    shown = [json.loads(line) for line in timeline("extract", SEEDS, "--rejected").splitlines()]
    reasons = {m["rejected"] for m in shown if m.get("rejected")}
    assert {"slogan", "name", "attributive"} <= reasons


def test_filters_by_zone_date_and_status():
    chosen = timeline("list", SEEDS, "--zone", "钱塘区", "--status", "planned", "--format", "jsonl")
    events = [json.loads(line) for line in chosen.splitlines()]
    assert events
    assert {e["status"] for e in events} == {"planned"}
    assert {e["zone"] for e in events} == {"钱塘区"}
    early = timeline("list", SEEDS, "--to", "2018年", "--format", "jsonl").splitlines()
    assert early
    assert all(json.loads(line)["start"] <= "2018-12-31" for line in early)


def test_list_as_a_table_and_as_csv_tell_the_same():
    table = timeline("list", SEEDS, "--zone", "杨凌示范区")
    rows = list(
        csv.DictReader(
            io.StringIO(
                timeline("list", SEEDS, "--zone", "杨凌示范区", "--format", "csv").lstrip("\ufeff")
            )
        )
    )
    assert rows
    assert all(row["标题"] in table for row in rows)


def test_parse_is_a_filter():
    given = (
        '{"id": 1, "text": "去年10月，新增12家", "published": "2021-01-28"}\n'
        "nonsense\n"
        '{"id": 3, "text": "昨天", "published": null}\n'
        '{"id": 4, "text": "昨天", "published": {"start": "2021-01-28", "end": "2021-01-30"}}\n'
        '{"id": 5, "text": 7}\n'
    )
    command = [sys.executable, "-m", "timeline", "parse", "--format", "jsonl"]
    done = subprocess.run(command, input=given.encode(), capture_output=True)
    one, two, three, four, five = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 1
    assert (one["id"], one["dates"][0]["start"]) == (1, "2020-10-01")
    assert one["quantities"][0]["value"] == 12
    assert "error" in two
    assert three["dates"][0]["start"] is None
    assert "发布日期" in three["dates"][0]["why"]
    assert (four["dates"][0]["start"], four["dates"][0]["end"]) == ("2021-01-27", "2021-01-29")
    assert (five["id"], "error" in five) == (5, True)


def test_zones_are_found_by_name_alias_pinyin_and_city():
    for query in ("杭州高新区", "滨江", "yangling", "淄博"):
        found = [
            json.loads(line) for line in timeline("zones", query, "--format", "jsonl").splitlines()
        ]
        assert found, query


def test_a_zone_in_no_list_is_shown_as_such():
    assert "名录外" in timeline("zones", "泉州半导体高新区")
    (record,) = timeline("zones", "泉州半导体高新区", "--format", "jsonl").splitlines()
    assert json.loads(record)["source"] == "pattern"


def test_the_zone_that_is_meant_is_shown_in_full_with_what_lies_in_it():
    shown = timeline("zones", "杭州高新区")
    assert shown.startswith("编号：hangzhou-binjiang")
    assert "下级：" in shown


def test_listed_zones_are_a_zones_file(tmp_path):
    listed = tmp_path / "zones.csv"
    listed.write_text(timeline("zones", "淄博", "--format", "csv"), encoding="utf-8")
    assert timeline("zones", "淄博高新区", "--zones", listed, "--format", "jsonl")


def test_a_list_may_be_a_workbook():
    from openpyxl import load_workbook

    command = [sys.executable, "-m", "timeline", "list", SEEDS, "--format", "xlsx"]
    done = subprocess.run(command, capture_output=True, check=True)
    rows = list(load_workbook(io.BytesIO(done.stdout))["事件"].iter_rows(values_only=True))
    listed = list(csv.reader(io.StringIO(timeline("list", SEEDS, "--format", "csv"))))
    assert len(rows) == len(listed)
    assert list(rows[0]) == listed[0]


@pytest.mark.parametrize("command", ["extract", "list"])
def test_quiet_says_nothing_of_notes(command, tmp_path):
    text = "合肥高新区项目开工\n新城晚报 2023年3月2日\n昨天，合肥高新区开工12个项目。"
    (tmp_path / "a.txt").write_bytes(text.encode("gb18030"))
    run = [sys.executable, "-m", "timeline", command, tmp_path]
    told = subprocess.run(run, capture_output=True, check=True).stderr.decode()
    quiet = subprocess.run([*run, "-q"], capture_output=True, check=True).stderr.decode()
    assert "GB18030" in told
    assert quiet == ""


def test_a_quiet_check_answers_with_its_code(tmp_path):
    (tmp_path / "a.txt").write_text("昨天，合肥高新区开工12个项目。", encoding="utf-8")
    run = [sys.executable, "-m", "timeline", "check", tmp_path, "-q"]
    done = subprocess.run(run, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
