"""Run commands for the packaging tests, with their output in the failure."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(*command: object, cwd: Path, env: Mapping[str, str] | None = None) -> str:
    """Run a command and return what it printed; a failure shows all that it said."""
    ran = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": "", **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, f"{command} ended with {ran.returncode}\n{ran.stdout}{ran.stderr}"
    return ran.stdout


def backend(*arguments: object, cwd: Path) -> str:
    """Run the build backend of this environment (requirements/build.lock)."""
    return run(sys.executable, "-m", "hatchling", *arguments, cwd=cwd)


def files_of(folder: Path, *endings: str) -> dict[str, bytes]:
    """Path in the folder → content, of the files with one of the endings."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and (not endings or path.suffix in endings)
    }
