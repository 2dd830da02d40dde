"""One indicator over time: made articles in, comparable figures with their sources out."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from timeline import pipeline
from timeline.articles import PublicationOptions
from timeline.errors import UsageError
from timeline.export import ExportOptions, write_build
from timeline.export.amounts import scaled, shared_scale
from timeline.export.indicators import indicators
from timeline.export.series_chart import BOTTOM, LEFT, RIGHT, TOP, chart, width
from timeline.series import Series, choose_indicator, indicator_name, period_kind, series_of
from timeline.zones import load_gazetteer

ARTICLES = Path(__file__).parent / "articles"
SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"
ZONE = "nanjing-jiangbei-new"


def timeline(*args: object, check: bool = True) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "timeline", "series", *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True, check=check)


@pytest.fixture(scope="module")
def build():
    return pipeline.build(ARTICLES, load_gazetteer(), PublicationOptions())


@pytest.fixture(scope="module")
def found(build) -> list[Series]:
    return series_of(build.events, ZONE)


def named(found, measure, period):
    return next(
        s for s in found if (s.indicator, s.measure, s.period) == ("地区生产总值", measure, period)
    )


def test_years_and_half_years_are_series_of_their_own(found):
    years, halves = named(found, "value", "year"), named(found, "value", "1-6")
    assert [(p.start.year, p.value / 10**8) for p in years.points] == [
        (2019, Decimal("2780")),
        (2020, Decimal("3089.5")),
        (2021, Decimal("3400")),
        (2023, Decimal("4012.6")),
        (2025, Decimal("5000")),
    ]
    assert [p.value / 10**8 for p in halves.points] == [1380, 1620, 1893]


def test_growth_is_signed_and_apart_from_values(found):
    assert [p.value for p in named(found, "growth", "1-6").points] == [
        Decimal("-1.2"),
        Decimal("13.5"),
        Decimal("8.8"),
    ]


def test_a_point_names_every_source_and_tells_plans_from_measurements(found):
    points = {point.start.year: point for point in named(found, "value", "year").points}
    assert [m.article.file for m in points[2023].mentions] == ["2024.txt", "2024b.txt"]
    assert [year for year, point in points.items() if point.planned] == [2025]
    assert points[2021].quantity.bound == "above"


def test_the_same_figure_in_two_events_keeps_the_sources_of_both(build):
    (page,) = [t for t in build.timelines if t.zone.id == ZONE]
    twice = [*page.events, *(replace(event, id=f"{event.id}-b") for event in page.events)]
    years = named(series_of(twice, ZONE), "value", "year")
    assert len(years.points) == 5
    assert [len(point.mentions) for point in years.points] == [2, 2, 2, 4, 2]


def test_figures_of_the_city_and_parts_of_a_whole_are_not_the_zones(found):
    values = [point.value for series in found for point in series.points]
    own = [p.value for s in found if s.indicator == "地区生产总值" for p in s.points]
    assert Decimal(1742100000000) not in own
    assert Decimal(113000000000) not in values


def test_an_indicator_answers_to_its_other_names(found):
    assert choose_indicator(found, "GDP") == choose_indicator(found, "地区生产总值")
    assert indicator_name("规模以上工业增加值") == "规上工业增加值"
    with pytest.raises(UsageError, match=r"no figures for “税收”; there are 地区生产总值"):
        choose_indicator(found, "税收")


@pytest.mark.parametrize(
    ("start", "end", "kind"),
    [
        ("2021-01-01", "2021-12-31", "year"),
        ("2021-01-01", "2021-09-30", "1-9"),
        ("2021-07-01", "2021-12-31", "7-12"),
        ("2021-02-01", "2021-02-28", "month"),
        ("2021-02-03", "2021-02-03", "moment"),
        ("2021-02-03", "2021-04-05", "2021-02-03/2021-04-05"),
        ("2020-01-01", "2021-12-31", "2020-01-01/2021-12-31"),
    ],
)
def test_kinds_of_periods(start, end, kind):
    assert period_kind(date.fromisoformat(start), date.fromisoformat(end)) == kind


def test_only_three_periods_and_more_are_drawn(build):
    (page,) = [t for t in build.timelines if t.zone.id == ZONE]
    charts = indicators(page, "zh").charts
    assert [(c.name, c.unit, c.period, len(c.rows)) for c in charts] == [
        ("地区生产总值", "亿元", "", 5),
        ("地区生产总值 增速", "%", "", 4),
        ("地区生产总值", "亿元", "1—6月", 3),
        ("地区生产总值 增速", "%", "1—6月", 3),
    ]


def test_drawings_have_a_zero_base_a_gap_for_missing_years_and_labels_apart(found):
    years = chart(named(found, "value", "year"))
    assert years.base == BOTTOM
    assert [mark.status for mark in years.marks] == ["occurred"] * 4 + ["planned"]
    assert len(years.lines) == 2  # none across 2022 and 2024
    assert years.marks[0].x == LEFT and years.marks[-1].x == RIGHT
    assert min(mark.y for mark in years.marks) == TOP
    heights = [BOTTOM - mark.y for mark in years.marks]
    assert heights[0] / heights[-1] == pytest.approx(2780 / 5000, abs=0.01)
    shown = sorted((m.x, m.label) for m in years.marks if m.label)
    for (x1, a), (x2, b) in pairwise(shown):
        assert x2 - x1 >= (width(a) + width(b)) / 2


def test_falls_stand_below_the_base_line(found):
    falls = chart(named(found, "growth", "1-6"))
    assert falls.marks[0].y > falls.base > falls.marks[1].y
    assert falls.marks[0].label == "−1.2"


def test_values_share_a_scale_and_are_never_rounded():
    scale, word = shared_scale([Decimal(288780000000), Decimal("300000012345.67")])
    assert word == "亿"
    assert scaled(Decimal("300000012345.67"), scale) == "3000.0001234567"
    assert shared_scale([Decimal(3), Decimal(10**9)])[1] == ""


def test_csv_and_records_carry_sources(found):
    table = timeline(ARTICLES, "--zone", "南京江北新区", "--indicator", "GDP", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(table.stdout)))
    assert [row["数值"] for row in rows[:5]] == [
        "278000000000", "308950000000", "340000000000", "401260000000", "500000000000",
    ]  # fmt: skip
    assert rows[3]["出处"] == "2024.txt:4；2024b.txt:4"
    assert rows[4]["状态"] == "计划"
    lines = timeline(ARTICLES, "--zone", ZONE, "--indicator", "GDP", "--format", "jsonl")
    records = [json.loads(line) for line in lines.stdout.splitlines()]
    assert len(records) == len(rows)
    schema = json.loads((SCHEMAS / "series-point.json").read_text(encoding="utf-8"))
    for record in records:
        Draft202012Validator(schema).validate(record)
        assert record.keys() == schema["properties"].keys()
    assert records[3]["sources"][1]["publisher"] == "扬子新闻"
    assert records[-3]["value"] == -1.2


def test_without_an_indicator_the_command_lists_them():
    lines = timeline(ARTICLES, "--zone", ZONE).stdout.splitlines()
    assert any(line.split()[:2] == ["地区生产总值", "15"] for line in lines)


def test_an_unknown_indicator_is_one_line_and_exit_2():
    done = timeline(ARTICLES, "--zone", ZONE, "--indicator", "税收", check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("timeline: --indicator: no figures for “税收”")


def test_the_page_draws_without_script_and_says_everything_in_words(build, tmp_path):
    write_build(build, tmp_path, ExportOptions(zones=load_gazetteer()))
    page = (tmp_path / f"{ZONE}.html").read_text(encoding="utf-8")
    section = page[page.index('<section class="back indicators"') :]
    section = section[: section.index("</section>") + len("</section>")]
    tree = ElementTree.fromstring(section)
    assert [svg.get("aria-hidden") for svg in tree.iter("svg")] == ["true"] * 4
    cells = ["".join(cell.itertext()).strip() for cell in tree.iter("td")]
    assert cells[:5] == ["2780亿元", "3089.5亿元", "超3400亿元", "4012.6亿元", "5000亿元 计划"]
    for link in tree.iter("a"):
        assert f'id="{link.get("href")[1:]}"' in page
