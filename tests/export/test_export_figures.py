"""Figures as readable phrases, from sentences as they stand in articles."""

from __future__ import annotations

from datetime import date

import pytest
from export_builder import made_date, made_mention

from timeline.export.figures import readable
from timeline.models import Granularity
from timeline.numbers import find_quantities


def phrases(sentence: str) -> str:
    when = made_date("2021年", date(2021, 1, 1), date(2021, 12, 31), Granularity.YEAR)
    quantities = tuple(find_quantities(sentence))
    return "；".join(readable(made_mention("x", sentence, when, "标题", quantities=quantities)))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("新开工19个产业项目，同比实现翻番", "新开工产业项目 19个，同比翻番"),
        ("地区生产总值2887.8亿元，增长7%", "地区生产总值 2887.8亿元，增长7%"),
        ("固定资产投资同比下降3.5%", "固定资产投资 同比下降3.5%"),
        ("引进亿元以上项目25个", "亿元以上项目 25个"),
        (
            "实际利用外资12.3亿美元，其中制造业6.8亿美元",
            "实际利用外资 12.3亿美元；其中制造业 6.8亿美元",
        ),
        ("规上工业增加值增长17%，位列全市第一", "规上工业增加值 增长17%，全市第一"),
        ("引进人才17名，通过计划答辩的人数位列全市第一", "引进人才 17名；全市第一"),
        ("覆盖率达到99%", "覆盖率 达99%"),
        ("营收突破百亿元", "营收 突破百亿元"),
        ("订单增长2倍", "订单 增长2倍"),
        ("签约18个项目，总投资52亿元", "签约项目 18个；总投资 52亿元"),
        ("历时三年", "三年"),
        (
            "地区生产总值586.4亿元，同比增长7.8%，高于全市1.6个百分点",
            "地区生产总值 586.4亿元，同比增长7.8%，高于全市1.6个百分点",
        ),
        (
            "签下意向订单1.3亿欧元，是2019年同类展会的2.6倍",
            "意向订单 1.3亿欧元，是2019年同类展会的2.6倍",
        ),
        ("增加值增长39.7%，两年平均增长10.6%", "增加值 增长39.7%；两年；年均增长10.6%"),
    ],
)
def test_phrases(sentence: str, expected: str) -> None:
    assert phrases(sentence) == expected
