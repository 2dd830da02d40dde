"""Whole articles: one mention per date and zone, nothing lost, nothing twice."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events import find_event_mentions
from timeline.models import Article, Certainty, Paragraph, ParagraphKind, Publication, Status
from timeline.zones import load_gazetteer

GAZETTEER = load_gazetteer()
CHARACTERS = "去年今3月8日，。；“”《》（）前将已开工园区增长9%至到底\n "
DAY = Publication(date(2023, 9, 8), date(2023, 9, 8), Certainty.STATED, "2023年9月8日")


def paragraph(text, kind=ParagraphKind.BODY, line=1):
    return Paragraph(text, text, kind, ((0, line),))


def article(*texts, published=DAY, title=None):
    paragraphs = [
        text if isinstance(text, Paragraph) else paragraph(text, line=number + 1)
        for number, text in enumerate(texts)
    ]
    return Article("a.txt", 0, title, tuple(paragraphs), published)


def found(*texts, **more):
    return find_event_mentions(article(*texts, **more), GAZETTEER)


def dates(mentions):
    return [mention.date.text for mention in mentions]


def test_one_mention_per_date_with_parts_and_own_quantities():
    given_ = found(
        "5月18日，西安高新区发布12条新政，23个项目签约，总投资90亿元；6月，首批9个项目开工。"
    )
    first, second = given_.mentions
    assert dates(given_.mentions) == ["5月18日", "6月"]
    assert first.clause.endswith("总投资90亿元")
    assert len(first.parts) == 3
    assert {q.value for q in first.quantities} == {12, 23, 90 * 10**8}
    assert [q.value for q in second.quantities] == [9]
    assert first.zone.zone == "西安高新区"
    assert first.headline.startswith("西安高新区")


def test_one_date_over_two_zones_gives_two_mentions():
    given_ = found("今年上半年，苏州工业园区进出口增长9%，昆山经开区进出口增长4%。")
    assert [m.zone.zone for m in given_.mentions] == ["苏州工业园区", "昆山经开区"]
    assert len({m.id for m in given_.mentions}) == 2
    assert given_.mentions[1].clause == "昆山经开区进出口增长4%"


def test_a_zone_that_only_attends_does_not_split():
    given_ = found("8月20日，苏州工业园区举办论坛，昆山经开区代表也出席了会议。")
    assert len(given_.mentions) == 1


def test_context_goes_on_to_the_next_date_or_topic():
    given_ = found(
        "8月1日，西安高新区一座水厂投用。水厂日供水20万吨。工程由三个标段组成。此外，园区还扩建了道路。"
    )
    assert given_.mentions[0].context == ("水厂日供水20万吨。", "工程由三个标段组成。")
    assert not found("8月1日，水厂投用。", "水厂日供水20万吨。").mentions[0].context


def test_entries_under_date_lines_take_their_date():
    given_ = found(
        paragraph("西安高新区大事记", ParagraphKind.TITLE),
        "2019年3月5日",
        "西安高新区召开招商大会。会上签约项目12个。",
        "2020年6月",
        "软件新城二期开工建设。",
        "2021年1月8日",
        "西安高新区获批国家级基地。",
    )
    told = [(m.date.text, m.sentence) for m in given_.mentions]
    assert told == [
        ("2019年3月5日", "西安高新区召开招商大会。"),
        ("2020年6月", "软件新城二期开工建设。"),
        ("2021年1月8日", "西安高新区获批国家级基地。"),
    ]
    assert given_.mentions[0].context == ("会上签约项目12个。",)
    assert {m.rejected for m in given_.rejected} == {"chrome"}


def test_a_single_date_line_dates_nothing():
    given_ = found("2023年9月8日", "西安高新区召开招商大会。")
    assert not given_.mentions
    assert "2023-09-08" in given_.undated[0].missing


def test_a_title_that_repeats_the_text_is_a_duplicate():
    given_ = found(
        paragraph("9月5日西安高新区集中开工23个项目", ParagraphKind.TITLE),
        "9月5日，西安高新区举行集中开工仪式，23个项目开工。",
    )
    assert len(given_.mentions) == 1
    assert [m.rejected for m in given_.rejected] == ["duplicate"]


def test_chrome_is_rejected_not_lost():
    given_ = found(paragraph("版权所有 2005年3月1日", ParagraphKind.CHROME), "8月，项目开工。")
    assert dates(given_.mentions) == ["8月"]
    assert [m.rejected for m in given_.rejected] == ["chrome"]


def test_without_publication_relative_dates_are_told_as_undated():
    given_ = found("去年，西安高新区新增企业900家。2019年5月，一期投产。", published=Publication())
    assert dates(given_.mentions) == ["2019年5月"]
    assert [(u.date_text, u.line) for u in given_.undated] == [("去年", 1)]
    assert [m.rejected for m in given_.rejected] == ["undated"]


@pytest.mark.parametrize(
    ("published", "words"), [(DAY, "2023-09-08"), (Publication(), "发布日期未知")]
)
def test_a_news_item_without_any_date_is_undated(published, words):
    given_ = found("本报讯 西安高新区举行企业家座谈会，40家企业参加。", published=published)
    (undated,) = given_.undated
    assert undated.date_text is None
    assert words in undated.missing


def test_a_result_carries_the_period_it_is_about():
    given_ = found("近日，2022年度国家级经开区综合考评结果公布，昆山经开区列第五位。")
    (mention,) = given_.mentions
    assert mention.period == (date(2022, 1, 1), date(2022, 12, 31))


def test_plan_and_outcome_in_one_sentence():
    given_ = found("项目去年8月签约，今年3月开工，预计明年6月投产。")
    assert [m.status for m in given_.mentions] == [
        Status.OCCURRED,
        Status.OCCURRED,
        Status.PLANNED,
    ]
    assert all("项目" in m.headline for m in given_.mentions)


def test_ids_survive_another_file_and_number_repeated_sentences():
    twice = article("8月，项目开工。", "8月，项目开工。")
    ids = [m.id for m in find_event_mentions(twice, GAZETTEER).mentions]
    other = find_event_mentions(replace(twice, file="b/c.html"), GAZETTEER)
    assert len(set(ids)) == 2
    assert [m.id for m in other.mentions] == ids


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(st.sampled_from(CHARACTERS), max_size=40),
        max_size=4,
    )
)
def test_any_text_is_read_and_every_date_is_accounted_for(texts):
    given_ = found(*texts)
    for mention in (*given_.mentions, *given_.rejected):
        assert mention.clause in mention.sentence
        assert len(mention.headline) <= 30
    spans = [(m.sentence, m.date.span, m.zone.zone_id, m.line) for m in given_.mentions]
    assert len(spans) == len(set(spans))


def test_enumerated_happenings_of_two_zones():
    given_ = found("2014年6月青岛西海岸新区成立、大连金普新区成立。")
    assert [m.zone.zone for m in given_.mentions] == ["青岛西海岸新区", "大连金普新区"]
    assert {m.date.text for m in given_.mentions} == {"2014年6月"}


def test_a_result_told_by_an_office_goes_to_the_first_zone_it_names():
    given_ = found("近日，考评结果公布，昆山经开区列第五位，苏州工业园区列第一位。")
    assert [m.zone.zone for m in given_.mentions] == ["昆山经开区", "苏州工业园区"]
    assert given_.mentions[0].clause.startswith("近日")


def test_an_agency_dateline_is_chrome():
    given_ = found("新华社西安9月7日电（记者李明）9月7日，西安高新区举行论坛。")
    assert len(given_.mentions) == 1
    assert given_.mentions[0].headline == "西安高新区举行论坛"
    assert [m.rejected for m in given_.rejected] == ["chrome"]


def test_a_bracket_is_no_part_of_the_clause_but_may_hold_an_event():
    given_ = found("厂房3月投产（二期5月开工），7月满产。")
    assert [(m.date.text, m.clause) for m in given_.mentions] == [
        ("3月", "厂房3月投产（二期5月开工）"),
        ("5月", "二期5月开工"),
        ("7月", "7月满产"),
    ]


def test_an_unresolved_base_of_comparison_is_no_undated_statement():
    given_ = found("园区产值增幅高于同期3个百分点。", published=Publication())
    assert not given_.undated or given_.undated[0].date_text is None
    assert all(m.rejected != "undated" for m in given_.rejected)


def test_an_unresolved_base_is_rejected_as_comparison():
    given_ = found("税收增幅高于去年同期3个百分点，新增企业9家。", published=Publication())
    assert [m.rejected for m in given_.rejected] == ["comparison"]
    assert not [u for u in given_.undated if u.date_text]


def test_a_date_in_what_shows_something_else_is_attributive():
    given_ = found("西安高新区活力十足，从今年首批入驻的企业身上可见一斑。")
    assert [m.rejected for m in given_.rejected] == ["attributive"]
