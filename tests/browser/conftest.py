"""A real browser for the pages: Debian's chromium, a new profile for every test."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "export"))

from browser_pages import PageErrors, served
from export_builder import Gazetteer, made_build, made_events
from programs import program

from timeline import pipeline
from timeline.articles import PublicationOptions
from timeline.export import ExportOptions, write_build
from timeline.export.years_page import MOST
from timeline.zones import load_gazetteer

ARTICLES = Path(__file__).parents[1] / "series" / "articles"


@pytest.fixture(scope="session")
def chromium():
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


@pytest.fixture(scope="session")
def long_folder(tmp_path_factory) -> Path:
    """One event more than a page may hold."""
    kept = ("ev-half", "ev-week", "ev-clause", "ev-quarter")
    plain = [event for event in made_events() if event.id in kept]
    many = [
        replace(event, id=f"{event.id}-{n}") for n in range(MOST // len(plain)) for event in plain
    ]
    many.append(next(event for event in made_events() if event.id == "ev-many"))
    folder = tmp_path_factory.mktemp("years")
    write_build(made_build(many), folder, ExportOptions(formats=("html",), zones=Gazetteer()))
    assert len(many) == MOST + 1
    return folder


@pytest.fixture(scope="session")
def reports_folder(tmp_path_factory) -> Path:
    """A zone with indicators over several years."""
    folder, gazetteer = tmp_path_factory.mktemp("reports"), load_gazetteer()
    build = pipeline.build(ARTICLES, gazetteer, PublicationOptions())
    write_build(build, folder, ExportOptions(zones=gazetteer))
    return folder


@pytest.fixture(scope="session")
def kinds_folder(tmp_path_factory, long_folder, reports_folder) -> Path:
    """Every kind of page that a build can have, in four folders."""
    folder = tmp_path_factory.mktemp("kinds")
    build, site = made_build(subzone_pages=True), "https://news.example/a&b"
    write_build(build, folder / "zh", ExportOptions(zones=Gazetteer()))
    write_build(build, folder / "en", ExportOptions(lang="en", zones=Gazetteer(), site=site))
    (folder / "long").symlink_to(long_folder)
    (folder / "reports").symlink_to(reports_folder)
    return folder


@pytest.fixture(scope="session")
def kinds(kinds_folder) -> Iterator[str]:
    """Their address, served on loopback."""
    with served(kinds_folder) as address:
        yield address
