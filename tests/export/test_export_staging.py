"""A build that breaks off leaves the folder as it was; so does a kill, or it leaves the new one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from export_builder import made_build

from timeline.export.exporters import EXPORTERS, write_build
from timeline.export.files import LEDGER, write_file
from timeline.export.options import ExportOptions
from timeline.export.staging import STAGING, finish

PAGES = ExportOptions(formats=("csv", "jsonl", "html"))
ARTICLE = (
    "昆山高新区新添一座创新中心\n2023-03-15 来源：玉峰日报\n"
    "本报讯 3月10日，昆山高新区举行创新中心启用仪式，首批12家企业入驻。\n"
)

Contents = dict[str, bytes]


def contents(out: Path) -> Contents:
    """All files in a folder but those of a build that broke off, the ledger among them."""
    files = (path for path in out.rglob("*") if path.is_file())
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in files
        if STAGING not in path.parts
    }


def old_build():
    return made_build()


def new_build():
    kept = [event for event in made_build().events if event.id not in ("ev-zibo", "ev-old")]
    return made_build(kept)


@pytest.fixture(scope="module")
def old(tmp_path_factory) -> Contents:
    out = tmp_path_factory.mktemp("old")
    write_build(old_build(), out, PAGES)
    return contents(out)


@pytest.fixture(scope="module")
def new(tmp_path_factory) -> Contents:
    out = tmp_path_factory.mktemp("new")
    write_build(new_build(), out, PAGES)
    return contents(out)


def test_a_build_that_is_whole_leaves_nothing_behind(tmp_path, old, new) -> None:
    write_build(old_build(), tmp_path, PAGES)
    assert contents(tmp_path) == old
    written = write_build(new_build(), tmp_path, PAGES)
    assert contents(tmp_path) == new != old
    assert {path.name for path in written} == set(new) - {LEDGER}
    assert not (tmp_path / STAGING).exists()


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError(28, "No space left on device")])
def test_a_build_that_breaks_off_changes_nothing(tmp_path, monkeypatch, old, error) -> None:
    def broken(build, out, options):
        write_file(out / "left.csv", b"of the broken build")
        write_file(out / "hangzhou-gaoxin.html", b"changed by it")
        raise error

    write_build(old_build(), tmp_path, PAGES)
    monkeypatch.setitem(EXPORTERS, "html", broken)
    with pytest.raises((OSError, KeyboardInterrupt)):
        write_build(new_build(), tmp_path, PAGES)
    assert contents(tmp_path) == old
    assert not (tmp_path / STAGING).exists()


def test_a_first_build_that_breaks_off_leaves_no_folder(tmp_path, monkeypatch) -> None:
    def broken(build, out, options):
        raise KeyboardInterrupt

    monkeypatch.setitem(EXPORTERS, "html", broken)
    with pytest.raises(KeyboardInterrupt):
        write_build(old_build(), tmp_path / "out", PAGES)
    assert not (tmp_path / "out").exists()


# --- killed ---------------------------------------------------------------------


def killed_at(step: int, out: Path) -> bool:
    """Build in a process that is killed before its n-th rename; False when it had fewer."""
    child = os.fork()
    if child == 0:
        _kill_before(step)
        try:
            write_build(new_build(), out, PAGES)
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _kill_before(step: int) -> None:
    plain, seen = Path.replace, 0

    def replace(self, target):
        nonlocal seen
        if seen == step:
            os.kill(os.getpid(), signal.SIGKILL)
        seen += 1
        return plain(self, target)

    Path.replace = replace  # type: ignore[method-assign]


def test_a_kill_at_any_step_leaves_the_old_build_or_one_that_is_put_in_place(
    tmp_path, old, new
) -> None:
    """Files are written and put in place by renames: the build is killed before each of them."""
    untouched = finished = 0
    for step in range(1000):
        out = tmp_path / str(step)
        write_build(old_build(), out, PAGES)
        if not killed_at(step, out):
            break
        left = contents(out)
        assert left.items() <= old.items() | new.items()  # never half a file
        finish(out)
        assert contents(out) in (old, new)
        untouched += contents(out) == old
        finished += contents(out) == new
        assert left == old or contents(out) == new
    assert contents(out) == new
    assert untouched >= len(new)
    assert finished >= 3


def test_what_a_killed_build_left_is_put_in_place_before_a_build_of_one_format(
    tmp_path, old, new
) -> None:
    """Otherwise its pages and tables would stay of two builds."""
    written = len(new)  # with the ledger, each by a rename
    write_build(old_build(), tmp_path, PAGES)
    assert killed_at(written + 1, tmp_path)
    assert contents(tmp_path) not in (old, new)
    write_build(new_build(), tmp_path, ExportOptions(formats=("jsonl",)))
    assert contents(tmp_path) == new


# --- no room --------------------------------------------------------------------

LIMITED = """
import resource, sys
from timeline.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
sys.exit(main())
"""
"""The program where no file may be longer than so many bytes: writing fails as on a full disk."""


def limited(most: int, *args: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-B", "-c", LIMITED, str(most), *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True)


def test_without_room_the_folder_stays_as_it_was_and_the_message_names_the_file(tmp_path) -> None:
    out, article = tmp_path / "out", tmp_path / "article.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    build = ("build", article, "-q", "-o", out, "--format", "jsonl,csv,html")
    assert limited(1 << 30, *build).returncode == 0
    before = contents(out)
    article.write_text(ARTICLE.replace("12家", "13家"), encoding="utf-8")
    done = limited(10_000, *build)
    assert done.returncode == 2
    assert done.stderr.startswith(f"timeline: {out}/")
    assert ".html" in done.stderr
    assert STAGING not in done.stderr
    assert contents(out) == before
    assert not (out / STAGING).exists()
