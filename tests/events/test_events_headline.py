"""Headlines: short, faithful to the sentence, and a plan stays a plan."""

import re
from pathlib import Path

import pytest
from events_marked import unmark, verdict_of

from timeline.events.headline import Source, headline_of
from timeline.events.shorten import fit
from timeline.models import Status

CASES = [
    [*line.split("\t"), "", ""][:5]
    for line in (Path(__file__).parent / "headline_cases.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
WHEN = {"occurred": "past", "ongoing": "now", "planned": "future"}
MARKERS = r"将|拟|计划|力争|预计|确保|争取|有望|目标|要求|(?:时间|日期|期)为"


def headline(zone, status, marked):
    plain, judged, _ = unmark(marked)
    span = verdict_of(marked, WHEN[status]).statement.span
    return headline_of(Source(plain, span, judged, (judged,), Status(status), zone))


@pytest.mark.parametrize("case", CASES, ids=[case[2] for case in CASES])
def test_headline(case):
    zone, status, marked, wanted, unwanted = case
    made = headline(zone, status, marked)
    assert 2 <= len(made) <= 30
    assert all(word in made for word in wanted.split("|"))
    assert not any(word in made for word in unwanted.split("|") if word)
    plain = unmark(marked)[0]
    assert all(number in plain for number in re.findall(r"[\d.]+", made))
    assert all(name in plain for name in re.findall(r"[《“][^》”]*[》”]", made))
    if status == "planned":
        assert re.search(MARKERS, made)


@pytest.mark.parametrize(
    ("status", "marked", "wanted"),
    [
        ("planned", "«2026年底»投产。", "2026年底将投产|2026年底预计投产"),
        ("occurred", "项目‹3月›签约，«6月»开工。", "项目开工"),
        ("occurred", "管委会负责人介绍，实验楼已于«8月»交付。", "实验楼已交付|实验楼交付"),
    ],
)
def test_subject_is_carried_over_or_the_words_stand_as_they_are(status, marked, wanted):
    assert headline("测试区", status, marked) in wanted.split("|")


def test_a_quote_is_never_cut_open():
    made = fit("新区启动" + "“" + "攻坚" * 20 + "”专项行动并召开会议部署下一阶段工作")
    assert len(made) <= 30
    assert made.count("“") == made.count("”")


def test_a_long_title_is_kept_whole_or_loses_its_marks():
    title = "《关于支持数字经济和实体经济深度融合发展若干措施》"
    assert title in fit(f"某某高新技术产业开发区管委会印发{title}")
    assert "《" not in fit("管委会印发《" + "关于进一步促进高质量发展的" * 4 + "意见》")


def test_a_word_inside_brackets_is_no_verb_before_a_title():
    made = fit("“质造”" * 6 + "（试行）《办法》")
    assert made.count("（") == made.count("）")
    assert "试行" not in made or "（试行）" in made


def test_a_number_is_never_cut():
    assert not re.search(r"\d$", fit("园" * 28 + "12345家"))
