"""What was spoken of before a clause that does not name its subject itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.models import Article, ParagraphKind, Sentence, Span

LONGEST = 80
"""Characters of a sentence that are looked back over."""

_SENTENCES = 3
_SHORTEST = 4
_POINTS_BACK = re.compile(
    r"^[^\u3400-\u9fff]*(?:其中[，,]?)?(?:[该此这其]|项目|工程|工厂|基地|产线"
    r"|[一二三四五六]期|首批|第.批|图为|目前)"
)


def points_back(clause: str) -> bool:
    """True for a clause whose subject was named before it: 该项目…, 二期….

    >>> points_back("该产线投产"), points_back("数控研究院揭牌")
    (True, False)
    """
    return _POINTS_BACK.match(clause) is not None


def topic_of(article: Article, sentences: Sequence[Sentence], number: int, span: Span) -> str:
    """The words before a clause in its sentence, and the sentences before as far as it points back.

    A caption stands under its article's title. Another paragraph is only looked at from one that
    opens with 这条, 该项目 and the like.
    """
    here = sentences[number]
    before = here.simplified[max(0, span[0] - LONGEST) : span[0]].strip()
    if here.kind is ParagraphKind.CAPTION:
        return article.title or ""
    if len(before) >= _SHORTEST and not points_back(before):
        return before
    return _sentences_before(sentences, number) + before


def _sentences_before(sentences: Sequence[Sentence], number: int) -> str:
    found = ""
    for place in range(number - 1, max(-1, number - 1 - _SENTENCES), -1):
        here, before = sentences[place + 1], sentences[place]
        back = points_back(here.simplified)
        if before.kind is ParagraphKind.CHROME or (
            not back and (found or before.paragraph != here.paragraph)
        ):
            break
        found = before.simplified[-LONGEST:] + found
    return found
