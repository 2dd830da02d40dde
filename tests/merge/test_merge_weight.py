"""What makes an event weigh, and the modes of merging."""

from __future__ import annotations

from merge_build import mention, root

from timeline.merge import Mode, merge_mentions
from timeline.merge.prominence import parts_of, sizes_of

STARTS = "2024-06-12|o|a|18个重大项目集中开工，总投资126亿元|18个:项目;126亿CNY:总投资"
ALIKE = "2024-06-12|o|a|数控研究院在高新区揭牌成立|"
SAME = "2024-06-12|o|a|高新区数控研究院正式揭牌|"


def test_more_papers_weigh_more() -> None:
    one = merge_mentions([mention(STARTS, name="x")], root)[0]
    two = merge_mentions([mention(STARTS, name=name) for name in "xy"], root)[0]
    assert two.weight == one.weight + 1


def test_a_large_sum_weighs_more_than_a_small_one_of_the_zone() -> None:
    sums = [
        mention(f"2024-0{n}-01|o|a|第{n}标段签约|{n}亿CNY:总投资", name=f"m{n}")
        for n in range(1, 8)
    ]
    weights = {e.main.clause: e.weight for e in merge_mentions(sums, root)}
    assert weights["第7标段签约"] > weights["第4标段签约"] > weights["第1标段签约"]


def test_the_parts_add_up_to_the_weight() -> None:
    events = merge_mentions([mention(STARTS, name=name) for name in "xy"], root)
    parts = parts_of(events[0], sizes_of(events))
    assert sum(part.value for part in parts) == events[0].weight
    assert all(part.reason for part in parts)


def test_strict_merging_asks_for_figures_or_the_same_words() -> None:
    alike = [mention(ALIKE, name="x"), mention(SAME, name="y")]
    figures = [mention(STARTS, name="x"), mention(STARTS, name="y")]
    assert len(merge_mentions(alike, root)) == 1
    assert len(merge_mentions(alike, root, Mode.STRICT)) == 2
    assert len(merge_mentions(figures, root, Mode.STRICT)) == 1


def test_without_merging_every_mention_is_an_event() -> None:
    told = [mention(STARTS, name=name) for name in "xyz"]
    assert len(merge_mentions(told, root, Mode.OFF)) == 3
