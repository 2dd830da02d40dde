"""Take out the markup that copying from a page's source leaves in a plain text."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from timeline.clean.pieces import Piece

_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_BLOCK = r"p|div|h[1-6]|li|ul|ol|tr|table|section|article|blockquote|center|header|footer"
_INLINE = r"br|span|strong|b|i|em|u|a|img|font|td|th|sup|sub|o:p|script|style|wbr|tbody|small"
_END_OF_BLOCK = re.compile(rf"</(?:{_BLOCK})\s*>|(?:<br\s*/?>\s*){{2,}}", re.IGNORECASE)
_TAG = re.compile(rf"</?(?:{_BLOCK}|{_INLINE})(?:\s[^<>]*)?/?>", re.IGNORECASE)


def drop_markup(text: str) -> str:
    """Drop the tags of a text and write its entities as characters.

    >>> drop_markup("<b>一期</b>投产&mdash;&mdash;&quot;产值&lt;10亿元&quot;")
    '一期投产——"产值<10亿元"'
    """
    if "<" in text:
        text = _TAG.sub("", text)
    return _ENTITY.sub(lambda found: unescape(found.group()), text) if "&" in text else text


def drop_markup_of_page(pieces: list[Piece]) -> list[Piece]:
    r"""Drop tags and entities; where a block of the markup ends, a paragraph does.

    >>> line = Piece("<p>一期投产。</p><p>二期&nbsp;开工。</p>", ((0, 7),))
    >>> [piece.text for piece in drop_markup_of_page([line])]
    ['一期投产。', '二期\xa0开工。']
    """
    return [part for piece in pieces for part in _parts(piece)]


def _parts(piece: Piece) -> list[Piece]:
    if "<" not in piece.text and "&" not in piece.text:
        return [piece]
    texts = [drop_markup(block) for block in _END_OF_BLOCK.split(piece.text)]
    return [replace(piece, text=text) for text in texts if text.strip()]
