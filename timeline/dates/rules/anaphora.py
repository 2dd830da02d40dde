"""Words that point back to a date which the passage has named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.lacks import LacksError
from timeline.dates.rule import Trait, rule
from timeline.dates.value import DateValue
from timeline.models import Granularity

PUBLISHED = "2021-06-14"


@rule(
    r"{narrday}",
    ("5月20日，大会开幕。当日，20个项目签约", PUBLISHED, "2021-05-20"),
    ("5月20日，大会开幕。次日，论坛举行", PUBLISHED, "2021-05-21"),
    ("5月20日，大会开幕。此前一天，专家抵达", PUBLISHED, "2021-05-19"),
    never=("当日清工作法", "首次日均"),
    traits={Trait.RANGE_END},
)
def narrative_day(anchor: Anchor, narrday: tuple[date, int]) -> DateValue:
    day, offset = narrday
    return periods.day(day + timedelta(days=offset))


@rule(
    r"(?<=[\u4e00-\u9fff])(?<![在于就从是比较提以之目当生])前一[天日](?![内以])",
    ("4月12日，论坛开幕。开幕前一天，展馆布展完毕", PUBLISHED, "2021-04-11"),
    ("4月12日公布名单。大会前一天，展馆布展完毕", PUBLISHED, None),
    never=("5月20日，前一天", "国庆节前一天", "提前一天完成"),
)
def day_before_what(anchor: Anchor) -> DateValue:
    """The day before something: before the date named last where that is the date of it."""
    if not anchor.outlook.noun_before:
        raise LacksError("前文的日期")
    return periods.day(anchor.narrative_day() - timedelta(days=1))


@rule(
    r"(?:当|同一?)周(?![年日报刊边岁期转末一二三四五六])",
    ("3月8日发布，当周成交12宗", PUBLISHED, "2021-03-08/2021-03-14"),
    never=("同周边地区", "当周转率", "当周一"),
)
def narrative_week(anchor: Anchor) -> DateValue:
    return periods.week(anchor.narrative_day())


@rule(
    r"[当同]季(?:度)?(?![节军赛])",
    ("2020年11月投产，当季盈利", PUBLISHED, "2020-36"),
    never=("当季节变换",),
)
def narrative_quarter(anchor: Anchor) -> DateValue:
    return anchor.narrative_quarter()


@rule(
    r"(?:去年|上年)同期",
    ("今年一季度出口增长，比去年同期翻番", PUBLISHED, "2020-33"),
    ("5月出口增长8%，海关6月12日公布，去年同期下降", PUBLISHED, "2020-05"),
    never=("同期声音频",),
    traits={Trait.UNREMEMBERED},
)
def same_period_last_year(anchor: Anchor) -> DateValue:
    """The period named last, a year earlier; a day's or vague one gives no period."""
    return _year_before(anchor.narrative_period())


@rule(
    r"{year}同月",
    ("5月出口增长，比去年同月翻番", PUBLISHED, "2020-05"),
    never=("去年同期", "同月签约"),
    traits={Trait.UNREMEMBERED},
)
def same_month_of_year(anchor: Anchor, year: int) -> DateValue:
    """The month named last, else that of publication, in another year."""
    return periods.month(year, anchor.narrative_month(0)[1])


@rule(
    r"(?:{year})同期(?![声录])",
    ("今年1—5月较2019年同期增长8%", PUBLISHED, "2019-01/2019-05"),
    never=("同期声音频", "2019年同期声"),
    traits={Trait.UNREMEMBERED},
)
def same_period_of_year(anchor: Anchor, year: int) -> DateValue:
    """The period named last, in another year."""
    value = anchor.narrative_period()
    for _ in range(abs(value.start.year - year)):
        value = _year_before(value) if value.start.year > year else value
    if value.start.year != year:
        raise ValueError("only an earlier year is compared with")
    return value


@rule(
    r"(?<=[比较])上月|上月(?=[为是])",
    ("5月份CPI上涨1.3%，上月为0.9%", PUBLISHED, "2021-04"),
    never=("上月签约", "上月刊"),
    traits={Trait.UNREMEMBERED},
)
def month_before(anchor: Anchor) -> DateValue:
    """In a comparison the month before the one named last."""
    return periods.month(*anchor.narrative_month(-1))


@rule(
    r"(?<![与和])同期(?![声录])",
    ("2020年上半年，产值增长8%，同期税收增长9%", PUBLISHED, "2020-40"),
    never=("同期声音频",),
    traits={Trait.UNREMEMBERED},
)
def same_period(anchor: Anchor) -> DateValue:
    return anchor.narrative_period()


def _year_before(value: DateValue) -> DateValue:
    """The same months of the year before, whatever the unit."""
    year = value.start.year - 1
    if value.granularity is Granularity.YEAR:
        return periods.year(year)
    if value.granularity is Granularity.QUARTER:
        return periods.quarter(year, (value.start.month + 2) // 3)
    if value.granularity is Granularity.HALF:
        return periods.half(year, 1 if value.start.month == 1 else 2)
    if value.granularity is Granularity.MONTH:
        return periods.month(year, value.start.month)
    if value.end is not None and _whole_months(value.start, value.end):
        closing = periods.month(value.end.year - 1, value.end.month)
        return periods.span(periods.month(year, value.start.month), closing)
    assert value.end is not None
    first, last = _day_in(value.start, -1), _day_in(value.end, -1)
    return replace(periods.days(first, last), granularity=value.granularity)


def _whole_months(first: date, last: date) -> bool:
    return first.day == 1 and (last + timedelta(days=1)).day == 1


def _day_in(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)
