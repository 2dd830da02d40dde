"""So long before or after an anchor (三年前, 两周后), and the spans that long (近两年)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline.dates import periods
from timeline.dates import words as w
from timeline.dates.anchor import Anchor
from timeline.dates.lengths import Length
from timeline.dates.rule import Trait, rule
from timeline.dates.value import DateValue
from timeline.models import Granularity

PUBLISHED = "2021-06-14"
_AGO = r"(?:之|以)?前(?!后|三?季|[0-9一二三四五六七八九十])"


@rule(
    r"(?<![于在至到前月])(?<!提前){count}日(?:之|以)?前(?!后|[0-9一二三四五六七八九十])",
    ("3日前，设备进场", PUBLISHED, "2021-06-11"),
    never=("请于3日前报送", "6月3日前", "将在3日前完成"),
    traits={Trait.OWN_ROLE},
)
def days_ago(anchor: Anchor, count: int) -> DateValue | None:
    """Not where something is to be done by the 3rd (请于3日前报送)."""
    if anchor.forward or count > _FEW_DAYS:
        return None
    return periods.day(anchor.today() - timedelta(days=count))


_FEW_DAYS = 10
"""More than so many 日前 is the day of a month as often."""


@rule(
    rf"{{distance}}{_AGO}",
    ("3天前，设备进场", PUBLISHED, "2021-06-11"),
    ("两个月前，设备进场", PUBLISHED, "2021-04~"),
    ("十年前，他创办公司", PUBLISHED, "2011~"),
    ("两周前，展会闭幕", "2022-09-20", "2022-09-05~/2022-09-11~"),
    ("两个季度前，订单下滑", PUBLISHED, "2020-10-01~/2020-12-31~"),
    ("半年前签约", "2019-05-08", "2018-11~"),
    ("两年半前签约", PUBLISHED, "2018-12~"),
    ("1年3个月前，他入职", PUBLISHED, "2020-03~"),
    ("一个半月前签约", PUBLISHED, "2021-04~/2021-05~"),
    ("半个月前，公司搬迁", "2022-09-20", "2022-09-05~"),
    ("三年多前，他创办公司", PUBLISHED, "2017~/2018~"),
    ("两个多月前，他入职", PUBLISHED, "2021-03~/2021-04~"),
    ("两三天前，设备进场", PUBLISHED, "2021-06-11~/2021-06-12~"),
    ("30多年前，这里是滩涂", PUBLISHED, "1982~/1991~"),
    ("十几年前，这里是滩涂", PUBLISHED, "2002~/2011~"),
    never=(
        *("三年前后", "10年前三季度", "上半年前三季度", "半年度", "几年前", "两年半价"),
        *("1年3个月薪", "一个半月薪", "30多年前后", "两个半月前后"),
    ),
    traits={Trait.OWN_ROLE},
)
def ago(anchor: Anchor, distance: Length) -> DateValue:
    """Anything coarser than a day is approximate; 三年多 is more than three and less than four."""
    return distance.away(anchor.today(), -1)


@rule(
    rf"(?<![第满近]){w.NOT_AFTER}{{length}}(?:(?:之|以)后|后(?![勤备期代卫台花面者方悔续])|过后)",
    ("三年后将达产", PUBLISHED, "2024~"),
    ("三天后开学", "2019-05-08", "2019-05-11"),
    ("2015年3月1日成立，三天后揭牌", "2019-05-08", "2015-03-04"),
    ("2015年3月，公司成立。两年后，公司搬迁", "2019-05-08", "2017~"),
    ("半年后将投产", "2019-05-08", "2019-11~"),
    ("一年半后投产", PUBLISHED, "2022-12~"),
    ("两年六个月后投产", PUBLISHED, "2023-12~"),
    ("半个月后，公司搬迁", "2022-09-20", "2022-10-05~"),
    never=("90后创业者", "三年后勤保障", "成立10年后，公司上市", "时隔5年后", "一年半后勤保障"),
    traits={Trait.OWN_ROLE},
)
def hence(anchor: Anchor, length: Length) -> DateValue:
    """From the date that the passage has named, else from publication."""
    return anchor.counted_on(lambda origin: length.away(origin, 1))


@rule(
    r"再过{length}(?!多)",
    ("再过三天就要开园", "2019-05-08", "2019-05-11"),
    never=("再过几天",),
    traits={Trait.OWN_ROLE},
)
def from_now(anchor: Anchor, length: Length) -> DateValue:
    return length.away(anchor.today(), 1)


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
    r"过去的?一年(?!以?来|里|间|中|内)",
    ("过去一年，园区新增企业百家", "2022-01-14", "2021~"),
    never=("过去一年来", "过去一年级"),
)
def past_year(anchor: Anchor) -> DateValue | None:
    """In a review, or early in a year, the year of the calendar that is over."""
    year = anchor.reviewed_year()
    return None if year is None else periods.approximate(periods.year(year))


@rule(
    r"(?:过去的?|最近的?|(?<![接附临远将了短时长迟晚])近)(?:这)?{length}(?:以?来|里|间|中|内)?(?!行动|计划|方案|[度价])",
    ("近两年，园区新增企业百家", PUBLISHED, "2019-06-14~/2021-06-14"),
    ("过去30年，园区快速发展", PUBLISHED, "1991-06-14~/2021-06-14"),
    ("最近三个月，订单增加", "2022-09-20", "2022-06-20~/2022-09-20"),
    ("近半年，订单回升", "2019-05-08", "2018-11-08~/2019-05-08"),
    ("近一年半，订单回升", PUBLISHED, "2019-12-14~/2021-06-14"),
    never=("近三年行动计划", "接近两年级", "最近半年度", "比原计划晚了近半年"),
)
def last_units(anchor: Anchor, length: Length) -> DateValue:
    today = anchor.today()
    value = periods.days(length.shift(today, -1), today)
    edtf = f"{value.start.isoformat()}~/{today.isoformat()}"
    timex = {"value": length.timex3, "end": today.isoformat()}
    grain = Granularity.SPAN
    return replace(value, edtf=edtf, timex3=timex, granularity=grain, approx=True, window=True)


@rule(
    r"(?<![近去近每历上下]){length}来(?![的自到源])",
    ("13年来，累计引进企业168家", "2023-09-08", "2010-09-08~/2023-09-08"),
    ("半年来，订单回升", "2019-05-08", "2018-11-08~/2019-05-08"),
    never=("98年来一直住在这里", "两年来自各地", "上半年来"),
)
def units_since(anchor: Anchor, length: Length) -> DateValue | None:
    """N年来. Beyond fifty it is a year of the last century as often (98年来)."""
    return last_units.produce(anchor, length) if length.fewest <= 50 else None


@rule(
    r"(?:{nearyear}年|{farther}年|{bareyear}年(?=的)|{distance}(?:之|以)?{direction}|{relmonth})的?{thisday}",
    ("去年此时，集中开工项目19个", "2023-03-29", "2022-03-29~"),
    ("两年前的今天，大桥通车", "2023-03-29", "2021-03-29"),
    ("明年的今天，大桥将通车", "2023-03-29", "2024-03-29"),
    ("前年的这个时候，这里是洼地", "2023-03-29", "2021-03-29~"),
    ("2019年的今天，大桥通车", "2023-03-29", "2019-03-29"),
    ("上个月的今天，大桥通车", PUBLISHED, "2021-05-14"),
    ("2019年，这里是洼地；两年后的今天，这里已建成", PUBLISHED, "2021-06-14"),
    never=("去年此类项目", "今年今天"),
    traits={Trait.OWN_ROLE, Trait.UNREMEMBERED},
)
def this_day_of_year(
    anchor: Anchor,
    thisday: bool,
    nearyear: int = 0,
    farther: int = 0,
    bareyear: int | None = None,
    distance: Length | None = None,
    direction: int = 1,
    relmonth: tuple[int, int] | None = None,
) -> DateValue | None:
    """The day of publication in another year or month; 此时 and 这个时候 are approximate."""
    today = anchor.today()
    if distance and direction > 0 and anchor.tells_to_today(distance.fewest):
        return periods.day(today)
    years = bareyear - today.year if bareyear else nearyear or farther
    if relmonth is not None:
        day = date(*relmonth, today.day)
    else:
        day = (distance or Length(years, years, "year")).shift(today, direction)
    if day == today:
        return None
    return periods.day(day) if thisday else periods.approximate(periods.day(day))


@rule(
    rf"(?:未来|今后|接下来|往后)的?(?:{w.COUNT}{w.TO})?{{length}}(?:里|间|内)?(?!行动|计划|方案|滚动|度)",
    ("未来三年，将投入50亿元", PUBLISHED, "2021-06-14/2024-06-14~"),
    ("未来半年将完成搬迁", "2019-05-08", "2019-05-08/2019-11-08~"),
    ("未来三到五天有雨", "2019-05-08", "2019-05-08/2019-05-13~"),
    ("今后半年将完成搬迁", "2019-05-08", "2019-05-08/2019-11-08~"),
    never=("未来社区", "未来三年行动计划", "未来半年度"),
)
def next_units(anchor: Anchor, length: Length) -> DateValue:
    today = anchor.today()
    value = periods.days(today, length.shift(today, 1))
    assert value.end is not None
    timex = {"value": length.timex3, "begin": today.isoformat()}
    edtf = f"{today.isoformat()}/{value.end.isoformat()}~"
    return replace(value, edtf=edtf, timex3=timex, approx=True, window=True)
