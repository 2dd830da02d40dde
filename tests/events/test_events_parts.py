"""Kinds, ids and reasons for dates without a place."""

import pytest
from events_marked import verdict_of

from timeline.events.kind import kind_of
from timeline.events.mention_id import mention_id
from timeline.models import EventKind, Role, Status


@pytest.mark.parametrize(
    ("clause", "status", "role", "kind"),
    [
        ("园区举行签约仪式，12个项目落户", Status.OCCURRED, Role.AT, EventKind.ACTION),
        ("规上工业增加值增长12.5%", Status.OCCURRED, Role.AT, EventKind.STATISTIC),
        ("园区集聚企业300余家", Status.OCCURRED, Role.ASOF, EventKind.STATISTIC),
        ("该区是全省唯一的试点", Status.OCCURRED, Role.ASOF, EventKind.STATE),
        ("产业规模达到1200亿元", Status.PLANNED, Role.BY, EventKind.TARGET),
        ("实验楼将交付", Status.PLANNED, Role.BY, EventKind.ACTION),
    ],
)
def test_kind(clause, status, role, kind):
    assert kind_of(clause, status, role) is kind


def test_id_does_not_depend_on_width_marks_or_file():
    assert mention_id("３月，产值９亿元", "３月", 0) == mention_id("3月,产值9亿元。", "3月", 0)


def test_id_depends_on_words_date_and_occurrence():
    ids = {
        mention_id("3月开工", "3月", 0),
        mention_id("3月竣工", "3月", 0),
        mention_id("3月开工", "今年3月", 0),
        mention_id("3月开工", "3月", 1),
    }
    assert len(ids) == 4
    assert all(one.startswith("em-") and len(one) == 15 for one in ids)


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("«与此同时»，园区加快招商。", "connective"),
        ("设备«每天»运转20小时。", "frequency"),
        ("建设用了«18个月»。", "duration"),
        ("市委«八届五次»全会闭幕。", "name"),
        ("«接下来»，园区将扩建。", "vague"),
        ("«去年»，园区扩建。", "undated"),
    ],
)
def test_reason_without_a_place(marked, reason):
    assert verdict_of(marked, "-").reason == reason
