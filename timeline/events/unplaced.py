"""Say why a time expression has no place on the calendar."""

from __future__ import annotations

import re

from timeline.events.statement import Statement
from timeline.models import AnchorKind

_NUMERAL = r"(?:[一二两三四五六七八九十百千几数半]+|\d+(?:\.\d+)?)(?:多|余)?"
_LENGTH = re.compile(
    rf"^(?:过去|近|最近|连续|短短|仅|头|前后|长达)?{_NUMERAL}个?(?:多)?"
    r"(?:年|月|周|天|日|小时|分钟|季度|星期|载|昼夜)(?:多|余|来|间|里|以来|时间|左右)?$"
)
_NAMED = re.compile(
    r"^[”’」]?(?:行动|计划|攻坚|倍增|工程|规划|活动|大会战|会战|[^，,。]{0,4}(?:行动|计划|规划))"
)

_DAY_OF_MONTH = "bare_day"
"""The rule of dates for a day without its month."""

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("connective", re.compile(r"^(?:与此同时|同时|此外)$")),
    ("frequency", re.compile(r"^(?:每|逐[年月日]|月均|年均|日均|常年|历年)")),
    ("name", re.compile(r"届")),
    ("duration", _LENGTH),
    (
        "vague",
        re.compile(
            r"接下来|下一?[步阶]|今后|此前|未来|一段时[期间]|时期|当前和|届时|不日|以来$|当时|当年|最近$|过去|曾经|后来"
        ),
    ),
)
"""In this order; what fits none needs only the publication day."""


def why_unplaced(it: Statement) -> str:
    """The reason for a date without place; ``undated`` when publication would give it one."""
    kind = next((kind for kind, words in KINDS if words.search(it.date.text)), None)
    if kind == "duration" and it.date.rule == _DAY_OF_MONTH:
        return "undated"  # 5日，召开会议: a day whose month nobody says
    if kind == "duration" and (it.name is not None or _NAMED.match(it.after)):
        return "name"
    if kind is not None:
        return kind
    return "vague" if it.date.anchor is AnchorKind.EVENT else "undated"
