"""Dates: from the words of a text to days of the calendar, with how each was reached."""

from timeline.dates.mentions import find_article_dates, find_dates
from timeline.dates.value import DateValue

__all__ = ["DateValue", "find_article_dates", "find_dates"]
