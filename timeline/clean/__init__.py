"""Pages of lines → paragraphs, with the damage of printing, converting and posting repaired."""

from timeline.clean.steps import STEPS, clean_page, explain_page

__all__ = ["STEPS", "clean_page", "explain_page"]
