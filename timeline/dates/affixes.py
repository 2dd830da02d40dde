"""What stands around a date and changes what it says: role words, clock times, glosses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.dates.words import HAPPENINGS, TO
from timeline.models import Role, Span
from timeline.text.beginnings import Beginnings

# Clock times belong to the mention and do not change its day (24时 and 凌晨 included).
_HOUR = r"(?:[0-2]?[0-9]|零|[一二]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
_MINUTES = r"[0-9零一二三四五六七八九十]{1,3}分|[一三]刻|半|许|整|左右|多"
PART_OF_DAY = (
    "(?:凌晨|拂晓|清晨|早晨|早上|上午|中午|正午|午后|午间|午夜|半夜|下午|傍晚|晚上|晚间|深夜|夜间"
    "|夜里|夜晚|早间|(?:下班|收盘|开盘|闭馆|闭园|放学)(?=(?:之|以)?前)|早(?![些期在已就日先于])|晚(?![会高报宴餐])|夜(?![市校色景班场宵总]))"
)
TIME_OF_DAY = (
    rf"(?:{_HOUR}(?:时(?!候|节|代|期|间|常|值)|点(?:(?={_MINUTES})|(?![五零一二三四六七八九0-9])))"
    rf"(?:{_MINUTES})?|[ T]?[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9]))"
)
CLOCK = re.compile(
    r"(?:(?:当[天日晚]|那[天晚])的?)?"
    rf"(?:{PART_OF_DAY}?{TIME_OF_DAY}(?:{TO}{PART_OF_DAY}?{TIME_OF_DAY})?|{PART_OF_DAY})?"
)
CLOCK_BEGINS = frozenset(Beginnings(depth=1).of(CLOCK.pattern))
GLOSS = re.compile(r"\(([^()]{2,14})\)")
WEEKDAY_GLOSS = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])")
BARE_WEEKDAY = re.compile(
    rf"(?<=[日号])(?:周|星期|礼拜)[一二三四五六日天](?!{TO}|[一二三四五六七八九十])"
)
"""A weekday right behind a day (6月5日周一)."""

_SINCE_OPEN = re.compile(r"(?:起|开始|始|伊始)(?![草步来点终建重飞火])")
_SINCE = re.compile(r"以来|—{0,2}至今|迄今|[到至](?:现在|目前|如今|今[天日]?)(?![年春夏秋冬冠])")
_SINCE_EVENT = re.compile(rf"(?:正式|揭牌|挂牌|获批)?(?:{'|'.join(HAPPENINGS)})以来")
_SINCE_LATER = re.compile(r"[^,。;、!?0-9\n]{1,14}?以来")
"""成立以来 behind a date that 自 stands before: whatever happened then."""
_BEFORE = re.compile(
    r"(?:\(不?含[^()]{0,3}\))?(?:及?[之以])?前(?![后夕列沿往期述三海湾滩来]|[0-9一二三四五六七八九十])"
)
_AFTER = re.compile(
    r"(?:\(不?含[^()]{0,3}\))?(?:及?[之以]后|后(?![期续台方来者代面勤卫天年备悔缀果半世裔期劲排]|[0-9一二三四五六七八九十]))"
)
_DEADLINE = re.compile(r"(?:截止|截稿|止)(?=[,。)]|$)")
_WITHIN = re.compile(r"(?:期间|之间|以内|之内|间(?=,)|内(?![地部外容陆蒙]))")
_ABOUT = re.compile(r"(?:左右|前后|上下)")

_RIGHT_BEGINS = frozenset(
    prefix[0]
    for pattern in (_SINCE_OPEN, _SINCE, _SINCE_EVENT, _BEFORE, _AFTER, _DEADLINE, _WITHIN, _ABOUT)
    for prefix in Beginnings().of(pattern.pattern)
)
"""Characters with which a word behind a date can begin: most dates have none behind them."""

# Words before a date, the longest of each ending first.
_FROM = ("自从", "打从", "自", "从", "由")
_ASOF = ("截至到", "截止到", "截止至", "截至", "截止")
_AT_LATEST = ("最迟", "最晚", "至迟", "不晚于", "不迟于", "早于", "晚于")
_ROUGHLY = ("大约", "大概", "约")
_ROUGHLY_NOT = re.compile(r"[签合预公条契节违制特]约$")
_TO = ("到", "至")
_TO_NOT = re.compile(r"[来直拿达感得收做看提遇想说谈碰甚乃截回溯复][到至]$")
_MOVED = re.compile(
    r"(?:推迟|延期|延长|延后|延|顺延|改期|改|持续|延续|提前|排|排产)(?:[到至]了?|了)$"
)
_MOVED_LEFT = 6
_LEFT_ENDS = frozenset("了") | frozenset(
    word[-1] for word in (*_FROM, *_ASOF, *_AT_LATEST, *_ROUGHLY, *_TO)
)
_SENTENCE_ENDS = re.compile(r"[。!?;\n]")
_HEADED = re.compile(r"^[\s“‘\"「《(]*(?:早在|到了?|至|在|自|从|截至)?|[\s“‘\"「]")
_HEAD_ENDS = frozenset('。!?;“‘"「《(到了至在自从')
"""Characters that can stand before the first date of a sentence, with white space."""
_HEAD = 8
"""Characters before a date in which the head of its sentence can lie."""
_ATTRIBUTED = re.compile(
    r"年度|年报|半年报|季报|中报|财报|年鉴|版|修订|修正|诺贝尔|奥斯卡|世界杯|奥运|冬奥|亚运|欧洲杯|年会|度(?!假)|\)"
)
_COMPARED_WITH = re.compile(r"[与和同跟较比]$")
_COMPARISON = re.compile(r"相比|同期|相较|持平")
_EVERY = (
    *("每", "逢", "每到", "每年", "每月", "每周", "每个年", "每个月", "每个周"),
    *("历年", "往年", "常年", "平年", "通常", "通常在", "一般在"),
)
_COMPARED = ("比", "较", "高于", "低于", "超过", "多于", "少于", "比起")
_LEFT = 4  # no prefix word is longer


@dataclass(slots=True)
class Affixes:
    """The role words found around a core expression, and the span that they make up with it."""

    span: Span
    since: bool = False
    opening: bool = False
    after: bool = False
    before: bool = False
    asof: bool = False
    until: bool = False
    moved: bool = False
    """推迟至, 延长到, 排到: the date lies ahead."""
    roughly: bool = False
    alone: bool = False
    """Neither of the characters beside it belongs to a word that could change what it says."""


def around(text: str, span: Span, *, own_role: bool) -> Affixes:
    """The role words before and behind ``span``. ``own_role``: the core holds its own 前 or 后."""
    start, end = span
    found = Affixes(span)
    left = text[max(0, start - _LEFT) : start] if text[start - 1 : start] in _LEFT_ENDS else ""
    roughly = _word(left, _ROUGHLY)
    if roughly and not _ROUGHLY_NOT.search(left):
        found.roughly = True
        start -= len(roughly)
        left = text[max(0, start - _LEFT) : start]
    if text[end : end + 1] in _RIGHT_BEGINS or _word(left, _FROM):
        end = _take_behind(found, text, end, left, own_role=own_role)
    if left:
        start = _take_before(found, text, start, left, end)
    found.span = (start, end)
    return found


def _take_behind(found: Affixes, text: str, end: int, left: str, *, own_role: bool) -> int:
    """Note what the words behind a date say of it; where they end."""
    about = _ABOUT.match(text, end)
    if about:
        found.roughly = True
        end = about.end()
    within = _WITHIN.match(text, end)
    end = within.end() if within else end
    since, opening = _since(text, end, left), _SINCE_OPEN.match(text, end)
    if opening and opening[0] == "开始" and not _begins(text, opening.end(), left):
        opening = None
    before = after = None
    if not own_role:
        before = _BEFORE.match(text, end) or _DEADLINE.match(text, end)
        after = _AFTER.match(text, end)
    found.since, found.opening = bool(since), bool(opening)
    found.before, found.after = bool(before), bool(after)
    suffix = since or opening or before or after
    return suffix.end() if suffix else end


def _take_before(found: Affixes, text: str, start: int, left: str, end: int) -> int:
    """Note what the words before a date say of it; where they begin."""
    asof = _word(left, _ASOF)
    prefix = asof or (_word(left, _FROM) if found.since or found.opening else "")
    found.asof = bool(asof)
    found.before = found.before or bool(_word(left, _AT_LATEST))
    found.moved = bool(_MOVED.search(text[max(0, start - _MOVED_LEFT) : start]))
    to = not prefix and not found.moved and _word(left, _TO) and text[end : end + 1] != "的"
    found.until = bool(to) and not _TO_NOT.search(left)
    return start - len(prefix)


def _since(text: str, end: int, left: str) -> re.Match[str] | None:
    """以来, at once or behind what happened then (自1984年成立以来)."""
    found = _SINCE.match(text, end) or _SINCE_EVENT.match(text, end)
    if found is None and _word(left, _FROM):
        found = _SINCE_LATER.match(text, end)
    return found


def _begins(text: str, end: int, left: str) -> bool:
    """从今年开始 and 今年开始， open a span; 6月7日开始配租 is what happened on that day."""
    return bool(_word(left, _FROM)) or text[end : end + 1] in ("", ",", "、", "。")


def _word(left: str, words: tuple[str, ...]) -> str:
    """The word of a table with which a text ends, "" for none."""
    if not left.endswith(words):
        return ""
    return next(word for word in words if left.endswith(word))


def is_set(text: str, start: int) -> bool:
    """True for 每年5月 and the like: a set of dates, never a date."""
    return text[max(0, start - _LEFT) : start].removesuffix("的").endswith(_EVERY)


def opens_sentence(text: str, start: int) -> bool:
    """True for a date with which its sentence begins (2015年，公司成立)."""
    before = text[start - 1 : start]
    if before not in _HEAD_ENDS and not before.isspace():
        return not start
    left = text[max(0, start - _HEAD) : start]
    head = _SENTENCE_ENDS.split(left)[-1]
    begins = start <= _HEAD or len(head) < len(left)
    return begins and not _HEADED.sub("", head)


def is_attributive(text: str, span: Span) -> bool:
    """True for a year that belongs to a name or a comparison (2020年年报, 与2019年相比).

    >>> is_attributive("2020年年报显示", (0, 5)), is_attributive("2020年，公司", (0, 5))
    (True, False)
    """
    if _ATTRIBUTED.match(text, span[1]):
        return True
    return bool(_COMPARED_WITH.search(text[max(0, span[0] - 2) : span[0]])) and bool(
        _COMPARISON.match(text, span[1])
    )


def is_compared(text: str, start: int) -> bool:
    """True for the base of a comparison (比去年底): it moves no narrative on.

    >>> is_compared("较去年“双十一”增长", 1), is_compared("去年投产", 0)
    (True, False)
    """
    return text[max(0, start - _LEFT) : start].endswith(_COMPARED)


BEFORE_IT = _LEFT_ENDS | frozenset(
    ("的", "与", "和", "同", "跟", *(word[-1] for word in (*_EVERY, *_COMPARED)))
)
"""Characters with which a word before a date ends that changes what it says."""
BEHIND_IT = _RIGHT_BEGINS | frozenset(
    first for each in (_ATTRIBUTED, _COMPARISON) for first in Beginnings(depth=1).of(each.pattern)
)
"""Characters with which a word behind a date begins that changes what it says."""


def role_of(affixes: Affixes, *, forward: bool) -> Role:
    """The role that the words around a date give it; of several, the strongest."""
    if affixes.asof:
        return Role.ASOF
    if affixes.since or affixes.opening or affixes.after:
        return Role.SINCE
    if affixes.before or (affixes.until and forward):
        return Role.BY
    return Role.ASOF if affixes.until else Role.AT
