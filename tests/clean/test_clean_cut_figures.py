"""A figure that a page or line break cuts is whole again; nothing else is joined."""

from __future__ import annotations

import pytest

from timeline.clean import clean_page
from timeline.clean.cut_figures import cuts
from timeline.clean.pieces import Piece
from timeline.models import Line, Page
from timeline.numbers import find_quantities

CUT = [
    ("全年实际利用外资12.3亿美", "元，增长15.6%"),
    ("规上工业总产值达到3500.", "8亿元，增长7%"),
    ("规上工业总产值达到3500", ".8亿元，增长7%"),
    ("新引进产业项目126", "个，总投资超百亿元"),
    ("完成固定资产投资356", "亿元。"),
    ("项目总建筑面积6.4万平", "方米，年内竣工"),
    ("项目规划面积2.3平方公", "里，分三期建设"),
    ("增速比去年同期提高5.1个百", "分点，居全省第二"),
    ("财政收入比上年增长百分之", "八点五。"),
    ("实际利用外资超过4億港", "元，同比增長"),
    ("园区企业用电量达到3.2亿千瓦", "时，同比增长"),
]

WHOLE = [
    ("开发区管委会成立于1998", "个人所得税改革"),
    ("会议时间为2021-03-05", "个体工商户座谈会"),
    ("新引进产业项目126个", "个体工商户增长"),
    ("联系电话：86661234", "家住江北的王先生"),
    ("本报记者王明", "元旦期间，开发区"),
    ("图5", "个项目集中签约"),
    ("全区GDP增长7.2%", "元旦后上班第一天"),
    ("三大产业齐头并进，成效明显", "方案已经公布"),
]


@pytest.mark.parametrize(("before", "after"), CUT)
def test_cut(before: str, after: str) -> None:
    assert cuts(Piece(before, ((0, 1),)), after)


@pytest.mark.parametrize(("before", "after"), WHOLE)
def test_whole(before: str, after: str) -> None:
    assert not cuts(Piece(before, ((0, 1),)), after)


@pytest.mark.parametrize(("before", "after"), CUT)
def test_the_figure_is_whole_in_the_paragraph(before: str, after: str) -> None:
    lines = (Line(1, before), Line(2, ""), Line(3, "— 12 —"), Line(4, after))
    text = clean_page(Page("a.txt", lines))[0].text
    assert text == before + after
    joint = len(before)
    assert any(q.span[0] < joint < q.span[1] for q in find_quantities(text))
