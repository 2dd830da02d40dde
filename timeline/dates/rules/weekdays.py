"""Ranges of weekdays, with the week written or not; 周一至周五 alone is as often every week's."""

from __future__ import annotations

from calendar import FRIDAY
from datetime import date, timedelta

from timeline.dates import periods
from timeline.dates.affixes import PART_OF_DAY
from timeline.dates.anchor import Anchor
from timeline.dates.rule import rule
from timeline.dates.rules.relative import nearest_weekday
from timeline.dates.shifting import monday_of
from timeline.dates.value import DateValue
from timeline.dates.words import LIST, PAUSE, TO

PUBLISHED = "2021-06-14"
_WEEK = "(?:周|星期|礼拜)"


@rule(
    rf"{{relweek}}的?{{weekday}}(?:{TO}(?:周|星期|礼拜)?|{LIST}(?:周|星期|礼拜)){{weekday2}}",
    ("本周一至周三，气温偏高", PUBLISHED, "2021-06-14/2021-06-16"),
    ("上周六、周日，景区客满", PUBLISHED, "2021-06-12/2021-06-13"),
    never=("周一至周五开放", "上周一、二期工程"),
)
def weekdays(
    anchor: Anchor, relweek: tuple[date, int], weekday: int, weekday2: int
) -> DateValue | None:
    today, offset = relweek
    monday = monday_of(today, offset)
    if weekday2 <= weekday:
        return None
    return periods.days(monday + timedelta(days=weekday), monday + timedelta(days=weekday2))


@rule(
    rf"{_WEEK}{{weekday}}{PART_OF_DAY}?{TO}(?:{{relweek}}的?{{weekday2}}|{{relday}})",
    ("周四到下周一，设备检修", "2021-06-16", "2021-06-17/2021-06-21"),
    ("周四夜间至本周六，设备检修", "2021-06-20", "2021-06-17/2021-06-19"),
    ("周六到今天，设备检修", PUBLISHED, "2021-06-12/2021-06-14"),
    never=("周一至下周边工地", "周一至周五，开放"),
)
def weekday_to_day_of_week(
    anchor: Anchor,
    weekday: int,
    relweek: tuple[date, int] | None = None,
    weekday2: int = 0,
    relday: tuple[date, int] | None = None,
) -> DateValue:
    """Up to the day whose week is written, or that is counted, from the weekday before it."""
    if relday is not None:
        last = relday[0] + timedelta(days=relday[1])
    else:
        assert relweek is not None
        last = monday_of(*relweek) + timedelta(days=weekday2)
    back = (last.weekday() - weekday) % 7 or 7
    return periods.days(last - timedelta(days=back), last)


@rule(
    rf"{_WEEK}{{weekday}}{PART_OF_DAY}{TO}{_WEEK}{{weekday2}}(?!每|都|均)",
    ("预计周四夜间至周五有大风", "2021-06-16", "2021-06-17/2021-06-18"),
    never=("周一至周五，开放", "每周四夜间至周五，检修"),
)
def night_to_weekday(anchor: Anchor, weekday: int, weekday2: int) -> DateValue | None:
    """With an hour of its first day it is one week's; over a Sunday it goes on into the next."""
    start = nearest_weekday(anchor, weekday)
    return periods.days(start, start + timedelta(days=(weekday2 - weekday) % 7))


@rule(
    rf"^从?{_WEEK}{{weekday}}{TO}{_WEEK}?{{weekday2}}$",
    ("周三到周五", "2021-06-16", "2021-06-16/2021-06-18"),
    ("星期二至星期四", "2021-06-18", "2021-06-15/2021-06-17"),
    never=("周一至周五", "周一到周日", "周三到周五，开放"),
)
def weekdays_alone(anchor: Anchor, weekday: int, weekday2: int) -> DateValue | None:
    """A text that is nothing else; Monday to Friday or Sunday is as often every week's."""
    return None if weekday == 0 and weekday2 >= FRIDAY else _weekdays(anchor, weekday, weekday2)


@rule(
    rf"(?<=从)(?:周|星期|礼拜){{weekday}}{TO}(?:周|星期|礼拜){{weekday2}}(?!每|都|均|营业|开放|上班|工作)",
    ("从周一到周三，展馆布展", "2021-06-18", "2021-06-14/2021-06-16"),
    never=("周一至周五，开放", "从周一到周五每天开放"),
)
def weekday_to_weekday(anchor: Anchor, weekday: int, weekday2: int) -> DateValue | None:
    """From one to another of the latest such week; with a plan cue of the next."""
    return _weekdays(anchor, weekday, weekday2)


@rule(
    rf"(?<![至到、和及])(?:周|星期|礼拜){{weekday}}(?:{LIST})?(?:周|星期|礼拜){{weekday2}}{PAUSE}",
    ("周六、周日，展馆开放", PUBLISHED, "2021-06-12/2021-06-13"),
    never=("周一至周五，开放", "每周六、周日，开放", "周六周日休息", "周日、周六，开放"),
)
def two_weekdays(anchor: Anchor, weekday: int, weekday2: int) -> DateValue | None:
    return _weekdays(anchor, weekday, weekday2)


def _weekdays(anchor: Anchor, first: int, last: int) -> DateValue | None:
    if last <= first:
        return None
    start = nearest_weekday(anchor, first)
    return periods.days(start, start + timedelta(days=last - first))
