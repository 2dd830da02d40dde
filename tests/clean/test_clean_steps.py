from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.clean import STEPS, clean_page, explain_page
from timeline.clean.doubled import undouble
from timeline.clean.pinyin import drop_readings
from timeline.clean.script import simplify, write_zhe
from timeline.clean.spaces import close_gaps, plain_spaces
from timeline.clean.steps import Step
from timeline.models import Line, Page, Paragraph, ParagraphKind
from timeline.read import read_folder

SEEDS = Path(__file__).parents[2] / "seeds"
BRACKET = re.compile(r"[（(][^（()）\u4e00-\u9fff]*[)）]")


def page(*lines: str) -> Page:
    return Page("a.txt", tuple(Line(number, text) for number, text in enumerate(lines, 1)))


def texts(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    return [paragraph.text for paragraph in paragraphs]


def seed(number: int) -> Page:
    pages, _ = read_folder(SEEDS)
    return pages[number]


def test_all_609_readings_go_and_the_real_brackets_stay() -> None:
    source = seed(4)
    cleaned = "".join(texts(clean_page(source)))
    assert sum(len(BRACKET.findall(line.text)) for line in source.lines) == 609
    assert BRACKET.findall(cleaned) == []
    real = Counter(re.findall(r"[(][^()]*[)]", cleaned))
    assert real["(濱江)"] == 21
    assert sum(real.values()) == 24


def test_003_is_wrapped_no_more() -> None:
    paragraphs = clean_page(seed(3))
    assert [p.line_at(0) for p in paragraphs][:8] == [1, 3, 21, 22, 24, 30, 44, 62]
    joined = next(p for p in paragraphs if p.line_at(0) == 344)
    assert "为965户企业降低失业保险费414.93万元" in joined.text
    assert joined.line_at(joined.text.index("户企业降低失业")) == 355


def test_002_page_breaks_are_joined() -> None:
    whole = texts(clean_page(seed(2)))
    for words in (
        "高质量编制完成钱塘区",
        "12.3亿美元,其中",
        "政商关系亲上加清",
        "数字化技术、数字化思维",
    ):
        assert any(words in text for text in whole)


def test_switching_a_step_off_leaves_its_damage() -> None:
    damaged = page("⾼新區(qū)(濱江)創(chuàng)新，國(guó)際化，著力提升")
    assert texts(clean_page(damaged)) == ["高新區(濱江)創新，國際化，著力提升"]
    assert "(qū)" in clean_page(damaged, skip=frozenset({"pinyin"}))[0].text
    assert "⾼" in clean_page(damaged, skip=frozenset({"radicals"}))[0].text
    kept = clean_page(damaged, skip=frozenset({"script"}))[0]
    assert kept.simplified == kept.text


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_every_step_says_what_it_does_and_shows_it(step: Step) -> None:
    assert step.purpose.endswith(".")
    assert ">>>" in (step.repair.__doc__ or "")


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_every_step_can_be_left_out(step: Step) -> None:
    damaged = page("12⽉31⽇，　一期投产，國際化。", "相关阅读", "·二期(01/02)")
    done = [change.step for change in explain_page(damaged)]
    left = [change.step for change in explain_page(damaged, frozenset({step.name}))]
    assert {"spaces", "radicals", "chrome", "script"} <= set(done)
    assert step.name not in left


def test_step_names_are_unique_and_explained() -> None:
    names = [step.name for step in STEPS]
    assert len(set(names)) == len(names)
    assert explain_page(page("一期投产。")) == ()
    (change,) = explain_page(page("12⽉31⽇投产。"))
    assert (change.step, change.before, change.after) == (
        "radicals",
        ((1, "12⽉31⽇投产。"),),
        ((1, "12月31日投产。"),),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("重(zhong)點、2月(yue)(yue)26日、3億(yi)元", "重點、2月26日、3億元"),
        ("他们(ta men)与机器人(robot)、人工智能(ai)", "他们(ta men)与机器人(robot)、人工智能(ai)"),
        ("綠(lv)色、旅(lǚ)游", "綠色、旅游"),
    ],
)
def test_toneless_readings(text: str, expected: str) -> None:
    assert drop_readings(text, toneless=True) == expected


def test_one_toneless_bracket_does_not_make_a_family() -> None:
    assert texts(clean_page(page("“嘉”字牌，家(jia)用充电桩上市。"))) == [
        "“嘉”字牌，家(jia)用充电桩上市。"
    ]


def test_a_gloss_for_a_rare_character_stays() -> None:
    assert texts(clean_page(page("赵䶮(yǎn)出席。"))) == ["赵䶮(yǎn)出席。"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抓住机遇抓住机遇，，加快发展加快发展", "抓住机遇，加快发展"),
        ("一步一步一步一步来", "一步一步一步一步来"),
        ("年年有余年年有余", "年年有余"),
        ("天天向上", "天天向上"),
    ],
)
def test_doubled_lines(text: str, expected: str) -> None:
    assert undouble(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024 年 5 月 3 日，签约 12 个", "2024年5月3日，签约12个"),
        ("2024-10-08 09:41 来源", "2024-10-08 09:41 来源"),
        ("本报讯 9月5日，园区", "本报讯 9月5日，园区"),
        ("3 12 号楼", "3 12号楼"),
    ],
)
def test_gaps(text: str, expected: str) -> None:
    assert close_gaps(text) == expected


def test_the_zhu_of_books_and_fame_stays() -> None:
    assert write_zhe("读名著与著作，显著、着力、朝著") == "读名著与著作，显著、着力、朝着"


@pytest.mark.parametrize(
    "lines",
    [
        ("2023-07-01 10:20 三号厂房开始吊装。", "11:40，吊装完成。"),
        ("一期工程投产纪念日(2019-05-01)", "二期工程投产纪念日(2021-05-01)", "三期将开工。"),
        ("新城日报 2021-03-17 10:20", "园区昨天开工。"),
    ],
)
def test_a_day_that_is_no_header_stays_on_its_line(lines: tuple[str, ...]) -> None:
    assert texts(clean_page(page(*lines))) == list(lines)


def test_a_list_of_titles_with_clocks_is_not_taken_apart() -> None:
    story = ("园区开工", "新城日报 2021-03-17", "园区昨天开工，总投资三亿元。", "年内投产。")
    listed = ("相关阅读", "新材料产业园迎来百家企业 2022-01-20 10:30")
    assert texts(clean_page(page(*story, *listed))) == [*story, *listed]


def test_chrome_is_kept_as_chrome() -> None:
    paragraphs = clean_page(page("一期投产。", "相关阅读", "·二期开工(01/02)", "返回顶部"))
    assert [p.kind for p in paragraphs] == [ParagraphKind.BODY] + [ParagraphKind.CHROME] * 3


def test_sentence_across_a_page_number() -> None:
    long = (
        "全区共有高新技术企业2310家，其中2023年新增认定412家，全年研发投入占比达到历史最高的百分之"
    )
    paragraphs = clean_page(page(long, "", "- 2 -", "", "七，比上年提高0.6个百分点。"))
    assert texts(paragraphs) == [long + "七，比上年提高0.6个百分点。", "- 2 -"]
    assert paragraphs[0].lines == ((0, 1), (len(long), 5))


@given(st.lists(st.text("园区开工，。！0123 年月日（）(ā)著隨　\u00a0", max_size=40), max_size=12))
def test_nothing_of_the_words_is_lost_and_scripts_run_parallel(lines: list[str]) -> None:
    paragraphs = clean_page(page(*lines), skip=frozenset({"doubled", "pinyin"}))
    wanted = "".join("".join(plain_spaces(line).split()) for line in lines)
    assert "".join("".join(p.text.split()) for p in paragraphs) == wanted
    for paragraph in paragraphs:
        assert len(paragraph.text) == len(paragraph.simplified)
        assert paragraph.lines[0][0] == 0


@given(st.text("開發區隨著著名乾坤皇后後天，。123", max_size=60))
def test_simplified_text_has_the_same_length(text: str) -> None:
    assert len(simplify(text)) == len(text)


@pytest.mark.parametrize(
    "line",
    [
        "首页 " * 3000,
        "港区 > " * 3000 + "完。",
        "记者" * 2000,
        "园区开工" * 3000 + "，",
        "。" + "园区" * 500 + "，",
        "(" * 3000 + "a)" * 3000,
        "２０２４ 年 " * 2000,
        "广告 " * 2000 + "。",
    ],
    ids=lambda line: line[:6],
)
def test_long_strange_lines_come_through(line: str) -> None:
    (paragraph,) = clean_page(page(line))
    assert paragraph.text


def test_long_pages_come_through() -> None:
    lines = ("区近日举行全会，提出一项项的目标", "和许多许多具体的任务和办法措施，") * 4000
    assert clean_page(page(*lines))


def test_a_running_head_beside_a_page_number_is_cut_out_and_the_text_joined():
    lines = [
        "园区项目简报",
        "第14期",
        "一期去年开工。二期去年10月",
        "— 1 —",
        "园区项目简报　第14期",
    ]
    lines += ["启动建设，今年投产。", "三、下步安排", "三期明年开工。"]
    paragraphs = clean_page(Page("a.txt", tuple(Line(n, t) for n, t in enumerate(lines, 1))))
    texts = [p.text for p in paragraphs if p.kind is ParagraphKind.BODY]
    assert "一期去年开工。二期去年10月启动建设，今年投产。" in texts
    assert "三、下步安排" in texts
    assert "".join(lines).count("园区项目简报") == sum("园区项目简报" in p.text for p in paragraphs)


def test_lines_that_begin_with_a_sign_are_not_joined():
    lines = [
        "✅ 截至6月底，链上企业达96家，比年初多了22家，增速位居全市各个园区的第一位",
        "✅ 今年以来，园区举办推介会17场，签约亿元以上项目38个，总投资386亿元",
    ]
    paragraphs = clean_page(Page("a.txt", tuple(Line(n, t) for n, t in enumerate(lines, 1))))
    assert [p.text for p in paragraphs] == lines


def test_lines_cut_at_a_width_keep_headings_and_blanks_apart():
    first = "截至11月底，链上企业达571家，比年初多九十家。管委会昨天召开第 31 次会议，"
    first += "研究海绵城市的建设，通过多项措施和方案。"
    second = "会议要求各部门和各街道抓好落实工作，按照时间节点推进项目建设，"
    second += "确保明年顺利完成任务，让群众早日受益。"
    heading = "下一步：干什么"
    lines = []
    for text in ("　　" + first, heading, "　　" + second, *["　　" + second] * 2):
        lines += [text[i : i + 18] for i in range(0, len(text), 18)]
    assert any(line.endswith(" ") for line in lines)
    paragraphs = clean_page(page(*(line.rstrip(" ") for line in lines)))
    assert texts(paragraphs) == [first.replace(" ", ""), heading, *[second] * 3]
