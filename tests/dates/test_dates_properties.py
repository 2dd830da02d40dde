"""What holds for every text: no exception, sound spans, the same answer again, every date found."""

from datetime import date
from pathlib import Path

from edtf import EDTFParseException, parse_edtf
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.dates import find_dates
from timeline.dates.rules import RULES

PUBLISHED = date(2021, 6, 14)
WORDS = [
    *"年月日号周旬季度初底末中上下前后今昨明去本当同次第一二三四五六七八九十廿卅〇零两",
    *"0123456789-—~至到、，。（）《》“” \n自从截起来以内间约左右每近过去未来",
    *["以来", "年代", "世纪", "十四五", "期间", "春节", "国庆", "农历", "正月", "民国", "光绪"],
    *["上半年", "季度", "2021年", "5月", "12日", "星期", "个月", "点", "时", "分"],
]
datelike = st.lists(st.sampled_from(WORDS), max_size=25).map("".join)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(st.text() | datelike)
@settings(max_examples=600, deadline=None)
@example("二月三十日至2月31日")
@example("9999年12月31日")
@example("1000年初")
def test_any_text_is_read_without_an_exception_and_with_sound_spans(text):
    found = find_dates(text, PUBLISHED)
    assert found == find_dates(text, PUBLISHED)
    end = 0
    for mention in found:
        assert end <= mention.span[0] < mention.span[1] <= len(text)
        assert text[slice(*mention.span)] == mention.text
        assert mention.start is None or mention.end is None or mention.start <= mention.end
        assert mention.why
        end = mention.span[1]


@given(datelike)
@settings(max_examples=200, deadline=None)
def test_without_publication_what_is_resolved_does_not_depend_on_it(text):
    assert all(m.anchor != "publication" for m in find_dates(text, None) if m.resolved)


FORMS = [
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d.year}年{d.month:02d}月{d.day:02d}日",
    lambda d: f"{d.year}-{d.month:02d}-{d.day:02d}",
    lambda d: f"{d.year}/{d.month}/{d.day}",
    lambda d: f"{d.year}.{d.month}.{d.day}",
    lambda d: f"{d.year} 年 {d.month} 月 {d.day} 日",
    lambda d: f"{_chinese_year(d.year)}年{_chinese(d.month)}月{_chinese(d.day)}日",
    lambda d: f"{d.year}年{d.month}月{d.day}号".translate({48 + i: 0xFF10 + i for i in range(10)}),
]


def _chinese_year(year):
    return "".join("〇一二三四五六七八九"[int(c)] for c in str(year))


def _chinese(number):
    tens, ones = divmod(number, 10)
    head = ["", "十", "二十", "三十"][tens]
    return head + ("" if ones == 0 else "一二三四五六七八九"[ones - 1])


@given(days, st.sampled_from(FORMS))
@settings(max_examples=300, deadline=None)
def test_every_absolute_form_of_every_day_comes_back(day, form):
    for text in (form(day), f"据介绍，{form(day)}，项目开工。"):
        (mention,) = find_dates(text, PUBLISHED)
        assert (mention.start, mention.end) == (day, day)


def _accepted(edtf):
    try:
        parse_edtf(edtf)
    except EDTFParseException:
        return False
    return True


def _listed():
    """The text and publication of every row of the frozen lists."""
    for table in sorted(Path(__file__).parent.glob("fresh_cases*.tsv")):
        for line in table.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if not line.startswith("#"):
                yield cells[:2] if table.stem == "fresh_cases" else cells[1:3]


EXCEPTIONS = ("{",)  # the package reads sets of years only
"""Beginnings of EDTF strings of ours that the package does not read."""


def test_the_edtf_of_every_result_is_read_by_the_edtf_package():
    made = {edtf for rule in RULES for _, _, edtf in rule.examples if edtf}
    for text, published, *_ in _listed():
        made |= {mention.edtf for mention in find_dates(text, date.fromisoformat(published))}
    made -= {None}
    refused = {edtf for edtf in made if not _accepted(edtf)}
    assert {edtf for edtf in refused if not edtf.startswith(EXCEPTIONS)} == set()
