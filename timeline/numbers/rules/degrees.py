"""度 as heat and as electric energy, 兆 and G as information: units that only context tells."""

from __future__ import annotations

import re

from timeline.numbers.engine import Figure, rule
from timeline.numbers.rules.patterns import FREE, Reading, is_bare_scale, read
from timeline.text.numerals import NUMERAL

_ABOUT_HEAT = re.compile(
    r"(?:气温|温度|零下|零上|高温|低温|体温|升温|降温|水温|室温)[^,。;、]{0,4}$"
)
_NAMED_SCALE = re.compile(r"(?P<scale>[摄华]氏)(?:零[下上])?$")
_STORED = "内存|显存|存储|硬盘|空间|容量"
_SENT = "流量|带宽|宽带|光纤|数据|网速|光网|网络|以太|入户|到桌面|的?文件"


def _figure(match: re.Match[str], reading: Reading, unit: str, kind: str) -> Figure:
    return Figure(
        match.start(), match.end(), reading.value, unit, kind,
        reading.low, reading.high, reading.bound,
    )  # fmt: skip


@rule(
    rf"{FREE}(?P<number>{NUMERAL})度(?!假|过|角|数|量|日|夏)",
    ("最高气温38度", "38 度"),
    ("用电量6.42亿度", "642000000 度"),
    ("摄氏三十度", "30 摄氏度"),
    never=("转体180度", "年度"),
    needs="度",
)
def degrees(match: re.Match[str]) -> Figure | None:
    reading = read(match["number"])
    before = match.string[max(0, match.start() - 8) : match.start()]
    if reading is None:
        return None
    if match["number"][-1] in "万亿" or "电" in before:
        return _figure(match, reading, "度", "energy")
    if named := _NAMED_SCALE.search(before):
        return _figure(match, reading, f"{named['scale']}度", "temperature")
    return _figure(match, reading, "度", "temperature") if _ABOUT_HEAT.search(before) else None


@rule(
    rf"{FREE}(?P<number>{NUMERAL})(?P<unit>[兆GT])"
    rf"(?=$|[,。;、)]|的?(?:{_STORED}|{_SENT}))",
    ("500兆", "500 兆"),
    ("16G内存", "16 G"),
    ("提速到1000兆宽带", "1000 兆"),
    never=("5G网络", "千兆光网", "100兆瓦", "5G数据", "4G"),
    needs="兆GT",
)
def storage(match: re.Match[str]) -> Figure | None:
    """兆 of lines and files; G and T only of what stores, or of more than a network's 5G."""
    reading = read(match["number"])
    stored = re.match(rf"的?(?:{_STORED})", match.string[match.end() : match.end() + 3])
    if reading is None or is_bare_scale(match["number"]):
        return None
    large = match["unit"] == "G" and reading.value > 6 and match.end() < len(match.string)
    if match["unit"] != "兆" and not stored and not large:
        return None
    return _figure(match, reading, match["unit"], "information")
