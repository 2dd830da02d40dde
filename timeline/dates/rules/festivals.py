"""Festivals and the holidays around them, with the year written or not."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from timeline.dates import holidays, periods
from timeline.dates.anchor import Anchor
from timeline.dates.festival_days import festival_day, festival_window
from timeline.dates.lengths import Length
from timeline.dates.rule import Trait, rule
from timeline.dates.value import DateValue
from timeline.dates.words import TO

PUBLISHED = "2021-06-14"
FESTIVAL = '[“‘"]?{festival}[”’"]?节?'
HOLIDAY = "(?:节?假日|小长假|长假|黄金周|假期|假日)"
"""What a festival's days off are called."""
_SPENT = (
    "(?:去|回[家老国娘]|放假|我|你|吃|喝|登高|休息|上班|加班|值班|出[行游发]|约会|聚[会餐]|送[花礼你]|陪|在家"
    "|(?:是|在)?(?:哪[天日]|几[月号]|星期几|周几|礼拜几|什么时候|多少号)|还有(?:多久|多少天|几天)|快[到来]了|是阴历|是农历)"
)
"""What somebody does on it, or asks of it: a day, not a name (国庆节去北京)."""
_THAT_DAY = (
    r"(?:当[天日晚]|[那这]天|那晚|(?=[上下中]午(?!茶)|[早晚]上|[清早凌]晨|傍晚|深夜|夜里|晚间)"
    r"|(?<![五六七八十]一)(?:夜(?!市)|(?=晚?[0-9]{1,2}(?:[:点]|时(?!尚)))))"
)
"""What shows that its day is meant; eleven nights are 十一晚."""


_ON = (
    rf"{TO}(?:正月|大年|初|月底|年底|现在|目前|[今明后本下]"
    r"|[0-9一二三四五六七八九十]{1,4}[年月日])"
)
"""What a range goes on to from a festival."""


@rule(
    rf"{{year?}}{FESTIVAL}{HOLIDAY}?(?:期间|{HOLIDAY})",
    ("今年“五一”期间，客流创新高", PUBLISHED, "2021-05-01/2021-05-05"),
    ("国庆假期，客流创新高", PUBLISHED, "2020-10-01/2020-10-08"),
    ("春节期间，生产线不停工", PUBLISHED, "2021-02-11/2021-02-17"),
    ("元旦期间，客流回升", "2021-01-05", "2021-01-01/2021-01-03"),
    never=("五一广场", "十一届三中全会期间"),
)
def holiday_window(anchor: Anchor, festival: str, year: int | None = None) -> DateValue:
    return anchor.in_year(year, lambda y: festival_window(festival, y))


@rule(
    rf"{{year}}{FESTIVAL}{_THAT_DAY}?(?![假小长黄路]|期间|前(?!后)|礼盒|主题)",
    ("2020年端午节，龙舟赛举行", PUBLISHED, "2020-06-25"),
    ("去年双十一，销售额破亿", PUBLISHED, "2020-11-11"),
    ("2019年中秋，灯会举行", PUBLISHED, "2019-09-13"),
    never=("中秋节礼盒", "2020年五一路"),
    traits={Trait.LOOKED_BACK_ON, Trait.RANGE},
)
def festival_of_year(anchor: Anchor, year: int, festival: str) -> DateValue:
    return festival_day(festival, year)


@rule(
    rf"(?:(?:(?<=[,。;:!? 在于从自到])|^|这个){FESTIVAL}"
    rf"(?=[,。;!? ]|以来|至今|前后|之际|将至|即将|起(?=[,至到]|$)|{_ON}|{_SPENT}"
    r"|(?<!^[六七八十]一)$)"
    rf"|(?<![一二三四五六七八九十第初月正周期拜]){FESTIVAL.replace('festival', 'festival2')}"
    rf"(?:{_THAT_DAY}|(?={_SPENT})))",
    ("除夕当晚，灯会上演", PUBLISHED, "2021-02-11"),
    ("项目在元旦，正式启用", PUBLISHED, "2021-01-01"),
    ("该区元旦当天发出首列班列", PUBLISHED, "2021-01-01"),
    ("元宵节", PUBLISHED, "2021-02-26"),
    ("春节前后，工人返乡", PUBLISHED, "2021-02-12~"),
    ("母亲节那天", PUBLISHED, "2021-05-09"),
    ("国庆节去北京", PUBLISHED, "2020-10-01"),
    ("母亲节是哪天", PUBLISHED, "2021-05-09"),
    ("我圣诞节回家", PUBLISHED, "2020-12-25"),
    ("这个端午节", PUBLISHED, "2021-06-14"),
    ("除夕晚上8点，灯会上演", PUBLISHED, "2021-02-11"),
    ("除夕至正月初六，景区不闭园", PUBLISHED, "2021-02-11/2021-02-17"),
    ("除夕至初六，景区不闭园", PUBLISHED, "2021-02-11/2021-02-17"),
    never=(
        "位于五一广场东侧",
        "“双十一”购物节主题",
        "端午粽子",
        "十一",
        "除夕夜市",
        "住了十一晚",
        "国庆早餐",
    ),
    traits={Trait.LOOKED_BACK_ON, Trait.RANGE},
)
def bare_festival(
    anchor: Anchor, festival: str | None = None, festival2: str | None = None
) -> DateValue:
    """At the head of its clause, or where the words say that its day is meant."""
    name = festival or festival2 or ""
    return anchor.year_for(lambda y: festival_day(name, y))


@rule(
    rf"{{year?}}{FESTIVAL}{TO}{FESTIVAL.replace('festival', 'festival2')}(?![假路广小]|期间|前)",
    ("从国庆到元旦，展馆不闭馆", PUBLISHED, "2020-10-01/2021-01-01"),
    never=("五一到五一广场", "国庆到元旦前"),
)
def festival_to_festival(
    anchor: Anchor, festival: str, festival2: str, year: int | None = None
) -> DateValue:
    def make(y: int) -> DateValue:
        first, last = festival_day(festival, y), festival_day(festival2, y)
        if last.start < first.start:
            last = festival_day(festival2, y + 1)
        return periods.span(first, last)

    return anchor.in_year(year, make)


@rule(
    rf"{{year}}{FESTIVAL}(?:之|以)?后(?![的第勤])",
    ("今年国庆节后动工", PUBLISHED, "2021-10-08~/2021-10-21~"),
    never=("国庆节后动工", "2020年国庆节后的第一天"),
    traits={Trait.OWN_ROLE},
)
def after_festival(anchor: Anchor, year: int, festival: str) -> DateValue:
    """The fortnight behind the days off, approximate."""
    return _behind(festival, year)


@rule(
    rf"{{year?}}{FESTIVAL}{HOLIDAY}(?:之|以)?后(?![的第勤])",
    ("五一假期后，客流回落", PUBLISHED, "2021-05-06~/2021-05-19~"),
    never=("五一后，客流回落", "五一假期后第一天"),
    traits={Trait.OWN_ROLE},
)
def after_holiday(anchor: Anchor, festival: str, year: int | None = None) -> DateValue:
    return anchor.in_year(year, lambda y: _behind(festival, y))


def _behind(festival: str, year: int) -> DateValue:
    last = festival_window(festival, year).end
    assert last is not None
    return periods.approximate(
        periods.days(last + timedelta(days=1), last + timedelta(days=_FORTNIGHT))
    )


_FORTNIGHT = 14


@rule(
    rf"{{year?}}{FESTIVAL}(?:{HOLIDAY}?{{direction}}的?{{count}}[天日]|的?{{dayoffset}})(?![内来以])",
    ("国庆节前一天，道路通车", "2021-10-14", "2021-09-30"),
    ("元旦后三天，订单交付", PUBLISHED, "2021-01-04"),
    ("除夕第二天，订单交付", PUBLISHED, "2021-02-12"),
    never=("国庆节前三名", "春节前三天内报送"),
    traits={Trait.OWN_ROLE},
)
def days_from_festival(
    anchor: Anchor,
    festival: str,
    direction: int = 1,
    count: int = 0,
    dayoffset: Length | None = None,
    year: int | None = None,
) -> DateValue | None:
    """So many days before or after its day."""
    if dayoffset is not None and dayoffset.unit != "day":
        return None
    offset = timedelta(days=dayoffset.fewest if dayoffset else direction * count)
    return anchor.in_year(year, lambda y: periods.day(festival_day(festival, y).start + offset))


@rule(
    rf"{{year?}}{FESTIVAL}{{direction}}的?{{count}}个?(?:周|星期|礼拜)(?![内以之年岁边一二三四五六日天])",
    ("春节前两周，工人返乡", PUBLISHED, "2021-01-29~"),
    never=("春节前两周内", "国庆后一周年"),
    traits={Trait.OWN_ROLE},
)
def weeks_from_festival(
    anchor: Anchor, festival: str, direction: int, count: int, year: int | None = None
) -> DateValue:
    """So many weeks before or after its day, approximate."""
    offset = timedelta(weeks=direction * count)

    def make(y: int) -> DateValue:
        return periods.approximate(periods.day(festival_day(festival, y).start + offset))

    return anchor.in_year(year, make)


@rule(
    rf"{{year?}}{FESTIVAL}{HOLIDAY}?(?:之|以)?后的?{{nth}}[天日]",
    ("国庆节后第一天，企业复工", PUBLISHED, "2020-10-09"),
    never=("国庆节后第一批", "第一天"),
    traits={Trait.OWN_ROLE},
)
def day_after_holiday(
    anchor: Anchor, festival: str, nth: int, year: int | None = None
) -> DateValue:
    """Counted from the last day off."""

    def make(y: int) -> DateValue:
        last = festival_window(festival, y).end
        assert last is not None
        return periods.day(last + timedelta(days=nth))

    return anchor.in_year(year, make)


@rule(
    rf"{{year?}}{FESTIVAL}(?:之|以)?前(?![夕列沿进期往后])",
    ("春节前，工人返乡", PUBLISHED, "2021-02-11"),
    ("今年国庆节前，道路通车", "2021-10-14", "2021-09-30"),
    never=("五一前列", "春节前期", "春节前后"),
    traits={Trait.OWN_ROLE, Trait.DEADLINE},
)
def before_festival(anchor: Anchor, festival: str, year: int | None = None) -> DateValue:
    """By the day before it."""
    return anchor.in_year(year, lambda y: _eve(festival, y))


@rule(
    rf"{{year?}}{FESTIVAL}前夕",
    ("“五一”前夕，展馆开门", PUBLISHED, "2021-04-30"),
    never=("五一前列",),
    traits={Trait.OWN_ROLE},
)
def eve_of_festival(anchor: Anchor, festival: str, year: int | None = None) -> DateValue:
    return anchor.in_year(year, lambda y: _eve(festival, y))


def _eve(festival: str, year: int) -> DateValue:
    return periods.day(festival_day(festival, year).start - timedelta(days=1))


@rule(
    r"{year}{vacation}(?:期间)?(?![工作档班生游培经营])",
    ("去年暑假，他来园区实习", PUBLISHED, "2020-07~/2020-08~"),
    ("今年寒假期间，场馆免费开放", PUBLISHED, "2021-01~/2021-02~"),
    never=("暑假工", "去年暑期档", "放暑假"),
)
def school_holiday(anchor: Anchor, year: int, vacation: tuple[int, int]) -> DateValue:
    """July and August, January and February; approximate, for they differ by place."""
    first, last = (periods.month(year, month) for month in vacation)
    return periods.approximate(periods.span(first, last))


@rule(
    r"{year?}(?<![节后月周度])(?:开工第一天|首个工作日|第一个工作日)",
    ("今年开工第一天，送去“金钥匙”", "2021-01-28", "2021-01-04~"),
    never=("开工第一年", "春节后开工第一天"),
)
def first_workday(anchor: Anchor, year: int | None = None) -> DateValue | None:
    """After the New Year holiday; approximate, for some count from the Spring Festival."""
    return anchor.in_year(year, _first_workday)


@lru_cache(maxsize=256)
def _first_workday(year: int) -> DateValue:
    for offset in range(10):
        day = date(year, 1, 2) + timedelta(days=offset)
        if holidays.is_workday(day):
            return periods.approximate(periods.day(day))
    raise ValueError(f"the working days of {year} are not known")
