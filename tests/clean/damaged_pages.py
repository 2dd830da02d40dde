"""Pages as copying, printing and converting leave them: wrapped, cut, spaced, with page lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from timeline.models import Line, Page

Damage = Callable[[Page], Page]

_FULL_WIDTH = {ord(char): chr(ord(char) + 0xFEE0) for char in "0123456789"}
_RADICALS = str.maketrans("长日月门民工一人高金", "⻓⽇⽉⻔⺠⼯⼀⼈⾼⾦")
_FULL_MARKS = str.maketrans(",:;!?()", "，：；！？（）")
_AFTER_TEXT = (
    "分享到：",
    "责任编辑：丁一",
    "相关阅读：",
    "· 某区2019年3月2日开工(03/04)",
    "一座新区的2017年春天",
    "扫一扫在手机打开当前页",
    "版权所有 未经许可不得转载",
    "上一篇：2018年5月新区挂牌",
    "打印 关闭",
)


def _page(page: Page, texts: Iterable[str]) -> Page:
    return replace(page, lines=tuple(Line(n, text) for n, text in enumerate(texts, 1)))


def each_line(damage: Callable[[str], str]) -> Damage:
    return lambda page: _page(page, (damage(line.text) for line in page.lines))


def wrapped(width: int, indent: str = "", gap: bool = False) -> Damage:
    """Every paragraph cut after ``width`` characters, with blank lines between or without."""

    def damage(page: Page) -> Page:
        lines: list[str] = []
        for line in page.lines:
            text = indent + line.text if len(line.text) > width else line.text
            lines += [text[i : i + width] for i in range(0, len(text), width)]
        return _page(page, [part for line in lines for part in ([line, ""] if gap else [line])])

    return damage


def set_apart(text: str) -> str:
    """签约12个 → 签约 12 个."""
    return re.sub(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=[\d%])(?=[\u4e00-\u9fff])", " ", text)


def with_page_numbers(page: Page) -> Page:
    texts: list[str] = []
    for number, line in enumerate(page.lines):
        texts += [line.text, f"- {number} -"] if len(line.text) > 60 else [line.text]
    return _page(page, texts)


def cut_by_pages(page: Page) -> Page:
    """Every third long paragraph cut within a sentence, as where a page ends."""
    texts: list[str] = []
    for number, line in enumerate(page.lines):
        cut = number % 3 == 1 and len(line.text) > 120
        texts += [line.text[:77], "", line.text[77:]] if cut else [line.text]
    return _page(page, texts)


DAMAGES: dict[str, Damage] = {
    "wrapped at 17 with gaps": wrapped(17, gap=True),
    "wrapped at 24, indented": wrapped(24, indent="　　"),
    "wrapped at 38, indented": wrapped(38, indent="　　"),
    "full-width digits": each_line(lambda text: text.translate(_FULL_WIDTH)),
    "digits apart": each_line(set_apart),
    "radicals": each_line(lambda text: text.translate(_RADICALS)),
    "full-width marks": each_line(lambda text: text.translate(_FULL_MARKS)),
    "odd blanks": each_line(lambda text: "\u3000\u3000" + text.replace(" ", "\xa0") + "\u200b"),
    "tags": each_line(lambda text: f"<p>&nbsp;&nbsp;{text}</p>" if text.strip() else text),
    "page numbers": with_page_numbers,
    "cut by pages": cut_by_pages,
    "page lines behind": lambda page: _page(page, [*(li.text for li in page.lines), *_AFTER_TEXT]),
}
