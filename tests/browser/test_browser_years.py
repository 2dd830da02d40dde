"""A timeline that is too long for one page: a page a year, and a search over all of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser_pages import PageErrors, served

from timeline.export.years_page import MOST

pytestmark = pytest.mark.browser

ZONE = "hangzhou-gaoxin"


@pytest.fixture
def page(chromium, long_folder) -> Iterator[object]:
    with served(long_folder) as site:
        errors = PageErrors(site)
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        errors.watch(page)
        page.goto(f"{site}/{ZONE}.html")
        yield page
        page.close()
        assert errors.found == []


def test_there_is_a_page_for_each_year(long_folder):
    names = sorted(path.name for path in long_folder.glob(f"{ZONE}*.html"))
    assert names == [f"{ZONE}{year}.html" for year in ("-2018", "-2020", "-2021", "-2025", "")]
    ids = [f'id="ev-half-{n}"' for n in (0, MOST // 4 - 1)]
    text = (long_folder / f"{ZONE}-2018.html").read_text(encoding="utf-8")
    assert all(id in text for id in ids)


def test_the_years_are_listed_and_lead_to_their_pages(page):
    rows = page.eval_on_selector_all(".year-rows li", "all => all.map(li => li.id)")
    assert rows == ["y2018", "y2020", "y2021", "y2025"]
    page.click(".year-rows a[href$='-2021.html']")
    assert page.text_content("h1") == "杭州高新区（滨江）2021年"
    assert page.locator("li.event").count() == 1
    page.click(".up a")
    assert page.url.endswith(f"/{ZONE}.html")


def test_the_search_covers_all_years(page):
    page.fill("[name=q]", "linkinip")
    assert page.text_content("#filter output") == f"找到 1 / {MOST + 1} 条"
    assert page.text_content("#found li") == "约2021年1月15日LINKINIP科创服务平台落户高新区（滨江）"
    page.fill("[name=q]", "")
    page.fill("[name=to]", "2018")
    assert page.locator("#found li").count() == 200 and page.is_visible("[data-more]")
    page.fill("[name=to]", "")
    assert page.is_hidden("#found")
    page.fill("[name=q]", "linkinip")
    page.click("#found a")
    assert page.url.endswith(f"{ZONE}-2021.html#ev-many")


@pytest.mark.parametrize("id", ["ev-many", "em-many-b"])
def test_a_link_to_an_event_finds_its_year(page, id):
    page.goto(page.url + "#" + id)
    page.wait_for_url(f"**/{ZONE}-2021.html#{id}")
