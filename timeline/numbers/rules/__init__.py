"""The number rules, one family a module. RULES is their order: the first that reads wins."""

from __future__ import annotations

from timeline.numbers.engine import Rule
from timeline.numbers.rules import amounts, durations, lookalikes, multiples, parts, ranks

RULES: tuple[Rule, ...] = (
    # what is no quantity, before what could take it for one
    lookalikes.year,
    lookalikes.short_year,
    lookalikes.month_or_day,
    lookalikes.clock,
    lookalikes.session,
    lookalikes.phrase,
    ranks.first_time,
    ranks.first_of_kind,
    ranks.only_one,
    ranks.top,
    ranks.place,
    ranks.first_built,
    ranks.place_in_scope,
    lookalikes.ordinal,
    multiples.doubling,
    multiples.times,
    ranks.places_moved,
    parts.hundredths,
    parts.tenths,
    parts.simple_fraction,
    durations.length_of_time,
    durations.units_and_half,
    durations.half_a_unit,
    amounts.amount,
    amounts.amount_after_symbol,
    amounts.amount_after_code,
    amounts.degrees,
    amounts.hundred_millions,
    amounts.people,
    amounts.people_named_before,
    amounts.implied_money,
)
