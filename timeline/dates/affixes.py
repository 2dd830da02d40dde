"""What stands around a date and changes what it says: role words, clock times, glosses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.models import Role, Span

# Clock times belong to the mention and do not change its day (24时 and 凌晨 included).
_HOUR = r"(?:[0-2]?[0-9]|零|[一二]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
CLOCK = re.compile(
    r"(?:凌晨|清晨|早晨|早上|上午|中午|正午|午后|下午|傍晚|晚上|晚间|深夜|夜间|早间|晚(?![会高报宴餐]))?"
    rf"(?:{_HOUR}(?:时|点(?![五零一二三四六七八九0-9]))(?:[0-9一二三四五六七八九十]{{1,3}}分|半|许|整|左右)?"
    r"|[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9]))?"
)
GLOSS = re.compile(r"\(([^()]{2,14})\)")
WEEKDAY_GLOSS = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])")

_SINCE_OPEN = re.compile(r"(?:起|开始|始|伊始)(?!草|步|来|点|终|建)")
_SINCE = re.compile(r"以来|至今|迄今|[到至](?:现在|目前|如今|今[天日]?)(?![年春夏秋冬冠])")
_BEFORE = re.compile(r"(?:之|以)?前(?![后夕列沿往期述三]|[0-9一二三四五六七八九十])")
_AFTER = re.compile(
    r"(?:之|以)后|后(?![期续台方来者代面勤卫天年备悔缀果半世裔期劲排]|[0-9一二三四五六七八九十])"
)
_DEADLINE = re.compile(r"(?:截止|截稿|止)(?=[,，。)）]|$)")
_WITHIN = re.compile(r"(?:期间|之间|以内|之内|间(?=[，,])|内(?![地部外容陆蒙]))")
_ABOUT = re.compile(r"(?:左右|前后|上下)")

_FROM = re.compile(r"(?:自从|自|从|打从|由)$")
_ASOF = re.compile(r"(?:截至到|截止到|截至|截止|截止至)$")
_TO = re.compile(r"(?<![来直拿达感得收做看提遇想说谈碰甚乃截])(?:到|至)$")
_AT_LATEST = re.compile(r"(?:最迟|最晚|至迟|不晚于|不迟于|早于|晚于)$")
_ROUGHLY = re.compile(r"(?:大约|大概|(?<![签合预公条契节违制特])约)$")
_EVERY = re.compile(r"(?:每|逢|每到|历|每个?[年月周])的?$")
_COMPARED = re.compile(r"(?:比|较|同比|相比|高于|低于|超过|多于|少于|对比|比起)$")
_LEFT = 4  # no prefix word is longer


@dataclass(frozen=True, slots=True)
class Affixes:
    """The role words found around a core expression, and the span that they make up with it."""

    span: Span
    since: bool = False
    opening: bool = False
    after: bool = False
    before: bool = False
    asof: bool = False
    until: bool = False
    roughly: bool = False


def around(text: str, span: Span, *, own_role: bool) -> Affixes:
    """The role words before and behind ``span``. ``own_role``: the core holds its own 前 or 后."""
    start, end = span
    left = text[max(0, start - _LEFT) : start]
    roughly = bool(_ROUGHLY.search(left))
    if roughly:
        start -= len(_matched(_ROUGHLY, left))
        left = text[max(0, start - _LEFT) : start]
    about = _ABOUT.match(text, end)
    end = about.end() if about else end
    within = _WITHIN.match(text, end)
    end = within.end() if within else end
    since, opening = _SINCE.match(text, end), _SINCE_OPEN.match(text, end)
    if opening and opening[0] == "开始" and not _begins(text, opening.end(), left):
        opening = None
    before = _BEFORE.match(text, end) or _DEADLINE.match(text, end)
    after = _AFTER.match(text, end)
    asof = _ASOF.search(left)
    if own_role:
        before = after = None
    suffix = since or opening or before or after
    if suffix:
        end = suffix.end()
    prefix = asof or (_FROM.search(left) if since or opening else None)
    if prefix:
        start -= len(prefix[0])
    return Affixes(
        span=(start, end),
        since=bool(since),
        opening=bool(opening),
        after=bool(after),
        before=bool(before or _AT_LATEST.search(left)),
        asof=bool(asof),
        until=bool(_TO.search(left)) and not prefix and text[end : end + 1] != "的",
        roughly=roughly or bool(about),
    )


def _begins(text: str, end: int, left: str) -> bool:
    """从今年开始 and 今年开始， open a span; 6月7日开始配租 is what happened on that day."""
    return bool(_FROM.search(left)) or text[end : end + 1] in ("", ",", "，", "、", "。")


def _matched(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[0] if match else ""


def is_set(text: str, start: int) -> bool:
    """True for 每年5月 and the like: a set of dates, never a date."""
    return bool(_EVERY.search(text[max(0, start - _LEFT) : start]))


def is_compared(text: str, start: int) -> bool:
    """True for the base of a comparison (比去年底): it moves no narrative on.

    >>> is_compared("较去年“双十一”增长", 1), is_compared("去年投产", 0)
    (True, False)
    """
    return bool(_COMPARED.search(text[max(0, start - _LEFT) : start]))


def role_of(affixes: Affixes, *, forward: bool) -> Role:
    """The role that the words around a date give it; of several, the strongest."""
    if affixes.asof:
        return Role.ASOF
    if affixes.since or affixes.opening or affixes.after:
        return Role.SINCE
    if affixes.before or (affixes.until and forward):
        return Role.BY
    return Role.ASOF if affixes.until else Role.AT
