"""Compare the figures of two statements: which agree, which differ a little, which contradict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import takewhile
from operator import add

from timeline.merge.kinds import other_firms
from timeline.models import Quantity

SAME_UNITS = ("个项处", "家户", "名人位", "台辆部", "条款")
"""Measure words that papers use for the same things."""

TELLING_UNITS = frozenset("套 辆 架 艘 列 条 座 所 间 栋 幢 床 场 届 期 架次".split())  # noqa: SIM905
"""Measure words that say what is counted, whatever noun stands by: 人才公寓59套, 房源59套."""

LONGEST_NOUN = 5
"""Characters: a longer noun that is counted holds a verb (企业签订用工合同): what was done."""

HEADS = frozenset({"人", "人次", "册"})
"""Units that are the noun themselves: 200人比拼焊接, 藏书6000册的书屋."""

CLOSE = Decimal("0.15")
"""Sources of one event that contradict each other seldom differ by more than this share."""

WHOLE = ("全", "外贸", "实际", "实现", "完成", "本", "我", "该")
"""What stands before a measure without narrowing it (全区规上工业增加值)."""

NAMED_SUMS = ("基金", "债券", "债", "贷款", "奖金", "补贴")
"""Sums that are called after what they are for."""

SAME_NOUNS = {"GDP": "生产总值", "经济总量": "生产总值", "规模以上": "规上", "规模工业": "规上工业"}
"""Names of one measure that share no two characters, or one of which is the other's short form."""

_UNIT = {unit: group[0] for group in SAME_UNITS for unit in group}
_NEEDS_NOUN = frozenset({"count", "percent", "percentage_point", "multiple", "rank"})
_BY_BOUND = {
    "about": (Decimal("0.95"), Decimal("1.05")),
    "near": (Decimal("0.9"), Decimal(1)),
    "above": (Decimal(1), Decimal("1.1")),
    "at_least": (Decimal(1), Decimal("1.1")),
    "below": (Decimal("0.9"), Decimal(1)),
    "at_most": (Decimal("0.9"), Decimal(1)),
}
"""Bound → the shares of the printed value between which the exact one is looked for."""

_MEASURED = re.compile(
    r"投资|产值|收入|营收|税|利润|出口|进口|销售|基金|规模|预算|补贴|[奖租资]金|消费|零售|增加值|总值"
)

Pair = tuple[Quantity, Quantity]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The figures of two statements side by side; ``far`` are too different for one event."""

    agreed: tuple[Pair, ...] = ()
    close: tuple[Pair, ...] = ()
    far: tuple[Pair, ...] = ()


def compare_figures(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> Comparison:
    """Compare figure by figure. One that agrees anywhere contradicts nothing elsewhere."""
    if not ours or not theirs:
        return NOTHING
    agreed = tuple((a, b) for a in ours for b in theirs if a.kind == b.kind and _agree(a, b))
    matched = {id(figure) for pair in agreed for figure in pair}
    rest = [a for a in ours if id(a) not in matched], [b for b in theirs if id(b) not in matched]
    if not all(rest):
        return Comparison(_telling(agreed))
    disputed = [(a, b) for a in rest[0] for b in rest[1] if _about_one_thing(a, b, *rest)]
    close = tuple(pair for pair in disputed if is_close(*pair))
    settled = {id(figure) for pair in close for figure in pair}
    far = tuple(p for p in disputed if id(p[0]) not in settled and id(p[1]) not in settled)
    return Comparison(_telling(agreed), close, far)


NOTHING = Comparison()
"""No figures to compare."""


def comparable_figures(figures: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """The figures that say something of the event itself: no thresholds, no lengths of time."""
    return tuple(q for q in figures if q.role == "value" and q.kind != "duration")


def unit_of(figure: Quantity) -> str:
    """The unit, with measure words of one meaning folded: 项 is 个, 户 is 家; a rank needs none."""
    if figure.kind == "rank":
        return "位"
    return plain_unit(figure.unit or "")


def plain_unit(unit: str) -> str:
    """The unit by which those of one meaning are known: 项 is 个, 户 is 家."""
    return _UNIT.get(unit, unit)


def is_close(a: Quantity, b: Quantity) -> bool:
    """True when two values differ by no more than sources of one event do."""
    return abs(a.value - b.value) <= CLOSE * max(a.value, b.value) and a.kind != "rank"


def _telling(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """First places are left out: they are everywhere."""
    return tuple(pair for pair in pairs if pair[0].kind != "rank" or pair[0].value > 1)


def _alike_in_kind(a: Quantity, b: Quantity) -> bool:
    return (
        a.kind == b.kind
        and unit_of(a) == unit_of(b)
        and _threshold(a) == _threshold(b)
        and not (a.change and b.change and a.change != b.change)
        and not (a.scope and b.scope and a.scope != b.scope)
    )


def _threshold(figure: Quantity) -> Decimal | None:
    return figure.qualifier.value if figure.qualifier else None


def of_other_size(a: Quantity, b: Quantity) -> bool:
    """True for counts of things above different thresholds: 亿元以上项目, 10亿元以上项目."""
    ours, theirs = _threshold(a), _threshold(b)
    one = a.kind == b.kind and unit_of(a) == unit_of(b) and nouns_related(a.counted, b.counted)
    return one and ours is not None and theirs is not None and ours != theirs


def _agree(a: Quantity, b: Quantity) -> bool:
    if not (_alike_in_kind(a, b) and same_value(a, b)) or _other_name(a.counted, b.counted):
        return False
    if a.kind == "percent" and _narrower(a.counted, b.counted):
        return False
    return a.kind not in _NEEDS_NOUN or is_odd(a.value) or nouns_related(noun_of(a), noun_of(b))


def noun_of(figure: Quantity) -> str | None:
    """What is counted; 人 in 200人比拼焊接 is the noun itself, and what follows is what they do."""
    return None if figure.unit in HEADS else figure.counted


def _narrower(a: str | None, b: str | None) -> bool:
    """True when one measure is a part of the other: 出口总额 of 进出口总额, 工业投资 of 投资."""
    short, long = sorted((a or "", b or ""), key=len)
    front = long.removesuffix(short)
    return bool(short and front) and front != long and not front.startswith(WHOLE)


def _other_name(a: str | None, b: str | None) -> bool:
    """True for sums of other names (天使投资基金, 知识产权运营基金) and firms of other kinds."""
    if a and b and other_firms(a, b):
        return True
    for kind in NAMED_SUMS:
        if a and b and a.endswith(kind) and b.endswith(kind):
            names = a.removesuffix(kind), b.removesuffix(kind)
            return min(map(len, names)) > 1 and not nouns_related(*names)
    return False


def _about_one_thing(
    a: Quantity, b: Quantity, ours: Sequence[Quantity], theirs: Sequence[Quantity]
) -> bool:
    """True when two different values cannot both be right: same noun, or no other candidate."""
    if not _alike_in_kind(a, b) or _other_name(a.counted, b.counted):
        return False
    if a.counted and b.counted and nouns_related(a.counted, b.counted):
        return True
    if a.counted and b.counted and unit_of(a) not in TELLING_UNITS and not _vague_money(a, b):
        return False
    return _only_one(a, ours) and _only_one(b, theirs)


def _vague_money(a: Quantity, b: Quantity) -> bool:
    """True for sums of which one is not said to measure anything in particular (获得5亿元)."""
    measured = (_MEASURED.search(figure.counted or "") for figure in (a, b))
    return a.kind == "money" and not all(measured)


def _only_one(figure: Quantity, figures: Sequence[Quantity]) -> bool:
    return sum(_alike_in_kind(figure, other) for other in figures) == 1


def is_odd(value: Decimal) -> bool:
    """Three significant digits or more, or a large number: not alike by chance."""
    return value >= 10_000 or digits_of(value) >= 3


def digits_of(value: Decimal) -> int:
    """How many significant digits a value has.

    >>> digits_of(Decimal("360000000"))
    2
    """
    return len(value.normalize().as_tuple().digits)


def nouns_related(a: str | None, b: str | None) -> bool:
    """True when two counted nouns may be one: unknown, or two characters shared."""
    if not a or not b or a == b:
        return True
    a, b = _plain_noun(a), _plain_noun(b)
    return any(a[i : i + 2] in b for i in range(len(a) - 1))


@lru_cache(maxsize=4096)
def _plain_noun(noun: str) -> str:
    for name, plain in SAME_NOUNS.items():
        noun = noun.replace(name, plain)
    return noun


def same_value(a: Quantity, b: Quantity) -> bool:
    """True when values are equal, within each other's bounds, or one is the other rounded."""
    if a.value == b.value:
        return True
    (low_a, high_a), (low_b, high_b) = _bounds(a), _bounds(b)
    return (
        (low_a <= b.value <= high_a) or (low_b <= a.value <= high_b) or _rounded(a.value, b.value)
    )


def _bounds(figure: Quantity) -> tuple[Decimal, Decimal]:
    if figure.low is not None and figure.high is not None:
        return figure.low, figure.high
    down, up = _BY_BOUND.get(figure.bound or "", (Decimal(1), Decimal(1)))
    return figure.value * down, figure.value * up


def _rounded(a: Decimal, b: Decimal) -> bool:
    """True when the shorter number is the longer one rounded or cut, to three digits or more."""
    short, long = sorted((a.normalize(), b.normalize()), key=lambda n: len(n.as_tuple().digits))
    digits = len(short.as_tuple().digits)
    step = Decimal(1).scaleb(short.adjusted() - digits + 1)
    return digits >= 3 and abs(short - long) < step


def counted_in_both(ours: Quantity, theirs: Quantity) -> frozenset[str]:
    """Pairs of characters of the unit and noun with which both begin: 户居民 (用上天然气, 选房).

    Empty for a long noun: it holds what is done.
    """
    pairs = zip(noun_of(ours) or "", noun_of(theirs) or "", strict=False)
    noun = "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    told = f"{ours.unit}{noun}" if len(noun) <= LONGEST_NOUN else ""
    return frozenset(map(add, told, told[1:]))


def one_noun(ours: Quantity, theirs: Quantity) -> bool:
    """True when both count what one noun says closely: 上市企业, not 企业."""
    short, long = sorted((ours.counted or "", theirs.counted or ""), key=len)
    if len(short) > 2 and short in long:
        return True
    return any(short[i : i + 4] in long for i in range(len(short) - 3))


def related_noun(pair: Pair) -> bool:
    """True when both figures have a noun, and these may be one."""
    ours, theirs = pair[0].counted, pair[1].counted
    return ours is not None and theirs is not None and nouns_related(ours, theirs)
