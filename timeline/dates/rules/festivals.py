"""Festivals and holiday windows, lunar dates, solar terms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates import holidays, lunar, periods
from timeline.dates.anchor import Anchor
from timeline.dates.rule import Trait, rule
from timeline.dates.value import DateValue

PUBLISHED = "2021-06-14"


def _solar(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _lunar(month: int, day: int) -> Callable[[int], date]:
    return lambda year: lunar.lunar_day(year, month, day)


def _nth_weekday(month: int, weekday: int, number: int) -> Callable[[int], date]:
    def day_in(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))

    return day_in


def _new_years_eve(year: int) -> date:
    """The last day of the lunar year, which falls into the Western year of the next one."""
    return lunar.lunar_day(year, 1, 1) - timedelta(days=1)


FESTIVALS: dict[str, tuple[str, Callable[[int], date]]] = {
    "三八妇女节": ("妇女节", _solar(3, 8)),
    "五一国际劳动节": ("五一", _solar(5, 1)),
    "五一劳动节": ("五一", _solar(5, 1)),
    "五四青年节": ("青年节", _solar(5, 4)),
    "母亲节": ("母亲节", _nth_weekday(5, 6, 2)),
    "六一": ("儿童节", _solar(6, 1)),
    "七一": ("建党节", _solar(7, 1)),
    "八一": ("建军节", _solar(8, 1)),
    "十一": ("国庆", _solar(10, 1)),
    "六一儿童节": ("儿童节", _solar(6, 1)),
    "父亲节": ("父亲节", _nth_weekday(6, 6, 3)),
    "万圣节": ("万圣节", _solar(10, 31)),
    "感恩节": ("感恩节", _nth_weekday(11, 3, 4)),
    "平安夜": ("平安夜", _solar(12, 24)),
    "元旦": ("元旦", _solar(1, 1)),
    "情人节": ("情人节", _solar(2, 14)),
    "妇女节": ("妇女节", _solar(3, 8)),
    "植树节": ("植树节", _solar(3, 12)),
    "清明": ("清明", lambda year: lunar.solar_term(year, "清明")),
    "五一": ("五一", _solar(5, 1)),
    "劳动节": ("五一", _solar(5, 1)),
    "青年节": ("青年节", _solar(5, 4)),
    "儿童节": ("儿童节", _solar(6, 1)),
    "建党节": ("建党节", _solar(7, 1)),
    "建军节": ("建军节", _solar(8, 1)),
    "教师节": ("教师节", _solar(9, 10)),
    "国庆": ("国庆", _solar(10, 1)),
    "双十一": ("双十一", _solar(11, 11)),
    "双11": ("双十一", _solar(11, 11)),
    "双十二": ("双十二", _solar(12, 12)),
    "圣诞节": ("圣诞节", _solar(12, 25)),
    "春节": ("春节", _lunar(1, 1)),
    "农历新年": ("春节", _lunar(1, 1)),
    "农历年": ("春节", _lunar(1, 1)),
    "元宵": ("元宵", _lunar(1, 15)),
    "端午": ("端午", _lunar(5, 5)),
    "七夕": ("七夕", _lunar(7, 7)),
    "中秋": ("中秋", _lunar(8, 15)),
    "重阳": ("重阳", _lunar(9, 9)),
    "腊八": ("腊八", _lunar(12, 8)),
    "跨年夜": ("跨年夜", _solar(12, 31)),
    "国际护士节": ("护士节", _solar(5, 12)),
    "国家宪法日": ("国家宪法日", _solar(12, 4)),
    "国家公祭日": ("国家公祭日", _solar(12, 13)),
    "中国航天日": ("中国航天日", _solar(4, 24)),
    "国际博物馆日": ("国际博物馆日", _solar(5, 18)),
    "世界环境日": ("世界环境日", _solar(6, 5)),
    "世界读书日": ("世界读书日", _solar(4, 23)),
    "世界地球日": ("世界地球日", _solar(4, 22)),
    "世界水日": ("世界水日", _solar(3, 22)),
    "全国科技工作者日": ("科技工作者日", _solar(5, 30)),
    "世界知识产权日": ("世界知识产权日", _solar(4, 26)),
    "消费者权益日": ("消费者权益日", _solar(3, 15)),
    "记者节": ("记者节", _solar(11, 8)),
    "年三十": ("除夕", _new_years_eve),
    "除夕": ("除夕", _new_years_eve),
}
"""Word → (festival, its day in a Western year)."""

_STATUTORY_DAYS = {"春节": 7, "国庆": 7, "五一": 3, "元旦": 1, "清明": 1, "端午": 1, "中秋": 1}
"""Days off where the yearly notices are not known: the window is then approximate."""


def festival_day(festival: str, year: int) -> DateValue:
    return periods.day(FESTIVALS[festival][1](year))


def festival_window(festival: str, year: int) -> DateValue:
    """The official days off; the statutory ones, approximate, outside the known years."""
    name, day_in = FESTIVALS[festival]
    day = day_in(year)
    official = holidays.window(name, day)
    if official is not None:
        return periods.days(*official)
    length = _STATUTORY_DAYS.get(name, 1)
    return periods.approximate(periods.days(day, day + timedelta(days=length - 1)))


@rule(
    r"{year?}[“‘\"]?{festival}[”’\"]?节?(?:节?假日|小长假|长假|黄金周|假期)?(?:期间|假期|假日|小长假|长假|黄金周)",
    ("今年“五一”期间，客流创新高", PUBLISHED, "2021-05-01/2021-05-05"),
    ("国庆假期，客流创新高", PUBLISHED, "2020-10-01/2020-10-08"),
    ("春节期间，生产线不停工", PUBLISHED, "2021-02-11/2021-02-17"),
    ("元旦期间，客流回升", "2021-01-05", "2021-01-01/2021-01-03"),
    never=("五一广场", "十一届三中全会期间"),
)
def holiday_window(anchor: Anchor, festival: str, year: int | None = None) -> DateValue:
    return anchor.in_year(year, lambda y: festival_window(festival, y))


@rule(
    r"{year}[“‘\"]?{festival}[”’\"]?节?(?:当[天日晚])?(?![假小长黄路]|期间|前|礼盒|主题)",
    ("2020年端午节，龙舟赛举行", PUBLISHED, "2020-06-25"),
    ("去年双十一，销售额破亿", PUBLISHED, "2020-11-11"),
    ("2019年中秋，灯会举行", PUBLISHED, "2019-09-13"),
    never=("中秋节礼盒", "2020年五一路"),
    traits={Trait.LOOKED_BACK_ON, Trait.RANGE},
)
def festival_of_year(anchor: Anchor, year: int, festival: str) -> DateValue:
    return festival_day(festival, year)


@rule(
    r"(?:(?:(?<=[，,。；; 在于])|^)[“‘\"]?{festival}[”’\"]?节?(?=[，,。；;]|以来)"
    r"|[“‘\"]?{festival2}[”’\"]?节?当[天日晚])",
    ("除夕当晚，灯会上演", PUBLISHED, "2021-02-11"),
    ("项目在元旦，正式启用", PUBLISHED, "2021-01-01"),
    ("该区元旦当天发出首列班列", PUBLISHED, "2021-01-01"),
    never=("位于五一广场东侧", "“双十一”购物节主题", "端午粽子"),
    traits={Trait.LOOKED_BACK_ON},
)
def bare_festival(
    anchor: Anchor, festival: str | None = None, festival2: str | None = None
) -> DateValue:
    name = festival or festival2 or ""
    return anchor.year_for(lambda y: festival_day(name, y))


@rule(
    r"{year?}[“‘\"]?{festival}[”’\"]?节?(?:之|以)?前(?![夕列沿进期往])",
    ("春节前，工人返乡", PUBLISHED, "2021-02-11"),
    ("今年国庆节前，道路通车", "2021-10-14", "2021-09-30"),
    never=("五一前列", "春节前期"),
    traits={Trait.OWN_ROLE, Trait.DEADLINE},
)
def before_festival(anchor: Anchor, festival: str, year: int | None = None) -> DateValue:
    """By the day before it."""
    return anchor.in_year(year, lambda y: _eve(festival, y))


@rule(
    r"{year?}[“‘\"]?{festival}[”’\"]?节?前夕",
    ("“五一”前夕，展馆开门", PUBLISHED, "2021-04-30"),
    never=("五一前列",),
    traits={Trait.OWN_ROLE},
)
def eve_of_festival(anchor: Anchor, festival: str, year: int | None = None) -> DateValue:
    return anchor.in_year(year, lambda y: _eve(festival, y))


def _eve(festival: str, year: int) -> DateValue:
    return periods.day(festival_day(festival, year).start - timedelta(days=1))


@rule(
    r"{year?}(?:(?:农历|阴历|旧历)?的?(?:{lunarmonth}|大年(?!三十)){lunarday}"
    r"|(?:农历|阴历|旧历){lunarmonthnumber}{lunarday2}|{lunarmonthnumber2}(?=初){lunarday3})",
    ("农历正月十五，灯会开幕", PUBLISHED, "2021-02-26"),
    ("2020年腊月廿八，订单交付", PUBLISHED, "2021-02-09"),
    ("农历八月十五，晚会上演", "2022-09-20", "2022-09-10"),
    ("正月初五，工厂复工", PUBLISHED, "2021-02-16"),
    ("大年初三，他值班", "2019-05-08", "2019-02-07"),
    ("七月初八，庙会开锣", "2019-09-08", "2019-08-08"),
    never=("正月里", "农历新年", "七月初中招生"),
    traits={Trait.RANGE},
)
def lunar_date(
    anchor: Anchor,
    lunarmonth: int | None = None,
    lunarday: int | None = None,
    lunarmonthnumber: int | None = None,
    lunarday2: int | None = None,
    lunarmonthnumber2: int | None = None,
    lunarday3: int | None = None,
    year: int | None = None,
) -> DateValue:
    """Without 农历 a month in plain numbers needs a day that only the lunar calendar writes."""
    month = lunarmonth or lunarmonthnumber or lunarmonthnumber2 or 1
    day = lunarday or lunarday2 or lunarday3 or 1

    def make(y: int) -> DateValue:
        return periods.day(lunar.lunar_day(y, month, day))

    return anchor.in_year(year, make)


@rule(
    r"{year}{term}(?:当[天日]|节气|时节)?(?![前后山镇村路])",
    ("2020年冬至，项目封顶", PUBLISHED, "2020-12-21"),
    ("2021年立秋，开镰收割", "2022-09-20", "2021-08-07"),
    never=("冬至饺子", "大寒潮"),
    traits={Trait.LOOKED_BACK_ON},
)
def solar_term(anchor: Anchor, year: int, term: str) -> DateValue:
    return periods.day(lunar.solar_term(year, term))


@rule(
    r"{term}(?:当[天日])",
    ("谷雨当天，茶园开采", PUBLISHED, "2021-04-20"),
    never=("谷雨茶", "大雪当头"),
    traits={Trait.LOOKED_BACK_ON},
)
def bare_solar_term(anchor: Anchor, term: str) -> DateValue:
    return anchor.year_for(lambda y: periods.day(lunar.solar_term(y, term)))


@rule(
    r"{year?}(?<!节后)(?:开工第一天|首个工作日|第一个工作日)",
    ("今年开工第一天，送去“金钥匙”", "2021-01-28", "2021-01-04~"),
    never=("开工第一年", "春节后开工第一天"),
)
def first_workday(anchor: Anchor, year: int | None = None) -> DateValue | None:
    """After the New Year holiday; approximate, for some count from the Spring Festival."""

    def make(y: int) -> DateValue:
        for offset in range(10):
            day = date(y, 1, 2) + timedelta(days=offset)
            if holidays.is_workday(day):
                return periods.approximate(periods.day(day))
        raise ValueError(f"the working days of {y} are not known")

    value = anchor.in_year(year, make)
    return replace(value, window=False)


@rule(
    r"{year?}大年三十",
    ("大年三十他值班", PUBLISHED, "2021-02-11"),
    never=("三十而立",),
)
def last_day_of_lunar_year(anchor: Anchor, year: int | None = None) -> DateValue:
    return anchor.in_year(year, lambda y: periods.day(_new_years_eve(y)))
