"""Rules that every page type keeps: accessibility by axe, markup by vnu, contrast, policy."""

from __future__ import annotations

import json
import re
import subprocess

import pytest
from axe import violations
from browser_pages import PageErrors
from programs import node_module, program

pytestmark = pytest.mark.browser

PAGES = ("index.html", "hangzhou-gaoxin.html", "hangzhou-qiantang-new.html")
VIEWS = (
    {},
    {"color_scheme": "dark"},
    {"viewport": {"width": 320, "height": 800}},
)

KINDS = (
    "zh/hangzhou-gaoxin-fuyang.html",
    "en/index.html",
    "en/hangzhou-gaoxin.html",
    "en/hangzhou-gaoxin-fuyang.html",
    "en/hangzhou-gaoxin.html?embed=1",
    "en/hangzhou-gaoxin.html?from=abc&view=headlines&major=1",
    "zh/hangzhou-gaoxin.html?embed=1&q=项目",
    "long/hangzhou-gaoxin.html?q=linkinip",
    "long/hangzhou-gaoxin-2021.html",
    "reports/index.html",
    "reports/nanjing-jiangbei-new.html",
)
"""A page of every other kind: a sub-zone's, English ones, embedded ones, a page over years and one
of its years, and one with charts of indicators."""


@pytest.mark.parametrize("view", VIEWS, ids=["wide", "dark", "phone"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(visit, name, view):
    page = visit(name, **view)
    assert violations(page) == []


@pytest.mark.parametrize("view", VIEWS, ids=["wide", "dark", "phone"])
@pytest.mark.parametrize("address", KINDS)
def test_axe_and_the_policy_find_nothing_in_other_kinds_of_pages(chromium, kinds, address, view):
    errors = PageErrors(kinds)
    page = chromium.new_page(**{"viewport": {"width": 1280, "height": 900}} | view)
    errors.watch(page)
    assert page.goto(f"{kinds}/{address}").ok
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []
    page.close()
    assert errors.found == []


@pytest.mark.parametrize(
    "address",
    [
        "hangzhou-gaoxin.html?from=2020&to=abc&view=headlines",
        "hangzhou-gaoxin.html?q=没有这个词",
        "hangzhou-gaoxin.html?embed=1",
        "index.html?sort=latest",
    ],
)
def test_axe_finds_nothing_in_filtered_and_embedded_views(visit, address):
    page = visit(address)
    for details in page.locator("details").all():
        details.evaluate("element => { element.open = true }")
    assert violations(page) == []


def test_the_html_validator_finds_nothing(site_folder, kinds_folder):
    jar = node_module("vnu-jar/build/dist/vnu.jar")
    pages = {kinds_folder / address.split("?")[0] for address in KINDS}
    pages |= {*site_folder.glob("*.html"), *kinds_folder.glob("[ez][nh]/*.html")}
    assert len(pages) >= 20
    done = subprocess.run(
        [program("java"), "-jar", str(jar), "--format", "json", *map(str, sorted(pages))],
        capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    messages = [m for m in json.loads(done.stderr)["messages"] if not POLICY.match(m["message"])]
    assert [(m["type"], m["message"], m.get("extract")) for m in messages] == []


POLICY = re.compile("Inline (script|style) violates Content Security Policy")
"""The validator knows no hashes; the browser judges the policy in every other test here."""

LUMINANCE = """
() => {
  const parts = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = (text) => {
    const [r, g, b] = parts(text).slice(0, 3).map((v) => v / 255)
      .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  const words = document.createTreeWalker(document.querySelector("body"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (words.nextNode()) {
    const element = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || !element.checkVisibility()) continue;
    if (element.closest("button, script, style, svg")) continue;
    const ink = light(getComputedStyle(element).color);
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    found.push([ratio, element.className || element.tagName]);
  }
  return found;
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_all_text_stands_out_from_the_paper(visit, name, scheme):
    found = visit(name, color_scheme=scheme).evaluate(LUMINANCE)
    assert len(found) > 20
    assert [pair for pair in found if pair[0] < 4.5] == []


@pytest.mark.parametrize("name", PAGES)
def test_the_policy_blocks_what_is_not_ours(chromium, site, name):
    """A script that got into a page all the same does not run."""
    page = chromium.new_page()
    page.goto(f"{site}/{name}")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.broken = true";
          document.body.append(script);
          const text = "<p id=x style='color:red' onclick='broken=1'>";
          document.body.insertAdjacentHTML("beforeend", text);
          document.querySelector("#x").click();
        }"""
    )
    assert page.evaluate("window.broken") is None
    page.close()
