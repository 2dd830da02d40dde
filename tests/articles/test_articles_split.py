from __future__ import annotations

import pytest

from timeline.articles import articles_of
from timeline.models import Line, Page, ParagraphKind

BULLETIN = (
    "开发区快讯 2024年6月14日",
    "【苏州】6月12日，园区开工项目16个。",
    "【武汉】东湖一期量产。",
    "【兰州】新区新签约项目63个。",
)
PAGE = (
    "新城日报 2023年3月30日 星期四 第05版",
    "高新区项目观摩见闻",
    "本报记者 秦川",
    "3月28日，高新区27个项目开工。",
    "塔吊下的人",
    "工人们在工地过节。“不回去了。”他说。",
    "育种中心启用",
    "3月25日，另一个园区的工人正在检验电机，产值增长两成。",
    "本报讯（记者 田野）3月27日，示范区育种中心启用。",
    "示范区占地120亩。",
)


def parts(*lines: str) -> list[list[int]]:
    numbered = tuple(Line(number, text) for number, text in enumerate(lines, 1))
    return [[p.line_at(0) for p in a.paragraphs] for a in articles_of(Page("a.txt", numbered))]


def kinds(*lines: str) -> list[ParagraphKind]:
    numbered = tuple(Line(number, text) for number, text in enumerate(lines, 1))
    return [p.kind for a in articles_of(Page("a.txt", numbered)) for p in a.paragraphs]


def test_bulletin_items_are_articles() -> None:
    assert parts(*BULLETIN) == [[1, 2], [3], [4]]


@pytest.mark.parametrize(
    "items",
    [
        ("● 园区甲开工。", "● 园区乙投产。", "● 园区丙签约。"),
        ("1. 园区甲开工。", "2. 园区乙投产。", "3. 园区丙签约。"),
        ("苏州：园区甲开工。", "武汉：园区乙投产。", "兰州：园区丙签约。"),
        ("[江苏] 园区甲开工。", "[湖北] 园区乙投产。", "[甘肃] 园区丙签约。"),
    ],
)
def test_marked_items_under_a_bulletin_title(items: tuple[str, ...]) -> None:
    assert parts("开发区一周要闻 2024年6月14日", *items) == [[1, 2], [3], [4]]
    assert len(parts("园区开工纪实", "新城日报 2024年6月14日", *items)) == 1


def test_headlines_under_a_bulletin_title() -> None:
    lines = ["一周要闻", "新城日报 2024年6月14日"]
    for name in ("甲", "乙", "丙"):
        lines += [f"园区{name}开工", f"6月12日，园区{name}开工，总投资三亿元。"]
    assert parts(*lines) == [[1, 2, 3, 4], [5, 6], [7, 8]]


def test_a_few_labels_do_not_make_a_bulletin() -> None:
    lines = ("标题", "【导语】园区开工。", "正文一。", "正文二。", "【结语】再见。")
    assert parts(*lines) == [[1, 2, 3, 4, 5]]


def test_newspaper_page_with_a_picture_under_a_headline() -> None:
    assert parts(*PAGE) == [[1, 2, 3, 4, 5, 6], [7, 9, 10], [8]]


def test_headings_do_not_split() -> None:
    lines = (
        "大标题",
        "新城日报 2021年3月2日",
        "一、总体情况",
        "开工了。",
        "二、下一步",
        "将投产。",
    )
    assert parts(*lines) == [[1, 2, 3, 4, 5, 6]]
    assert kinds(*lines)[2] is ParagraphKind.HEADING


def test_interview_questions_are_body() -> None:
    found = kinds("专访", "新城日报 2021年3月2日", "记者：怎么开始的？", "罗工：从一片果园开始。")
    assert found[2:] == [ParagraphKind.BODY, ParagraphKind.BODY]


@pytest.mark.parametrize(
    "caption", ["图为6月1日拍摄的码头。", "▲夜色中的园区", "园区一角。（通讯员 摄）", "图：新厂房"]
)
def test_captions(caption: str) -> None:
    found = kinds("园区开工", "新城日报 2021年3月2日", "昨天，园区开工，总投资三亿元。", caption)
    assert found[3] is ParagraphKind.CAPTION


def test_every_paragraph_is_in_exactly_one_article() -> None:
    lines = [line for found in parts(*PAGE) for line in found]
    assert sorted(lines) == list(range(1, len(PAGE) + 1))
