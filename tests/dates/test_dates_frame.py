"""Date columns beside a column of expressions."""

from datetime import date

import pandas as pd

from timeline.dates.frame import date_columns


def test_a_day_for_all_rows():
    table = date_columns(pd.Series(["去年10月", "无日期", None]), date(2021, 1, 28))
    assert list(table["start"]) == [date(2020, 10, 1), None, None]
    assert list(table["end"]) == [date(2020, 10, 31), None, None]
    assert table.loc[0, "edtf"] == "2020-10"


def test_a_day_for_each_row_by_index():
    expressions = pd.Series(["昨天", "昨天", "2019年"], index=["a", "b", "c"])
    published = pd.Series({"b": "2022-03-01", "a": "2021-01-01"})
    table = date_columns(expressions, published)
    assert list(table["start"]) == [date(2020, 12, 31), date(2022, 2, 28), date(2019, 1, 1)]


def test_without_publication_a_cell_says_what_is_missing():
    table = date_columns(pd.Series(["昨天"]))
    assert table.loc[0, "start"] is None
    assert "发布日期" in table.loc[0, "why"]
