"""What holds for every number and every text: exact, whole, never a float, never an exception."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from timeline.models import Quantity
from timeline.numbers import find_quantities
from timeline.numbers.currencies import NAMES, SIGNS
from timeline.numbers.measures import DURATIONS, MEASURES
from timeline.text.numerals import read_numeral

DIGIT = "零一二三四五六七八九"
SCALES = {"": 0, "万": 4, "亿": 8, "万亿": 12}
FORMAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("万亿", "萬億")
WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")


def in_chinese(number: int) -> str:
    """The reference writer: 10500 is 一万零五百."""
    if number == 0:
        return "零"
    for scale, word in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            high, low = divmod(number, scale)
            joint = "零" if low and low * 10 < scale else ""
            return in_chinese(high) + word + (joint + in_chinese(low) if low else "")
    return DIGIT[number]


def decimal_in_chinese(number: Decimal) -> str:
    """3.14 is 三点一四."""
    whole, _, fraction = format(number, "f").partition(".")
    digits = "".join(DIGIT[int(digit)] for digit in fraction)
    return in_chinese(int(whole)) + (f"点{digits}" if digits else "")


def only(text: str) -> Quantity:
    (quantity,) = find_quantities(text)
    return quantity


def values(quantity: Quantity) -> Iterator[object]:
    yield from (quantity.value, quantity.low, quantity.high)
    if quantity.qualifier:
        yield from values(quantity.qualifier)


INTEGERS = st.integers(0, 10**16)
DECIMALS = st.decimals(0, 10**6, places=4)


@given(INTEGERS)
@example(10**16)
@example(10**8)
def test_every_integer_written_out_comes_back_as_money(number: int) -> None:
    for written in (in_chinese(number), in_chinese(number).translate(FORMAL)):
        assert only(f"到账{written}元").value == number
        assert only(f"到账{written.translate(TRADITIONAL)}元").value == number


@given(INTEGERS)
def test_every_integer_alone_comes_back(number: int) -> None:
    for written in (str(number), f"{number:,}", in_chinese(number), str(number).translate(WIDE)):
        quantity = only(written)
        assert (quantity.value, quantity.unit, quantity.text) == (number, None, written)
        assert only(f"负{written}").value == -number


@given(DECIMALS, st.sampled_from(sorted(SCALES)))
def test_every_decimal_with_a_scale_word_comes_back(number: Decimal, scale: str) -> None:
    value = number.scaleb(SCALES[scale])
    for written in (format(number, "f"), decimal_in_chinese(number)):
        assert read_numeral(written + scale) == value
        assert only(f"到账{written}{scale}美元").value == value


@given(st.integers(11, 99_999_999))
def test_the_colloquial_end_is_read_as_it_is_said(number: int) -> None:
    """一百二, 三万五: the last scale word is left out."""
    written = in_chinese(number)
    for scale in "百千万":
        low = {"百": "十", "千": "百", "万": "千"}[scale]
        if written.endswith(low) and written[-3:-2] == scale:
            assert read_numeral(written[:-1]) == number


SMALL = """
0 1 25 2021 3.5 1,024 ２０ 一 三 十 百 千 万 亿 兆 多 余 几 来 两 半 第 首个 俩 廿 壹 成 折 级 倍
番 翻 百分之 千分之 分之 又 点 负 零下 摄氏 比 例 个 多个 刻钟 旬 块 毛 角 分 钱 以上 约 近 超 增长
下降 到 至 同比 其中 分别 项目 “ ” 《 》 （ ） ， 。 、 - – ~ + . : / × ^ ½ ² 10^
"""
WORDS = SMALL.split()
WORDS += [name.split()[0] for name in NAMES.values()] + [*SIGNS, *DURATIONS]
WORDS += " ".join(MEASURES.values()).split()
TEXTS = st.lists(st.sampled_from([*WORDS, "\n", " ", "\u3000"]), max_size=12).map("".join)
ANY = st.text(st.characters(), max_size=60) | st.text(
    st.characters(categories=("Cs", "Nd", "Nl", "No", "Lo", "Sc")), max_size=40
)


@given(TEXTS | ANY)
def test_any_text_gives_exact_values_and_spans_of_its_own(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert text[slice(*quantity.span)] == quantity.text
        assert end <= quantity.span[0] < quantity.span[1]
        end = quantity.span[1]
        for value in values(quantity):
            assert value is None or (type(value) is Decimal and value.is_finite())
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
