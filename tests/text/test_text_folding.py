"""Forms that are folded into one, and tables of words as patterns."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.alternation import Cues, one_of, words_as_tree
from timeline.text.folding import _FORMS, fold, folded_parts

WORDS = ("开工", "开工建设", "投产", "产", "已")


def test_what_is_folded_is_folded_at_once():
    for form in map(chr, _FORMS):
        assert fold(fold(form).text).text == fold(form).text, form


@pytest.mark.parametrize(
    "text", ["2021 年 5 月", "去\n年", "首日 前湾", "　　2021年", "5月 - 6月", "上個月"]
)
def test_the_parts_are_those_of_the_whole(text):
    assert folded_parts(text) == (fold(text).text, fold(text).places, fold(text).taken)


@given(st.text(alphabet="".join(WORDS) + "，了", max_size=30))
def test_cues_are_found_where_re_finds_them(text):
    plain, cues = re.compile(one_of(WORDS)), Cues(one_of(WORDS))
    assert [m.span() for m in cues.finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert bool(cues.search(text)) == bool(plain.search(text))


@given(st.text(alphabet="".join(WORDS), max_size=12))
def test_words_as_a_tree_match_as_one_after_the_other(text):
    tree, plain = re.compile(words_as_tree(WORDS)), re.compile(one_of(WORDS))
    assert [m.span() for m in tree.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_a_pattern_that_matches_nothing_is_no_cue():
    with pytest.raises(ValueError, match="nothing"):
        Cues("计划|")
