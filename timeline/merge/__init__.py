"""Event mentions of many articles → events, each with its sources, plan, conflicts and reason."""

from timeline.merge.merging import merge_mentions
from timeline.merge.mode import Mode

__all__ = ["Mode", "merge_mentions"]
