"""Sentences with dates, zones and quantities → event mentions."""

from timeline.events.find import Found, find_event_mentions

__all__ = ["Found", "find_event_mentions"]
