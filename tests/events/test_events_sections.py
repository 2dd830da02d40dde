"""Sections of plans, and articles of an unknown day: what stands there is told as what it is."""

from __future__ import annotations

import pytest
from register_corpus import gazetteer, mentions_of

from timeline.articles import PublicationOptions, articles_of
from timeline.events import find_event_mentions
from timeline.models import Line, Page

REPORT = """\
洛阳高新区2022年工作总结和2023年工作安排
一、2022年工作完成情况
2022年，洛阳高新区新签约项目60个。
二、2023年工作安排
（一）项目建设。2023年，洛阳高新区新开工项目80个。
6月底前，洛阳高新区科创园竣工。
今年以来，已有2个项目开工。
三、存在的问题
2022年，洛阳高新区有3个项目停工。"""


def statuses(published: str, text: str) -> list[tuple[str, str]]:
    found = mentions_of(published, text.replace("\n", "\\n"))
    return [(mention.date.text, mention.status.value) for mention in found]


def test_a_section_of_plans_ends_at_the_next_heading_of_its_rank() -> None:
    assert statuses("2023-02-10", REPORT) == [
        ("2022年", "occurred"),
        ("2023年", "planned"),
        ("6月底前", "planned"),
        ("今年以来", "occurred"),
        ("2022年", "occurred"),
    ]


@pytest.mark.parametrize(
    ("title", "status"),
    [("洛阳高新区2023年工作要点", "planned"), ("洛阳高新区2023年工作要点出台", "occurred")],
)
def test_a_title_makes_plans_only_when_it_is_that_of_a_document(title: str, status: str) -> None:
    text = f"{title}\n2023年，洛阳高新区新开工项目80个。"
    assert statuses("2023-08-10", text)[-1][1] == status


@pytest.mark.parametrize(
    ("published", "text", "status"),
    [
        ("2022-01-14", "2022年，洛阳高新区完成投资37亿元。", "planned"),
        ("2022-11-14", "2022年，洛阳高新区完成投资37亿元。", "occurred"),
        ("2022-01-14", "2022年以来，洛阳高新区已完成投资3亿元。", "occurred"),
    ],
)
def test_no_year_is_over_in_its_first_weeks(published: str, text: str, status: str) -> None:
    assert statuses(published, text)[-1][1] == status


def test_a_day_just_ahead_without_a_year_is_no_fact() -> None:
    assert statuses("2024-09-12", "青岛西海岸新区9月15日开放这座博物馆")[0][1] == "planned"
    assert statuses("2024-09-12", "青岛西海岸新区9月10日开放这座博物馆")[0][1] == "occurred"
    assert statuses("2024-09-12", "宜春经开区10月投产新一条锂电产线")[0][1] == "planned"


def test_next_steps_reach_to_the_end_of_their_paragraph() -> None:
    text = (
        "洛阳高新区项目建设\n下一步，洛阳高新区将加快建设。今年，洛阳高新区新开工项目80个。\n"
        "今年，洛阳高新区签约项目9个。"
    )
    assert [status for _, status in statuses("2023-08-10", text)] == ["planned", "occurred"]


def test_without_a_publication_day_what_lies_before_a_told_day_is_past() -> None:
    text = "到2015年，铜陵经开区停产企业全部复工。2021年4月，铜基项目投产。到2030年，建成千亿园区。"
    (article,) = articles_of(Page("a.txt", (Line(1, text),)), PublicationOptions())
    found = find_event_mentions(article, gazetteer()).mentions
    assert [mention.status.value for mention in found] == ["occurred", "occurred", "planned"]


def test_a_length_of_time_is_listed_as_undated() -> None:
    text = "宿迁高新区去年6月开园。十年间，宿迁高新区的企业由120家增加到410家。"
    (article,) = articles_of(Page("a.txt", (Line(1, text),)), PublicationOptions())
    found = find_event_mentions(article, gazetteer())
    assert ("十年间" in {it.date_text for it in found.undated}) or any(
        it.date.text == "十年间" for it in (*found.mentions, *found.rejected)
    )


def test_what_needs_the_publication_day_is_listed_with_all_its_words() -> None:
    text = "讲解员说，今年上半年，出口额比去年同期增长了一倍。昨天，记者在园区看到一派繁忙。"
    (article,) = articles_of(Page("a.txt", (Line(1, text),)), PublicationOptions())
    found = find_event_mentions(article, gazetteer())
    assert [it.date_text for it in found.undated] == ["今年上半年", "昨天"]
    assert "增长了一倍" in next(m.clause for m in found.rejected if m.date.text == "今年上半年")
