"""Which of the zones named in a clause it is about, and which are named beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.models import Span
from timeline.text.alternation import one_of
from timeline.zones import words
from timeline.zones.segments import opens_segment


@dataclass(frozen=True, slots=True)
class Named:
    """A zone named or pointed at in a sentence. ``pointed`` is True for 该区, 开发区."""

    span: Span
    zone_id: str
    pointed: bool = False


@dataclass(frozen=True, slots=True)
class BesideRule:
    """A reason why a named zone is not what its clause is about, with the clause it is for."""

    name: str
    says: Callable[[str, Span], bool]
    example: str


# Between two names: nothing but what coordinates them, brackets and the first one's office.
AND = re.compile(
    r"(?:管委会|党工委)?(?:[(（][^)）]{1,8}[)）])?"
    r"(?:、|，?(?:和|与|及|以及|同|跟|联合|携手|会同|牵手|联手)|／|/)"
)
_QUOTES = (("《", "》"), ("“", "”"), ("「", "」"))
_RULES = re.compile(
    r"[^《》]{0,30}?(?:条例|办法|规划|方案|规定|意见|措施|纲要|细则|政策)(?:[（(][^）)]{1,12}[）)])?》"
)
# 《某开发区条例》施行: what is in force there is told of the zone; so is what an office decides on.
_ENACTED = re.compile(
    r"(?:正式|开始|全文|已|将|今起|同日|同步|\d{1,2}月\d{1,2}日起?|[于自从][^，。；]{1,14})*"
    r"(?:施行|实施|印发|出台|公布|发布|获批|获[^，。；]{1,8}(?:批复|批准)|通过|颁布|生效|执行)"
)
_DECIDES = re.compile(r"(?:批复|批准|同意|印发|出台|通过|发布|公布|颁布|施行|实施|批转)(?:了)?$")
_LEAD = 12
_BEFORE = re.compile(one_of(words.OTHER_BEFORE) + "$")
_AFTER = re.compile("|".join(words.OTHER_AFTER))
_FROM = re.compile(rf"(?:{'|'.join(words.FROM_BEFORE)})$")
_MOVES = re.compile(rf"[^，；。]{{0,6}}?(?:{'|'.join(words.MOVES_AFTER)})")
_WITH = re.compile(rf"(?:^|[\s，,；;：:日月年初底中起天])(?:{'|'.join(words.WITH_BEFORE)})$")
_COMPARED = re.compile(r"(?:与|同|和|跟|较|比)$")
_COMPARES = re.compile(r"[^，；。]{0,6}?(?:相比|相较|比较)")
_ATTENDS = re.compile(r"[^，；。]{0,8}?(?:派代表|派员|代表(?!团队)|组团)")
_SEAT = re.compile(r"总部(?:位于|设在|在|落在)$|注册(?:地在|于|地为)$|起步于$|起家于$")
_BEGAN = re.compile(r"(?<=区)(?:起步|起家|发家)(?!区)(?=[，。；、]|的)")
_LOCATED = re.compile(
    r"(?:位于|地处|坐落于|坐落在|设在|东边就是|旁边就是|附近就是|紧挨|终到|起自|途经|经过|穿过|注册在|注册于|落户|家住|毕业于|起步于)$"
)
_SOMEBODYS = re.compile(r"[的内]?(?:一[家名位]|某)")
_BACKDROP = re.compile(r"[^，；。]{0,6}?(?:加持|背景|支持|带动|推动|引领)(?:之)?下")


def _lead(text: str, span: Span) -> str:
    """The few characters before a name: what sets it beside stands there."""
    return text[max(0, span[0] - _LEAD) : span[0]]


def _in_longer_quotation(text: str, span: Span) -> bool:
    """True inside a title or a quotation that holds more than the name, closed behind it."""
    for opening, closing in _QUOTES:
        start = text.rfind(opening, 0, span[0])
        end = text.find(closing, start + 1) if start >= 0 else -1
        if end >= span[1] and end - start > span[1] - span[0] + 1:
            return not (opening == "《" and _is_decided_on(text, span, (start, end)))
    return False


def _is_decided_on(text: str, span: Span, title: Span) -> bool:
    """True for a zone's rules or plan that an office decides on, or that come into force."""
    named = _RULES.match(text, span[1])
    if named is None:
        return False
    if span[0] == title[0] + 1 and _DECIDES.search(text[: title[0]]):
        return True
    return opens_segment(text, title) and _ENACTED.match(text, named.end()) is not None


def _is_measure(text: str, span: Span) -> bool:
    compared = _COMPARED.search(_lead(text, span)) and _COMPARES.match(text, span[1])
    return bool(_BEFORE.search(_lead(text, span)) or compared)


def _is_origin(text: str, span: Span) -> bool:
    moved = _FROM.search(_lead(text, span)) and _MOVES.match(text, span[1])
    return bool(moved or _AFTER.match(text, span[1]))


def _is_partner(text: str, span: Span) -> bool:
    return bool(_WITH.search(_lead(text, span)))


def _is_guest(text: str, span: Span) -> bool:
    return bool(_ATTENDS.match(text, span[1]))


def _is_seat(text: str, span: Span) -> bool:
    return bool(_SEAT.search(_lead(text, span)) or _BEGAN.match(text, span[1]))


def _is_backdrop(text: str, span: Span) -> bool:
    return bool(text[: span[0]].endswith("在") and _BACKDROP.match(text, span[1]))


BESIDE_RULES: tuple[BesideRule, ...] = (
    BesideRule("quoted", _in_longer_quotation, "在“2025中国数谷·西湖论剑”大会上，该区发布成果"),
    BesideRule("measure", _is_measure, "对标苏州工业园区，南昌经开区推行新政"),
    BesideRule("origin", _is_origin, "某公司总部从贵阳高新区迁入贵安新区"),
    BesideRule("partner", _is_partner, "4月，与合肥经开区签署协议"),
    BesideRule("guest", _is_guest, "青岛西海岸新区派代表参加"),
    BesideRule("seat", _is_seat, "一家总部位于宁波高新区的公司在越南建厂"),
    BesideRule("backdrop", _is_backdrop, "在上海自贸区带动下，张江科学城新增企业30家"),
)
"""Each sets a named zone beside the subject; any of them is enough."""


def is_beside(text: str, span: Span, but: Sequence[str] = ()) -> bool:
    """True when a rule, ``but`` those named, says that the clause is not about the zone there."""
    return any(rule.says(text, span) for rule in BESIDE_RULES if rule.name not in but)


def is_address(text: str, span: Span) -> bool:
    """True when a name only says where somebody told of has a seat, or is from.

    >>> is_address("公司位于无锡高新区。", (4, 9)), is_address("无锡高新区一家基金入股", (0, 5))
    (True, True)
    >>> is_address("无锡高新区签约", (0, 5))
    False
    """
    return bool(_LOCATED.search(_lead(text, span)) or _SOMEBODYS.match(text, span[1]))


def is_whereto(text: str, span: Span) -> bool:
    """True when somebody else is said to do a thing in or move to the place.

    >>> is_whereto("他在合肥高新区租下厂房", (2, 7)), is_whereto("5日，在合肥高新区开工", (4, 9))
    (True, False)
    """
    there = _lead(text, span).endswith(("在", "到", "至", "往", "入", "进", "于"))
    return there and not opens_segment(text, span)


def subject_of(text: str, named: Sequence[Named]) -> Named | None:
    """The zone that a clause is about: the first that is not set beside; None when all are.

    What is said of the first in an enumeration is said of all (对标A、B，C推行…).
    """
    last: Named | None = None
    for each in named:
        if not is_beside(text, each.span) and not _follows(text, last, each):
            return each
        if not _is_partner(text, each.span):
            last = each
    return None


def _follows(text: str, beside: Named | None, each: Named) -> bool:
    return beside is not None and bool(AND.fullmatch(text[beside.span[1] : each.span[0]]))
