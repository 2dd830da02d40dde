"""Asking axe about a whole page, what is out of view included."""

from __future__ import annotations

from typing import Any

from programs import node_module

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

LAY_OUT = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets = [sheet];
}
"""


def violations(page: Any) -> list[str]:
    """axe's findings; the policy of our pages lets no script in, so the browser adds it."""
    page.evaluate(LAY_OUT)
    page.evaluate(node_module("axe-core/axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("tags => axe.run(document, {runOnly: tags})", TAGS)
    assert len(found["passes"]) > 15
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
