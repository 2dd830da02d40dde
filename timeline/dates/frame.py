"""Date columns for a table: from a pandas Series of expressions to first and last days."""

from __future__ import annotations

from datetime import date, datetime
from math import isnan
from typing import TYPE_CHECKING, Any

from timeline.dates.find import find_dates
from timeline.models import DateMention, Publication

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("start", "end", "granularity", "edtf", "why")


def date_columns(
    expressions: pd.Series[str],
    published: date | str | Publication | pd.Series[Any] | None = None,
) -> pd.DataFrame:
    """Start, end, granularity, EDTF and why of the first date in each expression.

    ``published`` is one day or window for all rows, or a Series of days with the same index. A
    day is a date, a datetime or pandas Timestamp (its day), or an ISO string; None, NaN and NaT
    are a day that is not known. Days of the answer are ``datetime.date`` objects, both ends
    included; a cell is None where the expression holds no date, or one that lacks its
    publication day.

    Raises ValueError for a publication that is none of these.
    """
    import pandas as pd

    anchors: list[date | Publication | None]
    if isinstance(published, pd.Series):
        anchors = [_day(value) for value in published.reindex(expressions.index)]
    else:
        one = published if isinstance(published, Publication) else _day(published)
        anchors = [one] * len(expressions)
    rows = [_row(text, anchor) for text, anchor in zip(expressions, anchors, strict=True)]
    return pd.DataFrame(rows, index=expressions.index, columns=list(COLUMNS), dtype=object)


def _row(text: object, published: date | Publication | None) -> tuple[object, ...]:
    found = find_dates(text, published) if isinstance(text, str) else []
    return _cells(found[0]) if found else (None,) * len(COLUMNS)


def _cells(mention: DateMention) -> tuple[object, ...]:
    grain = mention.granularity.value if mention.resolved else None
    return (mention.start, mention.end, grain, mention.edtf, mention.why)


def _day(value: object) -> date | None:
    """The day of one cell, None where it is missing."""
    import pandas as pd

    if value is None or value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, float) and isnan(value):
        return None
    if isinstance(value, datetime):  # a pandas Timestamp is one as well
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return date.fromisoformat(value)
    raise ValueError(f"no day of publication: {value!r}")
