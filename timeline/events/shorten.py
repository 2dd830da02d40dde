"""Shorten a headline: flourishes, lists, brackets, titles, and at last the end."""

from __future__ import annotations

import re

from timeline.events.prune import pruned
from timeline.events.words import HAPPENS
from timeline.text.brackets import unclosed, without_strays
from timeline.text.clauses import masked

LONGEST = 30
"""Characters of a headline."""

_FLOURISH = re.compile(
    r"正式(?!员?工)|顺利|大力(?!士)|进一步|圆满|成功(?!率|人士|案例|经验|入选者|的)|隆重"
    r"|全面(?!从严|深化|小康|预算|性)|积极(?!性|分子|因素|的)|深入(?!人心)|切实|着力|率先|接连|纷纷|首先|也(?=投入|正)|便|就(?=召开|启动|成立|发布|印发|出台|新增|围绕|开始|达到)|又(?=发布|让)"
)
_LIST = re.compile(
    r"(?P<first>[^、，,的了《》“”]{2,14})(?:、[^、，,《》“”]{1,24})+(?P<end>等|[三四五六七八九多]方)"
)
_TITLE = re.compile(r"《(?:关于)?(?P<words>[^《》]*)》")
ELLIPSIS = "……"
"""The end of a headline that had to be cut inside a phrase."""

_ASIDE = re.compile(r"[（(][^（）()]{3,}[)）]")
_MEMBER = re.compile(r"、|[和与及暨](?=[^，,]{2,}$)")
_UNBREAKABLE = re.compile(r"[\dA-Za-z.,%％０-９．万亿][\dA-Za-z.,%％０-９．万亿个家元]")


def shorter(clause: str) -> str:
    """Lists as their first member, no flourishes, and no brackets in long clauses.

    >>> shorter("华为、阿里、腾讯等23家企业正式入驻")
    '华为等23家企业入驻'
    """
    clause = re.sub(r"[（(]\s*[)）]", "", clause)
    clause = _LIST.sub(_first_of_list, clause)
    if len(clause) > LONGEST:
        clause = _without_asides(clause)
    return without_flourish(clause)


def _without_asides(clause: str) -> str:
    """The clause without its brackets, but for those in titles and quoted names.

    >>> _without_asides("出台《方案（2023—2025年）》（以下简称方案）")
    '出台《方案（2023—2025年）》'
    """
    for aside in reversed(list(_ASIDE.finditer(clause))):
        head = clause[: aside.start()]
        if unclosed(head) < 0:
            clause = head + clause[aside.end() :]
    return clause


def without_flourish(clause: str) -> str:
    """The clause without words like 正式 and 顺利; those in quoted names stay."""
    for flourish in reversed(list(_FLOURISH.finditer(masked(clause)))):
        clause = clause[: flourish.start()] + clause[flourish.end() :]
    return clause


def _first_of_list(found: re.Match[str]) -> str:
    end = found["end"]
    return found["first"] + (end if end == "等" else f"等{end}")


def fit(text: str, longest: int = LONGEST) -> str:
    """Cut to the length at a clause, else at a character that breaks no quote, bracket or number.

    >>> fit("园区举行签约仪式，12个项目落户，总投资超过30亿元，涵盖多个新兴产业", 20)
    '园区举行签约仪式，12个项目落户'
    """
    text = pruned(text, longest)
    if len(text) <= longest:
        return _balanced(text)
    for mark in ("；", "，", ","):
        head = text[: longest + 1].rsplit(mark, 1)[0]
        if mark in text[: longest + 1] and len(head) >= 8 and unclosed(head) < 0:
            return _balanced(head)
    if (title := _TITLE.search(text)) and title.end() > longest:
        return _with_title(text, title, longest)
    return _cut(text, longest)


def _with_title(text: str, title: re.Match[str], longest: int) -> str:
    """A long title whole with the verb before it, else its words without the marks."""
    head = text[: title.start()]
    verbs = list(HAPPENS.finditer(masked(head)))
    for kept in (head, head[verbs[-1].start() :] if verbs else ""):
        if len(kept) + len(title.group()) <= longest:
            return kept + title.group()
    return _cut(head + title["words"], longest)


def _cut(text: str, longest: int) -> str:
    """Cut before a member of a list, else inside a phrase, which two ellipses tell."""
    members = [m.start() for m in _MEMBER.finditer(masked(text)) if 14 <= m.start() <= longest]
    for place in reversed(members):
        if unclosed(text[:place]) < 0 and HAPPENS.search(text[:place]):
            return _balanced(text[:place])
    end = longest - len(ELLIPSIS)
    while end > 4 and _breaks(text, end):
        end -= 1
    opened = unclosed(text[:end])
    kept = text[:opened] if opened > 3 else text[:end]
    return _balanced(kept) + ELLIPSIS


def _breaks(text: str, end: int) -> bool:
    """True when a cut here goes through a number or a Latin word, or leaves 的 at the end."""
    pair = text[end - 1 : end + 1]
    return _UNBREAKABLE.match(pair) is not None or text[end - 1] in "的和与、了第一以在把将对向为"


def _balanced(text: str) -> str:
    """The text without a stray closing or opening mark."""
    return without_strays(text).strip(" ，,、；;：:。—")
