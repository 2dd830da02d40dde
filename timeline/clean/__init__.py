"""Pages of lines → paragraphs, with the damage of printing, converting and posting repaired."""

from timeline.clean.explain import Change, explain_page
from timeline.clean.steps import STEPS, clean_page

__all__ = ["STEPS", "Change", "clean_page", "explain_page"]
