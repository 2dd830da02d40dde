"""The festivals: how each is called, and its day in a Western year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from timeline.dates import holidays, lunar, periods
from timeline.dates.shifting import nth_weekday
from timeline.dates.value import DateValue

DayIn = Callable[[int], date]
"""The day of a festival in a Western year. Raises ValueError where it cannot be known."""


def _solar(month: int, day: int) -> DayIn:
    return lambda year: date(year, month, day)


def _lunar(month: int, day: int) -> DayIn:
    return lambda year: lunar.lunar_day(year, month, day)


def _term(name: str) -> DayIn:
    return lambda year: lunar.solar_term(year, name)


def _weekday(month: int, weekday: int, number: int) -> DayIn:
    return lambda year: nth_weekday(year, month, weekday, number)


def new_years_eve(year: int) -> date:
    """The last day of the lunar year, which falls into the Western year of the next one."""
    return lunar.lunar_day(year, 1, 1) - timedelta(days=1)


_TABLE: tuple[tuple[str, DayIn], ...] = (
    ("元旦", _solar(1, 1)),
    ("情人节", _solar(2, 14)),
    ("妇女节 三八节 三八妇女节 三八国际妇女节 国际妇女节", _solar(3, 8)),
    ("植树节", _solar(3, 12)),
    ("消费者权益日 国际消费者权益日", _solar(3, 15)),
    ("世界水日", _solar(3, 22)),
    ("愚人节", _solar(4, 1)),
    ("清明", _term("清明")),
    ("国家安全教育日 全民国家安全教育日", _solar(4, 15)),
    ("世界地球日", _solar(4, 22)),
    ("世界读书日", _solar(4, 23)),
    ("中国航天日", _solar(4, 24)),
    ("世界知识产权日", _solar(4, 26)),
    ("五一 劳动节 五一劳动节 五一国际劳动节 国际劳动节", _solar(5, 1)),
    ("青年节 五四青年节", _solar(5, 4)),
    ("中国品牌日", _solar(5, 10)),
    ("护士节 国际护士节", _solar(5, 12)),
    ("国际博物馆日", _solar(5, 18)),
    ("全国科技工作者日", _solar(5, 30)),
    ("母亲节", _weekday(5, 6, 2)),
    ("儿童节 六一 六一儿童节 国际儿童节", _solar(6, 1)),
    ("世界环境日", _solar(6, 5)),
    ("父亲节", _weekday(6, 6, 3)),
    ("建党节 七一", _solar(7, 1)),
    ("建军节 八一 八一建军节", _solar(8, 1)),
    ("抗战胜利纪念日", _solar(9, 3)),
    ("教师节", _solar(9, 10)),
    ("烈士纪念日", _solar(9, 30)),
    ("国庆 十一", _solar(10, 1)),
    ("万圣节 万圣节前夜 万圣夜", _solar(10, 31)),
    ("记者节", _solar(11, 8)),
    ("全国消防日", _solar(11, 9)),
    ("双十一 双11 光棍节", _solar(11, 11)),
    ("感恩节", _weekday(11, 3, 4)),
    ("国家宪法日", _solar(12, 4)),
    ("双十二 双12", _solar(12, 12)),
    ("国家公祭日", _solar(12, 13)),
    ("平安夜", _solar(12, 24)),
    ("圣诞 圣诞节", _solar(12, 25)),
    ("跨年夜", _solar(12, 31)),
    ("除夕 年三十", new_years_eve),
    ("春节 农历新年 农历年", _lunar(1, 1)),
    ("元宵", _lunar(1, 15)),
    ("龙抬头 二月二龙抬头 二月二", _lunar(2, 2)),
    ("三月三", _lunar(3, 3)),
    ("端午", _lunar(5, 5)),
    ("七夕", _lunar(7, 7)),
    ("中元节", _lunar(7, 15)),
    ("中秋", _lunar(8, 15)),
    ("重阳", _lunar(9, 9)),
    ("腊八", _lunar(12, 8)),
    ("小年", _lunar(12, 23)),
)
"""The names of each festival, the first as the yearly notices of holidays have it; its day.

小年 is that of the north; in the south it is a day later.
"""

_ROWS = {name: row for row in _TABLE for name in row[0].split()}
FESTIVALS: tuple[str, ...] = tuple(_ROWS)
"""Every name of a festival."""

_STATUTORY_DAYS = {"春节": 7, "国庆": 7, "五一": 3, "元旦": 1, "清明": 1, "端午": 1, "中秋": 1}
"""Days off where the yearly notices are not known: the window is then approximate."""


def festival_day(festival: str, year: int) -> DateValue:
    """The day of a festival in a Western year. Raises ValueError where it cannot be known."""
    return periods.day(_ROWS[festival][1](year))


def has_days_off(festival: str) -> bool:
    """Whether the yearly notices give days off for it (国庆), with a first and a last."""
    return _ROWS[festival][0].split()[0] in holidays.OFFICIAL


def festival_window(festival: str, year: int) -> DateValue:
    """The official days off; the statutory ones, approximate, outside the known years."""
    names, day_in = _ROWS[festival]
    name, day = names.split()[0], day_in(year)
    official = holidays.window(name, day)
    if official is not None:
        return periods.days(*official)
    length = _STATUTORY_DAYS.get(name, 1)
    return periods.approximate(periods.days(day, day + timedelta(days=length - 1)))
