"""Ranges and enumerations whose parts share a written year, month or unit."""

from __future__ import annotations

from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.rule import rule
from timeline.dates.value import DateValue
from timeline.dates.words import LIST, TO

PUBLISHED = "2021-06-14"


@rule(
    rf"{{bareyear}}年?{TO}{{bareyear2}}年(?:度|间)?",
    ("2018-2020年，累计投入10亿元", PUBLISHED, "2018/2020"),
    ("2018年至2020年，累计投入10亿元", PUBLISHED, "2018/2020"),
    never=("2020—2018年", "1999-2017 版权"),
)
def years(anchor: Anchor, bareyear: int, bareyear2: int) -> DateValue:
    return periods.span(periods.year(bareyear), periods.year(bareyear2))


@rule(
    r"{yearlist}{bareyear}(?:年度?|[两三四五]年)(?!代)",
    ("2019、2020年连续获奖", PUBLISHED, "{2019,2020}"),
    ("2019、2020两年连续获奖", PUBLISHED, "{2019,2020}"),
    ("2017、2018、2019年连续获奖", PUBLISHED, "{2017,2018,2019}"),
    ("2017年、2019年和2020年三次获奖", PUBLISHED, "{2017,2019,2020}"),
    never=("2020、2019元", "2020年、2021款"),
)
def list_of_years(anchor: Anchor, yearlist: list[int], bareyear: int) -> DateValue:
    return periods.enumeration([periods.year(year) for year in rising(*yearlist, bareyear)])


def rising(*numbers: int) -> tuple[int, ...]:
    """The numbers of a list. Raises ValueError where they do not rise: then it is none."""
    if list(numbers) != sorted(set(numbers)):
        raise ValueError(f"{numbers} do not rise")
    return numbers


@rule(
    r"{bareyear}年?(?:与|和|到|至){bareyear2}年之?间",
    ("在2015年与2018年之间，产值翻番", PUBLISHED, "2015/2018"),
    never=("2015年与2018年",),
)
def between_years(anchor: Anchor, bareyear: int, bareyear2: int) -> DateValue:
    return periods.span(periods.year(bareyear), periods.year(bareyear2))


@rule(
    r"{joined}[两三]年",
    ("今明两年，将投入10亿元", PUBLISHED, "2021/2022"),
    ("今明后三年，将投入10亿元", PUBLISHED, "2021/2023"),
    never=("今明两天", "两年行动"),
)
def joined_years(anchor: Anchor, joined: tuple[int, int]) -> DateValue:
    year = anchor.today().year
    return periods.span(periods.year(year + joined[0]), periods.year(year + joined[1]))


@rule(
    r"(?<![到在])这两年(?![半多来])",
    ("这两年，园区面貌一新", PUBLISHED, "2020~/2021~"),
    ("这两年，将投入10亿元", PUBLISHED, "2021~/2022~"),
    never=("这两年来", "两年行动"),
)
def these_two_years(anchor: Anchor) -> DateValue:
    """Last year and this, or with a plan cue this and the next; approximate."""
    year = anchor.today().year - (0 if anchor.forward else 1)
    return periods.approximate(periods.span(periods.year(year), periods.year(year + 1)))


@rule(
    rf"{{bareyear}}[./-]{{isonumber}}{TO}{{bareyear2}}[./-]{{isonumber2}}(?![0-9./-])",
    ("2020.11-2021.2，气温偏低", PUBLISHED, "2020-11/2021-02"),
    ("2020-11至2021-02，气温偏低", PUBLISHED, "2020-11/2021-02"),
    never=("2020.11元", "2020-11-2021-02-03"),
)
def iso_months(
    anchor: Anchor, bareyear: int, isonumber: int, bareyear2: int, isonumber2: int
) -> DateValue:
    return periods.span(periods.month(bareyear, isonumber), periods.month(bareyear2, isonumber2))


@rule(
    rf"{{year?}}{{monthnumber}}(?:月份?)?{TO}{{month}}",
    ("2021年1-3月，出口增长", PUBLISHED, "2021-01/2021-03"),
    ("1-5月，出口增长", PUBLISHED, "2021-01/2021-05"),
    ("1至5月，产值增长", PUBLISHED, "2021-01/2021-05"),
    ("1-12月，完成产值", "2024-03-15", "2023-01/2023-12"),
    ("去年12月至2月，降雪偏多", PUBLISHED, "2020-12/2021-02"),
    never=("3-5个月", "1.2-3月"),
)
def months(anchor: Anchor, monthnumber: int, month: int, year: int | None = None) -> DateValue:
    over = monthnumber == 1
    return anchor.in_year(year, lambda y: _months(y, monthnumber, month), over=over)


def _months(year: int, first: int, last: int) -> DateValue:
    later = year if last >= first else year + 1
    return periods.span(periods.month(year, first), periods.month(later, last))


@rule(
    rf"^{{bareyear}}{TO}{{bareyear2}}$",
    ("2018-2020", PUBLISHED, "2018/2020"),
    never=("2020-2018", "电话2018-2020", "2018-2020赛季"),
)
def years_alone(anchor: Anchor, bareyear: int, bareyear2: int) -> DateValue:
    """A text that is nothing else."""
    return periods.span(periods.year(bareyear), periods.year(bareyear2))


@rule(
    r"{year}年?{edge}{year2}年?{edge2}",
    ("去年末今年初，气温偏高", PUBLISHED, "2020-12~/2021-03-31"),
    never=("去年末，今年初",),
)
def year_edges(anchor: Anchor, year: int, edge: int, year2: int, edge2: int) -> DateValue:
    return periods.span(periods.year_edge(year, edge), periods.year_edge(year2, edge2))


@rule(
    r"{relmonth}{edge}{relmonth2}{edge2}",
    ("上月底本月初，气温偏高", PUBLISHED, "2021-05-21/2021-06-10"),
    never=("上月底，本月初",),
)
def edges_of_relative_months(
    anchor: Anchor,
    relmonth: tuple[int, int],
    edge: int,
    relmonth2: tuple[int, int],
    edge2: int,
) -> DateValue:
    return periods.span(periods.month_edge(*relmonth, edge), periods.month_edge(*relmonth2, edge2))


@rule(
    r"{year?}{month}{edge}{month2}{edge2}",
    ("5月底6月初，气温偏高", PUBLISHED, "2021-05-21/2021-06-10"),
    never=("5月底色调", "5月底，6月初"),
)
def month_edges(
    anchor: Anchor, month: int, edge: int, month2: int, edge2: int, year: int | None = None
) -> DateValue:
    """From one to the other, as they follow each other."""

    def make(y: int) -> DateValue:
        later = y if month2 >= month else y + 1
        return periods.span(
            periods.month_edge(y, month, edge), periods.month_edge(later, month2, edge2)
        )

    return anchor.in_year(year, make)


@rule(
    r"{year?}{monthlist}(?:{month}(?![0-9一二三四五六七八九十]{1,3}[日号])|{monthnumber}[两二三四五六]个月)(?![龄薪])",
    ("7、8月是旺季", PUBLISHED, "{2021-07,2021-08}"),
    ("5、6月份降雨偏多", "2022-09-20", "{2022-05,2022-06}"),
    ("去年3、4、5三个月出口下滑", PUBLISHED, "{2020-03,2020-04,2020-05}"),
    never=("7、8个月", "7、8、9个月", "四、5月重点任务", "1、6月18日前报名", "张三，5月获奖"),
)
def list_of_months(
    anchor: Anchor,
    monthlist: list[int],
    month: int | None = None,
    monthnumber: int | None = None,
    year: int | None = None,
) -> DateValue:
    named = rising(*monthlist, month or monthnumber or 0)

    def make(y: int) -> DateValue:
        return periods.enumeration([periods.month(y, number) for number in named])

    return anchor.in_year(year, make)


@rule(
    rf"{{year?}}第?{{quarter}}{TO}第?{{quarter2}}季度",
    ("2020年一至三季度，营收增长", PUBLISHED, "2020-01-01/2020-09-30"),
    never=("三至一季度",),
)
def quarters(anchor: Anchor, quarter: int, quarter2: int, year: int | None = None) -> DateValue:
    return anchor.in_year(
        year, lambda y: periods.span(periods.quarter(y, quarter), periods.quarter(y, quarter2))
    )


@rule(
    r"{year?}{monthname}月份?(?!天)",
    ("三四月份，桃花盛开", "2019-05-08", "2019-03/2019-04"),
    never=("三四个月", "一二等奖"),
)
def joined_months(anchor: Anchor, monthname: tuple[int, int], year: int | None = None) -> DateValue:
    return anchor.in_year(year, lambda y: _months(y, *monthname))


@rule(
    rf"{{year?}}第?{{quarter}}(?:季度)?{LIST}第?{{quarter2}}季度",
    ("一、二季度，出口增长", "2019-08-08", "{2019-33,2019-34}"),
    ("一季度和二季度，出口增长", "2019-08-08", "{2019-33,2019-34}"),
    never=("一、二季稻",),
)
def list_of_quarters(
    anchor: Anchor, quarter: int, quarter2: int, year: int | None = None
) -> DateValue:
    def make(y: int) -> DateValue:
        numbers = rising(quarter, quarter2)
        return periods.enumeration([periods.quarter(y, number) for number in numbers])

    return anchor.in_year(year, make)


@rule(
    r"{year?}{quartername}季度",
    ("今年二三季度，出口将回升", PUBLISHED, "2021-04-01/2021-09-30"),
    never=("一二季稻",),
)
def joined_quarters(
    anchor: Anchor, quartername: tuple[int, int], year: int | None = None
) -> DateValue:
    first, last = quartername
    return anchor.in_year(
        year, lambda y: periods.span(periods.quarter(y, first), periods.quarter(y, last))
    )
