"""Rules that every page type keeps: accessibility by axe, markup by vnu, contrast, policy."""

from __future__ import annotations

import json
import re
import subprocess

import pytest
from export_builder import Gazetteer, made_build
from programs import node_module, program

from timeline.export import ExportOptions, write_build

pytestmark = pytest.mark.browser

PAGES = ("index.html", "hangzhou-gaoxin.html", "hangzhou-qiantang-new.html")
VIEWS = (
    {},
    {"color_scheme": "dark"},
    {"viewport": {"width": 320, "height": 800}},
)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def axe() -> str:
    return node_module("axe-core/axe.min.js").read_text(encoding="utf-8")


def violations(page, axe: str) -> list[str]:
    """axe's findings; the policy of our pages lets no script in, so the browser adds it."""
    page.evaluate(axe)
    found = page.evaluate("tags => axe.run(document, {runOnly: tags})", TAGS)
    assert len(found["passes"]) > 15
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("view", VIEWS, ids=["wide", "dark", "phone"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(visit, axe, name, view):
    page = visit(name, **view)
    assert violations(page, axe) == []


@pytest.mark.parametrize(
    "address",
    [
        "hangzhou-gaoxin.html?from=2020&to=abc&view=headlines",
        "hangzhou-gaoxin.html?q=没有这个词",
        "hangzhou-gaoxin.html?embed=1",
        "index.html?sort=latest",
    ],
)
def test_axe_finds_nothing_in_filtered_and_embedded_views(visit, axe, address):
    page = visit(address)
    for details in page.locator("details").all():
        details.evaluate("element => { element.open = true }")
    assert violations(page, axe) == []


@pytest.fixture(scope="module")
def english(tmp_path_factory):
    folder = tmp_path_factory.mktemp("english")
    options = ExportOptions(lang="en", zones=Gazetteer(), site="https://news.example/a&b")
    write_build(made_build(subzone_pages=True), folder, options)
    return folder


def test_the_html_validator_finds_nothing(site_folder, english, long_folder):
    jar = node_module("vnu-jar/build/dist/vnu.jar")
    long = [long_folder / f"hangzhou-gaoxin{part}.html" for part in ("", "-2021")]
    pages = sorted([*site_folder.glob("*.html"), *english.glob("*.html"), *long])
    assert len(pages) >= 9
    done = subprocess.run(
        [program("java"), "-jar", str(jar), "--format", "json", *map(str, pages)],
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
