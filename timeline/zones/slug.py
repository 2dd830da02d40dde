"""Chinese names in plain letters, for ids and for searching: the adapter of pypinyin."""

from __future__ import annotations

import re

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """The name in toneless pinyin without spaces; letters and digits stay.

    >>> slug("泉州半导体高新区")
    'quanzhoubandaotigaoxinqu'
    """
    from pypinyin import lazy_pinyin

    return _NOT_PLAIN.sub("", "".join(lazy_pinyin(name)).lower())


def syllables(name: str) -> tuple[str, ...]:
    """The pieces of which ``slug`` makes one: a syllable for each character.

    >>> syllables("常州创新园")
    ('chang', 'zhou', 'chuang', 'xin', 'yuan')
    """
    from pypinyin import lazy_pinyin

    plain = (_NOT_PLAIN.sub("", piece.lower()) for piece in lazy_pinyin(name))
    return tuple(filter(None, plain))
