"""What the made pages tell: nothing from lines of the page, and each item of a bulletin its own."""

from __future__ import annotations

from functools import cache

import pytest
from page_marks import Marked, bare, read_pages
from test_articles_pages import HERE, LISTS, OPEN

from timeline.articles import articles_of
from timeline.events import find_event_mentions
from timeline.models import EventMention
from timeline.zones import Gazetteer, load_gazetteer

PAGES = [
    pytest.param(page, id=f"{name} {page.name[:40]}")
    for name in LISTS
    for page in read_pages((HERE / name).read_text(encoding="utf-8").rstrip("\n"))
    if not page.name.startswith(tuple(OPEN))
]


@cache
def gazetteer() -> Gazetteer:
    return load_gazetteer(None)


def told(page: Marked) -> list[EventMention]:
    return [m for a in articles_of(page.page) for m in find_event_mentions(a, gazetteer()).mentions]


@pytest.mark.parametrize("page", PAGES)
def test_lines_of_the_page_tell_nothing(page: Marked) -> None:
    own = bare("".join(text for mark, text in page.said if mark != "x"))
    for mention in told(page):
        assert bare(mention.quote)[:12] in own


BULLETINS: dict[str, tuple[str | None, ...]] = {
    "21 bulletin with place": ("天津滨海高新区", "重庆两江新区", "西安高新区", None),
    "22 bulletin with numbers": ("上海浦东新区", "河北雄安新区", "广州南沙新区", "哈尔滨新区"),
    "24 bulletin with bullets": (
        "张江科学城",
        "中国(上海)自贸试验区临港新片区",
        "昆山经开区",
        "芜湖经开区",
    ),
    "25 bulletin of headed": ("大连金普新区", "青岛西海岸新区", "烟台经开区"),
}


@pytest.mark.parametrize("name", BULLETINS)
def test_each_item_of_a_bulletin_tells_of_its_own_zone(name: str) -> None:
    (page,) = (param.values[0] for param in PAGES if param.values[0].name.startswith(name))
    zones = {(mention.article.index, mention.zone.zone) for mention in told(page)}
    assert zones == set(enumerate(BULLETINS[name]))
