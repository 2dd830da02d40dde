"""docs/merging.md names the modules that there are, and shows reasons as the program words them."""

from __future__ import annotations

import re
from pathlib import Path

from merge_build import mention, root

from timeline.merge import merge_mentions

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "merging.md").read_text(encoding="utf-8")


def test_every_module_named_exists() -> None:
    named = re.findall(r"`(?:timeline/merge/)?(\w+\.py)`", TEXT)
    assert len(named) >= 7
    assert all((ROOT / "timeline" / "merge" / name).exists() for name in named)


def test_every_list_named_exists() -> None:
    lists = re.findall(r"`(paraphrases\w*\.tsv)`", TEXT)
    assert sorted(lists) == sorted(path.name for path in (ROOT / "tests" / "merge").glob("*.tsv"))


def test_the_reason_against_is_worded_as_the_document_says() -> None:
    told = [
        mention("2024-06-12|o|a|氢能产业园项目签约，投资36亿元|36亿CNY:投资", name="x"),
        mention("2024-06-12|o|a|氢能产业园项目投产，投资36亿元|36亿CNY:投资", name="y"),
    ]
    whys = [event.merge_why for event in merge_mentions(told, root) if event.merge_why]
    assert "区域、日期和数字相同，未合并：阶段不同" in TEXT
    assert [why.split("的")[-1] for why in whys] == ["区域、日期和数字相同，未合并：阶段不同"]
