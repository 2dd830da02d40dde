"""The frozen bulletins and sentences, each statement by itself; what is still wrong is listed."""

from __future__ import annotations

import pytest
from zones_frozen import HERE, Statement, also_right, attribution, bulletins, faults, provinces

from timeline.zones import Gazetteer, load_gazetteer

STILL_WRONG = {
    "2015年，进口同类产品占国内市场的九成": "the market, told of in a company's story",
    "2018年，公司样机通过验收": "the company of the zone: doubtful",
    "一家以色列公司去年在特拉维夫上市": "going public abroad is told of the zone elsewhere",
    "展会将于19日闭幕": "the fair, two sentences back",
    "2月10日，世卫组织专家组抵达中国": "who arrives is told of the zone",
    "两区4月联合赴德招商": "of the two zones told of before, the last: doubtful",
    "2024年，“商业航天”首次写入《政府工作报告》": "no place in it",
    "周日，平江路有评弹表演": "a road's name before a plain verb",
    "拙政园的荷花展持续到7月底": "a garden's name",
    "会议将于4月8日闭幕": "another meeting spoke in between",
    "三峡大坝去年过闸货运量1.7亿吨": "a dam in the zone's city",
    "新建学校14所": "the city's report, in a sentence without subject behind a zone's",
    "鞍钢同日下线新钢种": "a company's name",
    "义新欧班列同期增长两成": "a train's name",
    "台积电去年资本支出300亿美元": "a company's name",
    "舟山片区同期保税燃油加注量居全国第一": "three areas begin so, none is meant alone",
    "昨天，交子公园举办草坪音乐会": "a park in the zone: doubtful",
    "钱塘江金融港湾论坛5月在杭州举办": "a meeting's name",
    "滨江公园6月完成改造": "a park in the zone: doubtful",
    "下届将于2026年举办": "the fair, two sentences back",
    "同日，金石滩海水浴场开放": "a beach in the zone: doubtful",
}
"""Statement → what a rule would have to know. A row that comes right is taken out."""


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def marked(it: Statement, *rest: object) -> object:
    """A case named by its words, expected to fail when it is listed."""
    reason = STILL_WRONG.get(it.said)
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(it, *rest, id=it.said[:24], marks=marks)


FILES = (
    "bulletins",
    "bulletins_second",
    "bulletins_third",
    "bulletins_fourth",
    "bulletins_fifth",
    "bulletins_sixth",
    "bulletins_seventh",
    "bulletins_eighth",
)


@pytest.mark.parametrize("it", [marked(it) for name in FILES for it in bulletins(name)])
def test_zone_of_a_statement_in_a_bulletin(it: Statement, gazetteer: Gazetteer) -> None:
    assert faults(it, attribution(it, gazetteer), gazetteer) == []


@pytest.mark.parametrize(("it", "also"), [marked(*row) for row in provinces()])
def test_zone_of_a_sentence_and_what_stands_beside(
    it: Statement, also: frozenset[str], gazetteer: Gazetteer
) -> None:
    found = attribution(it, gazetteer)
    assert faults(it, found, gazetteer) == []
    assert not it.zone or also_right(also, found, gazetteer)


@pytest.mark.parametrize("name", FILES)
def test_every_marked_statement_is_read(name: str) -> None:
    text = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    assert len(list(bulletins(name))) == text.count("⟦") - text.count("⟦statement⟧")
