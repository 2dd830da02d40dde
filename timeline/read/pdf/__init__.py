"""PDF files → pages of numbered lines: columns in their order, paragraphs whole."""

from timeline.read.pdf.page import read_pdf

__all__ = ["read_pdf"]
