"""A user's zone file: what it may change, and what is said of its mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.errors import GazetteerError, UsageError
from timeline.zones import check_zones_file, load_gazetteer

HEAD = "id,name,short,aliases,weak_aliases,parent,since,until\n"


def write(folder: Path, text: str, name: str = "zones.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_new_zone_is_found_and_a_known_one_changed(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        HEAD
        + "my-park,长桥量子园,量子园,长桥园|量子科学园,,hefei-hitech,2022-05,\n"
        + "hefei-hitech,,合肥高新,,,,,\n",
    )
    gazetteer = load_gazetteer(path)
    assert [m.zone_ids for m in gazetteer.find("长桥量子园开园")] == [("my-park",)]
    assert gazetteer.root("my-park") == "hefei-hitech"
    assert gazetteer.zones["hefei-hitech"].short == "合肥高新"
    assert gazetteer.zones["hefei-hitech"].name == "合肥高新技术产业开发区"
    assert gazetteer.resolve("量子科学园").since == "2022-05"


def test_toml_says_the_same_as_csv(tmp_path: Path) -> None:
    toml = '[[zone]]\nid = "my-park"\nname = "长桥量子园"\naliases = ["长桥园", "量子科学园"]\n'
    path = write(tmp_path, toml, "zones.toml")
    assert check_zones_file(path) == []
    assert load_gazetteer(path).resolve("长桥园").aliases == ("长桥园", "量子科学园")


def test_an_empty_cell_keeps_what_was_known(tmp_path: Path) -> None:
    path = write(tmp_path, "id,name,kind\nhefei-hitech,,\n")
    assert load_gazetteer(path).zones["hefei-hitech"].kind == "高新区"


@pytest.mark.parametrize(
    ("rows", "line", "says"),
    [
        ("p1,甲园,,合肥高新区,,,,\n", 2, "'合肥高新区' is a name of hefei-hitech too"),
        ("p1,甲园,,,,nowhere,,\n", 2, "unknown zone 'nowhere' in parent"),
        ("p1,甲园,,,,,2021-13,\n", 2, "bad date '2021-13' in since"),
        ("p1,甲园,,,,,2021-02-29,\n", 2, "bad date '2021-02-29' in since"),
        ("p1,甲园,,,,,2021-2,\n", 2, "bad date '2021-2' in since"),
        ("p1,甲高新技术产业开发区,,,,,,\np2,甲高新区,,,,,,\n", 2, "'甲高新区' is a name of p2 too"),
        ("p1,甲园,,,,,2021,2019\n", 2, "until 2019 is before since 2021"),
        ("p1,甲园,,,,,,\n\np1,乙园,,,,,,\n", 4, "id 'p1' again"),
        ("p1,,,,,,,\n", 2, "a new zone without a name"),
        ("甲,甲园,,,,,,\n", 2, "bad id '甲'"),
        ("p1,甲园,,,,p2,,\np2,乙园,,,,p1,,\n", 2, "p1 is among its own parents"),
        ("p1,甲园,,同名,,,,\np2,乙园,,同名,,,,\n", 2, "'同名' is a name of p2 too"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, rows: str, line: int, says: str) -> None:
    path = write(tmp_path, HEAD + rows)
    found = check_zones_file(path)
    assert (found[0].line, found[0].message) == (line, says)
    assert found[0].remedy
    with pytest.raises(GazetteerError) as raised:
        load_gazetteer(path)
    assert raised.value.place == f"{path}:{line}"


def test_a_line_of_successors_may_not_run_in_a_circle(tmp_path: Path) -> None:
    text = "id,name,successors\np1,甲园,p2\np2,乙园,p1\np3,丙园,p1\n"
    found = check_zones_file(write(tmp_path, text))
    assert [(problem.line, problem.message) for problem in found] == [
        (2, "p1 is among its own successors"),
        (3, "p2 is among its own successors"),
    ]


def test_all_mistakes_come_in_the_order_of_lines(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD + "p1,甲园,,,,nowhere,,\np2,乙园,,,,elsewhere,2020,2019\n")
    assert [problem.line for problem in check_zones_file(path)] == [2, 3, 3]


def test_weak_names_may_be_shared(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD + "p1,甲园,,,同名,,,\np2,乙园,,,同名,,,\n")
    assert check_zones_file(path) == []


def test_a_mistake_in_toml_has_its_line(tmp_path: Path) -> None:
    toml = '# ours\n\n[[zone]]\nid = "p1"\nname = "甲园"\n\n[[zone]]\nid = "p2"\nnmae = "乙园"\n'
    (first, *_) = check_zones_file(write(tmp_path, toml, "zones.toml"))
    assert (first.line, first.message) == (7, "unknown column 'nmae'")


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("zones.toml", "[[zone]\n", "not TOML"),
        ("zones.toml", "zone = 3\n", "no list of tables"),
        ("zones.csv", "", "no zone in the file"),
        ("zones.csv", HEAD, "no zone in the file"),
    ],
)
def test_a_file_of_another_kind_is_one_problem(
    tmp_path: Path, name: str, text: str, says: str
) -> None:
    (problem,) = check_zones_file(write(tmp_path, text, name))
    assert says in problem.message


def test_bytes_that_are_no_text_are_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "zones.csv"
    path.write_bytes("id,name\np1,甲园\n".encode("gb18030"))
    assert [problem.message for problem in check_zones_file(path)] == ["not UTF-8"]


def test_a_missing_file_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        check_zones_file(tmp_path / "none.csv")
