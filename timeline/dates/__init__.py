"""Dates: from the words of a text to days of the calendar, with how each was reached."""

from timeline.dates.explain import Explanation
from timeline.dates.find import explain_dates, find_article_dates, find_dates, resolve
from timeline.dates.frame import date_columns
from timeline.dates.settings import conventions_beside, read_conventions
from timeline.dates.vague import Conventions
from timeline.dates.value import DateValue

__all__ = [
    "Conventions",
    "DateValue",
    "Explanation",
    "conventions_beside",
    "date_columns",
    "explain_dates",
    "find_article_dates",
    "find_dates",
    "read_conventions",
    "resolve",
]
