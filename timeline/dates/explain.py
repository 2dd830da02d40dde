"""Why a date was read as it was: the rule that won, its slots, and the readings passed over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.dates.hit import Hit
from timeline.models import DateMention
from timeline.text.folding import Folded

_LINES: dict[str, dict[str, str]] = {
    "zh": {
        "rule": "  规则 {rule}；词槽 {slots}；依据 {anchor}",
        "reading": "  未取 {start} — {end}：{reason}",
        "refused": "  未用规则 {rule}“{text}”：与日历或上下文不合",
        "shorter": "  未用规则 {rule}“{text}”：较短，或次序在后",
        "warning": "  注意：{text}",
    },
    "en": {
        "rule": "  rule {rule}; slots {slots}; anchor {anchor}",
        "reading": "  not {start} — {end}: {reason}",
        "refused": "  not rule {rule} “{text}”: the calendar or the context says no",
        "shorter": "  not rule {rule} “{text}”: shorter, or later in the list",
        "warning": "  warning: {text}",
    },
}


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A rule that matched at the same place and did not win."""

    rule: str
    text: str
    refused: bool
    """True when the rule matched as much or more and its function said no; else it was shorter."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A mention with the rule that won it, the text of each slot, and what it won against."""

    mention: DateMention
    slots: dict[str, str]
    passed_over: tuple[PassedOver, ...]

    def lines(self, lang: str = "zh") -> Iterable[str]:
        """The explanation as a person reads it, a line each; ``lang``: zh or en."""
        say = _LINES[lang]
        mention = self.mention
        slots = " ".join(f"{name}={text}" for name, text in self.slots.items())
        yield mention.why
        yield say["rule"].format(rule=mention.rule, slots=slots or "—", anchor=mention.anchor)
        for other in mention.alternatives:
            last = other.end or ".."
            yield say["reading"].format(start=other.start, end=last, reason=other.reason)
        for each in self.passed_over:
            key = "refused" if each.refused else "shorter"
            yield say[key].format(rule=each.rule, text=each.text)
        for warning in mention.warnings:
            yield say["warning"].format(text=warning)

    def record(self) -> dict[str, object]:
        """The explanation as it stands in JSON."""
        passed = [
            {"rule": each.rule, "text": each.text, "refused": each.refused}
            for each in self.passed_over
        ]
        return {"rule": self.mention.rule, "slots": self.slots, "passed_over": passed}


def explanation(folded: Folded, mention: DateMention, hit: Hit, hits: Iterable[Hit]) -> Explanation:
    """Account for a mention: ``hits`` are all the rules that matched at its place, best first."""
    others = list(hits)
    place = others.index(hit)
    passed = tuple(
        PassedOver(each.rule.name, folded.text[each.start : each.end], index < place)
        for index, each in enumerate(others)
        if each is not hit
    )
    return Explanation(mention, hit.slots, passed)
