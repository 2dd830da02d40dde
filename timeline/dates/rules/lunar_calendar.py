"""Days and months of the lunar calendar, and the solar terms."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates import lunar, periods
from timeline.dates.anchor import Anchor
from timeline.dates.festival_days import new_years_eve
from timeline.dates.rule import Trait, rule
from timeline.dates.value import DateValue
from timeline.dates.words import PAUSE
from timeline.models import AnchorKind, Granularity

PUBLISHED = "2021-06-14"


@rule(
    r"{year?}(?:(?:(?:农历|阴历|旧历)的?)?(?:{lunarmonth}|大年(?!三十)){lunarday}"
    r"|(?:农历|阴历|旧历)的?(?:{year2}的?)?{leap}?{month}(?:{lunarday2}|{daynumber}[日号]?)|{leap2}?{lunarmonthnumber2}(?=初){lunarday3})",
    ("农历正月十五，灯会开幕", PUBLISHED, "2021-02-26"),
    ("2020年腊月廿八，订单交付", PUBLISHED, "2021-02-09"),
    ("农历八月十五，晚会上演", "2022-09-20", "2022-09-10"),
    ("正月初五，工厂复工", PUBLISHED, "2021-02-16"),
    ("大年初三，他值班", "2019-05-08", "2019-02-07"),
    ("七月初八，庙会开锣", "2019-09-08", "2019-08-08"),
    ("闰二月初一，庙会开锣", "2023-06-15", "2023-03-22"),
    ("农历三月三，歌会开锣", PUBLISHED, "2021-04-14"),
    ("农历2020年八月十五，晚会上演", PUBLISHED, "2020-10-01"),
    never=("正月里", "农历新年", "七月初中招生"),
    traits={Trait.RANGE},
)
def lunar_date(
    anchor: Anchor,
    lunarmonth: int | None = None,
    lunarday: int | None = None,
    month: int | None = None,
    lunarday2: int | None = None,
    daynumber: int | None = None,
    lunarmonthnumber2: int | None = None,
    lunarday3: int | None = None,
    leap: str | None = None,
    leap2: str | None = None,
    year: int | None = None,
    year2: int | None = None,
) -> DateValue:
    """Without 农历 a month in plain numbers needs a day that only the lunar calendar writes."""
    number = lunarmonth or month or lunarmonthnumber2 or 1
    day = lunarday or lunarday2 or daynumber or lunarday3 or 1
    year = year or year2

    return anchor.in_year(year, lambda y: lunar_value(y, number, day, leap=bool(leap or leap2)))


@rule(
    r"(?<![\u4e00-\u9fff])(?:大年)?(?=初){lunarday}(?=[,、至到—]|$|[上下]午|早上|晚上|当天)"
    r"|(?<=[至到—])(?=初){lunarday2}(?![中级步年])",
    ("春节假期，景区客满。初三，客流最高", PUBLISHED, "2021-02-14"),
    never=("5月，初三，中考", "初一至初三年级"),
    traits={Trait.RANGE, Trait.RANGE_END},
)
def new_years_day(
    anchor: Anchor, lunarday: int | None = None, lunarday2: int | None = None
) -> DateValue | None:
    """A day of the first lunar month, where the passage tells of the Spring Festival."""
    last = anchor.narrative.passage or anchor.narrative.last
    if last is None:
        return None
    first = lunar.lunar_day(last.start.year, 1, 1)
    if abs((last.start - first).days) > _AROUND:
        return None
    anchor.used = AnchorKind.NARRATIVE
    return lunar_value(first.year, 1, lunarday or lunarday2)


_AROUND = 20
"""Days from the lunar New Year in which a passage tells of the Spring Festival."""


def lunar_value(year: int, month: int, day: int | None, *, leap: bool = False) -> DateValue:
    """A day of the lunar calendar, or from the first day of a month to its last.

    Raises ValueError where the calendar has no such day, and outside 1900–2100.
    """
    if day:
        return periods.day(lunar.lunar_day(year, month, day, leap=leap))
    first, last = (lunar.lunar_day(year, month, each, leap=leap) for each in (1, 0))
    return replace(periods.days(first, last), granularity=Granularity.MONTH)


@rule(
    r"{year?}(?:(?:(?:农历|阴历|旧历)的?)?{lunarmonth}|(?:农历|阴历|旧历)的?{leap}?{lunarmonthnumber}"
    r"|{leap2}{lunarmonthnumber2})"
    r"(?![初十廿二三])",
    ("去年腊月，订单交付", PUBLISHED, "2021-01-13/2021-02-11"),
    ("正月里，工厂复工", PUBLISHED, "2021-02-12/2021-03-12"),
    ("农历四月，茶园开采", PUBLISHED, "2021-05-12/2021-06-09"),
    ("2020年闰四月，茶园开采", PUBLISHED, "2020-05-23/2020-06-20"),
    never=("正月初五", "农历新年"),
    traits={Trait.RANGE},
)
def lunar_month(
    anchor: Anchor,
    lunarmonth: int | None = None,
    lunarmonthnumber: int | None = None,
    lunarmonthnumber2: int | None = None,
    leap: str | None = None,
    leap2: str | None = None,
    year: int | None = None,
) -> DateValue:
    """From its first day to its last."""
    month = lunarmonth or lunarmonthnumber or lunarmonthnumber2 or 1
    leap = leap or leap2

    return anchor.in_year(year, lambda y: lunar_value(y, month, None, leap=bool(leap)))


@rule(
    r"{year}{term}(?:当[天日]|节气|时节)?(?!前(?!后)|[后山镇村路])",
    ("2020年冬至，项目封顶", PUBLISHED, "2020-12-21"),
    ("2021年立秋，开镰收割", "2022-09-20", "2021-08-07"),
    never=("冬至饺子", "大寒潮"),
    traits={Trait.LOOKED_BACK_ON},
)
def solar_term(anchor: Anchor, year: int, term: str) -> DateValue:
    return periods.day(lunar.solar_term(year, term))


@rule(
    r"{term}(?:当[天日]|那天|(?=前后)(?<!大雪)(?<!小雪)(?<!大寒)(?<!雨水))"
    rf"|(?:(?<=[,。;在于])|^){{term2}}(?:节气)?(?<!雨水)(?<!大雪)(?<!小雪)(?:{PAUSE}|(?=吃|喝|是哪|是几))",
    ("谷雨当天，茶园开采", PUBLISHED, "2021-04-20"),
    ("立秋，开镰收割", PUBLISHED, "2020-08-07"),
    ("谷雨前后，茶园开采", PUBLISHED, "2021-04-20~"),
    never=("谷雨茶", "大雪当头", "大雪，道路结冰", "雨水，浸泡厂房"),
    traits={Trait.LOOKED_BACK_ON},
)
def bare_solar_term(anchor: Anchor, term: str = "", term2: str = "") -> DateValue:
    return anchor.year_for(lambda y: periods.day(lunar.solar_term(y, term or term2)))


@rule(
    r"{year?}大年三十",
    ("大年三十他值班", PUBLISHED, "2021-02-11"),
    never=("三十而立",),
)
def last_day_of_lunar_year(anchor: Anchor, year: int | None = None) -> DateValue:
    return anchor.in_year(year, lambda y: periods.day(new_years_eve(y)))
