"""The former name of :mod:`timeline.dates.lunar`, until slots and festivals import that."""

from timeline.dates.lunar import TERMS, lunar_day, solar_term

__all__ = ["TERMS", "lunar_day", "solar_term"]
