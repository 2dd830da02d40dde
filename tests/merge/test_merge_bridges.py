"""What is joined across zones and across neighbouring days, and what is not."""

from __future__ import annotations

from dataclasses import replace

from merge_build import mention, root

from timeline.merge import merge_mentions
from timeline.models import EventMention, ZoneAttribution

JOINT = "合肥高新区与芜湖经开区签署协议，共建新能源汽车产业合作园"
SWAPPED = "芜湖经开区与合肥高新区签订协议，双方将共建新能源汽车产业合作园"
SIGNED = "与华南理工签约共建先进材料研究院"
RELEASE = "2023-05-18|o|-|启衡基地一期投产，年产智能机器人3.2万台|3.2万台:智能机器人"
PAPER = "2023-05-18|o|a|装备产业园一期投产，年产智能机器人3万台|3万台:智能机器人"


def joint(text: str, name: str, zone: str, *others: str) -> EventMention:
    told = mention(f"2024-04-10|o|{zone}|{text}|", name=name)
    return replace(told, zone=ZoneAttribution(zone, zone, joint=others))


def test_a_joint_event_is_one_whichever_zone_is_named_first() -> None:
    told = [joint(JOINT, "x", "hefei", "wuhu"), joint(SWAPPED, "y", "wuhu", "hefei")]
    assert len(merge_mentions(told, root)) == 1
    assert merge_mentions(told, root) == merge_mentions(told[::-1], root)


def test_a_joint_event_with_another_partner_is_another() -> None:
    other = SWAPPED.replace("合肥高新区", "滁州经开区")
    told = [joint(JOINT, "x", "hefei", "wuhu"), joint(other, "y", "wuhu", "chuzhou")]
    assert len(merge_mentions(told, root)) == 2


def test_neighbouring_days_are_one_event_with_a_conflict_when_figures_and_names_agree() -> None:
    told = [
        mention(f"2024-06-0{day}|o|a|{SIGNED}，总投资3.6亿元|3.6亿CNY:总投资", name=f"p{day}")
        for day in (5, 6)
    ]
    (event,) = merge_mentions(told, root)
    assert [conflict.field for conflict in event.conflicts] == ["date"]
    assert {value for value, _ in event.conflicts[0].values} == {"2024-06-05", "2024-06-06"}


def test_neighbouring_days_with_another_figure_or_without_one_are_two_events() -> None:
    for figures in ("3.6亿CNY:总投资", "2.8亿CNY:总投资"), ("", ""):
        told = [
            mention(f"2024-06-0{day}|o|a|{SIGNED}|{one}", name=f"p{day}")
            for day, one in zip((5, 6), figures, strict=True)
        ]
        assert len(merge_mentions(told, root)) == 2


def test_a_statement_without_a_zone_joins_that_of_a_zone_which_its_article_names() -> None:
    release = mention(
        "2023-05-18|o|-|启衡基地一期投产，年产智能机器人3.2万台|3.2万台:智能机器人", name="r"
    )
    named = replace(
        mention("2023-10-24|o|a|二期工程动工|", name="s", line=2), article=release.article
    )
    paper = mention(
        "2023-05-18|o|a|智能装备产业园一期投产，年产智能机器人3万台|3万台:智能机器人", name="p"
    )
    joined = [e for e in merge_mentions([release, named, paper], root) if len(e.mentions) == 2]
    assert joined[0].main == paper
    assert joined[0].conflicts
    stranger = replace(release, article=replace(release.article, file="other.txt"))
    assert len(merge_mentions([stranger, named, paper], root)) == 3
