"""What stands around a date: headings, datelines, interviews, what is near at hand."""

from datetime import date

import pytest

from timeline.dates import find_article_dates, find_dates
from timeline.models import Article, Paragraph, ParagraphKind, Publication
from timeline.text.sentences import split_sentences

HEADING, BODY = ParagraphKind.HEADING, ParagraphKind.BODY


def _read(published, *paragraphs):
    """The dates of an article, (words, EDTF): ``#`` before a paragraph makes it a heading."""
    made = tuple(
        Paragraph(
            text.lstrip("#"), text.lstrip("#"), HEADING if text[0] == "#" else BODY, ((0, 1),)
        )
        for text in paragraphs
    )
    article = Article("", 0, None, made, Publication(published, published))
    found = find_article_dates(article, split_sentences(article))
    return [(mention.text, mention.edtf) for mentions in found for mention in mentions]


def test_a_heading_of_plans_governs_what_is_below_it():
    found = _read(
        date(2024, 1, 22),
        "#一、2023年工作回顾",
        "6月，二期投产。",
        "#二、2024年重点工作",
        "#（一）抓好建设",
        "6月底前完成路网，国庆节前开放公园。",
        "全年盘活低效用地2000亩。",
        "#（二）抓好创新",
        "实验室三季度启用新址。",
        "5月，平台已上线。",
    )
    assert found == [
        ("2023年", "2023"),
        ("6月", "2023-06"),
        ("2024年", "2024"),
        ("6月底前", "2024-06-21~/2024-06-30"),
        ("国庆节前", "2024-09-30"),
        ("全年", "2024"),
        ("三季度", "2024-35"),
        ("5月", "2024-05"),
    ]


def test_a_heading_of_plans_without_a_year_looks_ahead_until_the_next():
    found = _read(
        date(2021, 9, 2),
        "#三、下步安排",
        "11月份组织观摩会。",
        "#四、活动花絮",
        "11月份组织观摩会。",
    )
    assert found == [("11月份", "2021-11"), ("11月份", "2020-11")]


@pytest.mark.parametrize("heading", ["#二、2023年重点工作完成情况", "#二、2023年主要工作进展"])
def test_a_heading_of_what_was_done_plans_nothing(heading):
    assert _read(date(2024, 1, 22), heading, "6月，二期投产。")[1] == ("6月", "2023-06")


def test_the_month_of_a_chronicle_is_that_of_its_heading():
    found = _read(
        date(2023, 1, 9),
        "#2021年6月",
        "下旬 全区开展演练。",
        "本月，招商大会举行。",
        "是月 新增企业40户。",
    )
    assert found[1:] == [
        ("下旬", "2021-06-21/2021-06-30"),
        ("本月", "2021-06"),
        ("是月", "2021-06"),
    ]


def test_a_dispatch_counts_from_its_dateline_throughout():
    found = _read(
        date(2022, 3, 4),
        "本报3月1日讯（记者李明）昨天，项目签约。今天，专班进驻。",
        "前天，专家抵达。",
    )
    assert found == [
        ("3月1日", "2022-03-01"),
        ("昨天", "2022-02-28"),
        ("今天", "2022-03-01"),
        ("前天", "2022-02-27"),
    ]


@pytest.mark.parametrize(
    "text", ["3月1日电话会议后，昨天签约。", "据3月1日讯息，昨天签约。", "3月1日，昨天签约。"]
)
def test_what_is_no_dateline_leaves_publication(text):
    assert find_dates(text, date(2022, 3, 4))[1].edtf == "2022-03-03"


def test_a_dateline_says_why():
    mention = find_dates("新华社杭州3月2日电 昨天签约。", date(2022, 3, 4))[1]
    assert mention.why == "“昨天” → 2022-03-01，依据电头日期 2022-03-02"


def test_an_interview_is_of_the_day_on_which_it_was_given():
    found = _read(
        date(2022, 3, 18),
        "3月16日下午，负责人罗程接受本报专访。",
        "罗程：“昨天我看了3个项目，明天还要去一趟海关。”",
        "昨天，记者回访。",
    )
    assert found[1:] == [("昨天", "2022-03-15"), ("明天", "2022-03-17"), ("昨天", "2022-03-17")]


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("6月18日，数字经济大会启幕", date(2023, 6, 15), "2023-06-18"),
        ("6月18日至20日，博览会举行", date(2023, 6, 15), "2023-06-18/2023-06-20"),
        ("1月3日，展馆开放", date(2022, 12, 28), "2023-01-03"),
        ("设备9月底联合验收", date(2021, 9, 2), "2021-09-21~/2021-09-30"),
        ("6月18日，公司已完成搬迁", date(2023, 6, 15), "2022-06-18"),
        ("7月18日，公司开业", date(2023, 6, 15), "2022-07-18"),
        ("7月，新规施行", date(2023, 6, 15), "2023-07"),
        ("7月12日，新规施行", date(2023, 6, 15), "2023-07-12"),
        ("8月，新规施行", date(2023, 6, 15), "2022-08"),
        ("7月，公司已完成搬迁", date(2023, 6, 15), "2022-07"),
        ("感恩节，商场客满", date(2024, 11, 5), "2023-11-23"),
        ("订单已经排到10月了", date(2023, 5, 8), "2023-10"),
    ],
)
def test_a_day_shortly_ahead_is_of_this_year(text, published, edtf):
    assert find_dates(text, published)[0].edtf == edtf


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("商务部21日发布的数据显示，1至10月，引资增长14%", date(2022, 11, 25), "2022-01/2022-10"),
        ("昨日公布的快报显示，12月，进口增长", date(2022, 1, 16), "2021-12"),
        ("5月12日踏勘；5月16日起，将末班时间调整为21点", date(2022, 5, 20), "2022-05-16/.."),
        ("6月底前完成征迁，8月启动招标", date(2022, 5, 10), "2022-08"),
        ("2025年一季度试生产，6月达产", date(2024, 10, 18), "2025-06"),
        ("2023年底签约，次年6月开工", date(2023, 12, 20), "2024-06"),
        ("今年，新区办冰雪节，影棚12月中旬开放", date(2022, 11, 28), "2022-12-11/2022-12-20"),
        ("今年，新区办冰雪节，12月影棚已开放", date(2022, 11, 28), "2021-12"),
    ],
)
def test_the_date_before_it_says_where_one_lies(text, published, edtf):
    assert find_dates(text, published)[1].edtf == edtf


def test_the_telling_comes_back_to_the_present():
    found = find_dates(
        "2018年12月，这里还是洼地；两年后的今天，这里已建成。一期12月3日通过验收。",
        date(2020, 12, 9),
    )
    assert [m.edtf for m in found] == ["2018-12", "2020-12-09", "2020-12-03"]


def test_that_year_is_the_one_named_last():
    found = find_dates(
        "时间回到2021年。那年秋天，公司落户；12月底，首笔资金到位。", date(2023, 3, 1)
    )
    assert [m.edtf for m in found] == ["2021", "2021-23", "2021-12-21~/2021-12-31"]
    assert [m.edtf for m in find_dates("那年秋天，他来到这里。", date(2023, 3, 1))] == [None]
    assert find_dates("那年轻人、那年头", date(2023, 3, 1)) == []


def test_a_year_that_follows_and_is_yet_to_come_is_not_guessed():
    found = find_dates("公司2023年落户。次年6月，首例植入成功。", date(2023, 12, 20))
    assert [mention.edtf for mention in found] == ["2023", None]


def test_an_ordinal_before_a_range_that_names_its_year_does_not_damage_it():
    found = find_dates("开工第一年2015年3月至5月，20224年5月到6月签约", date(2021, 1, 1))
    assert [(m.text, m.edtf) for m in found] == [
        ("2015年3月至5月", "2015-03/2015-05"),
        ("5月到6月", None),
    ]


def test_a_text_that_ends_in_a_list_sign_keeps_the_date_at_its_beginning():
    for end in "、和及":
        found = find_dates(f"2021年5月开工{end}", date(2022, 1, 1))
        assert [m.text for m in found] == ["2021年5月"]
    assert find_dates("逢周二、周四开放", date(2022, 1, 1)) == []


def test_a_dateline_governs_sentences_behind_one_that_did_not_ask_for_it():
    found = _read(date(2021, 3, 10), "本报北京3月1日讯 2020年5月，公司成立。昨天，公司增资。")
    assert found[-1] == ("昨天", "2021-02-28")


def test_what_the_next_clause_does_decides_no_year_before_it():
    later = [
        find_dates(f"12月全力冲刺，{clause}", date(2021, 10, 20))[0].edtf
        for clause in ("随后完成", "明年将投产")
    ]
    assert later[0] == later[1]


def test_a_weekday_that_would_need_a_day_of_another_year_is_said_to_disagree():
    found = find_dates("2月28日至2月29日（周二）开放", date(2024, 3, 5))
    assert [m.edtf for m in found] == ["2024-02-28/2024-02-29"]
    assert "周二" in found[0].warnings[0]


def test_an_earlier_text_changes_nothing_in_a_later_one():
    assert [m.edtf for m in find_dates("于20211231")] == []
    assert [m.edtf for m in find_dates("20211231-20220103")] == ["2021-12-31/2022-01-03"]


def test_a_figure_with_a_nought_before_it_is_a_year_and_no_length():
    assert [m.edtf for m in find_dates("08年后，公司落户", date(2021, 6, 14))] == ["2008/.."]
    assert [m.edtf for m in find_dates("3年后，公司落户", date(2021, 6, 14))] == ["2024~"]
