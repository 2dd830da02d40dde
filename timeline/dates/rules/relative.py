"""Days and weeks counted from publication, and the vague words."""

from __future__ import annotations

from calendar import SATURDAY
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates import periods
from timeline.dates.affixes import PART_OF_DAY, TIME_OF_DAY
from timeline.dates.anchor import Anchor
from timeline.dates.rule import Trait, rule
from timeline.dates.shifting import monday_of
from timeline.dates.vague import window_before
from timeline.dates.value import DateValue
from timeline.dates.words import LIST, PAUSE, TO

PUBLISHED = "2021-06-14"


@rule(
    r"{relday}",
    ("昨天，项目开工", PUBLISHED, "2021-06-13"),
    ("昨日上午，项目开工", PUBLISHED, "2021-06-13"),
    ("大前天进场", PUBLISHED, "2021-06-11"),
    ("后天将揭晓", PUBLISHED, "2021-06-16"),
    never=("今日头条入驻", "“明天系”资产", "后天免疫", "先天与后天", "以前日子", "聪明天使"),
    traits={Trait.RANGE},
)
def relative_day(anchor: Anchor, relday: tuple[date, int]) -> DateValue:
    today, offset = relday
    return periods.day(today + timedelta(days=offset))


@rule(
    rf"{{relday}}(?:{LIST}|[跟同]|{TO}){{relday2}}",
    ("昨天和今天，客流猛增", PUBLISHED, "2021-06-13/2021-06-14"),
    ("今天至后天，论坛举行", PUBLISHED, "2021-06-14/2021-06-16"),
    never=("今天和昨天", "今日头条和今天"),
)
def relative_days(
    anchor: Anchor, relday: tuple[date, int], relday2: tuple[date, int]
) -> DateValue | None:
    today, first = relday
    last = relday2[1]
    if last <= first:
        return None
    return periods.days(today + timedelta(days=first), today + timedelta(days=last))


@rule(
    rf"^{PART_OF_DAY}{TIME_OF_DAY}(?:{TO}{PART_OF_DAY}?{TIME_OF_DAY})?$",
    ("下午三点", PUBLISHED, "2021-06-14"),
    ("晚上8点到10点", PUBLISHED, "2021-06-14"),
    never=("下午三点开会", "三点", "9:30"),
)
def time_of_day(anchor: Anchor) -> DateValue:
    """A text that is nothing but a time of day is of the day named last, else of publication."""
    return periods.day(anchor.running_day())


@rule(
    r"{relweek}",
    ("上周，专班赴园区调研", PUBLISHED, "2021-06-07/2021-06-13"),
    ("上上周签约", "2022-01-05", "2021-12-20/2021-12-26"),
    never=("本周期产量", "上周边店"),
    traits={Trait.RANGE},
)
def relative_week(anchor: Anchor, relweek: tuple[date, int]) -> DateValue:
    today, offset = relweek
    return periods.week(today + timedelta(weeks=offset))


@rule(
    r"{relweek}的?(?:周|星期|礼拜)?{weekday}",
    ("上周五，项目签约", PUBLISHED, "2021-06-11"),
    ("下下周的星期三出差", PUBLISHED, "2021-06-30"),
    ("本周三将召开发布会", PUBLISHED, "2021-06-16"),
    ("上个星期四签约", "2022-03-03", "2022-02-24"),
    never=("上周大福开店",),
    traits={Trait.RANGE},
)
def day_of_week(anchor: Anchor, relweek: tuple[date, int], weekday: int) -> DateValue:
    today, offset = relweek
    return periods.day(monday_of(today, offset) + timedelta(days=weekday))


@rule(
    r"{relweek}(?:的?周)?末(?![位端])",
    ("上周末，市民涌入公园", "2022-03-03", "2022-02-26/2022-02-27"),
    ("上上个星期的周末，市民涌入公园", PUBLISHED, "2021-06-05/2021-06-06"),
    never=("上周末位淘汰赛制是每周末",),
    traits={Trait.RANGE},
)
def weekend(anchor: Anchor, relweek: tuple[date, int]) -> DateValue:
    today, offset = relweek
    saturday = monday_of(today, offset) + timedelta(days=5)
    return periods.days(saturday, saturday + timedelta(days=1))


@rule(
    r"(?<![一二两三四五六七八九十几数0-9上下本这个隔半整至到-])(?<!隔周)(?:周|星期|礼拜){weekday}"
    r"(?![至到](?!现在|目前)|-|鸣|良)(?:(?={alike})|)",
    ("周五，项目签约", PUBLISHED, "2021-06-11"),
    ("星期三，企业搬迁", "2022-09-20", "2022-09-14"),
    never=(
        *("周大福珠宝", "每周一次例会", "四周三次", "周一至周五开放", "一周五天"),
        *("周二、周四开放", "周一闭馆", "隔周周五"),
    ),
)
def bare_weekday(anchor: Anchor, weekday: int, alike: str | None = None) -> DateValue | None:
    """The latest past one; with a plan cue the next. Not what is so every week (周一闭馆)."""
    if alike:
        return None
    return periods.day(nearest_weekday(anchor, weekday))


def nearest_weekday(anchor: Anchor, weekday: int) -> date:
    """The latest such day; with a plan cue the next."""
    today = anchor.today()
    back = (today.weekday() - weekday) % 7
    anchor.assumed = "week"
    ahead = back and (anchor.forward or anchor.outlook.hopeful)
    return today + timedelta(days=7 - back if ahead else -back)


@rule(
    rf"(?:(?<=[,。;\s])|(?<=在)|^)周末(?:两天)?(?:{PAUSE}|(?=将|两天|我要)|(?<=两天))",
    ("周末，市民涌入公园", PUBLISHED, "2021-06-12/2021-06-13"),
    ("周末将迎来降雨", PUBLISHED, "2021-06-19/2021-06-20"),
    ("周末两天都在加班", PUBLISHED, "2021-06-12/2021-06-13"),
    never=("每周末，公园开放", "周末经济"),
)
def bare_weekend(anchor: Anchor) -> DateValue:
    """The latest past one, or the running one; with a plan cue the next."""
    anchor.assumed = "week"
    today = anchor.today()
    saturday = today - timedelta(days=(today.weekday() - SATURDAY) % 7)
    if anchor.forward and saturday + timedelta(days=1) < today:
        saturday += timedelta(days=7)
    return periods.days(saturday, saturday + timedelta(days=1))


@rule(
    r"{vague}",
    ("近日，记者走进园区", PUBLISHED, "2021-05-31~/2021-06-14"),
    ("日前，公司获得融资", PUBLISHED, "2021-05-31~/2021-06-14"),
    ("连日来，志愿者坚守", "2022-09-20", "2022-09-13~/2022-09-20"),
    never=("生日前夕", "3日前完成", "最近的地铁站", "近日点", "近期将开工", "这几天将有雨"),
    traits={Trait.UNREMEMBERED},
)
def vague_window(anchor: Anchor, vague: tuple[int, bool]) -> DateValue | None:
    """Back from publication; a word that says of plans as well gives nothing with a plan cue."""
    days, either_way = vague
    if either_way and anchor.forward:
        return None
    return window_before(anchor.today(), days)


@rule(
    r"{present}",
    ("目前，厂房已封顶", PUBLISHED, "2021-06-14~"),
    ("截至目前，开发区组建专班18个", PUBLISHED, "2021-06-14~"),
    never=("当前位置", "项目前期", "题目前面"),
    traits={Trait.UNREMEMBERED, Trait.AS_OF},
)
def present(anchor: Anchor, present: str) -> DateValue:
    value = periods.approximate(periods.day(anchor.today()))
    return replace(value, timex3={"value": "PRESENT_REF"}, window=True)


@rule(
    r"{now}(?=起|开始)",
    ("自即日起，受理申请", "2019-05-08", "2019-05-08/.."),
    ("即日起至5月31日，受理申请", "2019-05-08", "2019-05-08/2019-05-31"),
    never=("即日报道",),
    traits={Trait.RANGE},
)
def this_day(anchor: Anchor, now: date) -> DateValue:
    return periods.day(now)


@rule(
    r"{joined}(?:两|三)?[天日]",
    ("今明两天有雨", "2019-05-08", "2019-05-08/2019-05-09"),
    ("昨今两天有雨", "2019-05-08", "2019-05-07/2019-05-08"),
    ("明后天有雨", "2019-05-08", "2019-05-09/2019-05-10"),
    never=("今明两年",),
)
def joined_days(anchor: Anchor, joined: tuple[int, int]) -> DateValue:
    today = anchor.today()
    return periods.days(today + timedelta(days=joined[0]), today + timedelta(days=joined[1]))
