"""Five-year plans as periods, and the events of history that the press counts from."""

from __future__ import annotations

from datetime import date

from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.rule import rule
from timeline.dates.value import DateValue
from timeline.models import AnchorKind

PUBLISHED = "2021-06-14"


@rule(
    r"[“‘\"「]?{plan}[”’\"」]?(?:(?:计划|规划)?(?:期间|时期|规划期|规划期间|时段)内?|(?=以来))",
    ("“十四五”期间，将投资百亿元", PUBLISHED, "2021/2025"),
    ("“十五五”时期，将建成四条线", "2025-12-20", "2026/2030"),
    ("“十三五”以来，投资翻番", "2019-09-20", "2016/2019-09-20"),
    never=("“十四五”规划编制", "十四五规划", "“十四五”已经开篇"),
)
def plan_period(anchor: Anchor, plan: int) -> DateValue:
    anchor.used = AnchorKind.PERIOD
    return periods.span(periods.year(plan), periods.year(plan + 4))


@rule(
    r"[“‘\"「]?{plan}[”’\"」]?的?(?:末期?|收官之年|收官年|最后一年|后{count}年|[前头]{count2}年|{planmid}"
    r"|{planstart})",
    ("“十三五”末，产值翻番", PUBLISHED, "2020"),
    ("“十三五”收官之年，有效投资取得突破", PUBLISHED, "2020"),
    ("“十四五”开局之年，项目开工", PUBLISHED, "2021"),
    never=("“十四五”规划收官", "开局之年"),
)
def year_of_plan(
    anchor: Anchor,
    plan: int,
    planstart: str | None = None,
    count: int | None = None,
    count2: int | None = None,
    planmid: str | None = None,
) -> DateValue:
    anchor.used = AnchorKind.PERIOD
    if planmid:
        return periods.approximate(periods.year(plan + 2))
    if count:
        return periods.span(periods.year(plan + 5 - count), periods.year(plan + 4))
    if count2:
        return periods.span(periods.year(plan), periods.year(plan + count2 - 1))
    return periods.year(plan if planstart else plan + 4)


NAMED: dict[str, date] = {
    "新中国成立": date(1949, 10, 1),
    "改革开放": date(1978, 12, 18),
    "十一届三中全会": date(1978, 12, 18),
    "中国加入世贸组织": date(2001, 12, 11),
    "中国入世": date(2001, 12, 11),
    "汶川地震": date(2008, 5, 12),
    "建党": date(1921, 7, 1),
    "建军": date(1927, 8, 1),
    "建国": date(1949, 10, 1),
    "新世纪": date(2000, 1, 1),
    "党的十六大": date(2002, 11, 8),
    "党的十七大": date(2007, 10, 15),
    "党的十八大": date(2012, 11, 8),
    "十八届三中全会": date(2013, 11, 9),
    "党的十九大": date(2017, 10, 18),
    "党的二十大": date(2022, 10, 16),
    "十六大": date(2002, 11, 8),
    "十七大": date(2007, 10, 15),
    "十八大": date(2012, 11, 8),
    "十九大": date(2017, 10, 18),
    "二十大": date(2022, 10, 16),
    "党的十八届三中全会": date(2013, 11, 9),
    "党的二十届三中全会": date(2024, 7, 15),
    "二十届三中全会": date(2024, 7, 15),
    "香港回归": date(1997, 7, 1),
    "澳门回归": date(1999, 12, 20),
}
"""Events that the press counts from, with the day on which each began."""


@rule(
    r"{named}(?=以来|之后|以后|后)",
    ("党的十八大以来，成绩显著", PUBLISHED, "2012-11-08/2021-06-14"),
    ("改革开放以来，变化巨大", PUBLISHED, "1978-12-18/2021-06-14"),
    ("新中国成立以来，变化巨大", PUBLISHED, "1949-10-01/2021-06-14"),
    ("十九大之后，政策延续", PUBLISHED, "2017-10-18/.."),
    never=("改革开放再出发", "党的十八大报告"),
)
def named_event(anchor: Anchor, named: str) -> DateValue:
    anchor.used = AnchorKind.EVENT
    return periods.day(NAMED[named])
