"""The committed output/ is what seeds/ give, byte for byte, wherever and however it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from packaging_commands import ROOT, files_of, run

COMPARED = (".html", ".csv", ".jsonl")
HERE = {"PYTHONPATH": str(ROOT)}


def build(seeds: Path, out: Path, *, cwd: Path, env: Mapping[str, str] = HERE) -> dict[str, bytes]:
    """Build with the source tree, not with an installed copy that may be older."""
    run(sys.executable, "-m", "timeline", "build", seeds, "-o", out, cwd=cwd, env={**HERE, **env})
    return files_of(out, *COMPARED)


def same(ours: dict[str, bytes], theirs: dict[str, bytes]) -> None:
    assert sorted(ours) == sorted(theirs)
    differing = [name for name in ours if ours[name] != theirs[name]]
    assert not differing, f"run `make` and commit output/: {differing}"


@pytest.fixture(scope="module")
def committed() -> dict[str, bytes]:
    return files_of(ROOT / "output", *COMPARED)


def test_there_is_a_page_a_table_and_the_events(committed: dict[str, bytes]) -> None:
    assert {"index.html", "events.jsonl", "undated.csv", "unassigned.csv"} <= committed.keys()
    assert {"hangzhou-binjiang.html", "hangzhou-binjiang.csv"} <= committed.keys()


def test_the_committed_output_is_a_fresh_build(committed, tmp_path: Path) -> None:
    same(committed, build(Path("seeds"), tmp_path / "out", cwd=ROOT))


def test_another_working_directory_gives_the_same_bytes(committed, tmp_path: Path) -> None:
    same(committed, build(ROOT / "seeds", Path(tmp_path / "out"), cwd=tmp_path))


def test_the_order_of_the_files_gives_the_same_bytes(committed, tmp_path: Path) -> None:
    copy = tmp_path / "seeds"
    copy.mkdir()
    for age, seed in enumerate(sorted((ROOT / "seeds").iterdir(), reverse=True)):
        shutil.copyfile(seed, copy / seed.name)
        os.utime(copy / seed.name, (age * 86_400, age * 86_400))
    same(committed, build(copy, tmp_path / "out", cwd=tmp_path))


def test_hash_seed_locale_and_time_zone_give_the_same_bytes(committed, tmp_path: Path) -> None:
    env = {"PYTHONHASHSEED": "4711", "LC_ALL": "C", "LANG": "C", "TZ": "Pacific/Kiritimati"}
    same(committed, build(ROOT / "seeds", tmp_path / "out", cwd=tmp_path, env=env))


def test_building_twice_into_one_folder_changes_nothing(committed, tmp_path: Path) -> None:
    build(ROOT / "seeds", tmp_path / "out", cwd=tmp_path)
    same(committed, build(ROOT / "seeds", tmp_path / "out", cwd=tmp_path))


@pytest.mark.skipif(os.environ.get("CI") != "true", reason="a developer's output may be under way")
def test_the_output_here_is_the_committed_one() -> None:
    """So that a build before the tests does not hide a difference from the commit."""
    ran = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "status", "--porcelain", "--", "output", "seeds"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout == ""
