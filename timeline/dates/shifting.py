"""Arithmetic of the calendar: months counted on and back, weeks, weekdays of a month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def shift_month(year: int, month: int, offset: int) -> tuple[int, int]:
    """The month ``offset`` months away.

    >>> shift_month(2021, 1, -2)
    (2020, 11)
    """
    index = 12 * year + month - 1 + offset
    return index // 12, index % 12 + 1


def monday_of(day: date, weeks: int = 0) -> date:
    """The Monday of the week that holds a day, or of one so many weeks away.

    >>> monday_of(date(2021, 6, 16)), monday_of(date(2021, 6, 14), -1)
    (datetime.date(2021, 6, 14), datetime.date(2021, 6, 7))
    """
    return day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)


def nth_seven(year: int, month: int, number: int) -> date:
    """The first of the first (1), second … or last (0) seven days of a month.

    Raises ValueError for a fifth seven that the month lacks.

    >>> nth_seven(2021, 5, 2), nth_seven(2021, 5, 0)
    (datetime.date(2021, 5, 8), datetime.date(2021, 5, 25))
    """
    return date(year, month, 7 * number - 6 if number else monthrange(year, month)[1] - 6)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The first (1), second … or last (0) Monday (0) … Sunday (6) of a month.

    Raises ValueError for a fifth one that the month lacks.

    >>> nth_weekday(2021, 5, 6, 2), nth_weekday(2019, 5, 4, 0)
    (datetime.date(2021, 5, 9), datetime.date(2019, 5, 31))
    """
    if number == 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return date(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (number - 1))
