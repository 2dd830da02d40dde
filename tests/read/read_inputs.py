"""The made inputs: their texts, what is expected of each, and how an article is checked."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from unicodedata import normalize

from timeline.models import Article, ParagraphKind

CORPUS = Path(__file__).parents[1] / "corpus"
SENTENCE = re.compile(r"[^。！？；]*[。！？；]+[”’」』）)]*|[^。！？；]+$")
RUNNING = (ParagraphKind.BODY, ParagraphKind.HEADING)


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((CORPUS / name).read_text(encoding="utf-8"))


TEXTS = load("texts.toml")
EXPECTED: list[dict[str, Any]] = load("expected.toml")["file"]
MADE: list[dict[str, Any]] = load("expected.toml")["made"]


def plain(text: str) -> str:
    """Without blanks, widths folded: what two renderings of one sentence have in common."""
    return re.sub(r"\s", "", normalize("NFKC", text))


def sentences(paragraphs: Iterable[str]) -> list[str]:
    return [plain(found) for each in paragraphs for found in SENTENCE.findall(each) if found]


def running_text(articles: Iterable[Article]) -> list[str]:
    return [plain(p.text) for one in articles for p in one.paragraphs if p.kind in RUNNING]


def lost(text: str, articles: Iterable[Article]) -> list[str]:
    """The sentences of a made text that no running paragraph holds whole."""
    found = running_text(articles)
    return [s for s in sentences(TEXTS[text]["paragraphs"]) if not any(s in one for one in found)]


def strangers(chrome: Iterable[str], articles: Iterable[Article]) -> list[str]:
    """The strings of the page's frame that stand in the article."""
    kinds = (*RUNNING, ParagraphKind.TITLE, ParagraphKind.CAPTION)
    texts = [plain(p.text) for one in articles for p in one.paragraphs if p.kind in kinds]
    return [word for word in chrome if any(plain(word) in one for one in texts)]
