"""`timeline parse` as a filter: every JSON line is answered with one that is JSON."""

import json
import subprocess
import sys

import pytest


def answers(*lines, code):
    command = [sys.executable, "-m", "timeline", "parse", "--format", "jsonl"]
    given = "".join(f"{line}\n" for line in lines)
    done = subprocess.run(command, input=given.encode(), capture_output=True)
    assert done.returncode == code, done.stderr.decode()
    printed = done.stdout.decode().splitlines()
    assert len(printed) == len(lines)
    return [json.loads(line, parse_constant=pytest.fail) for line in printed]


def test_a_number_that_json_lacks_is_answered_with_an_error():
    numbers = ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", '[1, {"a": NaN}]']
    found = answers(*(f'{{"id": {each}, "text": "昨天"}}' for each in numbers), code=1)
    for record, number in zip(found, ["NaN", *numbers[1:5], "NaN"], strict=True):
        assert record["id"] is None
        assert number in record["error"]


def test_an_id_comes_back_as_it_was_given():
    given = [7, 1.5, 1e300, "NaN", "甲", None, [1, {"a": False}], "\ud800"]
    found = answers(*(json.dumps({"id": id, "text": "2021年"}) for id in given), code=0)
    assert [record["id"] for record in found] == given


@pytest.mark.parametrize(
    ("published", "start", "end"),
    [
        ("2021-06-14", "2021-06-13", "2021-06-13"),
        ("2021年6月14日", "2021-06-13", "2021-06-13"),
        ("2021-06", "2021-05-31", "2021-06-29"),
        ({"start": "2021-06-01", "end": "2021-06-14"}, "2021-05-31", "2021-06-13"),
        ({"start": "2021-06", "end": "2021-07"}, "2021-05-31", "2021-07-30"),
    ],
)
def test_publication_is_a_day_a_month_or_a_window(published, start, end):
    (record,) = answers(json.dumps({"text": "昨天", "published": published}), code=0)
    assert (record["dates"][0]["start"], record["dates"][0]["end"]) == (start, end)


def test_what_is_no_publication_is_named():
    wrong = [7, "昨天", "2021-13", [], {"start": "2021-06-14"}, {"start": 1, "end": 2}]
    wrong += [{"start": "2021-06-14", "end": "2021-06-01"}, True]
    lines = [json.dumps({"id": 1, "text": "昨天", "published": each}) for each in wrong]
    for record in answers(*lines, code=1):
        assert record["id"] == 1
        assert record["error"].startswith("published: ")
