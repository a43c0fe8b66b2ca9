"""The rules of the house, so that no reviewer has to hold them: size, layout, imports, what is tracked."""

from __future__ import annotations

import ast
import inspect
import json
import re
import shutil
import statistics
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from report.article import Article, Source
from report.briefing import Indicator, KeyPoint
from report.cli import app

PROJECT = Path(__file__).resolve().parent.parent
MODULES = sorted((PROJECT / "report").rglob("*.py"))
TOP_LEVEL = {
    *(".ci", ".gitignore", ".importlinter", "Makefile", "pyproject.toml"),
    *("README.md", "ARCHITECTURE.md", "CHANGELOG.md", "LICENSE"),
    *("report", "templates", "assets", "seeds", "tests", "out"),
}
HEAVY = (
    *("weasyprint", "matplotlib", "numpy", "babel", "jinja2", "py3langid", "fontTools", "pypdfium2"),
    *("httpx", "trafilatura", "lxml", "feedparser", "docx", "rapidfuzz", "pebble"),
)
MEDIAN_LINES, MOST_LINES, MODULE_LINES = 10, 60, 400
UNFINISHED = re.compile(
    rf"{re.escape(str(PROJECT))}/|/(?:home|root|Users)/\w"
    r"|\b(?:TODO|FIXME|XXX)\b|NotImplementedError|# type: ignore\s*$",
    re.MULTILINE,
)


def functions():
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(PROJECT)}:{node.lineno} {node.name}", node


def tracked() -> list[Path]:
    if shutil.which("git") is None or not (PROJECT / ".git").exists():
        pytest.skip("not a git checkout, or no git to ask")
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [Path(name) for name in listed.stdout.split("\0") if name]


def test_functions_are_short() -> None:
    lengths = {name: node.end_lineno - node.lineno + 1 for name, node in functions()}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}
    assert statistics.median(lengths.values()) <= MEDIAN_LINES


def test_modules_are_short() -> None:
    lengths = {str(path): path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > MODULE_LINES} == {}


def test_modules_say_what_they_are_for() -> None:
    silent = [path for path in MODULES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert silent == []


def test_top_level_holds_what_it_should() -> None:
    assert {path.parts[0] for path in tracked()} <= TOP_LEVEL


def test_no_build_product_is_tracked() -> None:
    products = [
        path
        for path in tracked()
        if (path.parts[0] == "out" and path.name != ".gitignore")
        or path.suffix in {".pyc", ".mo", ".whl", ".egg-info"}
    ]
    assert products == []


def test_files_name_no_machine_and_leave_nothing_undone() -> None:
    told = [
        f"{path}: {found.group()}"
        for path in tracked()
        if path.suffix in {".py", ".md", ".toml", ".html", ".css", ".po", ".pot", ".cfg", ""}
        and path != Path("tests/test_house.py")
        and (PROJECT / path).is_file()
        for found in UNFINISHED.finditer((PROJECT / path).read_text(encoding="utf-8"))
    ]
    assert told == []


def test_the_architecture_names_every_room() -> None:
    rooms = re.findall(
        r"^\| (`.+?) \|", (PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    named = {name.rstrip("/") for room in rooms for name in re.findall(r"`([^`]+)`", room)}
    package = {path.stem for path in (PROJECT / "report").iterdir() if not path.name.startswith("_")}
    assert package - {"py"} <= named


def test_the_architecture_names_every_field_of_the_filters() -> None:
    told = (PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8").partition("## Lines of the filters")[2]
    named = re.findall(r"`([^`]+)`", told.partition("## Invariants")[0])
    kept = {each.name for value in (Article, Source, Indicator, KeyPoint) for each in fields(value)}
    assert kept <= set(named)


def test_imports_go_one_way() -> None:
    lint = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert lint.returncode == 0, lint.stdout


def test_the_command_line_loads_nothing_heavy() -> None:
    code = f"import sys, json, report.cli; print(json.dumps([m for m in {HEAVY!r} if m in sys.modules]))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(loaded.stdout) == []


def test_every_command_says_what_it_does_with_an_example() -> None:
    for command in app.registered_commands:
        told = inspect.getdoc(command.callback) or ""
        name = command.name or command.callback.__name__
        assert re.search(rf"^Example: report .*\b{name}\b", told, re.MULTILINE), name


def test_one_lowest_python_is_named_everywhere() -> None:
    config = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    classifiers = re.findall(r":: Python :: (3\.\d+)'", str(config["project"]["classifiers"]))
    lowest = min(classifiers, key=lambda version: int(version.partition(".")[2]))
    assert config["project"]["requires-python"] == f">={lowest}"
    assert config["tool"]["mypy"]["python_version"] == lowest
    assert config["tool"]["ruff"]["target-version"] == f"py{lowest.replace('.', '')}"
