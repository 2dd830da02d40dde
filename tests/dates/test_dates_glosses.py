"""A bracket behind a date that disagrees with it: what is said, in both languages."""

import re
from datetime import date

import pytest

from timeline.dates import find_dates

HAN = re.compile("[\u4e00-\u9fff]")
MONDAY = date(2021, 6, 14)


def _checked(gloss, lang):
    bracket = f"（{gloss}）" if gloss else ""
    found = find_dates(f"2021年6月14日{bracket}，项目开工", lang=lang)[0]
    return found.start, [other.reason for other in found.alternatives], list(found.warnings)


@pytest.mark.parametrize(
    ("gloss", "start", "others"),
    [("星期三", MONDAY, 0), ("12日", date(2021, 6, 12), 1), ("6月12日", date(2021, 6, 12), 1)],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_bracket_that_disagrees_is_warned_of(gloss, start, others, lang):
    value, reasons, warnings = _checked(gloss, lang)
    assert (value, len(reasons), len(warnings)) == (start, others, 1)
    for text in [*reasons, *warnings]:
        assert f"“{gloss}”" in text
        assert bool(HAN.search(text.replace(gloss, ""))) == (lang == "zh")


@pytest.mark.parametrize("gloss", [None, "星期一", "14日", "6月14日"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_bracket_that_agrees_is_not(gloss, lang):
    assert _checked(gloss, lang) == (MONDAY, [], [])
