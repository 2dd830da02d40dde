"""The worklist of merged events: sources that differ, plans without outcome, gaps."""

from __future__ import annotations

from merge_build import mention

from timeline.event_checks import EVENT_CHECKS, conflicts, gaps, unreported
from timeline.pipeline import Extracted
from timeline.zones import load_gazetteer

GAZETTEER = load_gazetteer()
ZONE = "suzhou-sip"


def told(*notations: tuple[str, str]) -> Extracted:
    return Extracted(
        mentions=tuple(
            mention(text.replace("|a|", f"|{ZONE}|"), name=f"paper{n}", published=day)
            for n, (text, day) in enumerate(notations)
        )
    )


def test_a_conflict_names_both_values_and_their_places() -> None:
    found = told(
        ("2024-06-12|o|a|18个重大项目集中开工|18个:项目;126亿CNY:总投资", "2024-06-13"),
        ("2024-06-12|o|a|16个重大项目集中开工|16个:项目;126亿CNY:总投资", "2024-06-14"),
    )
    (problem,) = conflicts(found, GAZETTEER)
    assert "18个" in problem.message and "16个" in problem.message
    assert "paper0.txt:1" in problem.message and "paper1.txt:1" in problem.message
    assert problem.remedy.startswith("timeline explain ev-")


def test_a_plan_that_was_due_and_never_reported_is_named() -> None:
    plan = ("2024-06|p|a|数控研究院将揭牌|", "2024-03-01")
    later = ("2024-09-01|o|a|人才公寓交付|", "2024-09-02")
    assert [p.message for p in unreported(told(plan, later), GAZETTEER)]
    assert not list(unreported(told(plan), GAZETTEER))
    done = ("2024-06-20|o|a|数控研究院揭牌|", "2024-06-21")
    assert not list(unreported(told(plan, later, done), GAZETTEER))


def test_a_plan_that_was_called_off_is_settled() -> None:
    off = ("2024-06-18|p|a|原定举办的啤酒节因暴雨取消|", "2024-06-20")
    later = ("2024-09-01|o|a|人才公寓交付|", "2024-09-02")
    assert not list(unreported(told(off, later), GAZETTEER))


def test_an_empty_year_between_busy_ones_is_a_gap() -> None:
    days = [
        (f"{year}-0{month}-0{day}|o|a|{month}号楼第{day}次验收|", f"{year}-12-01")
        for year in (2019, 2021, 2022)
        for month in (2, 3)
        for day in (1, 2)
    ]
    messages = [problem.message for problem in gaps(told(*days), GAZETTEER)]
    assert len(messages) == 1
    assert "2020年没有事件" in messages[0]


def test_the_checks_have_names_and_questions() -> None:
    assert [name for name, _, _ in EVENT_CHECKS] == ["conflicts", "unreported", "gaps"]
    assert all(asks.endswith("?") for _, _, asks in EVENT_CHECKS)
