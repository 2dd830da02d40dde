"""Event mentions of many articles → events, each with its sources, plan, conflicts and reason."""

from timeline.merge.merging import merge_mentions

__all__ = ["merge_mentions"]
