"""docs/zones.md says what the program does: every rule in its order, and a file that it accepts."""

from __future__ import annotations

import re
from pathlib import Path

from timeline.zones import check_zones_file, load_gazetteer
from timeline.zones.attribution import RULES

TEXT = (Path(__file__).parents[2] / "docs" / "zones.md").read_text(encoding="utf-8")


def test_the_rules_stand_in_their_order() -> None:
    told = [line.split("|")[2].strip() for line in TEXT.splitlines() if line.startswith("| ")]
    assert told[1:] == [rule.reason for rule in RULES]


def test_the_file_that_is_shown_is_good(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    path = tmp_path / "my-zones.toml"
    path.write_text(example, encoding="utf-8")
    assert check_zones_file(path) == []
    gazetteer = load_gazetteer(path)
    assert gazetteer.resolve("量子园").parents == ("hefei-hitech",)
    assert gazetteer.zones["hefei-hitech"].name == "合肥高新技术产业开发区"
