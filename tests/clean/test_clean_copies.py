"""A copy of an article tells the same events, whatever converting and printing did to it."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from damaged_copies import COPIES, copy_of, simplified_lines, with_toned_readings
from damaged_pages import DAMAGES

from timeline.articles import articles_of
from timeline.events import find_event_mentions
from timeline.models import Page
from timeline.read import read_folder
from timeline.zones import Gazetteer, load_gazetteer

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def gazetteer() -> Gazetteer:
    return load_gazetteer(None)


@cache
def seeds() -> dict[str, Page]:
    return {page.file: page for page in read_folder(SEEDS)[0]}


def told(page: Page) -> list[tuple[object, ...]]:
    """What the articles of a page tell: where, when, in which zone, of what kind."""
    return [
        (m.line, m.date.start, m.date.end, m.date.granularity, m.zone.zone_id, m.status, m.kind)
        for article in articles_of(page)
        for m in find_event_mentions(article, gazetteer()).mentions
    ]


def test_copies_are_damaged_as_they_should_be() -> None:
    assert with_toned_readings("开发区18个") == "開(kāi)發(fā)區(qū)18個(gè)"


@pytest.mark.parametrize("family", COPIES)
@pytest.mark.parametrize("file", sorted(path.name for path in SEEDS.iterdir()))
def test_copy_of_a_seed_tells_the_same(file: str, family: str) -> None:
    source = seeds()[file]
    damaged = copy_of(source, COPIES[family])
    assert damaged.lines != source.lines
    original = told(source)
    assert original
    assert told(damaged) == original


@pytest.mark.parametrize("file", sorted(path.name for path in SEEDS.iterdir()))
def test_simplified_copy_tells_the_same(file: str) -> None:
    assert told(simplified_lines(seeds()[file])) == told(seeds()[file])


WRAPPED = {"003"}
"""Seeds that are hard-wrapped themselves: their lines cannot be cut a second time."""


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize(
    "file", sorted(p.name for p in SEEDS.iterdir() if p.name[:3] not in WRAPPED)
)
def test_damaged_copy_of_a_seed_tells_the_same(file: str, damage: str) -> None:
    """The same dates, zones and status, whatever lines they now stand on."""
    whole = simplified_lines(seeds()[file])
    damaged = DAMAGES[damage](whole)
    assert damaged.lines != whole.lines
    assert Counter(row[1:] for row in told(damaged)) == Counter(row[1:] for row in told(whole))


@pytest.mark.parametrize("family", COPIES)
@pytest.mark.parametrize(
    "file", sorted(p.name for p in SEEDS.iterdir() if p.name[:3] not in WRAPPED)
)
def test_a_copy_that_is_wrapped_as_well_tells_the_same(file: str, family: str) -> None:
    """A line may end within a reading: 豐(fe|ng)收."""
    whole = simplified_lines(seeds()[file])
    damaged = DAMAGES["wrapped at 24, indented"](copy_of(whole, COPIES[family]))
    assert Counter(row[1:] for row in told(damaged)) == Counter(row[1:] for row in told(whole))
