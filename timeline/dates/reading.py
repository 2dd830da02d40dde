"""What a hit means: read at each end of the window of publication, with the range it begins."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from timeline.dates import affixes as af
from timeline.dates import periods
from timeline.dates.anchor import Anchor
from timeline.dates.engine import Scanner
from timeline.dates.hit import Hit
from timeline.dates.lacks import LacksError
from timeline.dates.look_alikes import LOOK_ALIKES
from timeline.dates.narrative import Narrative
from timeline.dates.outlook import Outlook
from timeline.dates.rule import Trait
from timeline.dates.rules import RULES
from timeline.dates.slots import HEADS, NUMERALS, slots_with
from timeline.dates.vague import DEFAULT, Conventions
from timeline.dates.value import DateValue, Reading
from timeline.models import DateMention, Publication
from timeline.text.folding import Folded

_RANGE_TO = ("起计至", "起至", "起到", "至", "到", "——", "—", "--", "-", "–", "―", "~")
_ENDS = frozenset({Trait.RANGE, Trait.RANGE_END})
RANGE_BEGINS = frozenset(word[0] for word in _RANGE_TO)


def scanner(conventions: Conventions = DEFAULT) -> Scanner:
    """The scanner over all rules, compiled at first use."""
    return usual_scanner() if conventions is DEFAULT else _scanner(conventions)


@lru_cache(maxsize=8)
def _scanner(conventions: Conventions) -> Scanner:
    slots = slots_with(conventions)
    return Scanner(RULES, slots, heads=HEADS, names=LOOK_ALIKES, kinds=NUMERALS)


@lru_cache(maxsize=1)
def usual_scanner() -> Scanner:
    """That of the table as it stands, without the cost of hashing it at every call."""
    return _scanner(DEFAULT)


@dataclass(slots=True)
class Context:
    """One folded text with what its mentions are counted from."""

    folded: Folded
    source: str
    publication: Publication
    narrative: Narrative
    lang: str
    scanner: Scanner
    mentions: list[DateMention] = field(default_factory=list)
    spoken: dict[int, Publication | None] = field(default_factory=dict)
    """When the quotation that opens at a place was spoken, as far as it was asked for."""
    set_end: int = -2  # not -1, which stands before a text
    """Where a set of dates (每年3月1日至6月30日) that was passed over ends."""
    last_end: int | None = None
    """Where the mention made last ends in the folded text."""
    dateline_sought: bool = False
    """Whether it was looked for whether the first mention is the day of a dateline."""
    trace: list[tuple[Hit, tuple[Hit, ...]]] | None = None
    """For each mention the hit that won and all at its place, where somebody asks why."""


def read(
    text: Context, hit: Hit, second: Hit | None, found: af.Affixes, published: Publication
) -> Reading | None:
    """The value of a hit, tried at both ends of the window of publication."""
    outlook = Outlook(
        text.folded.text, found.span, deadline=found.before or found.moved, last_end=text.last_end
    )
    latest = _read_at(text, hit, second, found, published.end, outlook)
    if latest is None or published.start == published.end:
        return latest
    earliest = _read_at(text, hit, second, found, published.start, outlook)
    if earliest is None:
        return None
    if earliest.value == latest.value:
        return latest
    if earliest.assumed in ("year", "month"):
        raise LacksError("确定的发布日期")  # the window does not settle which 5日 is meant
    if earliest.value.end is not None and latest.value.end is not None:
        return replace(latest, value=periods.widened(earliest.value, latest.value))
    raise LacksError("确定的发布日期")


def _read_at(
    text: Context,
    hit: Hit,
    second: Hit | None,
    found: af.Affixes,
    day: date | None,
    outlook: Outlook,
) -> Reading | None:
    nearest = found.opening or found.asof or Trait.DEADLINE in hit.rule.traits
    anchor = Anchor(day, text.narrative, outlook, nearest=nearest, until=found.until)
    value = produce(hit, anchor)
    if value is None:
        return None
    if second is not None:
        last = _range_last(text, second, value, day)
        if last is None:
            return None
        value = periods.span(value, last)
    return Reading(
        value, anchor.used, anchor.assumed, tuple(anchor.warnings), tuple(anchor.rejected)
    )


def produce(hit: Hit, anchor: Anchor) -> DateValue | None:
    """A rule may say no; a day that the calendar lacks is a no as well."""
    try:
        return hit.produce(anchor)
    except (ValueError, OverflowError):
        return None


def _range_last(text: Context, second: Hit, first: DateValue, day: date | None) -> DateValue | None:
    """The end of a range is the next such date from its start (12月28日至1月3日)."""
    narrative = replace(text.narrative, passage=first, year=first.start.year)
    narrative.month = (first.start.year, first.start.month)
    narrative.day, narrative.day_age, narrative.same_sentence = first.end, 0, True
    if Trait.NEXT not in second.rule.traits:
        value = produce(second, Anchor(day, narrative))
        if value is not None and value.end is not None and value.end >= first.start:
            return value
    following = Anchor(first.start, Narrative(), Outlook(deadline=True))
    value = produce(second, following)
    return value if value is not None and value.end and value.end >= first.start else None


def range_end(text: Context, hit: Hit, end: int) -> tuple[int, Hit | None]:
    """Where a range ends whose first part ends at ``end``, and the hit that ends it."""
    string = text.folded.text
    if string[end : end + 1] not in RANGE_BEGINS or Trait.RANGE not in hit.rule.traits:
        return end, None
    for word in _RANGE_TO:
        if string.startswith(word, end):
            for second in text.scanner.at(string, end + len(word)):
                if second.rule.traits & _ENDS:
                    return second.end, second
            break
    return end, None


def by_reach(text: Context, hits: list[Hit]) -> list[Hit]:
    """The hits by how far they reach with the range that each begins (2018年—2020年5月)."""
    string = text.folded.text
    for each in hits:
        if string[each.end : each.end + 1] in RANGE_BEGINS:
            return sorted(hits, key=lambda hit: -range_end(text, hit, hit.end)[0])
    return hits
