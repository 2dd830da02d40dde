"""The chart over a list: columns, squares, bars below the axis; nothing left out in silence."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from export_builder import made_build, made_date, made_event, made_mention, only
from hypothesis import given
from hypothesis import strategies as st

from timeline.export.index_page import index_page
from timeline.export.lanes import LANES, Piece, pack
from timeline.export.options import ExportOptions
from timeline.export.overview import BARS_HEIGHT, HIGHEST, overview
from timeline.models import Event, Granularity, Status

DAY, MONTH, SPAN = Granularity.DAY, Granularity.MONTH, Granularity.SPAN


def event(n: int, start: date, end: date | None, status: Status = Status.OCCURRED) -> Event:
    unit = DAY if start == end else SPAN
    when = made_date("某日", start, end, unit)
    return made_event(made_mention(f"{n:05}", "某日，开工。", when, "开工", status=status))


def days(*given: date) -> list[Event]:
    return [event(n, day, day) for n, day in enumerate(given)]


def test_an_event_within_a_column_is_a_square_and_a_longer_one_a_bar():
    events = [
        event(1, date(2021, 3, 5), date(2021, 3, 5)),
        event(2, date(2021, 3, 1), date(2021, 3, 31), Status.PLANNED),
        event(3, date(2021, 3, 31), date(2021, 4, 1)),
    ]
    chart = overview(events)
    assert chart is not None
    assert [square.status for square in chart.wide.squares] == ["occurred", "planned"]
    assert {square.x for square in chart.wide.squares} == {round(2.5 / 12 * 100, 2)}
    assert len({square.y for square in chart.wide.squares}) == 2
    (strip,) = chart.wide.strips
    assert (strip.x, strip.width) == (round(2 / 12 * 100, 2), round(2 / 12 * 100, 2))


@pytest.mark.parametrize(
    ("years", "wide", "narrow"),
    [(1, 1, 3), (8, 1, 3), (9, 3, 12), (24, 3, 12), (25, 12, 12), (36, 12, 12), (37, 12, 60)],
)
def test_columns_widen_with_the_years(years, wide, narrow):
    chart = overview(days(date(2011, 1, 1), date(2010 + years, 12, 31)))
    assert chart is not None
    assert (chart.wide.step, chart.narrow.step) == (wide, narrow)
    assert chart.years == years or (chart.first % 5 == 0 and chart.years % 5 == 0)


@pytest.mark.parametrize("years", [7, 8, 13, 25, 37, 60, 61, 117, 400])
def test_the_years_under_a_chart_never_run_into_each_other(years):
    """A name takes 30 px, of 288 on the narrowest page and of 688 on the narrowest wide one."""
    chart = overview(days(date(2027 - years, 1, 5), date(2026, 12, 31)))
    assert chart is not None
    for size, width in ((chart.wide, 688), (chart.narrow, 288)):
        places = [tick.x / 100 * width for tick in size.ticks if tick.label]
        assert places or size.aligned
        assert all(b - a >= 36 for a, b in pairwise(places))
        assert all(place + 30 <= width for place in places)


def test_a_stack_that_is_too_tall_makes_columns():
    at_most = overview(days(*[date(2021, 3, 5)] * HIGHEST))
    above = overview(days(*[date(2021, 3, 5)] * (HIGHEST + 1), date(2021, 4, 1)))
    assert at_most is not None and above is not None
    assert len(at_most.wide.squares) == HIGHEST and not at_most.wide.columns
    assert not above.wide.squares and above.wide.top == HIGHEST + 1
    full, single = above.wide.columns
    assert (full.y, full.height) == (0, BARS_HEIGHT)
    assert single.height == pytest.approx(BARS_HEIGHT / (HIGHEST + 1), abs=0.1)


def test_equal_bars_are_drawn_as_one_only_when_lanes_run_out():
    year = Piece(0, 12, "planned", False)
    few, more = pack([year] * LANES, 24)
    assert (len(few), more) == (LANES, 0)
    (one,), more = pack([year] * (LANES + 3), 24)
    assert (one.count, more) == (LANES + 3, 0)


def test_what_finds_no_lane_is_counted():
    strips, more = pack([Piece(n, 40, "occurred", False) for n in range(10)], 48)
    assert (len(strips), more) == (LANES, 4)


def test_bars_that_leave_the_chart_say_so():
    (strip,), _ = pack([Piece(-5, 99, "ongoing", True)], 24)
    assert (strip.x, strip.width, strip.from_before, strip.to_after) == (0, 100, True, True)


@given(st.lists(st.tuples(st.integers(-20, 60), st.integers(1, 90)), min_size=1, max_size=40))
def test_no_two_bars_of_a_lane_overlap_and_none_is_lost(spans):
    months = 60
    pieces = [Piece(start, start + length, "occurred", False) for start, length in spans]
    pieces = [piece for piece in pieces if piece.end > 0 and piece.start < months]
    strips, more = pack(pieces, months)
    assert sum(strip.count for strip in strips) + more == len(pieces)
    for lane in range(LANES):
        row = sorted((s.x, s.end) for s in strips if s.lane == lane)
        assert all(a[1] <= b[0] + 0.02 for a, b in pairwise(row))
        assert all(start >= -0.01 and end <= 100.01 for start, end in row)


def test_every_event_of_a_zone_is_somewhere_in_its_chart():
    events = only(made_build(), "hangzhou-gaoxin").events
    chart = overview(events)
    assert chart is not None
    for size in (chart.wide, chart.narrow):
        squares = len(size.squares)
        assert squares + sum(strip.count for strip in size.strips) + size.more == len(events)


@pytest.mark.parametrize("years", [1, 12, 13, 40, 117, 400])
def test_the_years_over_the_index_never_run_into_each_other(years):
    build = made_build(days(date(1600, 5, 1), date(1599 + years, 5, 1)))
    page = index_page(build, ExportOptions())
    labels = [label for label in page.labels if label.text]
    assert 0 < len(labels) <= 12
    on_a_phone = [label for label in labels if label.kind != "second"]
    assert len(on_a_phone) <= 7


def test_one_old_event_does_not_squeeze_the_years_of_the_index():
    many = [date(year, 5, 1) for year in range(2006, 2027)]
    page = index_page(made_build(days(date(1934, 5, 1), *many, date(2050, 1, 1))), ExportOptions())
    axis = page.axis
    assert (axis.first, axis.last, axis.before, axis.after) == (2006, 2029, True, True)
    assert [label.text for label in page.labels if label.kind == "end"] == ["2006年前", "2030年起"]
    (row,) = page.areas[0].rows
    assert len(row.bars) == len(many) + 2
    places = [bar.x for bar in row.bars]
    assert places == sorted(places) and places[0] >= 0 and places[-1] < axis.width
    lines = [at for at, _ in axis.lines]
    assert len(lines) == 3 and lines == sorted(lines)
    assert sum(length for _, length in axis.lines) < axis.width


def test_few_years_are_shown_one_by_one():
    page = index_page(made_build(days(date(1990, 5, 1), date(2025, 1, 1))), ExportOptions())
    assert not page.axis.before and not page.axis.after
    assert page.axis.lines == ((0, page.axis.width),)
