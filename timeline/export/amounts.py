"""Values for reading: 288780000000 CNY is 2887.8亿元. Nothing is rounded."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from timeline.text.numerals import plain

SCALES = ((Decimal(10**12), "万亿"), (Decimal(10**8), "亿"), (Decimal(10**4), "万"))
UNIT_NAMES = {
    "CNY": "元", "USD": "美元", "EUR": "欧元", "HKD": "港元", "JPY": "日元",
    "GBP": "英镑", "MOP": "澳门元", "TWD": "新台币", "KRW": "韩元",
}  # fmt: skip
BOUNDS = {
    "about": "约", "near": "近", "below": "不足", "above": "超",
    "at_least": "至少", "at_most": "至多",
}  # fmt: skip
"""What a bound says before a value; 仅 and 共 leave the value as it is."""


def unit_name(unit: str) -> str:
    """The unit as news write it: CNY → 元."""
    return UNIT_NAMES.get(unit, unit)


def shared_scale(values: Iterable[Decimal]) -> tuple[Decimal, str]:
    """The scale in which all values read well: that of the largest, unless it makes one tiny."""
    sizes = [abs(value) for value in values if value]
    for scale, word in SCALES:
        if sizes and max(sizes) >= scale and min(sizes) >= scale / 100:
            return scale, word
    return Decimal(1), ""


def scaled(value: Decimal, scale: Decimal) -> str:
    """The value in a scale, all its digits: 288780000000 in 亿 is 2887.8.

    >>> scaled(Decimal(288780000000), Decimal(10**8))
    '2887.8'
    """
    exponent = len(format(scale, "f")) - 1
    return format(plain(value.scaleb(-exponent)), "f").replace("-", "−")
