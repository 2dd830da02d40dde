"""A project sets the windows of vague words in timeline.toml."""

from datetime import date

import pytest

from timeline.dates import Conventions, find_dates, read_conventions
from timeline.errors import UsageError

PUBLISHED = date(2021, 6, 14)


def _start(text, conventions):
    found = find_dates(text, PUBLISHED, conventions=conventions)
    return found[0].start if found else None


def _written(folder, text):
    (folder / "timeline.toml").write_text(text, encoding="utf-8")
    return read_conventions(folder)


def test_without_a_file_the_table_holds(tmp_path):
    assert read_conventions(tmp_path) == Conventions()
    assert _start("近日投产", Conventions()) == date(2021, 5, 31)


def test_a_window_a_new_word_and_a_word_that_dates_nothing(tmp_path):
    own = _written(
        tmp_path, '[dates.vague]\n"近日" = 7\n"新近" = 20\n"日前" = false\n"如今" = 30\n'
    )
    assert _start("近日投产", own) == date(2021, 6, 7)
    assert _start("新近投产", own) == date(2021, 5, 25)
    assert _start("日前投产", own) is None
    assert _start("如今投产", own) == date(2021, 5, 15)
    assert _start("不久前投产", own) == date(2021, 4, 15)
    assert _start("近日投产", Conventions()) == date(2021, 5, 31)


def test_zero_days_is_the_day_of_publication(tmp_path):
    own = _written(tmp_path, '[dates.vague]\n"近日" = 0\n')
    (mention,) = find_dates("近日投产", PUBLISHED, conventions=own)
    assert (mention.start, mention.end, mention.role) == (PUBLISHED, PUBLISHED, "asof")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[dates.vague]\n\n"近日" = "一周"\n', "timeline.toml:3: “近日” has no number of days"),
        ('[dates.vague]\n"近日" = -1\n', "timeline.toml:2: “近日” has no number of days"),
        ('[dates.vague]\n"近日" = true\n', "timeline.toml:2: “近日” has no number of days"),
        ("[dates]\nvague = 7\n", "timeline.toml: [dates.vague] is no table"),
        ("[dates.vague\n", "timeline.toml: this is not TOML"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, text, message):
    with pytest.raises(UsageError) as caught:
        _written(tmp_path, text)
    assert str(caught.value).startswith(message)
