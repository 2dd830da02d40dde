"""What front matter and tables state of their articles, in the ways that people write it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline.articles import PublicationOptions
from timeline.pipeline import read_articles

TEXT = "昨天，合肥高新区开工12个项目。"


def read(path: Path):
    (article,) = read_articles(path, PublicationOptions())[0]
    return article


def test_the_title_of_the_front_matter_goes_before_the_first_line(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    head = "---\ntitle: 高新区项目开工\ndate: 2023-03-02\n---\n"
    path.write_text(f"{head}再添新动能\n\n{TEXT}\n", encoding="utf-8")
    article = read(path)
    assert article.title == "高新区项目开工"
    assert article.published.start == date(2023, 3, 2)
    assert [p.text for p in article.paragraphs] == ["高新区项目开工", "再添新动能", TEXT]


def test_a_heading_that_repeats_the_front_matter_is_the_same_title(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: 项目开工\n---\n# 项目开工\n\n{TEXT}\n", encoding="utf-8")
    article = read(path)
    assert article.title == "项目开工"
    assert [p.text for p in article.paragraphs] == ["项目开工", TEXT]


@pytest.mark.parametrize("cell", ["45012", "45012.5", "2023-03-27"])
def test_a_day_kept_as_a_number_by_a_spreadsheet(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"标题,发布日期,正文\n项目开工,{cell},{TEXT}\n", encoding="utf-8")
    published = read(path).published
    assert published.start == published.end == date(2023, 3, 27)
    assert cell in (published.evidence or "")


@pytest.mark.parametrize("cell", ["2023", "112", "99999", "第45012号"])
def test_other_numbers_are_no_days(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"标题,发布日期,正文\n项目开工,{cell},{TEXT}\n", encoding="utf-8")
    assert not read(path).published.known


def test_a_workbook_whose_days_have_lost_their_format(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["标题", "发布日期", "正文"])
    book.active.append(["项目开工", 45012, TEXT])
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx").published.start == date(2023, 3, 27)
