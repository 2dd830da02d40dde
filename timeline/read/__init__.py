"""Files of newsrooms and archives → pages of numbered lines."""

from timeline.read.folder import read_folder
from timeline.read.formats import READERS

__all__ = ["READERS", "read_folder"]
