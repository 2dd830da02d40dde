"""Undo hard wraps: pages of newspapers, and letters, whose lines end where the column does."""

from __future__ import annotations

import re
from collections.abc import Callable
from statistics import median
from unicodedata import normalize

from timeline.clean.chrome import chrome_reason
from timeline.clean.column import SLACK, cut_at, ended, is_printed, width
from timeline.clean.pieces import Piece, joined
from timeline.text.surnames import SURNAMES

# Openings and bylines stand at the start of a paragraph, never inside one.
_OPENING = re.compile(
    r"^(?:【?本[报網网]专?[讯訊]|【本報專?訊】|本報(?:專)?訊|(?:新华社|中新社|中新网|"
    r"人民网).{2,12}[电電讯訊]|[\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]|"
    r"[一二三四五六七八九十]+[、是]|第[一二三四五六七八九十]+[章节条]|——|(?:图为|圖為|图[：:]))"
)
_NAMES = r"[\u3400-\u9fff·]{2,4}(?:[ 、]+[\u3400-\u9fff·]{2,4}){0,5}"
_ROLE = "记者|記者|通讯员|通訊員|评论员|評論員|实习生|實習生"
_NO_NAME = "节|调查|手记|观察|走|来信|日记|见闻|发布|在|从|获悉|了解|说|问"
_BYLINE = re.compile(
    rf"^[(（]?[□■◎●]?\s*(?:(?:[^，。；：]{{0,8}}?(?:{_ROLE})|作者|撰文|文(?=\s*[:：/丨|]))"
    rf"\s*[:：/丨|]?\s*(?!{_NO_NAME}){_NAMES}[ 、]*)+[)）]?$"
)
_PERSON = rf"[{SURNAMES}][\u4e00-\u9fff]{{1,2}}"
_SIGNED = re.compile(rf"^[□■◎◇]\s*{_PERSON}(?:[ 、]+{_PERSON}){{0,4}}$")
_LONGEST_BYLINE = 60
_MASTHEAD = re.compile(
    r"^(?:[^，。；]{1,20}(?:[报報网網讯訊社刊线線]|[^，。；]\s))?\s*"
    r"[12]\d{3}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?"
    r"(?=$|\s|[（(]|星期|第)[^，。；]{0,60}$"
)
_SECTION = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|（[一二三四五六七八九十]{1,3}）|"
    r"第[一二三四五六七八九十]{1,3}[章节部])"
)

_MARKED = re.compile(r"[，。；！？,;!?]|[：:]$")
_BESIDE_FIGURE = re.compile(r"[\u3400-\u9fff]\|\d|[\d%]\|[\u3400-\u9fff]")
_BLANK = 1.0
_SLACK_ENDED = 1.0
_INDENT = 1.5, 2.5
_NEIGHBOURS = 3


def undo_wraps(pieces: list[Piece]) -> list[Piece]:
    """Join the lines of hard-wrapped paragraphs; headings stay on lines of their own.

    >>> page = '''区近日举行全会，提出一项项的目标
    ... 和许多许多具体的任务和办法措施，
    ... 要求各部门、各街道和各平台继续努
    ... 力奋斗，争取早日完成全年的任务与
    ... 计划；各个小镇也要加快项目建设进
    ... 度，为全市多作贡献。
    ... 凝聚强劲动能'''.splitlines()
    >>> [piece.text[-4:] for piece in undo_wraps([Piece(text, ((0, 1),)) for text in page])]
    ['作贡献。', '强劲动能']
    """
    if not is_printed(pieces):
        return pieces
    return _joined(pieces, _Layout(pieces).breaks_before)


def undo_cuts(pieces: list[Piece]) -> list[Piece]:
    """Join the lines that a program has cut at one width, whatever stands there.

    >>> text = "区近日举行全会，提出一项项的目标和许多许多具体的任务和办法措施。"
    >>> cut = [Piece(text[i : i + 9], ((0, i),)) for i in range(0, len(text), 9)]
    >>> [piece.text == text for piece in undo_cuts(cut)]
    [True]
    """
    found = cut_at(pieces)
    if found is None:
        return pieces
    measure, exact = found
    usual = int(median(piece.gap for piece in pieces[1:]))

    def breaks_before(index: int) -> bool:
        before, piece = pieces[index - 1], pieces[index]
        if piece.kind or before.kind or piece.gap > usual:
            return True
        lacks = exact - width(before, measure)
        if lacks > 0:
            return lacks > _BLANK or not _parts_a_figure(before.text, piece.text)
        indented = piece.indent > before.indent
        if not ended(before.text):
            return indented or bool(_SECTION.match(piece.text))
        begins = indented or _begins(piece.text)
        return begins or _heads(pieces, index, width(piece, measure) < exact)

    return _joined(pieces, breaks_before)


def _parts_a_figure(before: str, text: str) -> bool:
    """True where the blank beside a figure may have been lost at the end of a line.

    >>> _parts_a_figure("管委会召开第", "31 次会议"), _parts_a_figure("管委会召开", "会议")
    (True, False)
    """
    return bool(_BESIDE_FIGURE.search(f"{before[-1:]}|{text[:1]}"))


def _heads(pieces: list[Piece], index: int, short: bool) -> bool:
    """True for a short line without any mark, behind which an indented paragraph begins."""
    piece, following = pieces[index], pieces[index + 1 : index + 2]
    indented = any(one.indent > piece.indent for one in following)
    return short and indented and not _MARKED.search(piece.text)


def _begins(text: str) -> bool:
    """True for a line that is no second one of a paragraph whose last sentence is over."""
    return opens(text) or _stands_alone(text) or chrome_reason(text) is not None


def _joined(pieces: list[Piece], breaks_before: Callable[[int], bool]) -> list[Piece]:
    result = [pieces[0]]
    for index in range(1, len(pieces)):
        if breaks_before(index):
            result.append(pieces[index])
        else:
            result[-1] = joined(result[-1], pieces[index])
    return result


def opens(text: str) -> bool:
    """True for words that stand only at the start of a paragraph.

    >>> opens("本报讯（记者 田园）3月27日"), opens("✅ 3月27日"), opens("3月27日")
    (True, True, False)
    """
    return bool(_OPENING.match(text))


def is_byline(text: str) -> bool:
    """True for a line that only names who wrote the text: 本报记者 秦叙, □ 秦叙.

    >>> is_byline("本报记者 秦叙"), is_byline("■文/刘龙龙"), is_byline("记者：听说您一直在跑？")
    (True, True, False)
    >>> is_byline("文化小镇 活力迸发"), is_byline("记者调查"), is_byline("记者 顾北辰 通讯员 白露")
    (False, False, True)
    """
    signed = _BYLINE.match(text) or _SIGNED.match(text)
    return len(text) <= _LONGEST_BYLINE and bool(signed)


def _stands_alone(text: str) -> bool:
    """True for mastheads and bylines, which are never part of a paragraph."""
    return is_byline(text) or bool(_MASTHEAD.match(normalize("NFKC", text)))


class _Layout:
    """The lines of a wrapped page: their widths, and what usually stands between two of them."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces
        self.widths = [width(piece) for piece in pieces]
        gaps = [piece.gap for piece in pieces[1:]]
        self.usual_gap = int(median(gaps)) if gaps else 0
        self.indents_mark = 0.02 < sum(p.indent > 0 for p in pieces) / len(pieces) < 0.5

    def breaks_before(self, index: int) -> bool:
        """True when a paragraph ends between a line and the one before it."""
        before, piece = self.pieces[index - 1], self.pieces[index]
        if before.kind or piece.kind:
            return True
        if _stands_alone(piece.text) or _stands_alone(before.text):
            return True
        if _SECTION.match(piece.text):
            return True
        if not ended(before.text):
            return self._short(index - 1, SLACK)
        short = self._short(index - 1, _SLACK_ENDED)
        return short or self._opens(index) or self._heading(index) or self._indented(index)

    def _opens(self, index: int) -> bool:
        """True when a line shows that it begins a paragraph."""
        piece = self.pieces[index]
        gapped = piece.gap > self.usual_gap
        return gapped or (self.indents_mark and piece.indent > 0) or opens(piece.text)

    def _short(self, index: int, slack: float) -> bool:
        """True when a line stops before the column does: the next one's start had room."""
        return self.widths[index] < self._measure(index) - slack

    def _heading(self, index: int) -> bool:
        """True for a short line without any mark, after which something new begins."""
        text = self.pieces[index].text
        return not ended(text) and not re.search(r"[，。；,;]", text) and self._short(index, SLACK)

    def _indented(self, index: int) -> bool:
        """True for a line that lacks just the two characters by which paragraphs are indented."""
        least, most = _INDENT
        lacks = self._measure(index) - self.widths[index]
        return least <= lacks <= most and not ended(self.pieces[index].text)

    def _measure(self, index: int) -> float:
        """The width of the column around a line, and of the line after it."""
        near = self.widths[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1]
        following = self.widths[index + 1 : index + 2]
        return max(median(near), *following) if following else median(near)
