"""A project sets the windows of vague words in timeline.toml."""

from datetime import date

import pytest

from timeline.dates import Conventions, find_dates, read_conventions, resolve
from timeline.dates.settings import conventions_beside
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


def test_one_expression_is_resolved_with_them(tmp_path):
    own = _written(tmp_path, '[dates.vague]\n"近日" = 7\n"前阵子" = 45\n"日前" = false\n')
    assert resolve("近日", PUBLISHED, conventions=own).start == date(2021, 6, 7)
    assert resolve("前阵子", PUBLISHED, conventions=own).start == date(2021, 4, 30)
    assert resolve("日前", PUBLISHED, conventions=own) is None


def test_a_bracket_is_read_with_them(tmp_path):
    own = _written(tmp_path, '[dates.vague]\n"新近" = 20\n"近日" = false\n')
    texts = [m.text for m in find_dates("6月10日（新近）签约", PUBLISHED, conventions=own)]
    assert texts == ["6月10日（新近）"]
    texts = [m.text for m in find_dates("6月10日（近日）签约", PUBLISHED, conventions=own)]
    assert texts == ["6月10日"]


def test_zero_days_is_the_day_of_publication(tmp_path):
    own = _written(tmp_path, '[dates.vague]\n"近日" = 0\n')
    (mention,) = find_dates("近日投产", PUBLISHED, conventions=own)
    assert (mention.start, mention.end, mention.role) == (PUBLISHED, PUBLISHED, "asof")


def test_a_word_in_traditional_characters_is_the_same_word(tmp_path):
    own = _written(tmp_path, '[dates.vague]\n"前陣子" = 45\n"近來" = false\n')
    assert _start("前阵子投产", own) == _start("前陣子投產", own) == date(2021, 4, 30)
    assert _start("近来投产", own) is None


def test_a_folder_without_the_file_has_the_defaults_a_named_file_must_be_there(tmp_path):
    article = tmp_path / "article.txt"
    assert conventions_beside([article]) == {article: Conventions()}
    with pytest.raises(UsageError, match=r"mine\.toml: cannot be read"):
        read_conventions(tmp_path / "mine.toml")


def test_a_file_of_any_name_is_read_when_it_is_named(tmp_path):
    (tmp_path / "timeline.toml").write_text('[dates.vague]\n"近日" = 3\n', encoding="utf-8")
    named = tmp_path / "house-style.conf"
    named.write_text('[dates.vague]\n"近日" = 5\n', encoding="utf-8")
    assert dict(read_conventions(named).windows)["近日"] == 5
    beside = conventions_beside([named, tmp_path])
    assert [dict(own.windows)["近日"] for own in beside.values()] == [3, 3]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[dates.vague]\n\n"近日" = "一周"\n', ":3: “近日” has no number of days"),
        ('[dates.vague]\n"近日" = -1\n', ":2: “近日” has no number of days"),
        ('[dates.vague]\n"近日" = true\n', ":2: “近日” has no number of days"),
        ('[dates.vague]\n# "近日" = 7\n"近日来" = 5\n"近日" = 1.5\n', ":4: “近日” has no"),
        ("[dates.vague]\n'近日' = []\n", ":2: “近日” has no number of days"),
        ('\n[dates]\nvague = {"日前" = 3, "近日" = "7"}\n', ":3: “近日” has no number of days"),
        ('\ndates.vague."近日" = "7"\n', ":2: “近日” has no number of days"),
        ('[dates.vague]\n"日" = 7\n', ":2: “日” is too short"),
        ('[dates.vague]\n"" = 7\n', ":2: “” is too short"),
        ('[dates.vague]\n"前阵子" = 7\n"前陣子" = 9\n', ":3: “前陣子” stands twice"),
        ("[dates]\nvague = 7\n", ":2: [dates.vague] is no table"),
        ("dates = 7\n", ":1: [dates] is no table"),
        ('[dates.vauge]\n"近日" = 7\n', ":1: unknown setting “vauge” (known here: [dates.vague])"),
        ('\n[datess.vague]\n"近日" = 7\n', ":2: unknown setting “datess” (known here: [dates])"),
        ("[dates]\nfirst = 1\n", ":2: unknown setting “first”"),
        ("title = 1\n[dates.vague]\n", ":1: unknown setting “title”"),
        ("[dates.vague\n", ": this is not TOML"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, text, message):
    with pytest.raises(UsageError) as caught:
        _written(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'timeline.toml'}{message}")
    assert "[dates.vague] holds lines such as" in str(caught.value)


def test_every_vague_word_can_be_taken_out():
    nothing = Conventions(present=(), windows=())
    assert find_dates("目前，近日", date(2021, 6, 14), conventions=nothing) == []
