from __future__ import annotations

import pytest
from golden_text import GOLDEN, SEEDS, golden_text, seed_articles

FILES = sorted(path.name for path in SEEDS.iterdir())


@pytest.mark.parametrize("file", FILES)
def test_seed_is_as_reviewed(file: str) -> None:
    assert golden_text(seed_articles()[file]) == (GOLDEN / file).read_text(encoding="utf-8")
