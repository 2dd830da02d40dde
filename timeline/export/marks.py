"""A clause cut into runs of text: the date, the figures, and …… where its sentence was cut."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.models import EventMention, Quantity, Span

ELLIPSIS = "……"

CLOSING = "。！？；，、,.!?;”’）」』】)"
"""Marks that may follow a clause without anything being cut, and that a cut leaves out."""


UNBROKEN = 12
"""Marks of up to so many characters (2010年12月31日 has 11) stay on one line."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text; ``kind`` is date, figure, or empty for the words between."""

    text: str
    kind: str = ""

    @property
    def classes(self) -> str:
        """CSS classes: d for the date, w for a mark that is long enough to break."""
        flags = {"d": self.kind == "date", "w": len(self.text) > UNBROKEN}
        return " ".join(name for name, holds in flags.items() if holds)


def segments(mention: EventMention) -> tuple[Segment, ...]:
    """The mention's clause for reading, with its date and figures set apart."""
    text, offset = mention.clause, mention.sentence.find(mention.clause)
    before, after = _cuts(mention.sentence, text, offset)
    shown = text.rstrip("，、；,;") if after == ELLIPSIS else text
    spans = _spans(mention, shown, offset)
    return tuple(s for s in (Segment(before), *_split(shown, spans), Segment(after)) if s.text)


def as_printed(mention: EventMention) -> tuple[Segment, ...]:
    """The same in the source's own script; the whole sentence where the two do not match."""
    quote, sentence = mention.quote, mention.sentence
    at = sentence.find(mention.clause)
    if len(quote) != len(sentence) or at < 0:
        return (Segment(quote),)
    date = mention.date._replace(text=_printed(mention.date.span, mention.date.text, mention))
    quantities = tuple(
        replace(quantity, text=_printed(quantity.span, quantity.text, mention), qualifier=None)
        for quantity in mention.quantities
    )
    clause = quote[at : at + len(mention.clause)]
    return segments(
        replace(mention, sentence=quote, clause=clause, date=date, quantities=quantities)
    )


def _printed(span: Span, text: str, mention: EventMention) -> str:
    """What stands in the quotation where ``text`` stands in the sentence."""
    same = mention.sentence[span[0] : span[1]] == text
    return mention.quote[span[0] : span[1]] if same else text


def _cuts(sentence: str, clause: str, offset: int) -> tuple[str, str]:
    """What to print before and after the clause: nothing, the final mark, or ……"""
    if offset < 0:
        return ("" if sentence.startswith(clause[:2]) else ELLIPSIS), ELLIPSIS
    rest = sentence[offset + len(clause) :].strip()
    before = ELLIPSIS if sentence[:offset].strip(CLOSING + "“‘（「『【( \u3000") else ""
    return before, (ELLIPSIS if rest.strip(CLOSING) else rest)


def _spans(mention: EventMention, text: str, offset: int) -> list[tuple[Span, str]]:
    """Places in ``text`` to mark, none overlapping; the date goes before the figures."""
    wanted = [(mention.date.text, mention.date.span, "date")]
    wanted += [(q.text, q.span, "figure") for q in mention.quantities for q in _with_threshold(q)]
    found: list[tuple[Span, str]] = []
    for words, span, kind in wanted:
        place = _place(words, span, mention.sentence, text, offset, [taken for taken, _ in found])
        if place:
            found.append((place, kind))
    return sorted(found)


def _with_threshold(quantity: Quantity) -> tuple[Quantity, ...]:
    return (quantity, quantity.qualifier) if quantity.qualifier else (quantity,)


def _place(
    words: str, span: Span, sentence: str, text: str, offset: int, taken: list[Span]
) -> Span | None:
    """Where ``words`` stand in ``text``: at their own span, else the first free place."""
    at = span[0] - offset
    exact = offset >= 0 and sentence[span[0] : span[1]] == words and text[at:].startswith(words)
    if exact and at >= 0 and _free((at, at + len(words)), taken):
        return at, at + len(words)
    start = text.find(words) if words else -1
    while start >= 0:
        if _free((start, start + len(words)), taken):
            return start, start + len(words)
        start = text.find(words, start + 1)
    return None


def _free(span: Span, taken: list[Span]) -> bool:
    return all(span[1] <= start or span[0] >= end for start, end in taken)


def _split(text: str, spans: list[tuple[Span, str]]) -> list[Segment]:
    runs, at = [], 0
    for (start, end), kind in spans:
        runs += [Segment(text[at:start]), Segment(text[start:end], kind)]
        at = end
    return [*runs, Segment(text[at:])]
