"""Quarters and seasons, with the year written or not."""

from __future__ import annotations

from datetime import date

from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.rule import Trait, rule
from timeline.dates.shifting import shift_month
from timeline.dates.value import DateValue
from timeline.dates.words import PAUSE, TO

PUBLISHED = "2021-06-14"


@rule(
    r"{year?}(?:(?:(?<![订简名清菜账传保])单)?第?{quarter}季度(?!假)|第{quarter2}个季度|首季(?![赛节度]))",
    ("2021年第一季度，GDP增长20%", PUBLISHED, "2021-33"),
    ("去年四季度投产", PUBLISHED, "2020-36"),
    ("四季度，出口回升", "2021-01-05", "2020-36"),
    ("首季实现开门红", PUBLISHED, "2021-33"),
    ("今年的第二个季度，订单回升", PUBLISHED, "2021-34"),
    ("2020年单四季度，营收增长", PUBLISHED, "2020-36"),
    never=("一年四季", "首季赛", "第3季度假区", "简单四季"),
    traits={Trait.RANGE},
)
def quarter_of_year(
    anchor: Anchor,
    quarter: int = 1,
    quarter2: int | None = None,
    year: int | None = None,
) -> DateValue:
    return anchor.in_year(year, lambda y: periods.quarter(y, quarter2 or quarter))


@rule(
    r"{year}第?{q}(?![0-9A-Za-z])",
    ("2018Q3，出口增长", PUBLISHED, "2018-35"),
    ("21Q1营收增长", PUBLISHED, "2021-33"),
    never=("Q3车型", "2018Q5", "A21Q1"),
    traits={Trait.RANGE},
)
def quarter_by_letter(anchor: Anchor, year: int, q: int) -> DateValue:
    return periods.quarter(year, q)


@rule(
    rf"{{year}}第?{{q}}{TO}{{q2}}(?![0-9A-Za-z])",
    ("2018年Q1-Q3，出口增长", PUBLISHED, "2018-01-01/2018-09-30"),
    never=("2018年Q3-Q1", "Q1-Q3"),
)
def quarters_by_letter(anchor: Anchor, year: int, q: int, q2: int) -> DateValue:
    return periods.span(periods.quarter(year, q), periods.quarter(year, q2))


@rule(
    r"{year}{h}(?![0-9A-Za-z])",
    ("2018H1，出口增长", PUBLISHED, "2018-40"),
    ("2018年H2，出口增长", PUBLISHED, "2018-41"),
    never=("H1车型", "2018H3", "2018H1N1"),
    traits={Trait.RANGE},
)
def half_by_letter(anchor: Anchor, year: int, h: int) -> DateValue:
    return periods.half(year, h)


@rule(
    rf"(?:(?<=[,。;])|^){{q}}{PAUSE}",
    ("Q2，营收增长", PUBLISHED, "2021-34"),
    never=("Q3车型", "奥迪Q3，"),
)
def bare_quarter_by_letter(anchor: Anchor, q: int) -> DateValue:
    return anchor.year_for(lambda y: periods.quarter(y, q))


@rule(
    r"{relquarter}",
    ("上一季度，订单回升", "2022-09-20", "2022-34"),
    ("本季度，订单回升", "2022-09-20", "2022-35"),
    never=("第一季度奖", "上季节"),
    traits={Trait.RANGE},
)
def relative_quarter(anchor: Anchor, relquarter: int) -> DateValue:
    today = anchor.today()
    index = 4 * today.year + (today.month - 1) // 3 + relquarter
    return periods.quarter(index // 4, index % 4 + 1)


@rule(
    r"{year?}第?{quarter}季度{quarteredge}",
    ("二季度末，厂房封顶", "2022-09-20", "2022-06~"),
    ("二季度初，厂房封顶", "2022-09-20", "2022-04~"),
    never=("二季度末位淘汰", "二季度初步核算"),
    traits={Trait.RANGE},
)
def edge_of_quarter(
    anchor: Anchor, quarter: int, quarteredge: int, year: int | None = None
) -> DateValue:
    """Its first or its last month, approximate."""
    number = 3 * quarter - 2 + quarteredge
    return anchor.in_year(year, lambda y: periods.approximate(periods.month(y, number)))


@rule(
    r"{relquarter}{quarteredge}",
    ("上季度末，存款余额增长", PUBLISHED, "2021-03~"),
    never=("上季度末位淘汰",),
    traits={Trait.RANGE},
)
def edge_of_relative_quarter(anchor: Anchor, relquarter: int, quarteredge: int) -> DateValue:
    first = relative_quarter.produce(anchor, relquarter)
    assert first is not None
    month = shift_month(first.start.year, first.start.month, quarteredge)
    return periods.approximate(periods.month(*month))


@rule(
    r"{year}{endquarter}",
    ("去年最后一个季度，订单下滑", PUBLISHED, "2020-36"),
    never=("最后一个季度",),
)
def end_quarter(anchor: Anchor, year: int, endquarter: int) -> DateValue:
    return periods.quarter(year, endquarter)


@rule(
    r"{year?}(?<![提之以])[前头首]{count}(?:个?季度|季(?![节赛]))",
    ("2020年前三季度，营收破亿", PUBLISHED, "2020-01/2020-09"),
    ("今年头两个季度，营收破亿", PUBLISHED, "2021-01/2021-06"),
    ("前两个季度，税收增长", "2021-07-14", "2021-01/2021-06"),
    ("前三季度，税收增长", "2024-01-15", "2023-01/2023-09"),
    never=("前三名",),
)
def first_quarters(anchor: Anchor, count: int, year: int | None = None) -> DateValue | None:
    if count not in (2, 3):
        return None
    return anchor.in_year(year, lambda y: periods.from_january(y, 3 * count), over=True)


@rule(
    r"{year}最?后{count}个?季度",
    ("去年后两个季度，营收破亿", PUBLISHED, "2020-07-01/2020-12-31"),
    never=("后两个季度", "去年后两名"),
)
def last_quarters(anchor: Anchor, year: int, count: int) -> DateValue | None:
    if count not in (2, 3):
        return None
    return periods.span(periods.quarter(year, 5 - count), periods.quarter(year, 4))


@rule(
    r"{year}{season}(?:[季天日](?![运晚招茶耕雨游装粮播奥残训赛]|学期)"
    r"|(?![季天日运晚招茶耕雨游节令装粮播夏秋冬春奥残训交]))",
    ("2020年春天，疫情暴发", PUBLISHED, "2020-21"),
    ("去年冬季，供暖提前", "2022-05-03", "2021-24"),
    never=("2020年春晚", "春秋航空", "春天里小区", "2020年秋季招聘会"),
    traits={Trait.RANGE},
)
def season_of_year(anchor: Anchor, year: int, season: int) -> DateValue:
    return periods.season(year, season)


@rule(
    r"{year}{seasons}[季天]?(?!之交|交替)",
    ("去年秋冬季，流感高发", PUBLISHED, "2020-09-01/2021-02-28"),
    never=("秋冬季", "2020年春夏之交"),
)
def joined_seasons(anchor: Anchor, year: int, seasons: tuple[int, int]) -> DateValue:
    return periods.span(periods.season(year, seasons[0]), periods.season(year, seasons[1]))


@rule(
    r"{nearyear}{season}{nearyear2}{season2}(?![运晚招茶耕雨游节令装粮播])",
    ("今冬明春，供暖有保障", PUBLISHED, "2021-12-01/2022-05-31"),
    ("去冬今春，雨水偏多", PUBLISHED, "2020-12-01/2021-05-31"),
    never=("今冬明珠",),
)
def neighbouring_seasons(
    anchor: Anchor, nearyear: int, season: int, nearyear2: int, season2: int
) -> DateValue:
    first = near_season.produce(anchor, nearyear=nearyear, season=season)
    last = near_season.produce(anchor, nearyear=nearyear2, season=season2)
    assert first is not None and last is not None
    return periods.span(first, last)


@rule(
    r"{year}{seasonpart}{season}(?!千)",
    ("2015年初春，他来到这里", PUBLISHED, "2015-03~"),
    never=("2015年晚秋千", "初春"),
)
def part_of_season(anchor: Anchor, year: int, seasonpart: int, season: int) -> DateValue:
    """初春 仲春 暮春: the first, second, third month of the season, approximate."""
    whole = periods.season(year, season)
    month = shift_month(whole.start.year, whole.start.month, seasonpart - 1)
    return periods.approximate(periods.month(*month))


@rule(
    r"{nearyear}{season}(?![运晚招茶耕雨游节令装粮播天季])|(?:{neighbour}|今年的?){season2}[天季]",
    ("今春，桃花早开", "2019-05-08", "2019-21"),
    ("去冬，降雪偏少", "2019-05-08", "2018-24"),
    ("这个夏天，客流猛增", "2019-08-08", "2019-22"),
    ("上个夏天，客流猛增", PUBLISHED, "2020-22"),
    never=("今春晚", "今冬令营"),
    traits={Trait.RANGE},
)
def near_season(
    anchor: Anchor,
    nearyear: int = 0,
    neighbour: int = 0,
    season: int | None = None,
    season2: int | None = None,
) -> DateValue:
    number = season or season2 or 1
    today = anchor.today()
    if neighbour:
        return _season_beside(today, number, neighbour)
    in_winter = number == 4 and nearyear == 0 and today.month <= 2
    return periods.season(today.year + nearyear - (1 if in_winter else 0), number)


def _season_beside(today: date, number: int, step: int) -> DateValue:
    """The last such season that is over (-1), or the first yet to begin (1)."""
    around = [periods.season(today.year + offset, number) for offset in (-2, -1, 0, 1)]
    if step < 0:
        return [value for value in around if value.end and value.end < today][-1]
    return next(value for value in around if value.start > today)
