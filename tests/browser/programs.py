"""Programs that tests drive: a missing one is a failure where CI says so, else a skip."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest


def program(*names: str) -> str:
    """The first of several names that is on the PATH."""
    for name in names:
        if path := shutil.which(name):
            return path
    raise missing(f"no {names[0]} on the PATH")


def node_module(name: str) -> Path:
    """A file of the packages that tests/browser/package-lock.json pins."""
    path = Path(__file__).parent / "node_modules" / name
    if not path.exists():
        raise missing(f"no {name}")
    return path


def missing(what: str) -> BaseException:
    """Fail with CI=true, else skip."""
    message = f"{what}; tools/test-tools installs it"
    if os.environ.get("CI") == "true":
        return pytest.fail.Exception(message)
    return pytest.skip.Exception(message, allow_module_level=True)
