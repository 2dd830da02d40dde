"""The shape of the program: who may import whom, where third-party packages enter, file sizes."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "timeline"

LAYERS = (
    ("models", "errors", "progress"),
    ("text",),
    ("read", "clean"),
    ("dates", "numbers"),
    ("articles",),
    ("zones",),
    ("events",),
    ("merge",),
    ("timelines",),
    ("series",),
    ("export",),
    ("pipeline",),
    ("event_checks",),
    ("checks",),
    ("arguments",),
    ("parsing", "explaining"),
    ("report", "build_report", "cleaning_report"),
    ("__init__",),
    ("running",),
    ("commands",),
    ("cli",),
    ("__main__",),
)
"""In the order of the data. A module imports from layers above its own, not from neighbours."""

IMPORTERS = {
    "ahocorasick": ("zones",),
    "borax": ("dates.lunar",),
    "charset_normalizer": ("read.detection",),
    "chinese_calendar": ("dates.holidays",),
    "cn2an": ("text.numerals",),
    "dateparser": ("articles.foreign_dates",),
    "docx": ("read.word",),
    "htmldate": ("read.html",),
    "jinja2": ("export.templating",),
    "markupsafe": ("export.templating",),
    "opencc": ("clean.script",),
    "openpyxl": ("export.xlsx", "read.tables.excel"),
    "pandas": ("dates.frame",),
    "pdfminer": ("read.pdf.glyphs",),
    "pyarrow": ("export.parquet", "read.tables.parquet"),
    "pypinyin": ("clean.pinyin", "zones.slug"),
    "rich": ("progress", "report"),
    "trafilatura": ("read.html",),
    "typer": ("cli", "commands", "running"),
}
"""Third-party package → the modules (or packages of ours) that may import it."""

LONGEST = 300
EXEMPT = {"models.py": "every public record on one page, as its contract is"}
FORBIDDEN = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}

MODULES = sorted(PACKAGE.rglob("*.py"))


def dotted(path: Path) -> str:
    """dates/rules/absolute.py → dates.rules.absolute; a package is named without __init__."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts if len(parts) == 1 or parts[-1] != "__init__" else parts[:-1])


@cache
def imports_of(path: Path) -> tuple[str, ...]:
    """Every module that a file imports, inside functions and under TYPE_CHECKING too."""
    return tuple(_imports_of(path))


def _imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module
            yield node.module
            if node.module == "timeline":
                yield from (f"timeline.{alias.name}" for alias in node.names)


def layer_of(module: str) -> int:
    top = module.split(".")[0]
    for number, names in enumerate(LAYERS):
        if top in names:
            return number
    raise AssertionError(f"timeline.{top} stands in no layer: add it to LAYERS")


def own_imports(path: Path) -> Iterator[str]:
    """Our modules that a file imports, without the leading package name."""
    for name in imports_of(path):
        top, _, rest = name.partition(".")
        if top == "timeline" and rest and not is_public_name(rest):
            yield rest


def is_public_name(rest: str) -> bool:
    """True for names that ``timeline`` itself offers (``from timeline import __version__``)."""
    first = rest.split(".")[0]
    return not (PACKAGE / first).is_dir() and not (PACKAGE / f"{first}.py").exists()


def third_party(path: Path) -> set[str]:
    tops = {name.split(".")[0] for name in imports_of(path)}
    return tops - {"timeline"} - sys.stdlib_module_names


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_modules_import_only_from_layers_before_their_own(path: Path) -> None:
    own = dotted(path)
    wrong = [
        name
        for name in own_imports(path)
        if name.split(".")[0] != own.split(".")[0] and layer_of(name) >= layer_of(own)
    ]
    assert not wrong, f"timeline.{own} imports rightwards: {wrong}"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_third_party_packages_enter_where_the_table_says(path: Path) -> None:
    own = dotted(path)
    for package in third_party(path):
        allowed = IMPORTERS.get(package, ())
        welcome = any(own == door or own.startswith(f"{door}.") for door in allowed)
        assert welcome, f"timeline.{own} imports {package}; IMPORTERS allows {allowed}"


def test_every_third_party_package_enters_by_one_module() -> None:
    """The table allows a folder where a module is not named yet; still only one file uses it."""
    for package, doors in IMPORTERS.items():
        users = [dotted(path) for path in MODULES if package in third_party(path)]
        if "commands" in doors:  # one module a command
            users = sorted({user.split(".")[0] for user in users})
        assert len(users) <= len(doors), f"{package} is imported by {users}"


def test_what_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project.get("optional-dependencies", {})
    lines = [*project["dependencies"], *(line for extra in extras.values() for line in extra)]
    declared = "\n".join(lines).lower().replace("-", "_")
    distributions = {"ahocorasick": "pyahocorasick", "chinese_calendar": "chinesecalendar"}
    distributions |= {"docx": "python_docx", "pdfminer": "pdfminer.six", "dask": "distributed"}
    distributions |= {"markupsafe": "jinja2"}  # jinja2 stands on it
    for package in set().union(*map(third_party, MODULES)):
        assert distributions.get(package, package) in declared, f"{package} is not declared"


@pytest.mark.parametrize("path", [m for m in MODULES if m.name not in EXEMPT], ids=dotted)
def test_no_module_is_longer_than_a_reader_can_hold(path: Path) -> None:
    length = len(path.read_text(encoding="utf-8").splitlines())
    assert length <= LONGEST, f"{path.relative_to(ROOT)} has {length} lines"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_no_module_has_a_name_that_says_nothing(path: Path) -> None:
    parts = set(dotted(path).split("."))
    assert not parts & FORBIDDEN


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_every_module_says_in_a_sentence_what_it_is_for(path: Path) -> None:
    documented = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert documented, f"{path.relative_to(ROOT)} has no docstring"
    first = documented.split("\n\n")[0]
    assert len(first) > 15, f"{path.relative_to(ROOT)}: {first!r} says too little"


def test_every_folder_of_the_package_is_a_package() -> None:
    folders = {path.parent for path in MODULES}
    assert all((folder / "__init__.py").exists() for folder in folders)


def test_models_import_nothing_of_ours() -> None:
    assert not list(own_imports(PACKAGE / "models.py"))


def test_the_command_line_starts_without_heavy_packages() -> None:
    """They load where they are used: pandas alone costs half a second."""
    heavy = ["pandas", "opencc", "dateparser", "trafilatura", "pdfminer", "lxml", "jinja2"]
    heavy += ["docx", "openpyxl", "pyarrow", "charset_normalizer"]
    code = f"import sys, timeline.cli; print(*(set(sys.modules) & set({heavy})))"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == []
