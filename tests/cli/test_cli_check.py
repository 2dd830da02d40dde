"""``timeline check``: every check finds what it is for, with file and line, and else is silent."""

import subprocess
import sys

import pytest

from timeline.checks import CHECKS, named
from timeline.errors import UsageError

GOOD = """合肥高新区新增企业
合肥日报 2024-05-07
5月6日，合肥高新区新增上市公司2家。
"""
ASKS = {
    "files": "昨天，合肥高新区签约12个项目。\n",
    "undated": "合肥晚报\n\n合肥高新区举行签约仪式，签约12个项目。\n去年，合肥高新区新增4家。\n",
    "unknown-zones": GOOD + "5月7日，昆山市千灯化工园区关停企业6家。\n",
    "without-zone": GOOD + "\n昨天，美国一家公司发射火箭。\n",
    "conflicts": (
        "合肥高新区签约\n合肥日报 2024-05-07\n5月6日，合肥高新区签约项目12个，总投资80亿元。\n",
        "合肥高新区集中签约\n安徽日报 2024-05-08\n5月6日，合肥高新区签约项目12个，总投资86亿元。\n",
    ),
    "unreported": (
        "合肥高新区新厂\n合肥日报 2023-05-07\n合肥高新区芯片产业园计划2023年9月投产。\n",
        GOOD,
    ),
    "gaps": GOOD
    + "".join(
        f"{year}年{month}月{month}日，合肥高新区第{month}批项目开工。\n"
        for year in (2019, 2021)
        for month in range(1, 7)
    ),
}


def check(folder, *args):
    command = [sys.executable, "-m", "timeline", "check", str(folder), *args]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    return done.returncode, done.stdout, done.stderr


def written(folder, texts):
    for number, text in enumerate([texts] if isinstance(texts, str) else texts):
        name = f"article{number or ''}.txt"
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", [each.name for each in CHECKS])
def test_a_check_finds_what_it_is_for(tmp_path, name):
    code, out, _ = check(written(tmp_path, ASKS[name]), "--only", name)
    assert code == 1
    assert all(line.startswith("article.txt:") for line in out.splitlines())


def test_nothing_to_look_at_is_silent(tmp_path):
    assert check(written(tmp_path, GOOD)) == (0, "", "")


def test_an_unknown_zone_is_told_with_its_line_and_what_to_do(tmp_path):
    _, out, _ = check(written(tmp_path, ASKS["unknown-zones"]))
    assert out.startswith(
        "article.txt:4: 名录外的区域“昆山千灯化工园区”（x-kunshanqiandenghuagongyuanqu-7fc9）"
    )
    assert "--zones" in out


BARE = (
    "新蒲新区项目建设简报\n2024-03-15 来源：新蒲简报\n"
    "3月10日，新蒲新区物流园开工。去年，新蒲新区引进企业30家。\n"
)


@pytest.mark.parametrize(
    ("cities", "asked"),
    [
        (("遵义新蒲",), "，或即“遵义新蒲新区”;"),
        (("遵义新蒲", "杭州新蒲"), "，或即“遵义新蒲新区”“杭州新蒲新区”;"),
        (("连云港新浦",), "条;"),
    ],
)
def test_a_zone_without_its_city_is_asked_about_and_not_joined(tmp_path, cities, asked):
    report = "{}新区报道\n2024-03-15 来源：晚报\n3月12日，{}新区签约12个项目。\n"
    written(tmp_path, [*(report.format(city, city) for city in cities), BARE])
    _, out, _ = check(tmp_path, "--only", "unknown-zones")
    (line,) = (line for line in out.splitlines() if "“新蒲新区”（" in line)
    assert asked in line
    assert ("列为其别名" in line) == ("或即" in line)


def test_an_unknown_check_is_answered_with_those_there_are(tmp_path):
    code, _, err = check(tmp_path, "--only", "nothing")
    assert code == 2
    assert "files, undated, unknown-zones, without-zone" in err


def test_checks_are_chosen_by_name():
    assert named([]) == CHECKS
    assert [each.name for each in named(["undated"])] == ["undated"]
    with pytest.raises(UsageError):
        named(["undated", "nothing"])


def test_every_check_says_what_it_asks():
    assert all(each.asks.endswith("?") and each.find.__doc__ for each in CHECKS)
