"""The figures of an event as readable phrases: 新开工产业项目 19个，同比翻番."""

from __future__ import annotations

import re

from timeline.models import EventMention, Quantity

BASES = {"yoy": "同比", "mom": "环比", "annual": "年均", "monthly": "月均", "daily": "日均"}

VERBS = {
    ("percent", "up"): "增长",
    ("percent", "down"): "下降",
    ("multiple", "up"): "增长",
    ("percentage_point", "up"): "提高",
    ("percentage_point", "down"): "下降",
    ("rank", "up"): "上升",
    ("rank", "down"): "下降",
}
"""How a change of some kind is said; other kinds 增加 and 减少, a level 达."""

_OTHERWISE = {"up": "增加", "down": "减少", "level": "达"}

# What was done to the things counted, where it belongs to their name: 新开工产业项目.
_DEED = re.compile(
    r"(?:新?(?:开工|签约|引进|落户|认定|注册|设立?|投产|竣工|上市|建成?|入库|招|培育|获批)|新增|净增)$"
)
_CLOSE = 5
_REACH = 24
_COMPARED = re.compile(
    r"(?:(?:高于|快于|优于|好于|高出|领先|低于|慢于|落后)[^,，。；;、]{0,16}"
    r"|(?:是|为|相当于|达到?)[^,，。；;、]{1,16}的)$"
)

# The text says itself that something was reached or doubled.
_SAYS_IT = re.compile("^(?:翻|突破|首?破|增|降|减|升|超|达)")


def readable(mention: EventMention) -> tuple[str, ...]:
    """One phrase for each thing counted, in the order of the sentence.

    A change of what was just named goes on in its phrase; a threshold stands with its count.
    """
    phrases: list[str] = []
    named: str | None = None
    end, last = 0, ""
    attached = {q.qualifier.span for q in mention.quantities if q.qualifier}
    for quantity in mention.quantities:
        if quantity.role == "qualifier" and quantity.span in attached:
            continue
        between = mention.sentence[end : quantity.span[0]]
        if phrases and last != "duration" and _goes_on(quantity, named, between):
            phrases[-1] += f"，{_said(quantity, mention.sentence)}"
        else:
            phrases.append(_phrase(quantity, mention.sentence))
        named, end, last = quantity.counted or named, quantity.span[1], quantity.kind
    return tuple(phrases)


def _goes_on(quantity: Quantity, named: str | None, between: str) -> bool:
    """A rank says nothing of its own noun: it goes on only close behind, or behind that noun."""
    if quantity.kind == "rank":
        return len(between) <= _CLOSE or bool(named and named in between)
    changes = quantity.change in ("up", "down") and quantity.kind != "money"
    return changes and quantity.counted in (None, named)


def _phrase(quantity: Quantity, sentence: str) -> str:
    counted = quantity.counted or ""
    said = quantity.text if counted and counted in quantity.text else _said(quantity, sentence)
    whole = "其中" if quantity.part_of else ""
    if not counted or counted in quantity.text:
        return whole + said
    threshold = quantity.qualifier.text if quantity.qualifier else ""
    return f"{whole}{_deed(quantity, sentence)}{threshold}{counted} {said}"


def _deed(quantity: Quantity, sentence: str) -> str:
    """What stands before the figure, or before its noun, and tells which things are counted."""
    found = _DEED.search(_before(quantity, sentence).removesuffix(quantity.counted or ""))
    return found[0] if found and quantity.kind == "count" else ""


def _said(quantity: Quantity, sentence: str) -> str:
    """The figure with what it is compared with and how it changed: 同比增长7%.

    A comparison with something named keeps the words of the sentence: 高于全市1.6个百分点.
    """
    if quantity.change is None:
        return quantity.text
    if compared := _COMPARED.search(_before(quantity, sentence)):
        return compared[0] + quantity.text
    basis = BASES.get(quantity.basis or "", "") if quantity.change != "level" else ""
    if _SAYS_IT.match(quantity.text) or (quantity.change == "level" and quantity.bound):
        return basis + quantity.text
    if quantity.kind == "count" and quantity.change != "level":
        return basis + quantity.text  # 新增 and 减少 stand with the noun
    verb = VERBS.get((quantity.kind, quantity.change)) or _OTHERWISE[quantity.change]
    return basis + verb + quantity.text


def _before(quantity: Quantity, sentence: str) -> str:
    """What stands before the figure; nothing where its span is not of this sentence."""
    start, end = quantity.span
    return sentence[max(0, start - _REACH) : start] if sentence[start:end] == quantity.text else ""
