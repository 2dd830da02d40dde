"""Zones: their names, where a text names them, and which one a statement belongs to."""

from timeline.zones.attribution import ArticleZones
from timeline.zones.check import check_zones_file
from timeline.zones.gazetteer import Gazetteer, load_gazetteer
from timeline.zones.main_zone import main_zone
from timeline.zones.own_names import with_own_names
from timeline.zones.zone_file import COLUMNS as ZONE_COLUMNS
from timeline.zones.zone_file import cells_of, zone_record

__all__ = [
    "ZONE_COLUMNS",
    "ArticleZones",
    "Gazetteer",
    "cells_of",
    "check_zones_file",
    "load_gazetteer",
    "main_zone",
    "with_own_names",
    "zone_record",
]
