"""The whole way: spans in the given text, thresholds, wholes, nouns, ranges, scopes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.models import Quantity
from timeline.numbers import find_quantities


def only(text: str) -> Quantity:
    (quantity,) = find_quantities(text)
    return quantity


def by_text(text: str) -> dict[str, Quantity]:
    return {quantity.text: quantity for quantity in find_quantities(text)}


WORDS = """
0 1 25 2021 3.5 1,024 ２０ 一 三 十 百 万 亿 多 余 几
两 半 第 首个 年 月 日 天 个 家 名 元 % 倍 番 翻
成 级 以上 约 近 超 增长 同比 其中 项目 “ ” 《 》 ( )
， 。 、 - – 至 到 + . : / 5G 亩 公里 美元 個
億 萬 總投資
"""
PIECES = st.sampled_from(WORDS.split())
BLANKS = st.sampled_from(["\n", "\u3000", " "])


@given(st.lists(PIECES | BLANKS, max_size=30).map("".join) | st.text(max_size=60))
def test_spans_are_of_the_given_text_sorted_and_apart(text: str) -> None:
    quantities = find_quantities(text)
    end = 0
    for quantity in quantities:
        assert text[slice(*quantity.span)] == quantity.text
        assert quantity.span[0] >= end
        end = quantity.span[1]
        assert quantity.span[0] < end
        assert quantity.value >= 0
        assert quantity.low is None or quantity.low == quantity.value
        assert quantity.high is None or quantity.high > quantity.value


@given(st.lists(PIECES | BLANKS, max_size=30).map("".join))
def test_thresholds_of_counts_stand_in_the_list_too(text: str) -> None:
    quantities = find_quantities(text)
    for quantity in quantities:
        assert quantity.qualifier is None or quantity.qualifier in quantities


@given(st.integers(1, 10**9))
def test_years_are_never_lengths_of_time(number: int) -> None:
    year = 1000 + number % 2000
    for text in (f"{year}年", f"到{year}年底", f"{year}年5月", f"{year}—{year + 3}年"):
        assert find_quantities(text) == []


def test_a_wrapped_figure_is_one() -> None:
    quantity = only("实际利用外资12.3亿美\n元")
    assert (quantity.text, quantity.value, quantity.unit) == (
        "12.3亿美\n元",
        Decimal(1230000000),
        "USD",
    )


def test_spaces_and_widths() -> None:
    assert only("减免 253.23 万元").span == (3, 12)
    assert only("佔地１５０畝").value == 150


def test_a_full_width_comma_between_digits_parts_figures() -> None:
    assert [q.text for q in find_quantities("到2019，5家企业入驻")] == ["5家"]
    assert only("12,300家").value == 12300


def test_threshold_behind_the_count() -> None:
    count, threshold = find_quantities("落地了25个亿元以上产业项目")
    assert (count.value, count.counted, count.role) == (25, "产业项目", "value")
    assert count.qualifier == threshold
    assert (threshold.role, threshold.bound, threshold.unit) == ("qualifier", "at_least", "CNY")


def test_threshold_before_the_count_and_part_of_the_whole() -> None:
    found = by_text("共签约亿元以上项目64个，其中10亿元以上项目34个，合计总投资832亿元")
    assert found["34个"].part_of == "64个"
    assert found["34个"].qualifier == found["10亿元以上"]
    assert found["832亿元"].part_of is None
    assert found["832亿元"].role == "value"


def test_a_sum_above_a_floor_is_no_threshold() -> None:
    assert only("达产后税收10亿元以上").role == "value"


def test_parts_named_in_a_list_share_the_whole() -> None:
    found = by_text("新增企业50家，其中外资12家、民营30家")
    assert found["12家"].part_of == found["30家"].part_of == "50家"


def test_the_verb_of_a_list_serves_all() -> None:
    assert [q.change for q in find_quantities("分别成长6.1%与11.9%")] == ["up", "up"]


def test_the_rise_is_that_of_the_amount_before_it() -> None:
    assert [q.counted for q in find_quantities("完成地区生产总值586.4亿元，同比增长7.8%")] == [
        "地区生产总值",
        "地区生产总值",
    ]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("引进国家高新技术企业33家", "国家高新技术企业"),
        ("新开工19个产业项目", "产业项目"),
        ("700余家企业的摸底", "企业"),
        ("地区生产总值增长7%", "地区生产总值"),
        ("信息经济增加值增长11.9%", "信息经济增加值"),
        ("出口额逾8亿元", "出口额"),
        ("总建筑面积约6.4万平方米", "总建筑面积"),
        ("实际利用外资4.43亿美元", "实际利用外资"),
        ("打造500亿生物医药产业集群", "生物医药产业集群"),
        ("高层次人才创业项目新增数同比增长60%", "高层次人才创业项目新增数"),
        ("占全市的31.5%", None),
        ("同比增长6.3%", None),
    ],
)
def test_counted(text: str, noun: str | None) -> None:
    assert only(text).counted == noun


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("4000多家", 4000, 5000),
        ("十几名", 10, 20),
        ("10–20亿元", 10**9, 2 * 10**9),
        ("10亿元至20亿元", 10**9, 2 * 10**9),
        ("三到五年", 3, 5),
        ("5%-8%", 5, 8),
        ("仅一个多月", 1, 2),
        ("300亩至500亩", 300, 500),
    ],
)
def test_ends(text: str, low: int, high: int) -> None:
    assert (only(text).low, only(text).high) == (low, high)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("位列全市第一", "全市"),
        ("我省首个新能源产业联盟", "全省"),
        ("我国首个示范区", "全国"),
        ("共建淄博市首个平台", "淄博市"),
        ("增幅居全省开发区第2位", "全省"),
        ("钱塘新区首次跃居榜首", None),
    ],
)
def test_scope(text: str, scope: str | None) -> None:
    assert only(text).scope == scope


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("增至1万间", "level"),
        ("降低失业保险费414.93万元", "down"),
        ("亩均税收提高到45万元", "level"),
        ("利率下调25个基点", "down"),
        ("比去年多9个", "up"),
        ("增速达8%", "up"),
        ("覆盖率达到99%", "level"),
        ("签约18个项目", None),
    ],
)
def test_change(text: str, change: str | None) -> None:
    assert only(text).change == change


def test_words_that_only_look_like_bounds() -> None:
    assert only("签约18个项目").bound is None
    assert only("近五年").bound is None
    assert only("线上5家商户").bound is None
    assert only("引进人才12名").bound is None


def test_quoted_names_hold_no_counts_but_money_stays() -> None:
    assert find_quantities("“15分钟办事圈”和《三年行动计划》") == []
    assert only("实现“营收100亿元”的目标").value == 10**10


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("近200多家", "above"),
        ("不到1小时内", "below"),
        ("仅50家以上", "at_least"),
        ("共约30家", "about"),
        ("超过100家以上", "above"),
        ("历时近三个月", "near"),
        ("累计引进企业30家", "total"),
        ("不超过5%", "at_most"),
    ],
)
def test_of_several_bounds_one_counts(text: str, bound: str) -> None:
    assert only(text).bound == bound


def test_a_floor_said_with_exceeding() -> None:
    count, threshold = find_quantities("12个投资超50亿元的项目")
    assert count.qualifier == threshold
    total, projects = find_quantities("总投资超1200亿元的28个重大项目")
    assert (total.role, projects.qualifier) == ("value", None)


def test_traditional_text_is_read_as_it_was_printed() -> None:
    quantity = only("預計將吸引數十億港元")
    assert (quantity.text, quantity.value, quantity.unit) == ("數十億港元", 2 * 10**9, "HKD")
    assert only("總面積一百二十餘公頃").counted == "总面积"


def test_an_indicator_that_sounds_like_a_rise_is_none() -> None:
    quantity = only("工业增加值7414亿元")
    assert (quantity.counted, quantity.change) == ("工业增加值", None)
