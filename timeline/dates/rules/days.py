"""Days: full dates, days without a year, days of this or last month, bare days."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.dates import periods
from timeline.dates.affixes import PART_OF_DAY
from timeline.dates.anchor import Anchor
from timeline.dates.rule import Trait, rule
from timeline.dates.shifting import monday_of
from timeline.dates.value import DateValue
from timeline.dates.words import PAUSE, TO

PUBLISHED = "2021-06-14"
_PARTED = "(?:[-/.—]| / )"


@rule(
    rf"(?<!/){{bareyear}}{_PARTED}{{isonumber}}{_PARTED}{{isoday}}"
    r"(?![0-9]|[./][0-9]|-[0-9]{1,3}(?![0-9])|/)",
    ("2022-03-15发布公告", PUBLISHED, "2022-03-15"),
    ("2021/5/1发布公告", PUBLISHED, "2021-05-01"),
    ("2021.05.01发布公告", PUBLISHED, "2021-05-01"),
    ("2021 / 05 / 01发布公告", PUBLISHED, "2021-05-01"),
    never=("版本5.12.1", "电话0571-8891-2021", "2021.13.1"),
    traits={Trait.RANGE},
)
def iso_day(anchor: Anchor, bareyear: int, isonumber: int, isoday: int) -> DateValue:
    return periods.day(date(bareyear, isonumber, isoday))


@rule(
    rf"^{{day}}(?=$|{PART_OF_DAY}|[0-9]{{1,2}}[:点]|[之以][前后]|以来|至今|前后|左右|[当那这]天|[前后起]$)",
    ("12号", PUBLISHED, "2021-06-12"),
    ("三十一日", PUBLISHED, "2021-05-31"),
    ("二十号上午", PUBLISHED, "2021-05-20"),
    ("5号晚上8点", PUBLISHED, "2021-06-05"),
    never=("12号楼", "住在12号"),
)
def lone_day(anchor: Anchor, day: int) -> DateValue:
    """A text that begins with the number of a day and says nothing else of it."""
    return anchor.day_for(day)


@rule(
    r"{year?}(?:{month}|{relmonth}|{relweek})的?(?:[前头]|{last})"
    r"(?:{count}[天日]|{count2}个?(?:周|星期|礼拜)(?![一二三四五六日天末年]))(?![前后内])",
    ("本月前10天，客流回升", PUBLISHED, "2021-06-01/2021-06-10"),
    ("上周后三天，降雨偏多", PUBLISHED, "2021-06-11/2021-06-13"),
    ("5月最后两周，降雨偏多", PUBLISHED, "2021-05-18/2021-05-31"),
    never=("本月前10名", "本周前三天内"),
)
def first_or_last_days(
    anchor: Anchor,
    count: int = 0,
    count2: int = 0,
    last: str | None = None,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
    relweek: tuple[date, int] | None = None,
) -> DateValue | None:
    if count2 == 1:
        return None  # the last week: a rule of its own
    count = count or 7 * count2
    if relweek is not None:
        return days_at_end(periods.week(monday_of(*relweek)), count, last=bool(last))

    def make(y: int, m: int) -> DateValue:
        return days_at_end(periods.month(y, m), count, last=bool(last))

    return anchor.in_month(year, month, relmonth, make)


def days_at_end(whole: DateValue, count: int, *, last: bool) -> DateValue:
    """The first or last days of a period. Raises ValueError where it has no more than those."""
    assert whole.end is not None
    if count > (whole.end - whole.start).days:
        raise ValueError(f"no {count} days are a part of it")
    length = timedelta(days=count - 1)
    if last:
        return periods.days(whole.end - length, whole.end)
    return periods.days(whole.start, whole.start + length)


@rule(
    r"(?:(?<=[期间]:)(?=[0-9]{8}(?![0-9]))|^(?=[0-9]{8}$)){bareyear}{isonumber}{isoday}",
    ("发布日期：20210501", PUBLISHED, "2021-05-01"),
    ("20210501", PUBLISHED, "2021-05-01"),
    never=("编号20210501的设备", "邮编310012", "发布日期：2021111"),
)
def compact_day(anchor: Anchor, bareyear: int, isonumber: int, isoday: int) -> DateValue:
    return periods.day(date(bareyear, isonumber, isoday))


@rule(
    rf"(?<![0-9A-Za-z号码])(?=[0-9]{{8}}{TO}[0-9]{{8}}(?![0-9])){{bareyear}}{{isonumber}}{{isoday}}{TO}"
    r"{bareyear2}{isonumber2}{isoday2}",
    ("统计期20210501-20210514", PUBLISHED, "2021-05-01/2021-05-14"),
    never=("编号20210501-20210401", "电话20210501-8001"),
)
def compact_days(
    anchor: Anchor,
    bareyear: int,
    isonumber: int,
    isoday: int,
    bareyear2: int,
    isonumber2: int,
    isoday2: int,
) -> DateValue:
    first = periods.day(date(bareyear, isonumber, isoday))
    return periods.span(first, periods.day(date(bareyear2, isonumber2, isoday2)))


@rule(
    r"{year?}(?:{month}的?|{relmonth}的?){day}(?!线)",
    ("2021年5月1日开工", PUBLISHED, "2021-05-01"),
    ("二〇二一年三月五日签约", PUBLISHED, "2021-03-05"),
    ("去年10月18日揭牌", PUBLISHED, "2020-10-18"),
    ("11月8日，公司揭牌", PUBLISHED, "2020-11-08"),
    ("98年5月1日，他来到这里", PUBLISHED, "1998-05-01"),
    ("本月12日，公司揭牌", PUBLISHED, "2021-06-12"),
    ("上个月的15号签约", PUBLISHED, "2021-05-15"),
    ("上月29日揭牌", "2020-03-01", "2020-02-29"),
    never=("13月1日", "2月30日", "本月刊12日版"),
    traits={Trait.RANGE},
)
def month_day(
    anchor: Anchor,
    day: int,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue:
    return anchor.in_month(year, month, relmonth, lambda y, m: periods.day(date(y, m, day)))


@rule(
    rf"{{year?}}(?<![农阴旧]历){{month}}{{daynumber}}{PAUSE}",
    ("6月12，公司揭牌", PUBLISHED, "2021-06-12"),
    ("定在去年五月二十", PUBLISHED, "2020-05-20"),
    never=("6月12个项目", "6月12、13人", "五月二十余家", "二月二"),
)
def day_without_sign(
    anchor: Anchor, month: int, daynumber: int, year: int | None = None
) -> DateValue:
    """A day whose 日 is left out, as it is spoken: only at the end of its clause."""
    return anchor.in_year(year, lambda y: periods.day(date(y, month, daynumber)))


@rule(
    r"{year?}(?:{month}|{relmonth})的?{endday}",
    ("2020年2月最后一天，新规施行", PUBLISHED, "2020-02-29"),
    ("上月最后一天封关", "2021-03-14", "2021-02-28"),
    never=("最后一天", "2月最后一届"),
    traits={Trait.RANGE},
)
def end_day(
    anchor: Anchor,
    endday: int,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue:
    """The first or the last day of a month."""
    return anchor.in_month(year, month, relmonth, lambda y, m: _end(periods.month(y, m), endday))


@rule(
    r"{year}{endday}",
    ("2024年最后一天通过验收", "2025-01-10", "2024-12-31"),
    ("今年第一天，新规施行", PUBLISHED, "2021-01-01"),
    never=("最后一天", "2024年最后一届"),
    traits={Trait.RANGE},
)
def end_day_of_year(anchor: Anchor, year: int, endday: int) -> DateValue:
    return _end(periods.year(year), endday)


def _end(value: DateValue, which: int) -> DateValue:
    assert value.end is not None
    return periods.day(value.start if which == 1 else value.end)


@rule(
    r"{bareday}",
    ("12日，记者从管委会获悉", PUBLISHED, "2021-06-12"),
    ("25日，记者从管委会获悉", PUBLISHED, "2021-05-25"),
    ("31日，项目封顶", "2021-07-02", "2021-05-31"),
    never=("五日游线路", "为期3日", "3日内办结", "日产10日均", "第12日"),
    traits={Trait.RANGE, Trait.NEXT},
)
def bare_day(anchor: Anchor, bareday: int) -> DateValue:
    return anchor.day_for(bareday)


@rule(
    r"{year}第{ordinalday}[天日]",
    ("2024年第100天，项目封顶", "2024-07-18", "2024-04-09"),
    never=("第100天", "2024年第100名"),
)
def numbered_day(anchor: Anchor, year: int, ordinalday: int) -> DateValue | None:
    """A day by its number in the year."""
    found = date(year, 1, 1) + timedelta(days=ordinalday - 1)
    return periods.day(found) if found.year == year else None
