"""Measure merging when many papers print one article: the seeds in 500, 1,000, 2,000 copies.

Run: python bench/copies.py [MOST]. The second row is the worst that can be: a tenth as many papers
of which each adds words of its own to each statement, so that none is printed alike. Ratios between
neighbouring sizes are of one run: 2 is linear, 4 quadratic.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import process_time

from timeline.articles import PublicationOptions
from timeline.merge import merge_mentions
from timeline.models import EventMention
from timeline.pipeline import extract
from timeline.zones import load_gazetteer

SEEDS = Path(__file__).parents[1] / "seeds"


def as_printed(mention: EventMention, number: int) -> EventMention:
    """A statement in a copy of its article."""
    file = f"{number}-{mention.article.file}"
    return replace(mention, article=replace(mention.article, file=file))


def edited(mention: EventMention, number: int) -> EventMention:
    """The same with words of the paper's own."""
    own = f"，本报{number}号记者报道"
    return replace(
        as_printed(mention, number), clause=mention.clause + own, sentence=mention.sentence + own
    )


Copy = Callable[[EventMention, int], EventMention]


def row(name: str, mentions: Sequence[EventMention], copy: Copy, sizes: Sequence[int]) -> str:
    """One line: how long each size takes, and how much longer than the size before."""
    gazetteer = load_gazetteer()
    parts, before = [], 0.0
    for size in sizes:
        told = [copy(mention, number) for number in range(size) for mention in mentions]
        start = process_time()
        events = merge_mentions(told, gazetteer.root)
        taken = process_time() - start
        ratio = f" ({taken / before:.1f} ×)" if before else ""
        parts.append(f"{size:>6} copies {len(events):>5} events {taken:8.2f} s{ratio}")
        before = taken
    return f"{name:<12}{'  '.join(parts)}"


def main() -> None:
    """Print both rows."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    sizes = [most // 4, most // 2, most]
    mentions = extract(SEEDS, load_gazetteer(), PublicationOptions()).mentions
    print(f"{len(mentions)} statements an edition")
    print(row("as printed", mentions, as_printed, sizes), flush=True)
    print(row("edited", mentions, edited, [size // 10 for size in sizes]), flush=True)


if __name__ == "__main__":
    main()
