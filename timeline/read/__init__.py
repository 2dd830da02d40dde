"""Files of newsrooms and archives → pages of numbered lines."""

from timeline.read.folder import Input, origins, read_folder, read_input
from timeline.read.formats import READERS

__all__ = ["READERS", "Input", "origins", "read_folder", "read_input"]
