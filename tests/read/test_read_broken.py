"""Made files with bytes changed or cut off: each is read or told of, none stops the run."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from read_inputs import MADE
from read_recipes import RECIPES

from timeline.read import Input, read_input

# Printing takes a browser; what it prints is broken by hand in test_read_input.
FILES = [want for want in MADE if "page" not in want and want["make"] != "plain"]


@pytest.mark.parametrize("want", FILES, ids=lambda want: want["path"])
@pytest.mark.parametrize("seed", range(5))
def test_broken_files_are_read_or_told_of(want: dict[str, Any], seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    data = bytearray(RECIPES[want["make"]](want))
    if seed % 2:
        del data[chance.randrange(len(data)) :]
    for _ in range(min(len(data), (1, 20)[seed % 2])):
        data[chance.randrange(len(data))] = chance.randrange(256)
    (tmp_path / want["path"]).write_bytes(data)
    pages, problems = read_input(Input((tmp_path,), want.get("said", {})))
    assert pages or any(problem.skipped and problem.remedy for problem in problems)
    assert all("\n" not in str(problem) for problem in problems)
