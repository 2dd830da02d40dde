"""The chart's brush: by pointer, by keyboard, and always at one with the date fields."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

ZONE = "hangzhou-gaoxin.html"


def fields(page) -> tuple[str, str]:
    return page.input_value("[name=from]"), page.input_value("[name=to]")


def shown(page) -> int:
    return page.eval_on_selector_all("li.event", "list => list.filter(li => !li.hidden).length")


def drag(page, start: float, end: float) -> None:
    """Draw across the chart, from and to parts of its width."""
    box = page.locator("#chart").bounding_box()
    page.mouse.move(box["x"] + box["width"] * start, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * (start + end) / 2, box["y"] + 22)
    page.mouse.move(box["x"] + box["width"] * end, box["y"] + 20)
    page.mouse.up()


def test_drawing_on_the_chart_filters_by_whole_columns(visit):
    """The made events reach from 1990 to 2025: 36 years, a column each."""
    page = visit()
    assert page.get_attribute("#chart", "data-wide") == "12"
    drag(page, 30.2 / 36, 31.8 / 36)
    assert fields(page) == ("2020", "2021")
    assert "from=2020&to=2021" in page.url
    assert 0 < shown(page) < 19
    assert page.locator(".brush.on").count() == 1


def test_a_click_takes_one_column(visit):
    page = visit()
    box = page.locator("#chart").bounding_box()
    page.mouse.click(box["x"] + box["width"] * 30.5 / 36, box["y"] + 20)
    assert fields(page) == ("2020", "2020")


def test_a_finger_that_scrolls_over_the_chart_chooses_nothing(visit):
    page = visit(viewport={"width": 375, "height": 600}, has_touch=True, is_mobile=True)
    box = page.locator("#chart").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 30
    touch = page.context.new_cdp_session(page).send
    touch("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 16):
        at = [{"x": x, "y": y - 12 * step}]
        touch("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": at})
    touch("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_function("scrollY > 100")
    assert fields(page) == ("", "")
    page.touchscreen.tap(x, y - page.evaluate("scrollY"))
    assert fields(page) != ("", "")


def test_a_grip_is_dragged(visit):
    page = visit(f"{ZONE}?from=2020&to=2021")
    box = page.locator("#chart").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 30 / 36, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 28 / 36, box["y"] + 20)
    page.mouse.up()
    assert fields(page) == ("2018", "2021")


def test_grips_are_sliders_for_the_keyboard(visit):
    page = visit()
    first, last = page.locator("[role=slider]").all()
    first.focus()
    page.keyboard.press("ArrowRight")
    assert fields(page) == ("1991", "")
    assert first.get_attribute("aria-valuetext") == "1991年1月"
    page.keyboard.press("PageUp")
    assert fields(page) == ("1992", "")
    last.focus()
    page.keyboard.press("ArrowLeft")
    assert fields(page) == ("1992", "2024")
    assert last.get_attribute("aria-valuetext") == "2024年12月"
    page.keyboard.press("Home")
    assert fields(page) == ("1992", "1992")
    page.keyboard.press("End")
    first.focus()
    page.keyboard.press("End")
    assert fields(page) == ("2025", "")
    page.keyboard.press("Escape")
    assert fields(page) == ("", "") and shown(page) == 19


def test_the_brush_follows_the_fields_and_greys_what_is_outside(visit):
    page = visit()
    page.fill("[name=from]", "2020年3月")
    first, last = page.locator("[role=slider]").all()
    assert first.get_attribute("aria-valuenow") == str(30 * 12)
    assert last.get_attribute("aria-valuenow") == str(36 * 12)
    painted = "brush => getComputedStyle(brush, '::before').backgroundImage"
    veil = page.eval_on_selector(".brush", painted)
    assert "83.3333%" in veil and "100%" in veil
    page.click("#filter [data-clear]")
    assert page.locator(".marks .out").count() == 0
    assert page.locator(".brush.on").count() == 0


def test_the_years_are_links_without_the_brush(visit):
    page = visit(java_script_enabled=False)
    assert page.is_hidden(".brush")
    page.click(".year-links a[href='#y2020']")
    assert page.url.endswith("#y2020")


def test_the_whole_filter_works_by_keyboard_alone(visit):
    """Tab order is reading order: skip link, header, years, grips, fields, list."""
    page = visit()
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate("(e => e.name || e.className || e.tagName)(document.activeElement)")
        )
        if reached[-1] == "copy":
            break
    assert reached[0] == "skip" and reached[-1] == "copy"
    order = [
        name
        for name in reached
        if name in ("grip", "from", "to", "zone", "source", "q", "status", "view")
    ]
    assert order == [
        "grip",
        "grip",
        "from",
        "to",
        "zone",
        "source",
        "q",
        "status",
        "status",
        "status",
        "view",
    ]
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.focus("[name=status]")
    page.keyboard.press("Space")
    page.focus("[name=q]")
    page.keyboard.type("产业项目")
    assert shown(page) == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_squares_and_bars_stay_inside_the_chart(visit, width):
    page = visit(viewport={"width": width, "height": 800})
    box = page.locator("#chart").bounding_box()
    size = "wide" if width > 720 else "narrow"
    marks = page.eval_on_selector_all(
        f"svg.{size} .marks > line, svg.{size} .marks rect",
        "all => all.map(e => { const r = e.getBoundingClientRect(); return [r.left, r.right] })",
    )
    assert marks
    assert all(
        left >= box["x"] - 1 and right <= box["x"] + box["width"] + 1 for left, right in marks
    )
