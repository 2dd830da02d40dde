"""Find the dates of a text or of an article: the public functions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

from timeline.dates import speech
from timeline.dates.explain import Explanation, explanation
from timeline.dates.hit import Hit
from timeline.dates.mentions import take_first
from timeline.dates.narrative import Narrative
from timeline.dates.reading import Context, scanner, usual_scanner
from timeline.dates.sections import notice_section
from timeline.dates.vague import DEFAULT, Conventions
from timeline.dates.value import DateValue
from timeline.models import (
    Article,
    DateMention,
    ParagraphKind,
    Publication,
    Sentence,
)
from timeline.text.folding import Folded, fold, folded_parts


def find_dates(
    text: str,
    published: date | Publication | None = None,
    *,
    lang: str = "zh",
    conventions: Conventions = DEFAULT,
) -> list[DateMention]:
    """All date mentions of a text, in order; spans are code points of the given text.

    ``published``: the day or window of publication, that deictic words (去年, 近日) count from;
    None leaves them unresolved, with ``why`` saying what they lack. ``lang``: zh or en, of
    ``why``. ``conventions``: the windows of vague words, in days. Days are of the Gregorian
    calendar, first and last included; values are written in EDTF (ISO 8601-2:2019) and TIMEX3
    (ISO 24617-1). Never raises on any text; never looks at the clock.

    >>> [(m.text, m.edtf) for m in find_dates("去年10月开工", date(2021, 1, 28))]
    [('去年10月', '2020-10')]
    """
    scan = usual_scanner() if conventions is DEFAULT else scanner(conventions)
    plain, places, taken = folded_parts(text)
    hits = scan.first(plain)
    if not hits:
        return []
    folded = Folded(plain, places, taken)
    found = Context(folded, text, _as_publication(published), Narrative(), lang, scan)
    _take_all(found, hits)
    return found.mentions


def resolve(
    expression: str,
    published: date | Publication | None = None,
    *,
    conventions: Conventions = DEFAULT,
) -> DateValue | None:
    """The value of one date expression, None when the text is no single one or lacks its anchor.

    Counted as by :func:`find_dates`, from the day or window of publication, with the windows of
    vague words in ``conventions``. Never raises.

    >>> resolve("2021年上半年").edtf, resolve("去年"), resolve("去年", date(2021, 6, 14)).edtf
    ('2021-40', None, '2020')
    >>> resolve("2021年5月").contains(date(2021, 5, 31))
    True
    """
    text = expression.strip()
    found = find_dates(text, published, conventions=conventions)
    if len(found) != 1 or found[0].text != text or found[0].start is None:
        return None
    mention = found[0]
    return DateValue(
        found[0].start,
        mention.end,
        mention.granularity,
        mention.edtf or "",
        mention.timex3,
        mention.approx,
        mention.counted_back,
    )


def explain_dates(
    text: str,
    published: date | Publication | None = None,
    *,
    lang: str = "zh",
    conventions: Conventions = DEFAULT,
) -> list[Explanation]:
    """The mentions of :func:`find_dates`, each with the rule, its slots and what it won against."""
    scan, folded = scanner(conventions), fold(text)
    found = Context(folded, text, _as_publication(published), Narrative(), lang, scan, trace=[])
    _take_all(found, scan.first(folded.text))
    return [
        explanation(folded, mention, hit, hits)
        for mention, (hit, hits) in zip(found.mentions, found.trace or (), strict=True)
    ]


def find_article_dates(
    article: Article,
    sentences: Sequence[Sentence],
    *,
    lang: str = "zh",
    conventions: Conventions = DEFAULT,
) -> tuple[tuple[DateMention, ...], ...]:
    """The date mentions of each sentence of an article; spans lie in ``sentence.simplified``.

    The narrative runs through the article: a paragraph ends a passage, a heading that is a
    date governs what follows it. Chrome is read without anchor and leaves no trace.
    """
    narrative = Narrative()
    found = []
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            narrative.new_paragraph()
        if sentence.kind is ParagraphKind.CHROME:
            unplaced = find_dates(sentence.simplified, lang=lang, conventions=conventions)
            found.append(tuple(unplaced))
            continue
        text, published = sentence.simplified, article.published
        dates = _find_next(text, published, narrative, lang, conventions)
        notice_section(narrative, sentence, dates)
        found.append(tuple(dates))
    return tuple(found)


@lru_cache(maxsize=64)
def _as_publication(published: date | Publication | None) -> Publication:
    if isinstance(published, Publication):
        return published
    if isinstance(published, datetime):
        published = published.date()
    return Publication(published, published) if published else Publication()


def _find_next(
    source: str,
    publication: Publication,
    narrative: Narrative,
    lang: str,
    conventions: Conventions,
) -> list[DateMention]:
    """The mentions of a sentence in its article; the narrative is carried on."""
    narrative.new_sentence()
    scan = scanner(conventions)
    text = Context(fold(source), source, publication, narrative, lang, scan)
    _take_all(text, scan.first(text.folded.text))
    speech.carry_on(text)
    return text.mentions


def _take_all(text: Context, hits: list[Hit]) -> None:
    """Make the mentions of a text from its first hits on: what one takes up begins no other."""
    string, first = text.folded.text, text.scanner.first
    while hits:
        end = take_first(text, hits)
        hits = first(string, hits[0].start + 1 if end is None else end)
