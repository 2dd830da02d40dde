"""Infer from a text when it appeared: a window with its evidence, or unknown."""

from __future__ import annotations

from timeline.models import Paragraph, Publication


def infer_publication(paragraphs: tuple[Paragraph, ...]) -> Publication:
    """The window in which a text must have appeared, from what it tells as past and future."""
    return Publication()
