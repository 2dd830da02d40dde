"""explain, --merge and --top as a user types them, on articles written here."""

import json
import subprocess
import sys

import pytest

ARTICLES = {
    "a.txt": "2024年6月13日\n6月12日，苏州工业园区18个重大项目集中开工，总投资126.5亿元。\n",
    "b.txt": "2024年6月14日\n6月12日，总投资126亿元的16个重大项目在苏州工业园区集中开工。\n",
    "c.txt": "2024年7月2日\n7月1日，苏州工业园区学校启用。\n苏州工业园区图书馆将于7月底前开馆。\n",
    "d.txt": "2024年9月2日\n9月1日，苏州工业园区举行招聘会，12家企业参加。\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (place / name).write_text(text, encoding="utf-8")
    return place


def timeline(*args):
    command = [sys.executable, "-m", "timeline", *map(str, args)]
    return subprocess.run(command, capture_output=True, encoding="utf-8")


def events(folder, *args):
    done = timeline("list", folder, "--format", "jsonl", *args)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_explain_tells_mentions_rule_likeness_and_weight(folder):
    (joined,) = [event for event in events(folder) if len(event["mentions"]) == 2]
    for id in joined["ids"]:
        told = timeline("explain", folder, id).stdout
        assert "a.txt:2" in told and "b.txt:2" in told
        assert "数字一致" in told and "文字重合" in told
        assert "分歧 quantities" in told
        assert "2 篇来源" in told


def test_explain_of_an_unknown_id_says_where_ids_stand(folder):
    done = timeline("explain", folder, "ev-nobody")
    assert done.returncode == 2
    assert "ev-nobody" in done.stderr and "events.jsonl" in done.stderr


def test_merging_can_be_strict_or_off(folder):
    sizes = {mode: len(events(folder, "--merge", mode)) for mode in ("normal", "strict", "off")}
    assert sizes["normal"] < sizes["strict"] == sizes["off"]


def test_an_unknown_mode_names_the_modes(folder):
    done = timeline("list", folder, "--merge", "loose")
    assert done.returncode == 2
    assert "strict, normal, off" in done.stderr


def test_top_keeps_the_weightiest_of_a_zone(folder):
    all_ = events(folder)
    kept = events(folder, "--top", "2")
    least = min(event["weight"] for event in kept)
    left = [event for event in all_ if event["id"] not in {each["id"] for each in kept}]
    assert len(kept) == 2 and left
    assert all(event["weight"] <= least for event in left)
