"""The wheel, the wheel made from the sdist, and an editable install all build the seeds."""

from __future__ import annotations

import re
import shutil
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging_commands import ROOT, backend, files_of, run

BUILT = (".html", ".csv", ".jsonl")
PIP = ("-m", "pip", "--disable-pip-version-check", "--quiet", "install")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tree without what is not of the project, so that nothing is written in ours."""
    copy = tmp_path_factory.mktemp("source") / "timeline"
    leave = shutil.ignore_patterns(
        ".venv*",
        ".git",
        ".*_cache",
        ".hypothesis",
        "__pycache__",
        "node_modules",
        "build",
        "output",
    )
    shutil.copytree(ROOT, copy, ignore=leave)
    return copy


@pytest.fixture(scope="module")
def wheel(source: Path) -> Path:
    backend("build", "--target", "wheel", "--directory", "dist", cwd=source)
    (built,) = (source / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def sdist_wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    backend("build", "--target", "sdist", "--directory", folder, cwd=source)
    (archive,) = folder.glob("*.tar.gz")
    shutil.unpack_archive(archive, folder)
    unpacked = folder / archive.name.removesuffix(".tar.gz")
    backend("build", "--target", "wheel", "--directory", "dist", cwd=unpacked)
    (built,) = (unpacked / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a new environment with the locked requirements and nothing else."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    run(sys.executable, "-m", "venv", folder, cwd=ROOT)
    python = folder / "bin" / "python"
    for lock in ("run.lock", "build.lock"):
        required = ROOT / "requirements" / lock
        run(python, *PIP, "--require-hashes", "--requirement", required, cwd=folder)
    return python


@pytest.fixture(params=["wheel", "sdist_wheel", "source"], scope="module")
def command(request: pytest.FixtureRequest, python: Path) -> Iterator[Path]:
    """The ``timeline`` command as installed in three ways, one after the other."""
    what = request.getfixturevalue(request.param)
    how = ["--no-build-isolation", "--editable", what] if request.param == "source" else [what]
    run(python, *PIP, "--no-deps", "--no-index", *how, cwd=python.parent)
    yield python.parent / "timeline"
    run(python, "-m", "pip", "--quiet", "uninstall", "--yes", "nianbiao", cwd=python.parent)


def test_an_installed_command_builds_the_seeds_from_another_folder(
    command: Path, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "news" / "seeds")
    run(command, "build", "news/seeds", "-o", "out", cwd=tmp_path)
    built = files_of(tmp_path / "out", *BUILT)
    assert "index.html" in built
    assert "hangzhou-binjiang.csv" in built, "the zone data was not found"
    assert b"<html" in built["hangzhou-binjiang.html"], "the templates were not found"
    assert built == files_of(ROOT / "output", *BUILT), "an installed copy builds something else"


def test_the_locked_versions_are_all_that_is_needed(command: Path) -> None:
    run(command.parent / "python", "-m", "pip", "check", cwd=command.parent)


def test_the_wheel_holds_templates_zone_data_and_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.startswith("timeline/templates/") for name in names)
    assert any(re.fullmatch(r"timeline/zones/data/\w+\.csv", name) for name in names)
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "seeds/", "output/"))]


def test_the_sdist_makes_the_same_wheel(wheel: Path, sdist_wheel: Path) -> None:
    ours, theirs = zipfile.ZipFile(wheel), zipfile.ZipFile(sdist_wheel)
    assert sorted(ours.namelist()) == sorted(theirs.namelist())
    code = [name for name in ours.namelist() if name.startswith("timeline/")]
    assert all(ours.read(name) == theirs.read(name) for name in code)


# --- the locks ------------------------------------------------------------------------------


@pytest.mark.parametrize("lock", ["build.lock", "run.lock", "test.lock"])
def test_a_lock_pins_versions_with_hashes_and_names_no_address(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    for requirement in re.split(r"\n(?=\S)", text.strip()):
        assert re.match(r"[\w.\[\]-]+==[\w.]+", requirement), requirement
        assert "--hash=sha256:" in requirement, requirement
    assert not re.search(r"://|index-url|find-links|trusted-host", text)


def plain_name(name: str) -> str:
    """Locks write pdfminer-six for pdfminer.six (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_lock_is_of_the_declared_requirements() -> None:
    """Every requirement of pyproject.toml is pinned; run `make lock` after a change."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for lock, declared in (
        ("run.lock", project["project"]["dependencies"]),
        ("test.lock", project["dependency-groups"]["test"]),
    ):
        text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
        pinned = {plain_name(name) for name in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)}
        names = {plain_name(re.match(r"[\w.-]+", line)[0]) for line in declared}
        assert names <= pinned, f"{lock} lacks {names - pinned}"
