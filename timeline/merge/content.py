"""The words of a statement that say what it is about: names and things, without what all news has.

Two statements of one event share them however they are worded; two ceremonies of one day do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import add

from timeline.merge.words import ACTS, COMMON, TOOK_PART
from timeline.models import EventMention
from timeline.text.alternation import any_word, one_of

FEW = 3
"""Pairs of characters below which a statement does not say what it is about."""

_LEFT_OUT = re.compile(
    any_word([*COMMON.split(), *(word for words in ACTS.values() for word in words)])
    + r"|[一二三四五六七八九十百千两几数]+(?:余|多)?[个家项条名套户]大?"
    + r"|[^\u3400-\u9fffA-Za-z]+"
)
_PROVINCE = one_of(
    "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南"
    " 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆"
)
_LABEL = re.compile(
    rf"^[^\u3400-\u9fff【]{{0,4}}(?:【[^】]{{2,8}}】|{_PROVINCE}[\u3400-\u9fff]{{0,5}}[：:])"
)
"""The place that heads an item: ● 山东青岛：, 【武汉】."""

_TOOK_PART = re.compile(any_word(TOOK_PART.split()) + "|\0")

_ENDING = (
    r"(?:新区|开发区|高新区|经开区|示范区|保税区|综保区|试验区|自贸区|合作区|园区|科技城|科学城)"
)
NAMED_ZONE = re.compile(rf"[\u3400-\u9fff]{{2,6}}?{_ENDING}")
"""A zone as news name it; the partner of a joint event is one: its own paper tells it first."""

_FOUNDING = re.compile("[立建批级格牌]")
"""One of these characters stands wherever the next pattern matches: it is looked for first."""

_FOUNDED = re.compile(
    rf"(?:设立|成立|建立|组建|批准|批复|升级为|升格为)(?:为)?[^，,。；]{{0,16}}{_ENDING}(?:$|[，,。；（(])"
    rf"|{_ENDING}(?:[于在由]|经|获|正式|国务院|省政府|省委省政府)*(?:批准|批复|批复同意|获批)?"
    r"(?:(?:成立|设立)(?=$|[，,。；、（(以之后于时的仪大了为]|[0-9一二三四五六七八九十]+周年)"
    r"|(?:挂牌|获批|升级)(?!.{0,4}(?:公司|中心|基金|委员会|联盟)))"
)
"""A zone is founded, approved or raised; what a zone sets up (某区设立基金) is another matter."""


def pieces_of(text: str) -> list[str]:
    """The runs of telling characters of a text, at least two long.

    >>> pieces_of("数控装备研究院正式揭牌，聘请院士3名")
    ['数控装备研究院', '聘请院士']
    """
    return [piece for piece in _LEFT_OUT.split(text) if len(piece) > 1]


def pairs_of(pieces: list[str]) -> frozenset[str]:
    """The pairs of neighbouring characters of the pieces."""
    pairs: set[str] = set()
    for piece in pieces:
        pairs.update(map(add, piece, piece[1:]))
    return frozenset(pairs)


def runs_of(pieces: list[str]) -> Iterator[str]:
    """The runs of three neighbouring characters of the pieces."""
    for piece in pieces:
        yield from map(add, map(add, piece, piece[1:]), piece[2:])


def without_counted(pieces: list[str], nouns: list[str]) -> list[str]:
    """The pieces without the nouns that are counted and the words of taking part.

    >>> without_counted(["名教师参加心理健康培训"], ["教师"])
    ['心理健康培训']
    """
    text = "\0".join(pieces)
    for noun in nouns:
        text = text.replace(noun, "\0")
    return [piece for piece in _TOOK_PART.split(text) if len(piece) > 1]


def without_known(text: str, mention: EventMention) -> str:
    """The text without its date and its zone's names, which all statements of a block share."""
    zone = mention.zone
    text = _LABEL.sub("", text).replace(mention.date.text, "\0")
    for name in (zone.zone, zone.zone_at_time, zone.parent_zone):
        if name and name[:2] in text:
            text = _without_name(text, _beginning(name, text))
    return NAMED_ZONE.sub("\0", text) if zone.joint else text


def _beginning(name: str, text: str) -> str:
    """As much of a zone's name as the text holds: 郑州航空港 of 郑州航空港经济综合实验区."""
    end = len(name)
    while name[:end] not in text:
        end -= 1
    return name[:end]


def _without_name(text: str, known: str) -> str:
    """The text without a zone's name, whose ending may be another: 郑州航空港区."""
    if known.endswith("区"):
        return text.replace(known, "\0")
    first, *others = text.split(known)
    return "\0".join((first, *(rest[rest.find("区", 0, 6) + 1 :] for rest in others)))


def founds(text: str) -> bool:
    """True when a zone itself is founded, approved or raised in rank.

    >>> founds("国务院批复设立两江新区"), founds("两江新区成立")
    (True, True)
    >>> founds("两江新区成立基金公司"), founds("两江新区设立10亿元基金")
    (False, False)
    """
    return _FOUNDING.search(text) is not None and _FOUNDED.search(text) is not None
