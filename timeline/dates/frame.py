"""Date columns for a table: from a pandas Series of expressions to first and last days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.dates.find import find_dates
from timeline.models import DateMention, Publication

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("start", "end", "granularity", "edtf", "why")


def date_columns(
    expressions: pd.Series[str], published: date | Publication | pd.Series[str] | None = None
) -> pd.DataFrame:
    """Start, end, granularity, EDTF and why of the first date in each expression.

    ``published`` is one day or window for all rows, or a Series of ISO days (missing values
    allowed) with the same index. Days are ``datetime.date`` objects, both ends included; a cell
    is None where the expression holds no date, or one that lacks its publication day.

    Raises ValueError for a publication that is no ISO day.
    """
    import pandas as pd

    anchors: list[date | Publication | None]
    if isinstance(published, pd.Series):
        anchors = [_day(value) for value in published.reindex(expressions.index)]
    else:
        anchors = [published] * len(expressions)
    rows = [_row(text, anchor) for text, anchor in zip(expressions, anchors, strict=True)]
    return pd.DataFrame(rows, index=expressions.index, columns=list(COLUMNS), dtype=object)


def _row(text: object, published: date | Publication | None) -> tuple[object, ...]:
    found = find_dates(text, published) if isinstance(text, str) else []
    return _cells(found[0]) if found else (None,) * len(COLUMNS)


def _cells(mention: DateMention) -> tuple[object, ...]:
    grain = mention.granularity.value if mention.resolved else None
    return (mention.start, mention.end, grain, mention.edtf, mention.why)


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
