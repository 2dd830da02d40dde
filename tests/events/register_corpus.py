"""Read registers.tsv and say which of its dates are judged as marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from timeline.articles import PublicationOptions, articles_of
from timeline.events import find_event_mentions
from timeline.models import Certainty, EventMention, Line, Page, Publication
from timeline.zones import Gazetteer, load_gazetteer

HERE = Path(__file__).parent
HEADLINES = ("local_news.tsv", "local_news_second.tsv", "local_articles.tsv")
MARK = re.compile(r"\{([^|}]+)\|(\w+)\}")
PLAN = re.compile(
    r"将|拟|计划|力争|预计|确保|争取|有望|目标|原定|推迟|延期|取消|截止|[还就]要|要求|定[在为]|暂定|须|等你"
)


@dataclass(frozen=True)
class Judged:
    """One marked date: what is wanted of it and what is given."""

    row: str
    date_text: str
    wanted: str
    given: str

    @property
    def right(self) -> bool:
        return self.wanted == self.given


@cache
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def rows(name: str) -> list[tuple[str, str, str]]:
    return [(register, published, text) for register, published, text, *_ in _cells(name)]


def _cells(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def mentions_of(published: str, text: str) -> list[EventMention]:
    day = date.fromisoformat(published)
    page = Page("a.txt", tuple(Line(n, t) for n, t in enumerate(text.split("\\n"), 1)))
    stated = Publication(day, day, Certainty.OPTION, published)
    return [
        mention
        for article in articles_of(page, PublicationOptions({"a.txt": stated}))
        for mention in find_event_mentions(article, gazetteer()).mentions
    ]


def judged(row: tuple[str, str, str]) -> list[Judged]:
    """The marked dates of a row, and the events that stand at no mark."""
    register, published, text = row
    plain = MARK.sub(r"\1", text)
    left = mentions_of(published, plain)
    found = []
    for mark in MARK.finditer(text):
        place = len(_dense(MARK.sub(r"\1", text[: mark.start()])))
        same = [m for m in left if _overlaps(m.date.text, mark[1])]
        at = min(same, key=lambda m: abs(_place(m, plain) - place), default=None)
        if at is not None and abs(_place(at, plain) - place) > 4:
            at = None
        if at is not None:
            left.remove(at)
        given = at.status.value if at else "none"
        found.append(Judged(f"{register} {text}", mark[1], mark[2], given))
    return found + [Judged(f"{register} {text}", m.date.text, "none", m.status.value) for m in left]


@dataclass(frozen=True)
class Told:
    """What a headline must hold (+), must not hold (-), and the one that is made."""

    text: str
    wanted: str
    made: str

    @property
    def right(self) -> bool:
        signs = re.findall(r"([+-])([^+-]+)", self.wanted)
        return all(_holds(self.made, words) is (sign == "+") for sign, words in signs)


def headlines(name: str) -> list[Told]:
    """The headlines of a list's events that say what is wanted of them; none is empty."""
    found = []
    for _, published, text, *wants in _cells(name):
        mentions = mentions_of(published, MARK.sub(r"\1", text))
        for want in filter(None, "".join(wants).split(" ; ")):
            date_text = re.split(r"[+-]", want)[0].strip()
            same = [m for m in mentions if m.date.text == date_text]
            found_at = same or [m for m in mentions if _overlaps(m.date.text, date_text)]
            made = [m.headline for m in found_at]
            found.append(Told(text, want, made[0] if made else ""))
    return found


def _holds(made: str, words: str) -> bool:
    return PLAN.search(made) is not None if words == "PLAN" else words in made


def _place(mention: EventMention, plain: str) -> int:
    """Where the date stands in the text, about."""
    before = mention.sentence[: mention.date.span[0]]
    return max(0, _dense(plain).find(_dense(mention.sentence))) + len(_dense(before))


def _dense(text: str) -> str:
    """The text without white space and marks of new lines."""
    return re.sub(r"\\n|\s", "", text)


def _overlaps(ours: str, theirs: str) -> bool:
    return ours in theirs or theirs in ours


def report(name: str) -> None:
    """Print what is judged otherwise, F1 of events, status of those found, false alarms."""
    found = [each for row in rows(name) for each in judged(row)]
    for each in found:
        if not each.right:
            print(f"want {each.wanted:9} got {each.given:9} {each.date_text}  |  {each.row}")
    both = [j for j in found if j.wanted != "none" and j.given != "none"]
    alarms = sum(j.wanted == "none" and j.given != "none" for j in found)
    negatives = sum(j.wanted == "none" for j in found)
    missed = sum(j.wanted != "none" and j.given == "none" for j in found)
    f1 = 2 * len(both) / (2 * len(both) + alarms + missed)
    print(f"{name}: event f1 {f1:.3f} (missed {missed}, false {alarms} of {negatives})", end=" ")
    print(f"status {sum(j.right for j in both) / len(both):.3f} of {len(both)}")


def report_headlines(name: str) -> None:
    """Print the headlines that lack what they must hold, and how many have it."""
    told = headlines(name)
    for each in told:
        if not each.right:
            print(f"headline {each.made!r} wants {each.wanted}  |  {each.text}")
    print(f"{name}: headlines {sum(each.right for each in told)} of {len(told)}")


if __name__ == "__main__":
    for each in ("registers.tsv", "registers_second.tsv", *HEADLINES):
        report(each)
    for each in HEADLINES:
        report_headlines(each)
