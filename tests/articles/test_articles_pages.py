"""Made pages of many kinds: every fact, and every line as text or as the page's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_marks import Marked, judge, read_pages

HERE = Path(__file__).parent
LISTS = {
    "made_pages.txt": 72,
    "made_pages_second.txt": 30,
    "made_pages_third.txt": 20,
    "made_pages_fourth.txt": 15,
}
PAGES = {name: read_pages((HERE / name).read_text(encoding="utf-8").rstrip("\n")) for name in LISTS}
OPEN = {
    "07 mobile page": "the place of an account (安徽) may be a place label",
    "10 chronicle of a project": "the head of a table reads as a headline",
    "13 press release of a company": "关于某某 below a press release names no publisher yet",
    "08 plain text newsletter": "the fields and rules of a letter are no page lines known here",
    "72 quoted stamp": "地点：… of minutes is read as text: it also opens invitations",
    "26 reader contribution": "a line of two or three characters is a name, or a caption: 金沙湖",
}


def _case(name: str, page: Marked) -> object:
    reason = next((why for head, why in OPEN.items() if page.name.startswith(head)), "")
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(page, id=f"{name} {page.name[:40]}", marks=marks)


@pytest.mark.parametrize("page", [_case(name, p) for name in LISTS for p in PAGES[name]])
def test_page(page: Marked) -> None:
    verdict = judge(page)
    assert verdict.right, verdict


@pytest.mark.parametrize("name", LISTS)
def test_no_page_is_taken_out(name: str) -> None:
    numbers = {page.name.split()[0] for page in PAGES[name]}
    assert len(numbers) == len(PAGES[name]) >= LISTS[name]
