"""Find the dates of a text: scan, resolve against the anchor, add roles, carry the narrative."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from timeline.dates import affixes as af
from timeline.dates import periods, why
from timeline.dates.anchor import Anchor, LacksError, Narrative
from timeline.dates.engine import Hit, Scanner
from timeline.dates.periods import DateValue
from timeline.dates.rules import RULES
from timeline.dates.slots import SLOTS
from timeline.models import (
    Alternative,
    AnchorKind,
    Article,
    DateMention,
    Granularity,
    ParagraphKind,
    Publication,
    Role,
    Sentence,
    Span,
)
from timeline.text.folding import Folded, fold

_OWN_ROLE = frozenset({"ago", "hence", "half_month_ago", "eve_of_festival", "named_event"})
"""Rules whose pattern takes 前 or 后 itself."""

_RANGE_TO = ("起至", "起到", "至", "到", "——", "—", "--", "-", "–", "―", "~")
_NOT_REMEMBERED = frozenset(
    {"same_period_last_year", "same_period", "present", "vague_window", "this_day_last_year"}
)


@lru_cache(maxsize=1)
def scanner() -> Scanner:
    """The scanner over all rules, compiled at first use."""
    return Scanner(RULES, SLOTS)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A value with the account of how it was reached."""

    value: DateValue
    used: AnchorKind
    assumed: str | None


@dataclass(slots=True)
class _Text:
    """One folded text with what its mentions are counted from."""

    folded: Folded
    source: str
    publication: Publication
    narrative: Narrative
    lang: str
    mentions: list[DateMention] = field(default_factory=list)


def find_dates(
    text: str, published: date | Publication | None = None, *, lang: str = "zh"
) -> list[DateMention]:
    """All date mentions of a text, in order; spans are code points of the given text.

    ``published``: the day or window of publication, that deictic words (去年, 近日) count from;
    None leaves them unresolved, with ``why`` saying what they lack. ``lang``: zh or en, of
    ``why``. Never raises on any text; never looks at the clock.

    >>> [(m.text, m.edtf) for m in find_dates("去年10月开工", date(2021, 1, 28))]
    [('去年10月', '2020-10')]
    """
    return _find(text, _as_publication(published), Narrative(), lang)


def find_article_dates(
    article: Article, sentences: Sequence[Sentence], *, lang: str = "zh"
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
            found.append(tuple(_find(sentence.simplified, Publication(), Narrative(), lang)))
            continue
        dates = _find(sentence.simplified, article.published, narrative, lang)
        _notice_section(narrative, sentence, dates)
        found.append(tuple(dates))
    return tuple(found)


def _notice_section(narrative: Narrative, sentence: Sentence, dates: list[DateMention]) -> None:
    """A line that is nothing but a date is a heading of a chronicle."""
    bare = sentence.simplified.strip(" ：:（）()【】[]◆■●*#-—")
    if len(dates) == 1 and dates[0].resolved and len(dates[0].text) >= len(bare) - 1:
        narrative.new_section(narrative.last)
    elif sentence.kind is ParagraphKind.HEADING and not dates:
        narrative.new_section(None)


def _as_publication(published: date | Publication | None) -> Publication:
    if isinstance(published, Publication):
        return published
    return Publication(published, published) if published else Publication()


def _find(
    source: str, publication: Publication, narrative: Narrative, lang: str
) -> list[DateMention]:
    narrative.new_sentence()
    text = _Text(fold(source), source, publication, narrative, lang)
    free = 0
    for hits in scanner().scan(text.folded.text):
        if hits[0].start < free:
            continue
        end = _take_first(text, hits)
        free = end if end is not None else free
    return text.mentions


def _take_first(text: _Text, hits: list[Hit]) -> int | None:
    """Make a mention of the longest hit whose rule says yes; the end of it, or None."""
    if af.is_set(text.folded.text, hits[0].start):
        return hits[0].end
    for hit in hits:
        mention = _mention(text, hit)
        if mention is not None:
            text.mentions.append(mention[0])
            return mention[1]
    return None


def _mention(text: _Text, hit: Hit) -> tuple[DateMention, int] | None:
    string = text.folded.text
    gloss_end, gloss = _gloss(string, hit.end)
    end, second = _range_end(text, hit, _clock_end(string, gloss_end))
    end = _clock_end(string, end) if second else end
    if gloss is None:
        end, gloss = _gloss(string, end)
    found = af.around(string, (hit.start, end), own_role=hit.rule.name in _OWN_ROLE)
    if second is not None and string[found.span[1] - 1] == "止":
        found = replace(found, before=False)  # 2017年6月至2018年5月止 is no deadline
    forward = found.before or af.looks_forward(string, found.span)
    try:
        reading = _read(text, hit, second, found, forward=forward)
    except LacksError as lack:
        return _unresolved(text, hit, found.span, str(lack)), found.span[1]
    if reading is None:
        return None
    reading, alternatives, warnings = _check_gloss(text, reading, gloss)
    return _resolved(text, hit, found, reading, alternatives, warnings), found.span[1]


def _resolved(
    text: _Text,
    hit: Hit,
    found: af.Affixes,
    reading: _Reading,
    alternatives: tuple[Alternative, ...],
    warnings: tuple[str, ...],
) -> DateMention:
    span = text.folded.source_span(found.span)
    last = text.narrative.last
    value = reading.value
    ends_late = text.publication.end is not None and (
        value.end is None or value.end > text.publication.end
    )
    forward = ends_late or text.publication.end is None
    role = Role.ASOF if hit.rule.name == "present" else af.role_of(found, forward=forward)
    if hit.rule.name in ("eve_of_festival", "named_event"):
        role = Role.BY if hit.rule.name == "eve_of_festival" else Role.SINCE
    compared = af.is_compared(text.folded.text, found.span[0])
    if hit.rule.name not in _NOT_REMEMBERED and not compared:
        text.narrative.remember(value)
    value = _with_role(value, found, text.publication)
    quoted = text.source[span[0] : span[1]]
    return DateMention(
        text=quoted,
        span=span,
        start=value.start,
        end=value.end,
        granularity=value.granularity,
        approx=value.approx,
        role=role,
        edtf=value.edtf,
        timex3=value.timex3,
        anchor=reading.used,
        rule=hit.rule.name,
        why=why.resolved(
            quoted, value, reading.used, reading.assumed, text.publication, last, text.lang
        ),
        alternatives=alternatives,
        warnings=warnings,
        counted_back=value.counted_back,
    )


def _with_role(value: DateValue, found: af.Affixes, publication: Publication) -> DateValue:
    """The value as the words around it change it: open, closed at publication, approximate."""
    if found.roughly:
        value = periods.approximate(value)
    if found.since:
        closed = publication.end
        if closed is None or closed < value.start:
            return periods.open_from(value)
        wide = publication.start != publication.end
        whole = periods.until(value, closed)
        return replace(whole, approx=True) if wide else replace(whole, approx=value.approx)
    if found.opening or found.after:
        return periods.open_from(value)
    return value


def _unresolved(text: _Text, hit: Hit, folded_span: Span, what: str) -> DateMention:
    span = text.folded.source_span(folded_span)
    quoted = text.source[span[0] : span[1]]
    return DateMention(
        text=quoted,
        span=span,
        start=None,
        end=None,
        granularity=Granularity.SPAN,
        approx=False,
        role=Role.AT,
        edtf=None,
        timex3=None,
        anchor=AnchorKind.NARRATIVE if what.startswith("前文") else AnchorKind.PUBLICATION,
        rule=hit.rule.name,
        why=why.lacking(quoted, what, text.lang),
    )


# --- readings: one for a known day, the hull of two for a window ---------------


def _read(
    text: _Text, hit: Hit, second: Hit | None, found: af.Affixes, *, forward: bool
) -> _Reading | None:
    """The value of a hit, tried at both ends of the window of publication."""
    days = dict.fromkeys((text.publication.start, text.publication.end))
    readings = [_read_at(text, hit, second, found, day, forward=forward) for day in days]
    earliest, latest = readings[0], readings[-1]
    if earliest is None or latest is None:
        return None
    if earliest.value == latest.value:
        return latest
    if earliest.assumed in ("year", "month"):
        raise LacksError("确定的发布日期")  # the window does not settle which 5日 is meant
    if earliest.value.end is not None and latest.value.end is not None:
        return replace(latest, value=periods.widened(earliest.value, latest.value))
    raise LacksError("确定的发布日期")


def _read_at(
    text: _Text,
    hit: Hit,
    second: Hit | None,
    found: af.Affixes,
    day: date | None,
    *,
    forward: bool,
) -> _Reading | None:
    hopeful = af.follows_plan(text.folded.text, found.span[0])
    anchor = Anchor(day, text.narrative, forward=forward, hopeful=hopeful, nearest=found.opening)
    value = _produce(hit, anchor)
    if value is None or second is None:
        return None if value is None else _Reading(value, anchor.used, anchor.assumed)
    last = _range_last(text, second, value, day)
    if last is None:
        return None
    return _Reading(periods.span(value, last), anchor.used, anchor.assumed)


def _produce(hit: Hit, anchor: Anchor) -> DateValue | None:
    """A rule may say no; a day that the calendar lacks is a no as well."""
    try:
        return scanner().produce(hit, anchor)
    except (ValueError, OverflowError):
        return None


def _range_last(text: _Text, second: Hit, first: DateValue, day: date | None) -> DateValue | None:
    """The end of a range is the next such date from its start (12月28日至1月3日)."""
    narrative = replace(text.narrative, passage=first, year=first.start.year)
    narrative.month = (first.start.year, first.start.month)
    value = _produce(second, Anchor(day, narrative))
    if value is None or value.end is None or value.end < first.start:
        following = Anchor(first.start, Narrative(), forward=True)
        value = _produce(second, following)
    return value if value is not None and value.end and value.end >= first.start else None


def _range_end(text: _Text, hit: Hit, end: int) -> tuple[int, Hit | None]:
    """Where a range ends whose first part ends at ``end``, and the hit that ends it."""
    string = text.folded.text
    for word in _RANGE_TO:
        if string.startswith(word, end):
            for second in scanner().at(string, end + len(word)):
                if second.rule.name in _RANGE_PARTS and hit.rule.name in _RANGE_PARTS:
                    return second.end, second
            break
    return end, None


_RANGE_PARTS = frozenset(
    {
        "month_day",
        "bare_day",
        "iso_day",
        "month_of_year",
        "relative_month_day",
        "whole_year",
        "edge_of_month",
        "edge_of_year",
        "tendays_of_month",
        "quarter_of_year",
        "half_of_year",
        "relative_day",
        "day_of_week",
    }
)
"""Rules whose values can begin or end a range."""


# --- glosses and clock times -----------------------------------------------------


def _clock_end(string: str, end: int) -> int:
    match = af.CLOCK.match(string, end)
    return match.end() if match else end


def _gloss(string: str, end: int) -> tuple[int, str | None]:
    """A bracket behind a date that holds nothing but a date or a weekday."""
    match = af.GLOSS.match(string, end)
    if match is None:
        return end, None
    if af.WEEKDAY_GLOSS.fullmatch(match[1]):
        return match.end(), match[1]
    hits = scanner().at(string, end + 1)
    if hits and hits[0].end == match.end() - 1:
        return match.end(), match[1]
    return end, None


def _check_gloss(
    text: _Text, reading: _Reading, gloss: str | None
) -> tuple[_Reading, tuple[Alternative, ...], tuple[str, ...]]:
    """Compare a gloss with what it explains; where they differ the written date wins."""
    if gloss is None:
        return reading, (), ()
    weekday = af.WEEKDAY_GLOSS.fullmatch(gloss)
    if weekday:
        agrees = reading.value.start.weekday() == SLOTS["weekday"].read(weekday[1], Anchor(None))
        return reading, (), () if agrees else (f"括注“{gloss}”与日期不符",)
    hits = scanner().at(gloss, 0)
    anchor = Anchor(text.publication.end, replace(text.narrative, passage=None))
    try:
        written = _produce(hits[0], anchor)
    except LacksError:
        written = None
    if written is None or written.start == reading.value.start:
        return reading, (), ()
    other = Alternative(reading.value.start, reading.value.end, f"括注写明“{gloss}”，以括注为准")
    warning = f"“{gloss}”与所注的日期不符"
    return _Reading(written, reading.used, reading.assumed), (other,), (warning,)
