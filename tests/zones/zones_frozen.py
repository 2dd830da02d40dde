"""The frozen lists bulletins*.txt and provinces.csv: their statements, and what is wrong in one.

Run as a program it prints how many are right: python tests/zones/zones_frozen.py [--show]

On the first run, before any rule was changed for them: bulletins with a zone 124 of 128 right,
without one 100 of 152; sentences with a zone 91 of 93, without one 68 of 73. The second list of
bulletins, with the rules of the first, 71 of 75 and 56 of 75; the third 43 of 43 and 40 of 53;
the fourth 30 of 33 and 35 of 42; the fifth 22 of 22 and 24 of 32; the
sixth 18 of 20 and 27 of 29; the seventh 44 of 45 and 15 of 22; the
eighth, mostly of statements without a zone, 22 of 22 and 24 of 36.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from zones_build import article_of, sentences_of

from timeline.clean.script import simplify
from timeline.models import Article, ParagraphKind, Span, ZoneAttribution
from timeline.zones import ArticleZones, Gazetteer, load_gazetteer, with_own_names

HERE = Path(__file__).parent
KINDS = {"H": ParagraphKind.HEADING, "B": ParagraphKind.BODY, "C": ParagraphKind.CAPTION}
_MARK = re.compile(r"⟦([^⟧]*)⟧\{([^}]*)\}")
_SCOPES = ("city", "province", "nation", "other")


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of an article and what is wanted of it; ``scope`` None is not judged."""

    article: Article
    index: int
    clause: Span
    said: str
    zone: str
    joint: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    scope: str | None = None


def bulletins(name: str = "bulletins") -> Iterator[Statement]:
    """The statements of a file of bulletins."""
    text = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    for block in re.split(r"\n\s*\n", text):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            yield from _of_article([(line[0], line[2:]) for line in lines])


def _of_article(lines: list[tuple[str, str]]) -> Iterator[Statement]:
    title = next((text for mark, text in lines if mark == "T"), None)
    publisher = next((text for mark, text in lines if mark == "P"), None)
    body = [(KINDS[mark], text) for mark, text in lines if mark in KINDS]
    parts = [(kind, simplify(_MARK.sub(r"\1", text))) for kind, text in body]
    article = replace(article_of(title, parts), publisher=publisher)
    sentences = sentences_of(article)
    start = at = 0
    for said, wanted in (found.groups() for _, text in body for found in _MARK.finditer(text)):
        said = simplify(said)
        while (at := sentences[start].simplified.find(said, at)) < 0:
            start, at = start + 1, 0
        yield _wanted(Statement(article, start, (at, at + len(said)), said, ""), wanted)
        at += len(said)


def _wanted(it: Statement, text: str) -> Statement:
    if text.startswith("scope:"):
        return replace(it, scope=text.removeprefix("scope:"))
    names = re.findall(r"([&+]?)([^&+]+)", "" if text == "-" else text)
    found = {mark: tuple(n for m, n in names if m == mark) for mark in ("", "&", "+")}
    return replace(it, zone="".join(found[""]), joint=found["&"], beside=found["+"])


def provinces() -> Iterator[tuple[Statement, frozenset[str]]]:
    """The statements of provinces.csv, with the names of all other zones in them."""
    with (HERE / "provinces.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            body = [(ParagraphKind.BODY, row["before"] + row["sentence"])]
            article = article_of(row["title"], body)
            index = len(sentences_of(article)) - 1
            clause = (0, len(row["sentence"]))
            scope = None if row["scope"] == "~" or row["zone"] else row["scope"]
            it = Statement(article, index, clause, row["sentence"], row["zone"], scope=scope)
            yield it, frozenset(filter(None, row["also"].split("|")))


def attribution(it: Statement, gazetteer: Gazetteer) -> ZoneAttribution:
    """What the program says of a statement."""
    knowing = with_own_names(it.article, gazetteer)
    zones = ArticleZones(it.article, sentences_of(it.article), knowing)
    return zones.attribute(it.index, it.clause)


def faults(it: Statement, found: ZoneAttribution, gazetteer: Gazetteer) -> list[str]:
    """What is wrong: zone, scope, joint, also; empty when all is right."""
    wrong = [] if _zone_right(it.zone, found, gazetteer) else ["zone"]
    if it.scope is not None and (found.scope or "") != it.scope:
        wrong.append("scope")
    if {*it.joint} and _ids(it.joint, gazetteer) != {*getattr(found, "joint", ())}:
        wrong.append("joint")
    if not _ids((*it.joint, *it.beside), gazetteer) <= {*found.also}:
        wrong.append("also")
    return wrong


def also_right(wanted: frozenset[str], found: ZoneAttribution, gazetteer: Gazetteer) -> bool:
    """True when exactly the wanted zones are named beside the statement's own."""
    return _ids(wanted, gazetteer) == {*found.also}


def _zone_right(wanted: str, found: ZoneAttribution, gazetteer: Gazetteer) -> bool:
    if not wanted:
        return found.zone_id is None
    (id,) = _ids((wanted.lstrip("<"),), gazetteer)
    if wanted.startswith("<"):
        return found.zone_id is not None and gazetteer.lies_in(found.zone_id, id)
    return found.zone_id == id


def _ids(names: tuple[str, ...] | frozenset[str], gazetteer: Gazetteer) -> set[str]:
    return {name if name.startswith("x-") else gazetteer.resolve(name).id for name in names}


def main() -> None:
    """Print the share of statements that are right."""
    gazetteer = load_gazetteer()
    counts: Counter[str] = Counter()
    files = (
        "bulletins",
        "bulletins_second",
        "bulletins_third",
        "bulletins_fourth",
        "bulletins_fifth",
        "bulletins_sixth",
        "bulletins_seventh",
        "bulletins_eighth",
    )
    rows = [(it, None, name) for name in files for it in bulletins(name)]
    rows += [(it, also, "provinces") for it, also in provinces()]
    for it, also, name in rows:
        found = attribution(it, gazetteer)
        wrong = faults(it, found, gazetteer)
        if also is not None and it.zone and not also_right(also, found, gazetteer):
            wrong.append("also")
        kind = f"{name} {'with a zone' if it.zone else 'without a zone'}"
        for key in (kind, name):
            counts[key] += 1
            counts[f"{key}: zone right"] += "zone" not in wrong
            counts[f"{key}: all right"] += not wrong
        if wrong and "--show" in sys.argv:
            got = found.zone or f"scope {found.scope}"
            print(
                f"{','.join(wrong):10} want {it.zone or it.scope} got {got} ({found.why})"
                f" also {found.also} | {it.said}"
            )
    for key, count in counts.items():
        if ":" in key:
            total = counts[key.split(":")[0]]
            print(f"{key:36} {count:4} of {total:4} = {count / total:.3f}")


if __name__ == "__main__":
    main()
