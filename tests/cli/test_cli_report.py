"""What a build and a list tell a person: the report, progress on a terminal, lines that fit."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
COMMAND = (sys.executable, "-m", "timeline")


def run(*args):
    command = [*COMMAND, *map(str, args)]
    done = subprocess.run(command, capture_output=True)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def on_a_terminal(*args, columns: int = 80, **environment: str) -> str:
    """All that a terminal of so many columns receives."""
    ours, theirs = pty.openpty()
    env = os.environ | {"COLUMNS": str(columns), "TERM": "xterm-256color"} | environment
    env.pop("CI", None)
    command = [*COMMAND, *map(str, args)]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env) as process:
        os.close(theirs)
        chunks = []
        while True:
            try:
                chunk = os.read(ours, 65536)
            except OSError:  # the terminal's other side is closed
                break
            if not chunk:
                break
            chunks.append(chunk)
        process.wait()
    os.close(ours)
    return b"".join(chunks).decode()


def width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def test_the_report_is_for_people(tmp_path):
    code, out, said = run("build", SEEDS, "-o", tmp_path / "out", "--format", "html,csv")
    assert (code, out) == (0, "")
    first, *rest = said.splitlines()
    assert re.fullmatch(
        r"\d+ 篇文章 → \d+ 条事件（已发生 \d+，进行中 \d+，计划 \d+），\d+ 个区域 → .*index\.html",
        first,
    )
    assert all(line.startswith("  ") for line in rest)
    assert any("请核对：" in line for line in rest)
    assert "\x1b" not in said


def test_the_report_in_english(tmp_path):
    _, _, said = run("build", SEEDS, "-o", tmp_path, "--format", "jsonl", "--lang", "en")
    assert re.match(r"\d+ articles → \d+ events \(\d+ occurred, ", said)


def test_a_report_on_no_event_has_no_empty_brackets(tmp_path):
    (folder := tmp_path / "articles").mkdir()
    (folder / "a.txt").write_text("园区很好\n2023-05-10 日报\n园区很好。\n", encoding="utf-8")
    _, _, said = run("build", folder, "-o", tmp_path / "out", "--format", "jsonl")
    assert said.startswith("1 篇文章 → 0 条事件，0 个区域 → ")


def test_the_report_as_a_record(tmp_path):
    report = tmp_path / "report.json"
    (folder := tmp_path / "articles").mkdir()
    shutil.copy(next(SEEDS.iterdir()), folder)
    (folder / "odd.xyz").write_text("?", encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    options = ("--format", "jsonl", "--report", report, "--quiet")
    code, _, _ = run("build", folder, "-o", tmp_path / "out", *options)
    assert code == 1
    record = json.loads(report.read_text(encoding="utf-8"))
    lines = (tmp_path / "out" / "events.jsonl").read_text(encoding="utf-8").splitlines()
    assert record["events"] == sum(record["statuses"].values()) == len(lines)
    assert sum(zone["events"] for zone in record["zones"]) + record["unassigned"] == len(lines)
    assert {p["file"] for p in record["problems"] if p["skipped"]} == {"odd.xyz", "empty.txt"}


def test_the_writing_of_many_pages_shows_too(tmp_path):
    names = "昆山苏州无锡常州南京合肥武汉长沙成都西安兰州郑州济南青岛大连沈阳长春厦门"
    places = re.findall("..", names + "福州南昌广州海口吉林大庆洛阳")
    folder = tmp_path / "articles"
    folder.mkdir()
    told = "".join(f"3月9日，{place}高新区举行活动，12家企业入驻。\n" for place in places)
    (folder / "all.txt").write_text("2023-04-15 来源：玉峰日报\n" + told, "utf-8")
    seen = on_a_terminal("build", folder, "-o", tmp_path / "a", "--format", "html,xlsx")
    assert "timeline: html" in seen and "timeline: xlsx" in seen
    quiet = on_a_terminal("build", folder, "-o", tmp_path / "b", "--format", "html,xlsx", "-q")
    assert "timeline:" not in quiet


def test_progress_shows_on_a_terminal_only(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(25):
        text = f"3月{number + 1}日，昆山高新区举行活动，12家企业入驻。\n"
        (folder / f"{number:02}.txt").write_text("2023-04-15 来源：玉峰日报\n" + text, "utf-8")
    seen = on_a_terminal("build", folder, "-o", tmp_path / "a", "--format", "jsonl")
    assert "timeline: articles" in seen and "100%" in seen
    _, _, said = run("build", folder, "-o", tmp_path / "b", "--format", "jsonl")
    assert "timeline: articles" not in said
    quiet = on_a_terminal("build", folder, "-o", tmp_path / "c", "--format", "jsonl", "--quiet")
    assert "timeline: articles" not in quiet


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_a_list_fits_the_terminal(columns):
    seen = on_a_terminal("list", SEEDS, "--zone", "钱塘区", columns=columns)
    lines = [ESCAPES.sub("", line).rstrip() for line in seen.splitlines()]
    assert len(lines) > 8
    assert max(map(width, lines)) <= columns
    assert "\x1b[1m" in seen


def test_colours_are_left_out_where_they_are_not_wanted():
    seen = on_a_terminal("list", SEEDS, "--zone", "钱塘区", NO_COLOR="1")
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]", seen)
    _, piped, _ = run("list", SEEDS, "--zone", "钱塘区")
    assert "\x1b" not in piped


def test_a_piped_list_lines_up_and_is_never_cut():
    _, piped, _ = run("list", SEEDS)
    head, rule, *rows = [line for line in piped.splitlines() if line.strip()]
    assert set(rule) <= {"─", " "}
    starts = [width(head[: head.index(word)]) for word in ("日期", "状态", "区域", "标题", "来源")]
    for row in rows:
        place, at = {}, 0
        for character in row:
            place[at] = character
            at += width(character)
        assert all(place.get(start, " ") != " " for start in starts), row
        assert all(place.get(start - 1, " ") == " " for start in starts[1:]), row
