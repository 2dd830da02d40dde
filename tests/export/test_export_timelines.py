"""Events come onto the right timeline, in order, and filters choose by overlap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from export_builder import Gazetteer, made_build, made_date, made_event, made_events, made_mention

from timeline.models import Build, Granularity, Role, Status, Zone, ZoneAttribution
from timeline.timelines import Filter, last_zones, make_timelines

ONE = {event.id: event for event in made_events()}


def test_subzone_events_stand_on_their_parents_timeline():
    build = made_build()
    assert [t.zone.id for t in build.timelines] == [
        "hangzhou-gaoxin",
        "hangzhou-qiantang-district",
        "hangzhou-qiantang-new",
        "zibo-gaoxin",
    ]
    parent = build.timelines[0]
    assert {"ev-open", "ev-clause"} <= {event.id for event in parent.events}
    assert [zone.id for zone in parent.subzones] == ["hangzhou-gaoxin-fuyang"]


def test_subzones_have_their_own_timeline_on_request():
    build = made_build(subzone_pages=True)
    own = next(t for t in build.timelines if t.zone.id == "hangzhou-gaoxin-fuyang")
    assert [event.id for event in own.events] == ["ev-open", "ev-clause", "ev-openplan"]
    assert own.subzones == ()


def test_nothing_is_lost_and_what_has_no_zone_comes_back():
    timelines, unassigned = make_timelines(made_events(), Gazetteer())
    assert [event.id for event in unassigned] == ["ev-nozone"]
    assert sum(len(t.events) for t in timelines) + 1 == len(made_events())


def test_order_is_sort_date_then_longer_then_id():
    events = made_build().timelines[0].events
    assert [e.id for e in events if e.main.date.sort_date.year == 2020] == [
        "ev-year",
        "ev-trad",
        "ev-open",
        "ev-clause",
        "ev-day",
    ]
    window = next(e for e in events if e.id == "ev-window")
    assert window.main.date.sort_date == date(2023, 3, 31)
    assert [t.events for t in make_timelines(made_events()[::-1], Gazetteer())[0]] == [
        t.events for t in make_timelines(made_events(), Gazetteer())[0]
    ]


def test_a_zone_found_by_pattern_has_a_page_too():
    mention = ONE["ev-day"].main
    at = ZoneAttribution("x-lin-an-qingshanhu", "青山湖科技城", why="句内")
    event = made_event(type(mention)(**fields(mention) | {"zone": at}))
    (timeline,), _ = make_timelines([event], Gazetteer())
    assert (timeline.zone.id, timeline.zone.short, timeline.zone.source) == (
        "x-lin-an-qingshanhu",
        "青山湖科技城",
        "pattern",
    )


def fields(record):
    return {name: getattr(record, name) for name in record.__slots__}


@pytest.mark.parametrize(
    ("filter", "expected"),
    [
        (Filter(), True),
        (Filter(zones=frozenset({"hangzhou-gaoxin"})), True),
        (Filter(zones=frozenset({"hangzhou-gaoxin-fuyang"})), True),
        (Filter(zones=frozenset({"zibo-gaoxin"})), False),
        (Filter(start=date(2020, 10, 31)), True),
        (Filter(start=date(2020, 11, 1)), False),
        (Filter(end=date(2020, 10, 1)), True),
        (Filter(end=date(2020, 9, 30)), False),
        (Filter(statuses=frozenset({Status.OCCURRED, Status.PLANNED})), True),
        (Filter(statuses=frozenset({Status.PLANNED})), False),
    ],
)
def test_filter(filter, expected):
    assert filter.matches(ONE["ev-clause"]) is expected


def test_open_ends_reach_on_and_deadlines_stand_on_their_last_day():
    assert Filter(start=date(2090, 1, 1)).matches(ONE["ev-openplan"])
    deadline = made_date("6月前", None, date(2021, 5, 31), Granularity.DAY, role=Role.BY)
    event = made_event(made_mention("by", "6月前完成。", deadline, "完成"))
    assert Filter(start=date(2021, 5, 31)).matches(event)
    assert not Filter(end=date(2021, 5, 30)).matches(event)


def test_a_joint_event_stands_on_the_page_of_every_zone_that_shares_it():
    event = ONE["ev-day"]
    zone = replace(event.main.zone, joint=("zibo-gaoxin",))
    main = replace(event.main, zone=zone)
    event = replace(event, main=main, mentions=(main,))
    timelines, _ = make_timelines([event], Gazetteer())
    assert [t.zone.id for t in timelines] == sorted({zone.zone_id, "zibo-gaoxin"})
    assert all(t.events == (event,) and t.subzones == () for t in timelines)
    assert Filter(frozenset({"zibo-gaoxin"})).matches(event)
    assert Build(tuple(timelines)).events == (event,)


def test_former_zones_join_their_successor_on_request():
    plain, _ = make_timelines(made_events(), Gazetteer())
    joined, _ = make_timelines(made_events(), Gazetteer(), follow_successors=True)
    of = {t.zone.id: {event.id for event in t.events} for t in plain}
    after = {t.zone.id: {event.id for event in t.events} for t in joined}
    old, new = "hangzhou-qiantang-new", "hangzhou-qiantang-district"
    assert after == of | {new: of[old] | of[new]}
    assert [t.subzones for t in joined] == [t.subzones for t in plain]


def test_a_line_of_successors_that_runs_in_a_circle_ends():
    one, two = (Zone(a, a, a, "", "", "", "", successors=(b,)) for a, b in (("a", "b"), ("b", "a")))

    class Circle:
        def get(self, id):
            return {"a": one, "b": two}.get(id)

        def root(self, id):
            return id

    assert last_zones("a", Circle()) == ()
