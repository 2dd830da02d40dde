"""What speaks against a join although a figure or a name agrees: each on a pair, and on one not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from paraphrase_corpus import events_told
from test_merge_rules import PUBLISHED, likenesses

from timeline.merge.evidence import by_chance, other_step, tells_more
from timeline.merge.features import Features
from timeline.merge.likeness import Likeness

Pair = tuple[str, str]

AGAINST: list[tuple[Callable[[Likeness], bool], Pair, Pair]] = [
    (
        by_chance,
        (
            "2024年5月8日，合肥高新区植树活动举行，2000人参加。",
            "2024年5月8日，合肥高新区举行半程马拉松，2000人参加。",
        ),
        (
            "2024年5月8日，合肥高新区植树活动举行，2000人参加。",
            "2024年5月8日，合肥高新区2000人植树。",
        ),
    ),
    (
        by_chance,
        (
            "2024年8月1日，哈尔滨新区集中签约26个项目。",
            "2024年8月1日，哈尔滨新区大学生创新大赛评出26个项目。",
        ),
        (
            "2024年8月1日，哈尔滨新区集中签约26个项目。",
            "2024年8月1日，哈尔滨新区产业推介会签下26个项目。",
        ),
    ),
    (
        by_chance,
        (
            "2024年3月12日，南昌高新区700户居民用上天然气。",
            "2024年3月12日，南昌高新区700户居民选房。",
        ),
        (
            "2024年3月12日，南昌高新区700户居民用上天然气。",
            "2024年3月12日，南昌高新区天然气通到700户居民家中。",
        ),
    ),
    (
        by_chance,
        (
            "2024年7月8日，岳阳经开区20名消防员获授奖章。",
            "2024年7月8日，岳阳经开区20名博士后进站。",
        ),
        (  # no round number
            "2024年7月8日，岳阳经开区237名消防员获授奖章。",
            "2024年7月8日，岳阳经开区237名救援人员领奖。",
        ),
    ),
    (  # those who sign are counted
        by_chance,
        (
            "2024年6月12日，无锡高新区26家企业签订用工合同。",
            "2024年6月12日，无锡高新区26家企业签约登陆北交所。",
        ),
        (
            "2024年6月12日，无锡高新区招商大会签约项目26个，涵盖疫苗、器械。",
            "2024年6月12日，无锡高新区产业推介会上26个项目签约。",
        ),
    ),
    (
        tells_more,
        (
            "2024年3月28日，成都高新区天府长岛数字文创园开园。",
            "2024年3月28日，成都高新区天府长岛数字文创园党支部组织党员观影。",
        ),
        (
            "2024年3月28日，成都高新区天府长岛数字文创园开园。",
            "2024年3月28日，成都高新区天府长岛数字文创园迎来送往。",
        ),
    ),
    (
        other_step,
        (
            "2024年5月，江淮前沿技术协同创新中心在合肥高新区揭牌。",
            "2024年5月，合肥高新区与江淮前沿技术协同创新中心签约。",
        ),
        (
            "2024年5月，江淮前沿技术协同创新中心在合肥高新区揭牌。",
            "2024年5月，江淮前沿技术协同创新中心在合肥高新区启用。",
        ),
    ),
]


@pytest.mark.parametrize(("condition", "against", "not_against"), AGAINST)
def test_it_speaks_against_the_one_pair_and_not_the_other(condition, against, not_against) -> None:
    assert [condition(x) for x in told(against)] == [True]
    assert [condition(x) for x in told(not_against)] == [False]


def told(pair: Pair) -> list[Likeness]:
    events = events_told([(PUBLISHED, text) for text in pair])
    return likenesses([Features(m, m.zone.zone_id) for event in events for m in event.mentions])
