"""Date columns beside a column of expressions."""

from datetime import date, datetime

import pandas as pd
import pytest

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


DAY = date(2021, 1, 28)


@pytest.mark.parametrize(
    "days",
    [
        [DAY, DAY],
        [datetime(2021, 1, 28, 9, 30), DAY],
        [pd.Timestamp("2021-01-28 23:59"), "2021-01-28"],
        pd.to_datetime(["2021-01-28", "2021-01-28"]),
        pd.to_datetime(["2021-01-28T08:00", "2021-01-28"], format="ISO8601").tz_localize(
            "Asia/Shanghai"
        ),
    ],
)
def test_a_day_of_publication_comes_in_every_usual_type(days):
    table = date_columns(pd.Series(["昨天", "昨天"]), pd.Series(days))
    assert list(table["start"]) == [date(2021, 1, 27)] * 2


@pytest.mark.parametrize(
    "days",
    [
        [DAY, None],
        ["2021-01-28", float("nan")],
        pd.to_datetime(["2021-01-28", None]),
        pd.array(["2021-01-28", None], dtype="string"),
    ],
)
def test_a_missing_day_leaves_its_row_unresolved(days):
    table = date_columns(pd.Series(["昨天", "昨天"]), pd.Series(days))
    assert list(table["start"]) == [date(2021, 1, 27), None]
    assert "发布日期" in table.loc[1, "why"]


@pytest.mark.parametrize("value", [20210128, 1.5, "28.1.2021", "", "2021-02-30", ["2021-01-28"]])
def test_what_is_no_day_is_refused(value):
    with pytest.raises(ValueError):
        date_columns(pd.Series(["昨天"]), pd.Series([value]))
    with pytest.raises(ValueError):
        date_columns(pd.Series(["昨天"]), value)


@pytest.mark.parametrize("day", [DAY, "2021-01-28", datetime(2021, 1, 28, 9), pd.Timestamp(DAY)])
def test_one_day_for_all_rows_comes_in_the_same_types(day):
    table = date_columns(pd.Series(["昨天", None]), day)
    assert list(table["start"]) == [date(2021, 1, 27), None]
