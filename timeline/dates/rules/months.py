"""Months and their parts, with the year written or not."""

from __future__ import annotations

from datetime import date

from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.rule import Trait, rule
from timeline.dates.value import DateValue
from timeline.dates.words import TO
from timeline.models import Granularity

PUBLISHED = "2021-06-14"


@rule(
    r"{bareyear}(?<!-.{4})(?<!/.{4})[-/]{twodigits}(?![0-9./-]|年度|[赛雪财学榨]|[%万亿])",
    ("2019-05，项目开工", PUBLISHED, "2019-05"),
    ("2019/05，项目开工", PUBLISHED, "2019-05"),
    never=("2019-05-08", "2018-KX-12号地块", "2019-20赛季", "2010/11赛季", "2019/5", "图2021-1"),
    traits={Trait.RANGE},
)
def iso_month(anchor: Anchor, bareyear: int, twodigits: int) -> DateValue:
    return periods.month(bareyear, twodigits)


@rule(
    r"{bareyear}[./]{twodigits}(?=—{0,2}至今)",
    ("2018.09至今，任职于开发区", PUBLISHED, "2018-09/2021-06-14"),
    never=("2018.09元", "2018.13至今", "2018.09"),
)
def month_until_now(anchor: Anchor, bareyear: int, twodigits: int) -> DateValue:
    """A point is as often a decimal's; a time that lasts shows the month."""
    return periods.month(bareyear, twodigits)


@rule(
    r"{year?}(?<![刑租账质工限]期)(?<![续孕近闰]){month}(?!天(?!气|空|降)|[龄薪河街》刊]|期(?!间)|一[次度回趟])(?:当月)?",
    ("2020年10月份销售额增长", PUBLISHED, "2020-10"),
    ("去年10月，公司成立", PUBLISHED, "2020-10"),
    ("12月，公司完成融资", PUBLISHED, "2020-12"),
    ("预计12月投产", PUBLISHED, "2021-12"),
    ("97年7月注册", PUBLISHED, "1997-07"),
    ("二期5月开工", PUBLISHED, "2021-05"),
    ("2016年，基地设立；两年后的10月，正式启用", PUBLISHED, "2018-10"),
    never=(
        "电影《九月》上映",
        "一月一次",
        "摇滚乐团五月天的巡演",
        "三个月",
        "13月",
        "6月龄",
        "刑期6月",
        "3月期国债",
        "9月刊",
    ),
    traits={Trait.RANGE},
)
def month_of_year(anchor: Anchor, month: int, year: int | None = None) -> DateValue:
    return anchor.in_year(year, lambda y: periods.month(y, month))


@rule(
    r"(?<![0-9个一二两三四五六七八九十数几年本当])月内(?!蒙)",
    ("月内完成整改", PUBLISHED, "2021-06"),
    never=("三个月内", "2月内蒙古"),
)
def within_month(anchor: Anchor) -> DateValue:
    return periods.month(*anchor.narrative_month(0))


@rule(
    r"{year?}{relmonth}份?",
    ("上个月，公司获得融资", PUBLISHED, "2021-05"),
    ("下月开幕", "2022-12-25", "2023-01"),
    ("去年这个月，公司获得融资", PUBLISHED, "2020-06"),
    never=("首次月度例会", "本月刊"),
    traits={Trait.RANGE},
)
def relative_month(anchor: Anchor, relmonth: tuple[int, int], year: int | None = None) -> DateValue:
    return anchor.in_month(year, None, relmonth, periods.month)


@rule(
    r"{year?}(?:{month}|{relmonth})(?:的?月)?{edge}",
    ("6月初，公司投产", PUBLISHED, "2021-06-01/2021-06-10~"),
    ("上个月底，公司揭牌", PUBLISHED, "2021-05-21~/2021-05-31"),
    ("上个月月初，公司揭牌", PUBLISHED, "2021-05-01/2021-05-10~"),
    ("截至5月底，入驻企业超百家", PUBLISHED, "2021-05-21~/2021-05-31"),
    ("2月底，企业复工", "2020-03-01", "2020-02-21~/2020-02-29"),
    never=("6月中国队出征", "6月底色调", "本月中国队出征"),
    traits={Trait.RANGE},
)
def edge_of_month(
    anchor: Anchor,
    edge: int,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue:
    return anchor.in_month(year, month, relmonth, lambda y, m: periods.month_edge(y, m, edge))


@rule(
    r"(?<=[,。;至到于在])月{edge}|^月{edge2}(?!月)",
    ("1月18日开会，月底启用", "2021-02-14", "2021-01-21~/2021-01-31"),
    never=("上个月底", "日月初升"),
    traits={Trait.RANGE_END},
)
def bare_edge_of_month(
    anchor: Anchor, edge: int | None = None, edge2: int | None = None
) -> DateValue:
    """月底 alone: of the month named last, or of the running one where it is planned."""
    number = edge or edge2 or 3
    told = periods.month_edge(*anchor.narrative_month(0), number)
    if anchor.published is None or not anchor.forward or not told.end:
        return told
    return told if told.end >= anchor.published else _running_edge(anchor, number)


def _running_edge(anchor: Anchor, edge: int) -> DateValue:
    today = anchor.today()
    return periods.month_edge(today.year, today.month, edge)


@rule(
    r"(?<![^,。;:\s]){tendays}(?=[,:\s])",
    ("5月6日，公司签约；下旬，设备进场", PUBLISHED, "2021-05-21/2021-05-31"),
    never=("下旬刊", "7月下旬，公司签约"),
)
def bare_tendays(anchor: Anchor, tendays: int) -> DateValue:
    """下旬 alone: of the month of the heading, or of the one named last."""
    section = anchor.narrative.section
    if section is None or section.granularity is not Granularity.MONTH:
        return periods.tendays(*anchor.narrative_month(0), tendays)
    return periods.tendays(*anchor.running_month(), tendays)


@rule(
    r"{year?}(?:{month}|{relmonth})(?:份?的?)?{tendays}",
    ("5月上旬开工", PUBLISHED, "2021-05-01/2021-05-10"),
    ("2020年8月下旬开工", PUBLISHED, "2020-08-21/2020-08-31"),
    ("十月中下旬完成调查", "2022-11-14", "2022-10-11/2022-10-31"),
    ("上月中旬开工", PUBLISHED, "2021-05-11/2021-05-20"),
    never=("年过七旬",),
    traits={Trait.RANGE},
)
def tendays_of_month(
    anchor: Anchor,
    tendays: int,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue:
    return anchor.in_month(year, month, relmonth, lambda y, m: periods.tendays(y, m, tendays))


@rule(
    rf"{{year?}}(?:{{month}}|{{relmonth}})(?:份?的?)(?:{{tendays}}|{{edge}}|{{day}}){TO}月{{edge2}}",
    ("上月中旬至月底，设备进场", PUBLISHED, "2021-05-11/2021-05-31"),
    ("5月5日到月底，展馆开放", PUBLISHED, "2021-05-05/2021-05-31"),
    never=("5月中旬至6月底", "月初至月底"),
)
def to_edge_of_month(
    anchor: Anchor,
    edge2: int,
    tendays: int | None = None,
    edge: int | None = None,
    day: int | None = None,
    year: int | None = None,
    month: int | None = None,
    relmonth: tuple[int, int] | None = None,
) -> DateValue:
    """Up to an edge of the month in which the first part lies."""

    def make(y: int, m: int) -> DateValue:
        if day:
            first = periods.day(date(y, m, day))
        else:
            first = periods.tendays(y, m, tendays or edge or 1)
        return periods.span(first, periods.tendays(y, m, edge2))

    return anchor.in_month(year, month, relmonth, make)


@rule(
    r"{year?}(?<![提之以])[前头首]{count}个?月(?!球|饼|[前后])",
    ("今年前5个月，进出口增长", "2021-06-10", "2021-01/2021-05"),
    ("前十个月，进出口增长", "2022-11-10", "2022-01/2022-10"),
    ("前11个月，进出口增长", "2024-01-09", "2023-01/2023-11"),
    ("本年首两个月，进出口增长", PUBLISHED, "2021-01/2021-02"),
    never=("提前三个月完成", "前三名"),
)
def first_months(anchor: Anchor, count: int, year: int | None = None) -> DateValue | None:
    if count not in range(2, 12):
        return None
    return anchor.in_year(year, lambda y: periods.from_january(y, count), over=True)


@rule(
    r"{year}最?后{count}个月",
    ("去年后四个月，出口增长", PUBLISHED, "2020-09/2020-12"),
    never=("最后三个月", "去年后一个月"),
)
def last_months(anchor: Anchor, year: int, count: int) -> DateValue | None:
    if count not in range(2, 12):
        return None
    return periods.span(periods.month(year, 13 - count), periods.month(year, 12))


@rule(
    r"{year}{endmonth}",
    ("去年最后一个月，出口增长", PUBLISHED, "2020-12"),
    ("今年首月，出口增长", PUBLISHED, "2021-01"),
    never=("首月免租", "最后一个月"),
)
def first_or_last_month(anchor: Anchor, year: int, endmonth: int) -> DateValue:
    return periods.month(year, endmonth)
