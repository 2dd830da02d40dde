"""The charts of indicators in a browser: nothing overflows, no words collide, dark mode too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from browser_pages import PageErrors, served

pytestmark = pytest.mark.browser

PAGE = "nanjing-jiangbei-new.html"


@pytest.fixture(scope="module")
def reports(reports_folder) -> Iterator[str]:
    with served(reports_folder) as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_charts_fit_and_their_words_stand_apart(chromium, reports, width, scheme):
    errors = PageErrors(reports)
    page = chromium.new_page(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=True
    )
    errors.watch(page)
    page.goto(f"{reports}/{PAGE}")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    charts = page.locator("svg.series")
    assert charts.count() == 4
    for chart in charts.all():
        frame = chart.bounding_box()
        boxes = [text.bounding_box() for text in chart.locator("text").all()]
        assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)
        assert all(box["y"] >= frame["y"] - 1 for box in boxes)
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    paper, ink = page.evaluate(
        "[getComputedStyle(document.body).backgroundColor,"
        " getComputedStyle(document.querySelector('.series rect.occurred')).fill]"
    )
    assert contrast(paper, ink) > 10
    page.close()
    assert errors.found == []


def overlap(a: dict[str, float], b: dict[str, float]) -> bool:
    """True when two boxes share more than their line spacing."""
    across = min(a["x"] + a["width"], b["x"] + b["width"]) - max(a["x"], b["x"])
    down = min(a["y"] + a["height"], b["y"] + b["height"]) - max(a["y"], b["y"])
    return across > 0 and down > 4


def contrast(first: str, second: str) -> float:
    """WCAG contrast ratio of two rgb() colours."""
    light = sorted(map(luminance, (first, second)), reverse=True)
    return (light[0] + 0.05) / (light[1] + 0.05)


def luminance(colour: str) -> float:
    channels = [int(part) / 255 for part in colour.removeprefix("rgb(").rstrip(")").split(",")]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
