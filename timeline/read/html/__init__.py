"""Saved web pages → pages of numbered lines."""

from timeline.read.html.page import read_html

__all__ = ["read_html"]
