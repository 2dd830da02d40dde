"""Decades, centuries, five-year plans, named events of history, reign years."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.rule import rule
from timeline.dates.value import DateValue
from timeline.dates.words import TO
from timeline.models import AnchorKind

PUBLISHED = "2021-06-14"


@rule(
    r"(?:(?:{centurynumber}|{relcentury})世纪)?{decade}年代{part}?",
    ("上世纪90年代，这里是一片农田", PUBLISHED, "199X"),
    ("20世纪八十年代初，建起了乡镇企业", PUBLISHED, "1980~/1982~"),
    ("80年代，乡镇企业兴起", PUBLISHED, "198X"),
    ("上世纪七十年代末，特区酝酿", PUBLISHED, "1977~/1979~"),
    ("本世纪20年代，算力需求爆发", PUBLISHED, "202X"),
    never=("新时代", "年代感", "那个年代"),
)
def decade_of_century(
    anchor: Anchor,
    decade: int,
    centurynumber: int | None = None,
    relcentury: int | None = None,
    part: int | None = None,
) -> DateValue | None:
    """Of the last century unless another is named; 二十年代 alone says too little."""
    first = _decade(decade, centurynumber or relcentury)
    if first is None:
        return None
    return periods.decade_part(first, part) if part else periods.decade(first)


def _decade(number: int, century: int | None) -> int | None:
    """The first year of a decade, None where the words do not say of which century."""
    if number % 10 or (century is None and number < 30):
        return None
    return 100 * ((century or 20) - 1) + number


@rule(
    r"{bareyear}年代{part}?",
    ("1990年代末，外资涌入", PUBLISHED, "1997~/1999~"),
    never=("1995年代表大会",),
)
def decade_of_year(anchor: Anchor, bareyear: int, part: int | None = None) -> DateValue | None:
    if bareyear % 10:
        return None
    return periods.decade_part(bareyear, part) if part else periods.decade(bareyear)


@rule(
    r"(?:(?:20|二十|上个?)世纪)?{decades}年代",
    ("上世纪五六十年代，工厂内迁", PUBLISHED, "1950/1969"),
    never=("五六十年",),
)
def joined_decades(anchor: Anchor, decades: tuple[int, int]) -> DateValue:
    first, last = decades
    return periods.span(periods.year(1900 + first), periods.year(1909 + last))


@rule(
    rf"(?:(?:{{centurynumber}}|{{relcentury}})世纪)?{{decade}}(?:年代)?{{part}}?(?:{TO}|、|和)?{{decade2}}年代{{part2}}?",
    ("上世纪80年代末90年代初，民营经济兴起", PUBLISHED, "1987/1992"),
    ("20世纪50年代至70年代，三线建设展开", PUBLISHED, "1950/1979"),
    never=("80年代后的90年", "二十到三十年代表"),
)
def decades_of_century(
    anchor: Anchor,
    decade: int,
    decade2: int,
    centurynumber: int | None = None,
    relcentury: int | None = None,
    part: int | None = None,
    part2: int | None = None,
) -> DateValue | None:
    century = centurynumber or relcentury
    first, last = _decade(decade, century), _decade(decade2, century)
    if first is None or last is None:
        return None
    return periods.span(
        periods.decade_part(first, part) if part else periods.decade(first),
        periods.decade_part(last, part2) if part2 else periods.decade(last),
    )


@rule(
    rf"{{centurynumber}}(?:世纪{{part}}?(?:{TO}|、|和)?|{TO}|、){{centurynumber2}}世纪{{part2}}?(?!海上)",
    ("17、18世纪，商帮兴起", PUBLISHED, "1600/1799"),
    ("19世纪末20世纪初，通商开埠", PUBLISHED, "1890/1909"),
    never=("17个世纪", "21世纪海上丝绸之路"),
)
def centuries(
    anchor: Anchor,
    centurynumber: int,
    centurynumber2: int,
    part: int | None = None,
    part2: int | None = None,
) -> DateValue:
    return periods.span(
        periods.century_part(centurynumber, part) if part else periods.century(centurynumber),
        periods.century_part(centurynumber2, part2) if part2 else periods.century(centurynumber2),
    )


@rule(
    r"(?:{centurynumber}|{relcentury})世纪{part}?(?!海上|经济|不动产|大厦|大道|公园|[0-9一二三四五六七八九]?十年代)",
    ("19世纪，运河通航", PUBLISHED, "18XX"),
    ("本世纪初，园区获批", PUBLISHED, "2000~/2009~"),
    ("21世纪初，光伏兴起", PUBLISHED, "2000~/2009~"),
    never=("21世纪海上丝绸之路", "世纪大道", "跨世纪工程"),
)
def century_of_era(
    anchor: Anchor,
    centurynumber: int | None = None,
    relcentury: int | None = None,
    part: int | None = None,
) -> DateValue:
    number = centurynumber or relcentury or 21
    return periods.century_part(number, part) if part else periods.century(number)


@rule(
    r"(?:本|上)?世纪之交",
    ("世纪之交，外资涌入", PUBLISHED, "1999~/2001~"),
    never=("世纪公园",),
)
def turn_of_century(anchor: Anchor) -> DateValue:
    value = periods.span(periods.year(1999), periods.year(2001))
    return replace(value, edtf="1999~/2001~", approx=True)


@rule(
    r"[“‘\"「]?{plan}[”’\"」]?(?:(?:期间|时期|规划期|规划期间|时段)内?|(?=以来))",
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


@rule(
    r"(?:民国|中华民国){republicnumber}年(?:{month}{day}?)?",
    ("民国三十八年，县城解放", PUBLISHED, "1949"),
    ("民国二十五年建成", PUBLISHED, "1936"),
    ("中华民国一百一十年，展览开幕", PUBLISHED, "2021"),
    never=("民国时期建筑",),
)
def republic_year(
    anchor: Anchor, republicnumber: int, month: int | None = None, day: int | None = None
) -> DateValue:
    year = republicnumber + 1911
    if month and day:
        return periods.day(date(year, month, day))
    return periods.month(year, month) if month else periods.year(year)


REIGNS: dict[str, int] = {
    "洪武": 1368,
    "永乐": 1403,
    "宣德": 1426,
    "正统": 1436,
    "景泰": 1450,
    "天顺": 1457,
    "成化": 1465,
    "弘治": 1488,
    "正德": 1506,
    "嘉靖": 1522,
    "隆庆": 1567,
    "万历": 1573,
    "天启": 1621,
    "崇祯": 1628,
    "顺治": 1644,
    "康熙": 1662,
    "雍正": 1723,
    "乾隆": 1736,
    "嘉庆": 1796,
    "道光": 1821,
    "咸丰": 1851,
    "同治": 1862,
    "光绪": 1875,
    "宣统": 1909,
}
"""Reign → the year that is its first (Western year of its New Year's day)."""


@rule(
    r"[明清]?{reign}{reignnumber}年(?!级)",
    ("光绪二十六年，教堂落成", PUBLISHED, "1900~"),
    ("明万历十五年，县志成书", PUBLISHED, "1587~"),
    never=("光绪年间", "隆庆三年级"),
)
def reign_year(anchor: Anchor, reign: str, reignnumber: int) -> DateValue:
    """A lunar year: it runs into the next Western one, so it is approximate."""
    return periods.approximate(periods.year(REIGNS[reign] + reignnumber - 1))


STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"


def latest_sexagenary(today: int, name: str) -> int:
    """The latest year of a name in the cycle of sixty (甲子 was 1984), 0 for no such name.

    >>> latest_sexagenary(2021, "辛丑"), latest_sexagenary(2021, "甲丑")
    (2021, 0)
    """
    stem, branch = STEMS.index(name[0]), BRANCHES.index(name[1])
    years = range(today, today - 60, -1)
    return next((y for y in years if ((y - 4) % 10, (y - 4) % 12) == (stem, branch)), 0)


@rule(
    r"{sexagenary}年",
    ("辛丑年，条约签订", PUBLISHED, "2021~"),
    never=("甲子湖", "甲午战争"),
)
def sexagenary_year(anchor: Anchor, sexagenary: str) -> DateValue | None:
    """The latest year of that name in the cycle of sixty by publication, approximate."""
    year = latest_sexagenary(anchor.today().year, sexagenary)
    return periods.approximate(periods.year(year)) if year else None
