"""What holds for any text: spans, the longest match, no dependence on what came before."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from zones_build import article_of

from timeline.models import ParagraphKind, Span
from timeline.text.sentences import split_sentences
from timeline.zones import ArticleZones, load_gazetteer
from timeline.zones.automaton import WordFinder

GAZETTEER = load_gazetteer()
PIECES = st.sampled_from(
    [
        "杭州",
        "高新区",
        "（滨江）",
        "(滨江)",
        "富阳特别合作区",
        "新区",
        "滨海",
        "天津",
        "开发区",
        "经济技术",
        "昆山市",
        "我区",
        "该区",
        "，",
        "；",
        "。",
        "与",
        "的",
        "对标",
        "《",
        "》",
        "半导体",
        "省政府",
        "国务院",
        "自贸区",
        "浙江",
        "片区",
        "签约",
        "2020年",
        "钱塘",
        "江",
    ]
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)
WORDS = st.lists(st.text("甲乙丙", min_size=1, max_size=4), min_size=1, max_size=6)


@given(WORDS, st.text("甲乙丙丁", max_size=12))
def test_spans_are_words_and_nothing_longer_was_left_out(words: list[str], text: str) -> None:
    found = WordFinder(words).find(text)
    assert all(text[start:end] in words for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    for start, end in _all_spans(words, text):
        rivals = [span for span in found if span[0] < end and start < span[1]]
        assert any(b - a >= end - start for a, b in rivals)


def _all_spans(words: list[str], text: str) -> list[Span]:
    places = range(len(text))
    return [(n, n + len(word)) for word in words for n in places if text.startswith(word, n)]


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_mentions_stand_in_the_text_in_order(text: str) -> None:
    found = GAZETTEER.find(text)
    assert all(text[slice(*mention.span)] == mention.text for mention in found)
    assert all(a.span[1] <= b.span[0] for a, b in pairwise(found))
    assert all(GAZETTEER.get(id) for mention in found for id in mention.zone_ids)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_both_widths_of_brackets_find_the_same(text: str) -> None:
    wide = text.replace("(", "（").replace(")", "）")
    assert [(m.span, m.zone_ids) for m in GAZETTEER.find(text)] == [
        (m.span, m.zone_ids) for m in GAZETTEER.find(wide)
    ]


@given(TEXTS, TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_order_of_questions_does_not_matter(first: str, second: str) -> None:
    article = article_of(None, [(ParagraphKind.BODY, first), (ParagraphKind.BODY, second)])
    sentences = split_sentences(article)
    numbers = range(len(sentences))
    forwards = ArticleZones(article, sentences, GAZETTEER)
    backwards = ArticleZones(article, sentences, GAZETTEER)
    there = [forwards.attribute(number) for number in numbers]
    back = [backwards.attribute(number) for number in reversed(numbers)]
    assert there == back[::-1]


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_zone_comes_with_a_reason_and_never_with_a_scope(text: str) -> None:
    article = article_of(None, [(ParagraphKind.BODY, text)])
    sentences = split_sentences(article)
    zones = ArticleZones(article, sentences, GAZETTEER)
    for number in range(len(sentences)):
        found = zones.attribute(number)
        assert (found.zone_id is None) == (found.why is None)
        assert found.zone_id is None or found.scope is None
        assert found.zone_id not in found.also
        assert {*found.joint} <= {*found.also}
