"""只看要事: the switch keeps the events that matter most, and the address keeps the switch."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

LEAST = 10


def shown(page) -> list[str]:
    return page.eval_on_selector_all(
        "li.event", "list => list.filter(li => !li.hidden).map(li => li.id)"
    )


def test_the_switch_keeps_what_matters_most(visit):
    page = visit()
    everything = shown(page)
    page.check("[name=major]")
    kept = shown(page)
    assert len(kept) == LEAST < len(everything)
    assert [id for id in everything if id in kept] == kept
    assert shown(visit(page.url.rsplit("/", 1)[1])) == kept
    page.uncheck("[name=major]")
    assert shown(page) == everything


def test_the_switch_goes_together_with_the_other_choices(visit):
    page = visit()
    page.check("[name=major]")
    kept = shown(page)
    page.fill("[name=from]", "2021")
    assert set(shown(page)) < set(kept)


def test_a_short_timeline_has_no_switch(visit):
    page = visit("zibo-gaoxin.html")
    assert page.locator("[name=major]").count() == 0
