"""The gate: the commands that users run, scored on hand-made truth; floors only rise."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
SLACK = 0.005  # a floor that lags further behind what is reached has to be raised


def run(*args, given=b""):
    done = subprocess.run([sys.executable, *map(str, args)], input=given, capture_output=True)
    assert done.stdout, done.stderr.decode()
    return done.stdout


def timeline(*args, given=b""):
    return run("-m", "timeline", *args, given=given)


def figures(line, *names):
    found = {name: re.search(rf"{name} ([0-9.]+)", line) for name in names}
    assert all(found.values()), line
    return {name: float(match[1]) for name, match in found.items()}


@pytest.fixture(scope="module")
def events():
    records = timeline("extract", SEEDS, "--format", "jsonl")
    line = run(HERE / "score_events.py", "--gold", HERE / "mentions.jsonl", given=records)
    return figures(line.decode(), "f1", "date", "zone", "status", "quantity")


@pytest.fixture(scope="module")
def merges(tmp_path_factory):
    out = tmp_path_factory.mktemp("built")
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "build", SEEDS, "-o", out, "--format", "jsonl"],
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode()
    gold = ("--gold", HERE / "mentions.jsonl", "--merges", HERE / "merges.json")
    line = run(HERE / "score_merges.py", *gold, "--events", out / "events.jsonl").decode()
    found = dict(re.findall(r"(same|different) (\d+) of", line))
    return {name: float(count) for name, count in found.items()}


@pytest.fixture(scope="module")
def dates():
    cases = HERE / "date_cases.jsonl"
    records = timeline("parse", "--format", "jsonl", given=cases.read_bytes())
    line = run(HERE / "score_dates.py", "--cases", cases, given=records).decode().splitlines()[-1]
    return figures(line, "interval", "edtf", "role", "extra", "false alarms")


@pytest.fixture(scope="module")
def numbers():
    cases = HERE / "number_cases.jsonl"
    given = run(HERE / "score_numbers.py", "--cases", cases, "--print")
    records = timeline("parse", "--format", "jsonl", given=given)
    line = run(HERE / "score_numbers.py", "--cases", cases, given=records).decode()
    found = figures(line, "right", "bound, change, basis", "extra", "taken")
    return found | {"fine": found["bound, change, basis"]}


def check_floor(group, name, reached):
    floor = FLOORS[group][name]
    assert reached >= floor, f"{group} {name} fell to {reached}, the floor is {floor}"
    assert floor >= reached - SLACK, f"raise the floor of {group} {name}: {reached} is reached"


@pytest.mark.parametrize("name", sorted(FLOORS["events"]))
def test_events(events, name):
    check_floor("events", name, events[name])


@pytest.mark.parametrize("name", sorted(FLOORS["merges"]))
def test_merges(merges, name):
    check_floor("merges", name, merges[name])


@pytest.mark.parametrize("name", sorted(FLOORS["dates"]))
def test_dates(dates, name):
    check_floor("dates", name, dates[name])


@pytest.mark.parametrize("name", sorted(FLOORS["numbers"]))
def test_numbers(numbers, name):
    check_floor("numbers", name, numbers[name])


def test_what_is_no_date_or_number_is_not_taken_for_one(dates, numbers):
    most = FLOORS["ceilings"]
    assert dates["false alarms"] <= most["look_alike_dates"]
    assert dates["extra"] <= most["extra_dates"]
    assert numbers["taken"] <= most["look_alike_numbers"]
    assert numbers["extra"] <= most["extra_numbers"]
