"""Files of newsrooms and archives → pages of numbered lines."""

from timeline.read.folder import Input, read_folder, read_input
from timeline.read.formats import READERS

__all__ = ["READERS", "Input", "read_folder", "read_input"]
