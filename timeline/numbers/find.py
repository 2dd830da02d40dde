"""Find the quantities of a text: fold, scan, look around each figure, relate them, map back."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.models import Quantity
from timeline.numbers.alone import number_alone
from timeline.numbers.bounds import bounded
from timeline.numbers.changes import basis_of, change_of
from timeline.numbers.counted import counted_noun
from timeline.numbers.engine import Figure, scan
from timeline.numbers.names import is_in_name, names
from timeline.numbers.rules import RULES
from timeline.numbers.scope import scope_of, touching
from timeline.numbers.signs import signed
from timeline.numbers.wholes import related
from timeline.text.folding import Folded, fold

_CLAUSE_BREAK = re.compile(r"[。;!?、\n:]|,(?![0-9]{3}(?![0-9]))")
_NOUN_BREAK = re.compile(r"[()“”‘’「」《》]")
# Between half-width digits a full-width comma parts clauses, unless it groups twice: 1，234，567.
_FULL_COMMA = re.compile(
    "(?<![0-9，])[0-9]{1,3}(?:，[0-9]{3}){2,8}(?![0-9，])|(?<=[0-9])，(?=[0-9])"
)
_REACH = 40


def find_quantities(text: str) -> list[Quantity]:
    """The quantities of a text, Simplified or Traditional, sorted, with spans in its code points.

    They never overlap. A threshold (亿元以上 in 亿元以上项目12个) stands in the list with role
    qualifier and is the ``qualifier`` of its count too. Nothing is raised for any text.

    A text that is a number and nothing else (一百五十) is a count without a unit.

    >>> [(q.text, str(q.value), q.unit) for q in find_quantities("新增企业200余家，增长5.1%")]
    [('200余家', '200', '家'), ('5.1%', '5.1', '%')]
    """
    if alone := number_alone((whole := fold(text)).text):
        return [_in_source(_bare(alone, whole.text), text, whole)]
    folded = fold(_FULL_COMMA.sub(lambda comma: "；" if comma[0] == "，" else comma[0], text))
    spans = names(folded.text)
    figures = (f for f in scan(folded.text, RULES) if not is_in_name(f, spans, folded.text))
    quantities = related([_quantity(figure, folded.text) for figure in figures], folded.text)
    found = [_in_source(quantity, text, folded) for quantity in quantities]
    written = {old.text: new.text for old, new in zip(quantities, found, strict=True)}
    return [replace(q, part_of=written[q.part_of]) if q.part_of else q for q in found]


def _clause_before(text: str, start: int) -> str:
    """What stands before a place in its clause."""
    window = text[max(0, start - _REACH) : start]
    breaks = [found.end() for found in _CLAUSE_BREAK.finditer(window)]
    return window[breaks[-1] :] if breaks else window


def _after_marks(clause: str) -> str:
    """A noun does not reach over brackets and quotation marks."""
    return _NOUN_BREAK.split(clause)[-1]


def _quantity(figure: Figure, text: str) -> Quantity:
    figure = bounded(signed(figure, text), text)
    clause = _clause_before(text, figure.start)
    start, scope = figure.start, None
    if figure.kind == "rank" and figure.change is None:
        scope = scope_of(clause)
        start -= touching(clause)
    change = change_of(figure, clause, text)
    return Quantity(
        text=text[start : figure.end],
        span=(start, figure.end),
        value=figure.value,
        unit=figure.unit,
        kind=figure.kind,
        low=figure.low,
        high=figure.high,
        counted=counted_noun(figure, text, _after_marks(clause), change),
        bound=figure.bound,
        change=change,
        basis=basis_of(figure, clause),
        scope=scope,
    )


def _bare(figure: Figure, text: str) -> Quantity:
    """A number without a unit: the whole text is nothing else."""
    return Quantity(
        text=text[figure.start : figure.end],
        span=(figure.start, figure.end),
        value=figure.value,
        unit=None,
        kind=figure.kind,
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
    )


def _in_source(quantity: Quantity, text: str, folded: Folded) -> Quantity:
    start, end = folded.source_span(quantity.span)
    qualifier = quantity.qualifier
    if qualifier is not None:
        qualifier = _in_source(qualifier, text, folded)
    return replace(quantity, text=text[start:end], span=(start, end), qualifier=qualifier)
