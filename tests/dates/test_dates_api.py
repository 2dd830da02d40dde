"""The public functions beside find_dates: one expression, an explanation, a dated quotation."""

from datetime import date

import pytest

import timeline
from timeline.dates import explain_dates, find_dates, resolve
from timeline.models import Publication

PUBLISHED = date(2021, 6, 14)


@pytest.mark.parametrize(
    ("expression", "edtf"),
    [
        ("2021年上半年", "2021-40"),
        ("去年10月", "2020-10"),
        (" 5月1日至3日 ", "2021-05-01/2021-05-03"),
        ("2019年9月起", "2019-09/.."),
    ],
)
def test_one_expression_is_resolved(expression, edtf):
    assert resolve(expression, PUBLISHED).edtf == edtf


@pytest.mark.parametrize(
    "text", ["", "年轻人", "去年10月开工", "5月和去年", "三天", "2021年2月30日"]
)
def test_what_is_no_single_date_gives_nothing(text):
    assert resolve(text, PUBLISHED) is None


def test_a_value_knows_what_it_holds_and_what_it_touches():
    may, june = resolve("2021年5月"), resolve("2021年6月")
    since = resolve("2021年5月20日起")
    assert may.contains(date(2021, 5, 31))
    assert not may.contains(date(2021, 6, 1))
    assert since.contains(date(2050, 1, 1))
    assert may.overlaps(since)
    assert not may.overlaps(june)
    assert may.timex3 == {"value": "2021-05"}


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        ("2021年", "2021"),
        ("去年10月", "2020-10"),
        ("6月4日", "2021-06-04"),
        ("2021年6月左右", "2021-06"),
        ("今年上半年", "2021-01-01 — 2021-06-30"),
        ("2021年春", "2021-03-01 — 2021-05-31"),
        ("2021年一季度", "2021-01-01 — 2021-03-31"),
        ("20世纪90年代", "1990-01-01 — 1999-12-31"),
        ("18世纪", "1700-01-01 — 1799-12-31"),
        ("2021年5月下旬", "2021-05-21 — 2021-05-31"),
        ("5月1日至3日", "2021-05-01 — 2021-05-03"),
        ("2019年9月起", "2019-09-01 —"),
    ],
)
def test_why_shows_days_months_and_years_plain_and_all_else_by_its_days(expression, shown):
    (mention,) = find_dates(expression, PUBLISHED)
    assert f"” → {shown}，" in mention.why


def test_public_names_load_from_the_top():
    assert timeline.resolve("2021年").edtf == "2021"
    assert timeline.date_columns is not None


def test_an_explanation_names_rule_slots_and_what_lost():
    (each,) = explain_dates("去年10月18日签约", PUBLISHED)
    assert each.mention == find_dates("去年10月18日签约", PUBLISHED)[0]
    assert each.slots == {"year": "去年", "month": "10月", "day": "18日"}
    assert ("whole_year", "去年", False) in [
        (other.rule, other.text, other.refused) for other in each.passed_over
    ]


def test_a_rule_that_said_no_is_named():
    (each,) = explain_dates("2021年2月30日签约", PUBLISHED)
    assert each.mention.start is None
    assert ("month_day", True) in [(other.rule, other.refused) for other in each.passed_over]


def test_the_years_that_were_not_taken_are_told():
    (mention,) = find_dates("12月，公司完成融资", PUBLISHED)
    assert [(other.start, other.reason) for other in mention.alternatives] == [
        (date(2021, 12, 1), "发布时尚未到来")
    ]


@pytest.mark.parametrize(
    ("text", "expression", "start"),
    [
        ("2019年5月20日，王某说：“昨天我们签约。”", "昨天", "2019-05-19"),
        ("2019年5月，王某回忆：“去年我们签约。”", "去年", "2018-01-01"),
        ("2019年5月20日，王某表示，“今年将投产”。", "今年", "2019-01-01"),
        # not inside the quotation, not dated, not said
        ("2019年5月20日，王某说：“我们签约。”昨天，项目投产。", "昨天", "2021-06-13"),
        ("王某说：“昨天我们签约。”", "昨天", "2021-06-13"),
        ("2019年5月20日落成的“昨天书店”去年歇业。", "去年", "2020-01-01"),
        ("2019年5月20日以来，王某说：“昨天我们签约。”", "昨天", "2021-06-13"),
    ],
)
def test_inside_a_dated_quotation_words_count_from_the_day_they_were_spoken(
    text, expression, start
):
    mention = next(m for m in find_dates(text, PUBLISHED) if m.text == expression)
    assert mention.start == date.fromisoformat(start)
    assert ("引语" in mention.why) == (start < "2020")


def test_a_dated_quotation_needs_no_publication():
    found = find_dates("2019年5月20日，王某说：“昨天我们签约。”", None)
    assert [m.edtf for m in found] == ["2019-05-20", "2019-05-19"]


def test_the_window_of_an_inferred_publication_widens_a_deictic_word():
    (mention,) = find_dates("昨天投产", Publication(date(2021, 6, 14), date(2021, 6, 20)))
    assert (mention.start, mention.end, mention.approx) == (
        date(2021, 6, 13),
        date(2021, 6, 19),
        True,
    )
