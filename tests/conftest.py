"""Programs that tests drive: a missing one is a failure where CI says so, else a skip."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


def missing(message: str) -> None:
    """Fail with CI=true, else skip."""
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def program() -> Callable[..., str]:
    """Finds the first of several names on the PATH."""

    def find(*names: str) -> str:
        for name in names:
            if path := shutil.which(name):
                return path
        missing(f"no {names[0]} on the PATH; tools/test-tools installs it")
        raise AssertionError

    return find


@pytest.fixture(scope="session")
def node_module() -> Callable[[str], Path]:
    """Finds a file of the packages that tests/browser/package-lock.json pins."""

    def find(name: str) -> Path:
        path = Path(__file__).parent / "browser" / "node_modules" / name
        if not path.exists():
            missing(f"no {name}; tools/test-tools installs it with npm")
        return path

    return find
