"""Years by a reign or the Republic, and by their name in the cycles of sixty and twelve."""

from __future__ import annotations

from datetime import date

from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.cycles import sexagenary_year_of, zodiac_year_of
from timeline.dates.rule import rule
from timeline.dates.rules.lunar_calendar import lunar_value
from timeline.dates.value import DateValue
from timeline.dates.words import PAUSE, TO

PUBLISHED = "2021-06-14"


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


@rule(
    rf"(?:民国|中华民国){{republicnumber}}年?{TO}(?:民国)?{{republicnumber2}}年(?![代级])",
    ("民国20至25年，县志续修", PUBLISHED, "1931/1936"),
    ("民国二十年到民国二十五年，县志续修", PUBLISHED, "1931/1936"),
    never=("民国25至20年", "民国20年代"),
)
def republic_years(anchor: Anchor, republicnumber: int, republicnumber2: int) -> DateValue:
    return periods.span(periods.year(republicnumber + 1911), periods.year(republicnumber2 + 1911))


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


@rule(
    r"[明清]?{reign}{reignnumber}年{leap}?(?:{lunarmonth}|{lunarmonthnumber})(?:{lunarday}|{day})?",
    ("宣统三年八月十九日，武昌起义爆发", PUBLISHED, "1911-10-10"),
    ("光绪二十六年五月，教堂落成", PUBLISHED, "1900-05-28/1900-06-26"),
    ("明万历十五年三月，县志成书", PUBLISHED, "1587~"),
    never=("光绪二十六年，", "隆庆三年级"),
)
def reign_date(
    anchor: Anchor,
    reign: str,
    reignnumber: int,
    lunarmonth: int | None = None,
    lunarmonthnumber: int | None = None,
    lunarday: int | None = None,
    day: int | None = None,
    leap: str | None = None,
) -> DateValue:
    """A day or month of the lunar calendar; before the years of its tables the year alone."""
    year, month = REIGNS[reign] + reignnumber - 1, lunarmonth or lunarmonthnumber or 1
    if year < _TABLES:
        return periods.approximate(periods.year(year))
    return lunar_value(year, month, lunarday or day, leap=bool(leap))


_TABLES = 1900
"""The first year of the lunar tables."""


@rule(
    r"{sexagenary}{animal}?年{leap}?(?:{lunarmonth}|{lunarmonthnumber})(?:{lunarday}|{day})?",
    ("壬寅年九月十七，展馆开放", "2022-11-12", "2022-10-12"),
    ("甲辰龙年正月初六，企业复工", "2024-03-20", "2024-02-15"),
    never=("壬寅年，",),
)
def sexagenary_date(
    anchor: Anchor,
    sexagenary: str,
    animal: str | None = None,
    lunarmonth: int | None = None,
    lunarmonthnumber: int | None = None,
    lunarday: int | None = None,
    day: int | None = None,
    leap: str | None = None,
) -> DateValue | None:
    """A day or month of the lunar calendar in the latest year of that name."""
    year = sexagenary_year_of(anchor, sexagenary)
    month = lunarmonth or lunarmonthnumber or 1
    return lunar_value(year, month, lunarday or day, leap=bool(leap)) if year else None


@rule(
    r"{sexagenary}年",
    ("辛丑年，条约签订", PUBLISHED, "2021~"),
    ("甲辰年将新建20个项目", PUBLISHED, "2024~"),
    never=("甲子湖", "甲午战争"),
)
def sexagenary_year(anchor: Anchor, sexagenary: str) -> DateValue | None:
    """A lunar year, so approximate: the latest of that name, with a plan cue the next."""
    year = sexagenary_year_of(anchor, sexagenary)
    return periods.approximate(periods.year(year)) if year else None


@rule(
    rf"(?<![0-9一二三四五六七八九十是属本为逢肖]){{animal}}年{PAUSE}",
    ("牛年，订单翻番", PUBLISHED, "2021~"),
    never=("羊年画册", "属牛年，", "今年是牛年，"),
)
def zodiac_year(anchor: Anchor, animal: str) -> DateValue:
    return periods.approximate(periods.year(zodiac_year_of(anchor, animal)))
