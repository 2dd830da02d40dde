"""Texts without a date line: what a careful reader can conclude; written before the first run."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.articles import articles_of
from timeline.models import Certainty, Line, Page, Publication

# text, and the years and days between which it must have appeared; None: it does not say.
CASES: tuple[tuple[str, str, tuple[str, str] | None], ...] = (
    (
        "plan within the year",
        "2019年是开发区转型之年。今年2月，开发区引进项目9个。5月底前，三号路将全线贯通。",
        ("2019-02-01", "2019-05-31"),
    ),
    ("founding year only", "1992年，开发区获批。去年，这里来了两家企业。今年，路修好了。", None),
    ("no year", "今年5月，园区开园。去年，它还是荒地。", None),
    ("only plans", "到2035年，新区将基本建成现代化产业体系。", None),
    (
        "last year glossed",
        "去年（2016年）12月，码头动工。今年8月，首批桩基完成，9月浇筑承台。",
        ("2017-09-01", "2017-12-31"),
    ),
    (
        "half-year figures",
        "2022年是园区提质之年。今年上半年，园区实现产值310亿元，同比增长5.2%。",
        ("2022-07-01", "2022-10-31"),
    ),
    (
        "year ahead",
        "2024年是全面攻坚之年。2023年，全区新签约项目88个。2024年，全区将新建厂房60万平方米。",
        ("2024-01-01", "2024-06-30"),
    ),
    (
        "figures of the year before",
        "2017年，全区完成投资118亿元。今年以来，全区又开工项目30个。2018年3月，临江大桥合龙。",
        ("2018-03-01", "2018-12-31"),
    ),
    (
        "old slogan, later happenings",
        "2015年是园区起步之年。2019年6月，园区迎来第一千家企业。今年，二期也动工了。",
        None,
    ),
    ("history", "1984年5月，开发区设立。1990年，首座电厂并网。2003年，管委会迁址。", None),
    (
        "past and plan close together",
        "2021年11月，隧道贯通。管委会表示，通车时间预计为2022年2月。",
        ("2021-11-01", "2022-02-28"),
    ),
    (
        "january, december before",
        "2020年是收官之年。12月，产值创新高。今年，全区将开工项目40个。",
        ("2020-01-01", "2020-12-31"),
    ),
    (
        "chronicle with imprint",
        "港区大事记\n港区档案室 2013年编印\n2012年\n5月 一号泊位动工。"
        "\n2013年\n3月8日 二号泊位投用。",
        ("2013-03-08", "2013-12-31"),
    ),
    (
        "rule that takes effect",
        "2021年是数字化改革之年。今年4月，园区发布办法，自7月1日起施行。",
        ("2021-04-01", "2021-12-31"),
    ),
    (
        "words that lean on the publication",
        "去年（2018年），港区通航。今年3月，新泊位投用。两周前，班列首发；上月28日，仓库交付。",
        ("2019-03-01", "2019-12-31"),
    ),
    (
        "traditional",
        "去年（2020年），園區營業收入突破千億元。今年3月，研發樓啓用，預計10月底前投產。",
        ("2021-03-01", "2021-10-31"),
    ),
)


def publication(text: str) -> Publication:
    lines = tuple(Line(number, line) for number, line in enumerate(text.split("\n"), 1))
    return articles_of(Page("a.txt", lines))[0].published


@pytest.mark.parametrize(("name", "text", "window"), CASES, ids=[case[0] for case in CASES])
def test_window(name: str, text: str, window: tuple[str, str] | None) -> None:
    published = publication(text)
    if window is None:
        assert not published.known, published
        return
    first, last = map(date.fromisoformat, window)
    assert published.start is not None and published.end is not None, name
    assert published.certainty is Certainty.INFERRED
    assert first <= published.start <= published.end <= last, published
    assert published.evidence


def test_evidence_names_the_lines() -> None:
    published = publication("2019年是开发区转型之年。\n今年2月，开发区引进项目9个。")
    assert published.evidence is not None
    assert "第1行“2019年是开发区转型之年”" in published.evidence
    assert "第2行“今年2月”" in published.evidence
