"""The articles that no rule was written on: scored as the seeds are, and kept from falling."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SCORER = HERE.parent / "gold" / "score_events.py"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


def score(name: str) -> dict[str, float]:
    command = [sys.executable, "-m", "timeline", "extract", HERE / name / "articles"]
    records = subprocess.run([*command, "--format", "jsonl"], capture_output=True, check=False)
    assert records.stdout, records.stderr.decode()
    gold = HERE / name / "mentions.jsonl"
    scored = subprocess.run(
        [sys.executable, SCORER, "--gold", gold],
        input=records.stdout,
        capture_output=True,
        check=False,
    )
    line = scored.stdout.decode()
    found = {key: re.search(rf"{key} ([0-9.]+)", line) for key in FLOORS[name]}
    assert all(found.values()), line
    return {key: float(match[1]) for key, match in found.items() if match}


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_nothing_reached_is_lost(name: str) -> None:
    reached = score(name)
    fallen = {key: one for key, one in reached.items() if one < FLOORS[name][key]}
    assert not fallen, f"{name}: fell to {fallen}, the floors are {FLOORS[name]}"
