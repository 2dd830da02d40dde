"""Cut an article into sentences that keep their place in the source."""

from __future__ import annotations

import re

from timeline.models import Article, Paragraph, Sentence, Span
from timeline.text.brackets import NAMING, PAIRS

# A sentence ends with one of these and the closing quotes and brackets behind it. A full stop
# only before white space or the end: 2.3平方公里 and www.a.cn hold others. An ellipsis ends
# nothing: what follows it is as often the same sentence.
_END = re.compile(r"(?:[。！？!?]+|\.(?=\s|$))[”’」』）)】》\"]*")
_LONGEST_BRACKET = 60


def sentence_spans(text: str) -> list[Span]:
    """The spans of the sentences of a paragraph, white space around them left out.

    An end mark inside a short bracket or title does not end the sentence; inside a quotation
    it does when the quotation closes right behind it.

    >>> [ "一期投产。二期开工！"[i:j] for i, j in sentence_spans("一期投产。二期开工！") ]
    ['一期投产。', '二期开工！']
    >>> sentence_spans("发布《怎么办？》一书")
    [(0, 10)]
    """
    spans = []
    start = 0
    for end in _END.finditer(text):
        if _inside_bracket(text, start, end.start()):
            continue
        spans.append((start, end.end()))
        start = end.end()
    spans.append((start, len(text)))
    return [trimmed for span in spans if (trimmed := _trim(text, span))[0] < trimmed[1]]


def _inside_bracket(text: str, start: int, place: int) -> bool:
    """True when a bracket opened in this sentence is open here and closes soon."""
    head = text[start:place]
    for opening in NAMING:
        closing = PAIRS[opening]
        if head.count(opening) > head.count(closing):
            return closing in text[place : place + _LONGEST_BRACKET]
    return False


def _trim(text: str, span: Span) -> Span:
    start, end = span
    piece = text[start:end]
    return (start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """All sentences of an article in reading order, chrome paragraphs included and marked."""
    return tuple(
        sentence
        for index, paragraph in enumerate(article.paragraphs)
        for sentence in _of_paragraph(index, paragraph)
    )


def _of_paragraph(index: int, paragraph: Paragraph) -> list[Sentence]:
    """Spans are cut in the Simplified text; they hold in the source's when lengths agree."""
    same = len(paragraph.text) == len(paragraph.simplified)
    spans = sentence_spans(paragraph.simplified)
    own = spans if same else sentence_spans(paragraph.text)
    if len(own) != len(spans):
        # The scripts disagree about where sentences end: the whole paragraph is one sentence.
        spans, own = [(0, len(paragraph.simplified))], [(0, len(paragraph.text))]
    return [
        Sentence(
            text=paragraph.text[i:j],
            simplified=paragraph.simplified[a:b],
            kind=paragraph.kind,
            paragraph=index,
            offset=i,
            line=paragraph.line_at(i),
        )
        for (a, b), (i, j) in zip(spans, own, strict=True)
    ]
