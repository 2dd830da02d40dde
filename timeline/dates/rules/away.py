"""So many units before or after an anchor (三年前, 两周后), and the spans that long (近两年)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline.dates import periods
from timeline.dates import words as w
from timeline.dates.anchor import Anchor
from timeline.dates.rule import Trait, rule
from timeline.dates.shifting import shift_month
from timeline.dates.value import DateValue
from timeline.models import Granularity

PUBLISHED = "2021-06-14"


@rule(
    r"(?<![于在至到前月])(?<!提前){count}日(?:之|以)?前(?!后|[0-9一二三四五六七八九十])",
    ("3日前，设备进场", PUBLISHED, "2021-06-11"),
    never=("请于3日前报送", "6月3日前", "将在3日前完成"),
    traits={Trait.OWN_ROLE},
)
def days_ago(anchor: Anchor, count: int) -> DateValue | None:
    """Not where something is to be done by the 3rd (请于3日前报送)."""
    return None if anchor.forward or count > _FEW_DAYS else _away(anchor.today(), -count, "day")


_FEW_DAYS = 10
"""More than so many 日前 is the day of a month as often."""


@rule(
    r"{count}{coarse}(?:之|以)?前(?!后|三?季|[0-9一二三四五六七八九十])",
    ("3天前，设备进场", PUBLISHED, "2021-06-11"),
    ("两个月前，设备进场", PUBLISHED, "2021-04~"),
    ("十年前，他创办公司", PUBLISHED, "2011~"),
    ("两周前，展会闭幕", "2022-09-20", "2022-09-05~/2022-09-11~"),
    never=("三年前后", "10年前三季度"),
    traits={Trait.OWN_ROLE},
)
def ago(anchor: Anchor, count: int, coarse: str) -> DateValue:
    return _away(anchor.today(), -count, coarse)


@rule(
    rf"(?<![第满近]){w.NOT_AFTER}{{count}}{{unit}}(?:(?:之|以)?后|过后)(?![勤备期代卫台花面者方悔续])",
    ("三年后将达产", PUBLISHED, "2024~"),
    ("三天后开学", "2019-05-08", "2019-05-11"),
    ("2015年3月1日成立，三天后揭牌", "2019-05-08", "2015-03-04"),
    never=("90后创业者", "三年后勤保障", "成立10年后，公司上市", "时隔5年后"),
    traits={Trait.OWN_ROLE},
)
def hence(anchor: Anchor, count: int, unit: str) -> DateValue:
    """From the date that the sentence has named, else from publication."""
    return _away(anchor.running_day(), count, unit)


@rule(
    r"再过{count}{unit}",
    ("再过三天就要开园", "2019-05-08", "2019-05-11"),
    never=("再过几天",),
    traits={Trait.OWN_ROLE},
)
def from_now(anchor: Anchor, count: int, unit: str) -> DateValue:
    return _away(anchor.today(), count, unit)


@rule(
    r"(?:半|{count}){clockunit}(?:多|左右)?{direction}(?![台勤])",
    ("两小时前发生", "2019-05-08", "2019-05-08"),
    ("半小时后出发", "2019-05-08", "2019-05-08"),
    never=("提前15分钟", "15分钟办事圈"),
    traits={Trait.OWN_ROLE},
)
def same_day(anchor: Anchor, clockunit: str, direction: int, count: int | None = None) -> DateValue:
    """Hours and minutes leave the day as it is."""
    return periods.day(anchor.today())


@rule(
    r"(?<![上下])半年(?:多)?{direction}(?![台勤])",
    ("半年后将投产", "2019-05-08", "2019-11~"),
    ("半年前签约", "2019-05-08", "2018-11~"),
    never=("上半年前三季度", "半年度"),
    traits={Trait.OWN_ROLE},
)
def half_year_away(anchor: Anchor, direction: int) -> DateValue:
    origin = anchor.running_day() if direction > 0 else anchor.today()
    return _away(origin, 6 * direction, "month")


@rule(
    r"{count}年半(?:多|左右)?{direction}(?![台勤])",
    ("两年半前签约", PUBLISHED, "2018-12~"),
    ("一年半后投产", PUBLISHED, "2022-12~"),
    never=("两年半价", "一年半后勤保障"),
    traits={Trait.OWN_ROLE},
)
def years_and_half_away(anchor: Anchor, count: int, direction: int) -> DateValue:
    origin = anchor.running_day() if direction > 0 else anchor.today()
    return _away(origin, (12 * count + 6) * direction, "month")


@rule(
    r"{count}年{count2}个月{direction}(?![台勤])",
    ("1年3个月前，他入职", PUBLISHED, "2020-03~"),
    ("两年六个月后投产", PUBLISHED, "2023-12~"),
    never=("1年3个月薪",),
    traits={Trait.OWN_ROLE},
)
def years_and_months_away(anchor: Anchor, count: int, count2: int, direction: int) -> DateValue:
    origin = anchor.running_day() if direction > 0 else anchor.today()
    return _away(origin, (12 * count + count2) * direction, "month")


@rule(
    r"{count}个半月(?:多|左右)?{direction}(?![台勤])",
    ("一个半月前签约", PUBLISHED, "2021-04~/2021-05~"),
    never=("一个半月薪",),
    traits={Trait.OWN_ROLE},
)
def months_and_half_away(anchor: Anchor, count: int, direction: int) -> DateValue:
    """Between the whole months on either side."""
    origin = anchor.running_day() if direction > 0 else anchor.today()
    ends = [_away(origin, number * direction, "month") for number in (count, count + 1)]
    return periods.approximate(periods.span(*sorted(ends, key=lambda value: value.start)))


@rule(
    r"{count}{unit}[多余](?:之|以)?前(?!后|三?季|[0-9一二三四五六七八九十])",
    ("三年多前，他创办公司", PUBLISHED, "2017~/2018~"),
    never=("三年前后", "三年前", "30多年前"),
    traits={Trait.OWN_ROLE},
)
def more_than_ago(anchor: Anchor, count: int, unit: str) -> DateValue:
    """三年多前: more than three and less than four."""
    return _between_ago(anchor.today(), count, count + 1, unit)


@rule(
    r"{tens}[多余几]{unit}(?:之|以)?前(?!后|三?季|[0-9一二三四五六七八九十])",
    ("30多年前，这里是滩涂", PUBLISHED, "1982~/1991~"),
    ("十几年前，这里是滩涂", PUBLISHED, "2002~/2011~"),
    never=("30多年前后", "几年前"),
    traits={Trait.OWN_ROLE},
)
def tens_ago(anchor: Anchor, tens: int, unit: str) -> DateValue:
    """30多年前: thirty to thirty-nine."""
    return _between_ago(anchor.today(), tens, tens + 9, unit)


@rule(
    r"(?:(?:过去|最近|(?<![接附临远将])近)半年(?!度)|(?<![上下近去])半年(?:多)?来(?![的自到源]))",
    ("近半年，订单回升", "2019-05-08", "2018-11-08~/2019-05-08"),
    ("半年来，订单回升", "2019-05-08", "2018-11-08~/2019-05-08"),
    never=("最近半年度", "上半年来"),
)
def last_half_year(anchor: Anchor) -> DateValue | None:
    return last_units.produce(anchor, 6, "month")


@rule(
    r"(?:过去|最近|(?<![接附临远将])近){count}年半(?:以?来)?(?![度价]|行动|计划)",
    ("近一年半，订单回升", PUBLISHED, "2019-12-14~/2021-06-14"),
    never=("近三年半价",),
)
def last_years_and_half(anchor: Anchor, count: int) -> DateValue | None:
    return last_units.produce(anchor, 12 * count + 6, "month")


@rule(
    r"(?:未来|今后|接下来|往后)半年(?!度)",
    ("未来半年将完成搬迁", "2019-05-08", "2019-05-08/2019-11-08~"),
    never=("未来半年度",),
)
def next_half_year(anchor: Anchor) -> DateValue | None:
    return next_units.produce(anchor, 6, "month")


@rule(
    r"(?<![个])半个月{direction}(?![台勤])",
    ("半个月前，公司搬迁", "2022-09-20", "2022-09-05~"),
    ("半个月后，公司搬迁", "2022-09-20", "2022-10-05~"),
    never=("两个半月前后",),
    traits={Trait.OWN_ROLE},
)
def half_month_away(anchor: Anchor, direction: int) -> DateValue:
    origin = anchor.running_day() if direction > 0 else anchor.today()
    return periods.approximate(periods.day(origin + timedelta(days=15 * direction)))


@rule(
    r"(?:过去的?|最近|(?<![接附临远将])近)(?:这)?{count}{unit}(?:多|余)?(?:以?来|里|间|中|内)?(?!行动|计划|方案)",
    ("近两年，园区新增企业百家", PUBLISHED, "2019-06-14~/2021-06-14"),
    ("过去30年，园区快速发展", PUBLISHED, "1991-06-14~/2021-06-14"),
    ("最近三个月，订单增加", "2022-09-20", "2022-06-20~/2022-09-20"),
    never=("近三年行动计划", "接近两年级"),
)
def last_units(anchor: Anchor, count: int, unit: str) -> DateValue:
    today = anchor.today()
    value = periods.days(_shift(today, -count, unit), today)
    edtf = f"{value.start.isoformat()}~/{today.isoformat()}"
    timex = {"value": _duration(count, unit), "end": today.isoformat()}
    grain = Granularity.SPAN
    return replace(value, edtf=edtf, timex3=timex, granularity=grain, approx=True, window=True)


@rule(
    r"(?<![近去近每历]){count}{unit}(?:多|余)?来(?![的自到源])",
    ("13年来，累计引进企业168家", "2023-09-08", "2010-09-08~/2023-09-08"),
    never=("98年来一直住在这里", "两年来自各地"),
)
def units_since(anchor: Anchor, count: int, unit: str) -> DateValue | None:
    """N年来. Beyond fifty it is a year of the last century as often (98年来)."""
    return last_units.produce(anchor, count, unit) if count <= 50 else None


@rule(
    r"(?:{nearyear}年|{count}年(?:之|以)?{direction})的?{thisday}",
    ("去年此时，集中开工项目19个", "2023-03-29", "2022-03-29~"),
    ("两年前的今天，大桥通车", "2023-03-29", "2021-03-29"),
    ("明年的今天，大桥将通车", "2023-03-29", "2024-03-29"),
    never=("去年此类项目", "今年今天"),
    traits={Trait.OWN_ROLE, Trait.UNREMEMBERED},
)
def this_day_of_year(
    anchor: Anchor,
    thisday: bool,
    nearyear: int = 0,
    count: int | None = None,
    direction: int | None = None,
) -> DateValue | None:
    """The day of publication in another year; 此时 and 这个时候 are approximate."""
    offset = nearyear if count is None or direction is None else count * direction
    value = periods.day(_shift(anchor.today(), offset, "year"))
    if not offset:
        return None
    return value if thisday else periods.approximate(value)


@rule(
    r"(?:未来|今后|接下来|往后){count}{unit}(?:里|间|内)?(?!行动|计划|方案|滚动)",
    ("未来三年，将投入50亿元", PUBLISHED, "2021-06-14/2024-06-14~"),
    never=("未来社区", "未来三年行动计划"),
)
def next_units(anchor: Anchor, count: int, unit: str) -> DateValue:
    today = anchor.today()
    value = periods.days(today, _shift(today, count, unit))
    assert value.end is not None
    timex = {"value": _duration(count, unit), "begin": today.isoformat()}
    edtf = f"{today.isoformat()}/{value.end.isoformat()}~"
    return replace(value, edtf=edtf, timex3=timex, approx=True, window=True)


def _between_ago(today: date, fewest: int, most: int, unit: str) -> DateValue:
    first, last = _away(today, -most, unit), _away(today, -fewest, unit)
    return periods.approximate(periods.span(first, last))


def _away(today: date, count: int, unit: str) -> DateValue:
    """N units before or after a day; anything coarser than a day is approximate."""
    if unit == "day":
        return periods.day(today + timedelta(days=count))
    if unit == "week":
        return periods.approximate(periods.week(today + timedelta(weeks=count)))
    if unit == "month":
        return periods.approximate(periods.month(*shift_month(today.year, today.month, count)))
    return periods.approximate(periods.year(today.year + count))


def _shift(day: date, count: int, unit: str) -> date:
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    months = count * (12 if unit == "year" else 1)
    year, month = shift_month(day.year, day.month, months)
    last = periods.month(year, month).end
    assert last is not None
    return date(year, month, min(day.day, last.day))


def _duration(count: int, unit: str) -> str:
    return f"P{count}{unit[0].upper()}"
