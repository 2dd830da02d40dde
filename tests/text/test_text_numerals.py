"""Numerals: every form of the news, exact and without an error for any text."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.numerals import NUMERAL, read_numeral, read_range

DIGIT = "零一二三四五六七八九"

EXACT = {
    "25": "25",
    "２５": "25",
    "1,024": "1024",
    "2,887.8亿": "288780000000",
    "12.345678万": "123456.78",
    "3846亿13万": "384600130000",
    "1.5万亿": "1500000000000",
    "7.4亿": "740000000",
    "七点四亿": "740000000",
    "十万亿": "10000000000000",
    "3千万": "30000000",
    "百万": "1000000",
    "千万": "10000000",
    "亿": "100000000",
    "万亿": "1000000000000",
    "12万5": "125000",
    "12万5千": "125000",
    "两万五": "25000",
    "1亿2": "120000000",
    "1亿2千万": "120000000",
    "七亿四": "740000000",
    "一百五": "150",
    "一百零五": "105",
    "一千零五": "1005",
    "三千二": "3200",
    "两千三百": "2300",
    "十二": "12",
    "廿二": "22",
    "卅": "30",
    "卅五": "35",
    "壹仟": "1000",
    "壹万伍仟": "15000",
    "三萬": "30000",
    "兩億": "200000000",
    "二〇三五": "2035",
    "二○三五": "2035",
    "零": "0",
    "〇": "0",
    "一点五": "1.5",
    "负三": "-3",
    "-3.5": "-3.5",
    "253.23 万": "2532300",
}

NO_NUMERAL = [
    "", "八八", "零点", "三四", "abc", "百分之五", "三成", "十十", "千百", "1,23", "1.2万5", "十几",
    "五个一", "亿零", "万亿零亿亿零", "1.2.3", "，", "9" * 100, "十" * 40,
]  # fmt: skip

RANGES = {
    "十几": (10, 20),
    "二十几": (20, 30),
    "十几万": (100000, 200000),
    "数十": (20, 99),
    "數十": (20, 99),
    "几百万": (2000000, 9999999),
    "三四十": (30, 40),
    "三四": (3, 4),
    "两三": (2, 3),
    "三五": (3, 5),
    "十五六": (15, 16),
    "一百二三十": (120, 130),
    "一两万": (10000, 20000),
    "4000多": (4000, 5000),
    "700余": (700, 800),
    "1200多": (1200, 1300),
    "1.2亿多": (120000000, 130000000),
    "30多万": (300000, 400000),
    "１０余万": (100000, 200000),
    "百余": (100, 200),
}


@pytest.mark.parametrize(("text", "value"), EXACT.items())
def test_value(text: str, value: str) -> None:
    read = read_numeral(text)
    assert read is not None
    assert str(read) == value


@pytest.mark.parametrize("text", NO_NUMERAL)
def test_no_numeral(text: str) -> None:
    assert read_numeral(text) is None


@pytest.mark.parametrize(("text", "bounds"), RANGES.items())
def test_range(text: str, bounds: tuple[int, int]) -> None:
    assert read_range(text) == bounds
    assert read_numeral(text) is None


@pytest.mark.parametrize("text", ["25", "三", "二〇二三", "两千三百", "多", "余万", "几", "数"])
def test_no_range(text: str) -> None:
    assert read_range(text) is None


def in_chinese(number: int) -> str:
    """A writer of our own: what the reader is measured against."""
    if number == 0:
        return "零"
    for scale, word in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            high, low = divmod(number, scale)
            joint = "零" if low and low * 10 < scale else ""
            return in_chinese(high) + word + (joint + in_chinese(low) if low else "")
    return DIGIT[number]


@given(st.integers(0, 10**16))
def test_chinese_integers_come_back(number: int) -> None:
    assert read_numeral(in_chinese(number)) == number


@given(st.integers(0, 10**16))
def test_formal_and_traditional_integers_come_back(number: int) -> None:
    written = in_chinese(number)
    formal = written.translate(str.maketrans(DIGIT[1:] + "十百千", "壹贰叁肆伍陆柒捌玖拾佰仟"))
    traditional = written.translate(str.maketrans("万亿", "萬億"))
    assert read_numeral(formal) == read_numeral(traditional) == number


@given(st.integers(0, 10**16), st.sampled_from(["", "百", "千", "万", "十万", "亿", "万亿"]))
def test_digits_with_a_scale_are_exact(number: int, scale: str) -> None:
    zeros = {"": 0, "百": 2, "千": 3, "万": 4, "十万": 5, "亿": 8, "万亿": 12}[scale]
    assert read_numeral(f"{number}{scale}") == Decimal(number) * 10**zeros
    assert read_numeral(f"{number:,}{scale}") == Decimal(number) * 10**zeros


@given(st.decimals(0, 10**9, places=4), st.sampled_from(["", "万", "亿", "万亿"]))
def test_decimals_are_never_rounded(number: Decimal, scale: str) -> None:
    zeros = {"": 0, "万": 4, "亿": 8, "万亿": 12}[scale]
    assert read_numeral(f"{number}{scale}") == number.scaleb(zeros)


@given(
    st.text(max_size=80)
    | st.text("0123456789.,〇零一二两三十百千万亿廿几数多余点负-半", max_size=80)
)
def test_any_text_is_read_or_declined(text: str) -> None:
    value, bounds = read_numeral(text), read_range(text)
    assert value is None or (isinstance(value, Decimal) and value.is_finite())
    assert bounds is None or bounds[0] < bounds[1]


@pytest.mark.parametrize("text", [*EXACT, *RANGES])
def test_the_scanners_pattern_takes_the_whole_numeral(text: str) -> None:
    from timeline.text.folding import fold

    folded = fold(text).text
    if folded[0] in "-负":
        return
    found = re.match(NUMERAL, folded)
    assert found is not None
    assert found[0] == folded
