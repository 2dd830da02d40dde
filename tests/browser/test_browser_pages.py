"""The pages in a browser: filters, addresses, deep links, reading without JavaScript, reflow."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from export_builder import made_build, only

from timeline.export import ExportOptions, write_build
from timeline.export.zone_page import TOGETHER

pytestmark = pytest.mark.browser

TOTAL = 19
ALL_EVENTS = only(made_build(), "hangzhou-gaoxin").events
ALL = [event.id for event in ALL_EVENTS]


def shown(page) -> list[str]:
    return page.eval_on_selector_all(
        "li.event", "list => list.filter(li => !li.hidden).map(li => li.id)"
    )


def count(page) -> str:
    return page.text_content("#filter output")


def fill(page, **fields):
    for name, value in fields.items():
        page.fill(f"[name={name}]", value)


def test_the_filter_appears_with_javascript_and_shows_all(visit):
    page = visit()
    assert page.is_visible("#filter form")
    assert shown(page) == ALL and len(ALL) == TOTAL
    assert count(page) == "显示 19 / 19 条"
    assert page.get_attribute("#filter output", "aria-live") == "polite"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2020-10", "2020-10", ["ev-year", "ev-open", "ev-clause"]),
        ("2020年10月", "2020年10月", ["ev-year", "ev-open", "ev-clause"]),
        ("2020/10/31", "２０２０年１０月３１日", ["ev-year", "ev-open", "ev-clause"]),
        ("October 2020", "oct 2020", ["ev-year", "ev-open", "ev-clause"]),
        ("", "1999", ["ev-decade"]),
        ("2026", "", ["ev-openplan"]),
        ("2018年7月", "2018-07", ["ev-week"]),
        ("2021-02", "2021-01", ["ev-openplan"]),
    ],
)
def test_dates_filter_by_overlap(visit, first, last, expected):
    page = visit()
    fill(page, **{"from": first, "to": last})
    assert shown(page) == expected
    assert count(page) == f"显示 {len(expected)} / 19 条"


def test_years_without_a_match_disappear(visit):
    page = visit()
    fill(page, **{"from": "2024", "to": "2024"})
    visible = page.eval_on_selector_all(
        "section.year", "all => all.filter(s => !s.hidden).map(s => s.id)"
    )
    assert visible == ["y2021", "y2024"]


@pytest.mark.parametrize("text", ["abc", "2021-13", "2021-02-30", "13月"])
def test_an_unreadable_date_is_told_and_keeps_its_text(visit, text):
    page = visit()
    fill(page, **{"from": text})
    assert page.text_content("#wrong") == f"看不懂“{text}”，请写 2021、2021-03 或 2021年3月"
    assert page.is_visible("#wrong")
    assert page.input_value("[name=from]") == text
    assert page.get_attribute("[name=from]", "aria-invalid") == "true"
    assert len(shown(page)) == TOTAL
    fill(page, **{"from": "2021"})
    assert page.is_hidden("#wrong")


def test_status_filters_and_its_counts_stay(visit):
    page = visit()
    page.uncheck("[name=status][value=occurred]")
    assert shown(page) == ["ev-open", "ev-openplan", "ev-deadline"]
    page.uncheck("[name=status][value=ongoing]")
    assert shown(page) == ["ev-openplan", "ev-deadline"]
    assert re.sub(r"\s+", " ", page.text_content(".checks")).count("已发生 16") == 1


def test_text_subzone_and_source_filter(visit):
    page = visit()
    fill(page, q="linkinip")
    assert shown(page) == ["ev-many"]
    fill(page, q="三大 主题年")
    assert shown(page) == ["ev-day"]
    fill(page, q="")
    page.select_option("[name=zone]", label="富阳特别合作区")
    assert shown(page) == ["ev-open", "ev-clause", "ev-openplan"]
    page.select_option("[name=zone]", "")
    page.select_option("[name=source]", label="统计公报")
    assert shown(page) == ["ev-many", "ev-gdp", "ev-listing"]


def test_nothing_found_is_said_and_can_be_cleared(visit):
    page = visit()
    fill(page, q="不存在的词")
    assert page.is_visible("#none") and count(page) == "显示 0 / 19 条"
    page.click("#none [data-clear]")
    assert page.is_hidden("#none") and len(shown(page)) == TOTAL
    assert "?" not in page.url


def test_an_empty_range_names_the_nearest_event(visit):
    page = visit()
    page.uncheck("[name=status][value=planned]")
    fill(page, **{"from": "2022-04", "to": "2022-10"})
    assert (
        page.text_content("#nearest")
        == "2022-04—2022-10 没有收录。最近的在约 2022年12月22日—2023年3月"
    )
    page.click("#nearest a")
    page.wait_for_function("!document.querySelector('#ev-window').hidden")
    assert len(shown(page)) == TOTAL


def test_a_shared_address_restores_the_view(visit):
    page = visit()
    fill(page, **{"from": "2020", "to": "2021", "q": "项目"})
    page.uncheck("[name=status][value=planned]")
    page.check("[name=view]")
    before, address = shown(page), page.url
    assert before == ["ev-year", "ev-clause"] and "?" in address
    other = visit(address.rsplit("/", 1)[1])
    assert shown(other) == before
    assert other.input_value("[name=from]") == "2020"
    assert not other.is_checked("[name=status][value=planned]")
    assert other.is_checked("[name=view]")


def test_no_status_at_all_survives_the_address(visit):
    page = visit()
    for status in ("occurred", "ongoing", "planned"):
        page.uncheck(f"[name=status][value={status}]")
    assert shown(page) == []
    assert shown(visit(page.url.rsplit("/", 1)[1])) == []


def test_the_button_and_enter_submit_without_leaving(visit):
    page = visit()
    fill(page, q="凤凰")
    page.evaluate("window.stayed = true")
    page.press("[name=q]", "Enter")
    page.click("#filter button:not([type])")
    assert page.evaluate("window.stayed") is True


def test_headlines_only_puts_figures_with_their_nouns(visit):
    page = visit()
    page.check("[name=view]")
    assert page.is_hidden("#ev-year blockquote") and page.is_hidden("#ev-year dl")
    chips = "getComputedStyle(document.querySelector('#ev-year'), '::after').content"
    assert page.evaluate(chips) == '"亿元以上产业项目25个"'  # the headline says 19个产业项目
    page.uncheck("[name=view]")
    assert page.evaluate(chips) == "none" and page.is_visible("#ev-year blockquote")


@pytest.mark.parametrize("anchor", ["ev-clause", "em-many-b"])
def test_a_deep_link_opens_an_event_that_the_filter_hides(visit, anchor):
    page = visit(f"hangzhou-gaoxin.html?q=不存在#{anchor}")
    event = "ev-clause" if anchor == "ev-clause" else "ev-many"
    assert page.is_visible(f"#{event} h3")
    assert page.eval_on_selector(
        f"#{event}",
        "li => { const r = li.getBoundingClientRect(); return r.top > -9 && r.top < innerHeight }",
    )


@pytest.mark.parametrize("anchor", ["ev-many-7", "ev-many-399"])
def test_a_deep_link_holds_its_place_on_a_long_page(chromium, tmp_path, anchor):
    plain = [event for event in ALL_EVENTS if event.id in ("ev-clause", "ev-many", "ev-half")]
    many = [replace(event, id=f"{event.id}-{n}") for n in range(400) for event in plain]
    write_build(made_build(many), tmp_path, ExportOptions(formats=("html",)))
    page = chromium.new_page()
    page.goto((tmp_path / "hangzhou-gaoxin.html").as_uri() + f"?q=没有#{anchor}")
    page.wait_for_timeout(500)
    top = page.eval_on_selector(f"#{anchor}", "li => li.getBoundingClientRect().top")
    assert -9 < top < 600
    page.close()


def test_a_long_year_is_several_lists_without_a_seam(chromium, tmp_path):
    plain = next(event for event in ALL_EVENTS if event.id == "ev-day")
    many = [replace(plain, id=f"ev-{n}") for n in range(2 * TOGETHER + 5)]
    write_build(made_build(many), tmp_path, ExportOptions(formats=("html",)))
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto((tmp_path / "hangzhou-gaoxin.html").as_uri())
    counts = page.eval_on_selector_all(".year > ol", "all => all.map(ol => ol.children.length)")
    assert counts == [TOGETHER, TOGETHER, 5]
    page.locator(".year > ol").nth(1).scroll_into_view_if_needed()
    edges = """ids => ids.map(id => document.getElementById(id).getBoundingClientRect())
      .map(r => [Math.round(r.left), Math.round(r.width), Math.round(r.height)])"""
    assert len({tuple(edge) for edge in page.evaluate(edges, [f"ev-{n}" for n in (1, 33)])}) == 1
    fill(page, to="1999")
    assert page.locator(".year > ol:not([hidden])").count() == 0
    assert page.is_hidden("section.year") and count(page) == f"显示 0 / {len(many)} 条"
    page.close()


def test_slash_goes_to_the_search_unless_typing(visit):
    page = visit()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("a/b")
    assert page.input_value("[name=q]") == "a/b"


def test_the_first_tab_reaches_the_skip_link(visit):
    page = visit()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到事件列表"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#events"


def test_a_link_can_be_copied(visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    page.focus("#ev-day .copy")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('#ev-day .copy').textContent === '已复制'")
    assert page.evaluate("navigator.clipboard.readText()").endswith("#ev-day")


def test_everything_is_readable_without_javascript(visit):
    page = visit(java_script_enabled=False)
    assert page.is_hidden("#filter")
    assert page.locator("li.event").count() == TOTAL
    text = page.text_content("main")
    for event in ALL_EVENTS:
        assert event.main.headline in text
        assert event.main.clause.strip("，。") in text
    assert page.is_visible("#ev-day blockquote") and page.is_visible("#ev-gdp .desk")


@pytest.mark.parametrize(
    "name", ["index.html", "hangzhou-gaoxin.html", "hangzhou-qiantang-new.html"]
)
@pytest.mark.parametrize("width", [320, 375, 860, 1180])
def test_nothing_scrolls_sideways(visit, name, width):
    page = visit(name, viewport={"width": width, "height": 700})
    for section in page.locator("section.year").all():
        section.scroll_into_view_if_needed()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    over = page.evaluate(
        """() => [...document.querySelectorAll("body *:not(.skip):not(svg *)")]
             .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
             .map(e => e.outerHTML.slice(0, 80))"""
    )
    assert over == []


def test_on_a_phone_the_filter_is_folded(visit):
    page = visit(viewport={"width": 375, "height": 700})
    assert page.is_hidden("#filter form") and page.is_visible("#filter summary")
    assert page.is_visible("#filter output")
    page.click("#filter summary")
    heights = page.eval_on_selector_all(
        "#filter input:not([type=checkbox]), #filter select, #filter .checks label, .overview a",
        "all => all.map(e => e.getBoundingClientRect().height)",
    )
    assert heights and min(heights) >= 44


def test_article_text_does_not_run(visit):
    page = visit()
    assert "<script>alert(1)</script>" in page.text_content("#ev-script blockquote")
    assert page.locator("main img, main script").count() == 0


def test_dark_scheme_is_followed(visit):
    page = visit(color_scheme="dark")
    colours = page.evaluate(
        "[getComputedStyle(document.body).backgroundColor,"
        " getComputedStyle(document.querySelector('h1')).color]"
    )
    assert colours == ["rgb(22, 21, 20)", "rgb(237, 235, 230)"]


def test_pages_work_from_a_disk(chromium, tmp_path):
    write_build(made_build(), tmp_path)
    page = chromium.new_page()
    page.goto((tmp_path / "hangzhou-gaoxin.html").as_uri())
    fill(page, q="LINKINIP")
    assert shown(page) == ["ev-many"]
    page.close()


def rows(page) -> list[str]:
    return page.eval_on_selector_all(
        "li.row",
        "all => all.filter(li => !li.hidden).map(li => li.querySelector('h3').textContent)",
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("淄博", ["淄博高新区"]),
        ("zibo", ["淄博高新区"]),
        ("滨江高新区", ["杭州高新区（滨江）"]),
        ("hangzhou qiantang", ["钱塘新区", "钱塘区"]),
    ],
)
def test_the_index_is_searched_by_name_alias_and_pinyin(visit, words, expected):
    page = visit("index.html")
    fill(page, q=words)
    assert rows(page) == expected
    assert count(page) == f"显示 {len(expected)} / 4 个区域"


def test_the_index_is_sorted(visit):
    page = visit("index.html")
    areas = rows(page)
    page.select_option("[name=sort]", "latest")
    assert rows(page) == ["杭州高新区（滨江）", "淄博高新区", "钱塘区", "钱塘新区"]
    assert rows(visit(page.url.rsplit("/", 1)[1])) == rows(page)
    page.select_option("[name=sort]", "")
    assert rows(page) == areas
