from __future__ import annotations

from pathlib import Path

import pytest

from timeline.clean.chrome import chrome_reason
from timeline.clean.chrome_patterns import CHROME_PATTERNS, LISTED, RELATED
from timeline.clean.pieces import Piece
from timeline.clean.stuck import split_stuck

EXAMPLES = [(chrome.name, text) for chrome in CHROME_PATTERNS for text in chrome.examples]
NEVER = [text for chrome in CHROME_PATTERNS for text in chrome.never]
ARTICLE_LINES = [
    "本报讯（记者 陆舟）昨天，园区开工。",
    "二、重点工作开展情况",
    "编辑部小楼建于1936年。",
    "来源于长江的水滋养着这座新城。",
    "园区与高校共建的实验室位置居中，交通便利。",
    "专利授权量增长18.4%。",
    "“分享到的红利越来越多。”他说。",
    "首页改版后的政务平台日均访问2万次，群众满意度上升。",
    "论文发表于《自然》杂志。",
    "版权交易中心落户新区，首批登记作品310件。",
]


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_example_is_found_by_its_own_pattern(name: str, text: str) -> None:
    (pattern,) = (chrome.pattern for chrome in CHROME_PATTERNS if chrome.name == name)
    assert pattern.search(text)


@pytest.mark.parametrize("text", NEVER + ARTICLE_LINES)
def test_line_of_an_article_stays(text: str) -> None:
    assert chrome_reason(text) is None


@pytest.mark.parametrize("text", ["相关阅读:", "【相关阅读】", "推荐新闻", "相关链接", "延伸阅读"])
def test_head_of_a_list_of_others(text: str) -> None:
    assert RELATED.match(text)


@pytest.mark.parametrize("text", ["相关部门负责人表示", "最新数据显示", "推荐单位12家"])
def test_no_head_of_a_list(text: str) -> None:
    assert not RELATED.match(text)


def test_listed_items_have_a_bullet_or_a_date() -> None:
    assert all(map(LISTED.search, ["·桑田岛的一天", "新线下线(02/02)", "园区十件大事 01-05"]))
    assert not LISTED.search("园区十件大事")


LOOK_ALIKES = (Path(__file__).with_name("body_lines.txt")).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_sentence_that_looks_like_a_page_line_stays_whole(text: str) -> None:
    """Written before the patterns were tuned; none of them may be lost."""
    assert chrome_reason(text) is None
    assert not RELATED.match(text)
    below = Piece(text, ((0, 2),))
    assert split_stuck([Piece("园区一角", ((0, 1),)), below])[1:] == [below]
