"""A real browser for the pages: Debian's chromium, a new profile for every test."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "export"))

from browser_pages import PageErrors, served
from export_builder import Gazetteer, made_build

from timeline.export import ExportOptions, write_build


@pytest.fixture(scope="session")
def chromium(program):
    """The running browser."""
    path = program("chromium", "chromium-browser")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory) -> Path:
    """A build of the made events."""
    folder = tmp_path_factory.mktemp("site")
    write_build(made_build(), folder, ExportOptions(zones=Gazetteer()))
    return folder


@pytest.fixture(scope="session")
def site(site_folder) -> Iterator[str]:
    """Its address, served on loopback."""
    with served(site_folder) as address:
        yield address


@pytest.fixture
def visit(chromium, site) -> Iterator[Callable[..., object]]:
    """Opens a page of the build; afterwards nothing may have failed or left the site."""
    contexts, errors = [], PageErrors(site)

    def open_page(name: str = "hangzhou-gaoxin.html", **options: object):
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}} | options)
        contexts.append(context)
        page = context.new_page()
        errors.watch(page)
        page.goto(f"{site}/{name}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors.found == []
