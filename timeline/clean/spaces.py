"""Repair blanks: odd ones become plain spaces, those inside Chinese expressions go."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.clean.pieces import Piece

_ODD = re.compile(r"[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Control characters too, with the colours that a terminal would take from them.
_INVISIBLE = re.compile(
    r"(?:\x1b\[|\x9b)[0-9;]*[A-Za-z]|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
    r"|[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]"
)
_RUN = re.compile(r" {2,}")

_HAN = r"\u3400-\u9fff\uf900-\ufaff〇\U00020000-\U0003ffff"
_DIGIT = r"0-9０-９"
_AFTER_DIGIT = re.compile(rf"(?<=[{_DIGIT}%％])(?<![-/:][{_DIGIT}]{{2}}) +(?=[{_HAN}])")
_BEFORE_DIGIT = re.compile(
    rf"(?<=[{_HAN}]) +(?=[{_DIGIT}])(?![{_DIGIT}]{{1,2}}[:：][{_DIGIT}]{{2}}|(?:19|20)\d\d[-/.]\d)"
)
_NUMBER_APART = re.compile(
    rf"(?<![-/:.\d])[{_DIGIT}.．]+ "
    "(?=[年月日号时分点个万亿千百元家项名户人次种件台套辆吨亩公平米多余所座条])"
)
_FEWEST_APART = 2
_SPACED_LABEL = re.compile(rf"(?<![^ ])[{_HAN}](?: [{_HAN}]){{1,4}} ?(?=[:：])")
_SPACED_OUT = re.compile(rf"(?<![^ ])[{_HAN}](?: [{_HAN}，、：“”！]){{4,}}(?![^ ])")
_IN_DATE = re.compile(rf"(?<=[年月]) +(?=[{_DIGIT}]{{1,2}} *[月日号])")
# The first word of a line may be set off on purpose: 本报讯 9月5日, 晚报 2024-06-13.
_SET_OFF = re.compile(rf"^[^，。；：、,;:]{{0,16}}?[{_HAN}] (?=[{_DIGIT}])")


def plain_spaces(text: str) -> str:
    r"""Make every kind of blank a plain space, one at a time, and drop invisible characters.

    >>> plain_spaces("强调\xa0\xa0要\u200b“抓”　落实")
    '强调 要“抓” 落实'
    >>> plain_spaces("\x1b[31m项目\x07签约")
    '项目签约'
    """
    return _RUN.sub(" ", _ODD.sub(" ", _INVISIBLE.sub("", text))).strip()


def close_letters(text: str) -> str:
    """Close up words that are set with a blank between all characters.

    >>> close_letters("开 发 区 新 增 项 目 9月"), close_letters("甲 乙 丙 三 区")
    ('开发区新增项目 9月', '甲乙丙三区')
    >>> close_letters("记者 王 明 李 华"), close_letters("1 2 3 4 5 6")
    ('记者 王 明 李 华', '1 2 3 4 5 6')
    >>> close_letters("发 布 时 间：2019-11-14 来 源：晨报")
    '发布时间：2019-11-14 来源：晨报'
    """
    text = _SPACED_LABEL.sub(lambda found: found.group().replace(" ", ""), text)
    return _SPACED_OUT.sub(lambda found: found.group().replace(" ", ""), text)


def close_gaps(text: str, everywhere: bool = False) -> str:
    """Drop spaces between Chinese characters and digits, but not at a clock time.

    A number that follows the first word of a line is left apart, unless ``everywhere``.

    >>> close_gaps("打造新地标 5镇 3谷,2023 年 1 月")
    '打造新地标 5镇3谷,2023年1月'
    >>> close_gaps("保险费 253.23 万元", everywhere=True)
    '保险费253.23万元'
    >>> close_gaps("2018年08月07日 08:19:03 来源")
    '2018年08月07日 08:19:03 来源'
    """
    text = _IN_DATE.sub("", _AFTER_DIGIT.sub("", text))
    found = None if everywhere else _SET_OFF.match(text)
    head = found.end() if found else 0
    return text[:head] + _BEFORE_DIGIT.sub("", text[head:])


def close_gaps_of_page(pieces: list[Piece]) -> list[Piece]:
    """Close the gaps of an article, everywhere on pages that set numbers off from their units.

    >>> [p.text for p in close_gaps_of_page([Piece("签约 12 个，共 3 亿元", ((0, 1),))])]
    ['签约12个，共3亿元']
    """
    apart = sum(len(_NUMBER_APART.findall(piece.text)) for piece in pieces)
    everywhere = apart >= _FEWEST_APART
    return [
        piece if piece.chrome else replace(piece, text=close_gaps(piece.text, everywhere))
        for piece in pieces
    ]
