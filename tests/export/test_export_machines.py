"""What a page tells machines: JSON-LD, Open Graph, feeds."""

from __future__ import annotations

import json
import re

import pytest
from export_builder import Gazetteer, made_build
from export_pages import Page

from timeline.export import ExportOptions, write_build


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("machines")
    write_build(made_build(), folder, ExportOptions(zones=Gazetteer()))
    return folder


@pytest.fixture(scope="module")
def zone(out):
    return Page((out / "hangzhou-gaoxin.html").read_text(encoding="utf-8"))


def linked_data(page: Page) -> dict:
    (text,) = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', page.source, re.DOTALL
    )
    return json.loads(text)


def test_a_page_is_a_dataset_that_cites_its_articles(zone, out):
    data = linked_data(zone)
    assert (data["@type"], data["name"]) == ("Dataset", "杭州高新区（滨江）年表")
    assert data["temporalCoverage"] == "1990-01-01/.."
    assert data["dateModified"] == "2025-04-02"
    files = {file["contentUrl"] for file in data["distribution"]}
    assert {"hangzhou-gaoxin.csv", "hangzhou-gaoxin.xlsx", "events.jsonl"} <= files
    assert all((out / file).is_file() for file in files)
    cited = {article["@id"]: article for article in data["citation"]}
    evening = next(a for a in cited.values() if a.get("publisher", {}).get("name") == "杭州日报")
    daily = next(a for a in cited.values() if a.get("publisher", {}).get("name") == "浙江日报")
    assert evening["datePublished"] == "2021-01-16"
    assert evening["url"] == "https://news.example/a?b=1&c=2"
    events = {event["@id"]: event for event in data["hasPart"]}
    assert len(events) == 19
    others = [n for n, article in cited.items() if article is not daily]
    assert events["#ev-many"]["citation"] == [{"@id": n} for n in others]
    assert set(events) <= {f"#{id}" for id in zone.attributes("id")}


def test_with_a_site_links_are_whole(tmp_path):
    options = ExportOptions(zones=Gazetteer(), site="https://news.example/tl")
    write_build(made_build(), tmp_path, options)
    page = Page((tmp_path / "zibo-gaoxin.html").read_text(encoding="utf-8"))
    address = "https://news.example/tl/zibo-gaoxin.html"
    metas = {m.get("property"): m.get("content") for m in page.all("meta")}
    assert metas["og:url"] == address and metas["og:locale"] == "zh_CN"
    assert {"rel": "canonical", "href": address} in page.all("link")
    assert linked_data(page)["url"] == address
    assert f'src="{address}?embed=1"' in page.source.replace("&#34;", '"')


def test_pages_name_their_feed_and_calendar(zone):
    feeds = {link["type"]: link["href"] for link in zone.all("link") if link["rel"] == "alternate"}
    assert feeds == {
        "application/atom+xml": "hangzhou-gaoxin.atom.xml",
        "text/calendar": "hangzhou-gaoxin.ics",
    }
