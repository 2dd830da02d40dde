"""Figures that belong together: a threshold and its count, a part and its whole, a common verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.models import Quantity
from timeline.numbers.respective import with_respective_nouns

_THRESHOLD_NOUN = re.compile(r"[的及]?[\u4e00-\u9fff、()]{0,12}$")
_WITH_THRESHOLD = re.compile(
    r"(?:总投资|投资额?|投资总额|年产值|产值|年营收|营收|年?主营业务收入|注册资本"
    r"|固定资产投资|计划投资|单体投资)?(?:在|达|为|超)?$"
)
_OF_SOMETHING = ("percent", "percentage_point", "multiple")
_GOES_ON = re.compile(r"[,、(]?[^,。;、!?\n]{0,12}")
_RISES_TO = re.compile(
    "[,、]?[\u4e00-\u9fff]{0,6}(?:到|至|为)(?:现在的|如今的|目前的|了|(?:[0-9]{4}|今)年[底末]?的)?"
)
_AND = ("、", "和", "及")
# A whole further back than that many figures is not the one meant.
_REACH = 8
_LIMITS = ("以上", "以下", "以内")
_EXCEEDING = re.compile("(?:超过?|过)(?=[0-9一二三四五六七八九十百千万亿])")
_BARE = re.compile("[十百千万亿]+元")
_SENTENCE_END = re.compile(r"[。!?；;\n]")
_OBJECT = re.compile(
    r"(?:的|级)?[\u4e00-\u9fff]{0,6}?(?:项目|企业|工程|基地|产业|集群|单位|园区|平台"
    r"|机构|合同|订单|公司|基金)"
)
_LIST = re.compile(r"(?:、|和|与|及|以及)(?:约|近|超)?$")


def related(quantities: Sequence[Quantity], text: str) -> list[Quantity]:
    """Each with its threshold, its whole, and the change that a list shares."""
    for relate in _RELATIONS:
        quantities = relate(quantities, text)
    return list(quantities)


def _with_shared_change(quantities: Sequence[Quantity], text: str) -> list[Quantity]:
    """分别增长6.1%与11.9%: the verb serves both."""
    done: list[Quantity] = []
    for quantity in quantities:
        last = done[-1] if done else None
        if last and quantity.change is None and last.kind == quantity.kind and last.change:
            between = text[last.span[1] : quantity.span[0]]
            if last.unit == quantity.unit and _LIST.fullmatch(between):
                quantity = replace(quantity, change=last.change, basis=quantity.basis or last.basis)
        done.append(quantity)
    return done


def _with_shared_noun(quantities: Sequence[Quantity], text: str) -> list[Quantity]:
    """生产总值586.4亿元,同比增长7.8%: the rise is that of the amount before it."""
    done: list[Quantity] = []
    for quantity in quantities:
        last = done[-1] if done else None
        if last and last.counted and not quantity.counted and _may_share(quantity, last):
            between = text[last.span[1] : quantity.span[0]]
            if (
                quantity.change in ("up", "down")
                and _GOES_ON.fullmatch(between)
                and "分别" not in between
            ):
                quantity = replace(quantity, counted=last.counted)
        done.append(quantity)
    return done


def _with_bands(quantities: Sequence[Quantity], text: str) -> list[Quantity]:
    """5亿元以上10亿元以下: one threshold with two ends."""
    done: list[Quantity] = []
    for quantity in quantities:
        last = done[-1] if done else None
        if (
            last
            and _is_band(last, quantity)
            and text[last.span[1] : quantity.span[0]] in ("", "、")
        ):
            span = (last.span[0], quantity.span[1])
            words, low, high = text[slice(*span)], last.value, quantity.value
            done[-1] = replace(last, text=words, span=span, bound=None, low=low, high=high)
        else:
            done.append(quantity)
    return done


def _is_band(first: Quantity, second: Quantity) -> bool:
    alike = (first.kind, first.unit) == (second.kind, second.unit)
    bounds = (first.bound, second.bound) == ("at_least", "at_most")
    return alike and bounds and first.value < second.value


def _may_share(quantity: Quantity, last: Quantity) -> bool:
    """7.8% of any amount; 3.2亿元 more or less only of what is counted in the same unit."""
    return quantity.kind in _OF_SOMETHING or quantity.unit == last.unit


def _with_noun_of_start(quantities: Sequence[Quantity], text: str) -> list[Quantity]:
    """企业由300家增加到1200家: the level reached is of what it started from."""
    done: list[Quantity] = []
    for quantity in quantities:
        last = done[-1] if done else None
        if last and last.counted and not quantity.counted and last.unit == quantity.unit:
            between = text[last.span[1] : quantity.span[0]]
            if _RISES_TO.fullmatch(between):
                quantity = replace(quantity, counted=last.counted)
        done.append(quantity)
    return done


def _may_be_threshold(quantity: Quantity) -> bool:
    """亿元以上, 5000万元以下; a bare 百亿元 sorts projects by size as well."""
    if quantity.kind != "money":
        return False
    banded = quantity.bound is None and quantity.low is not None
    limited = quantity.bound in ("at_least", "at_most") or banded
    if limited and quantity.text.endswith(_LIMITS):
        return True
    return bool(_BARE.fullmatch(quantity.text) or _EXCEEDING.match(quantity.text))


def _with_thresholds(quantities: Sequence[Quantity], text: str) -> list[Quantity]:
    done = list(quantities)
    for i, quantity in enumerate(done):
        if not _may_be_threshold(quantity):
            continue
        counted = _count_of(i, done, text)
        limits = quantity.text.endswith(_LIMITS)
        if counted is None and not (limits and _OBJECT.match(text, quantity.span[1])):
            continue
        threshold = replace(quantity, role="qualifier", change=None, basis=None, counted=None)
        done[i] = threshold
        if counted is not None:
            done[counted] = replace(done[counted], qualifier=threshold)
    return done


def _count_of(i: int, quantities: Sequence[Quantity], text: str) -> int | None:
    """The count that a threshold belongs to: 亿元以上项目12个, 25个亿元以上项目."""
    start, end = quantities[i].span
    exceeding = quantities[i].bound == "above"
    if i + 1 < len(quantities) and quantities[i + 1].kind == "count":
        between = text[end : quantities[i + 1].span[0]]
        named = not exceeding or _OBJECT.match(between)
        if named and _THRESHOLD_NOUN.fullmatch(between):
            return i + 1
    last = quantities[i - 1] if i else None
    if last is None or last.kind != "count" or last.qualifier is not None:
        return None
    if exceeding and not text.startswith("的", end):
        return None
    return i - 1 if _WITH_THRESHOLD.fullmatch(text[last.span[1] : start]) else None


def _with_wholes(quantities: Sequence[Quantity], text: str) -> list[Quantity]:
    """12.3亿美元,其中制造业6.8亿美元: the second is part of the first."""
    done: list[Quantity] = []
    for quantity in quantities:
        before = done[:-1] if done and done[-1].role == "qualifier" else done
        since = before[-1].span[1] if before else 0
        between = text[since : quantity.span[0]]
        if quantity.role == "value" and "其中" in between:
            quantity = replace(quantity, part_of=_whole(quantity, done, text))
        elif quantity.role == "value" and before and before[-1].part_of and between[:1] in _AND:
            whole = before[-1].part_of if before[-1].unit == quantity.unit else None
            quantity = replace(quantity, part_of=whole)
        done.append(quantity)
    return done


def _whole(quantity: Quantity, before: Sequence[Quantity], text: str) -> str | None:
    if quantity.kind in _OF_SOMETHING:
        return None
    for whole in reversed(before[-_REACH:]):
        if _SENTENCE_END.search(text, whole.span[1], quantity.span[0]):
            return None
        if (whole.kind, whole.unit, whole.role) == (quantity.kind, quantity.unit, "value"):
            return whole.text if whole.value >= quantity.value else None
    return None


_RELATIONS = (
    _with_bands,
    _with_shared_change,
    with_respective_nouns,
    _with_noun_of_start,
    _with_shared_noun,
    _with_thresholds,
    _with_wholes,
)
