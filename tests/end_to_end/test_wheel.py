"""The wheel carries all it needs: installed alone, far from the checkout, it makes a brief.

The environment is a new one into which only the wheel is installed. Its dependencies are not downloaded
again: a `.pth` line lends it the folder of those that the tests run with. Such a line puts a folder on the
path without reading the `.pth` files in it, so the editable install of the checkout stays out of reach.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest


def run(*command: str | Path, cwd: Path) -> str:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    ended = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def wheel(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, project, cwd=out)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, with_pip=False)
    python = environment / "bin/python"
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet")
    run(*pip, "--no-deps", "--no-index", wheel, cwd=environment)
    packages = Path(
        run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=environment).strip()
    )
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python.parent


def test_the_wheel_holds_every_template_and_asset(project: Path, wheel: Path) -> None:
    shipped = set(zipfile.ZipFile(wheel).namelist())
    expected = {
        f"report/data/{path.relative_to(project).as_posix()}"
        for name in ("templates", "assets")
        for path in (project / name).rglob("*")
        if path.is_file()
    }
    assert expected
    assert expected <= shipped
    assert "report/py.typed" in shipped


def test_the_wheel_makes_a_brief_far_from_the_checkout(project: Path, scripts: Path, tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for path in sorted((project / "seeds").iterdir())[:2]:
        shutil.copy(path, articles)
    where = "from report.resources import folder; print(folder('templates'), folder('assets'))"
    for place in run(scripts / "python", "-c", where, cwd=tmp_path).split():
        assert Path(place).is_relative_to(scripts.parent)

    formats = ("--format", "pdf", "--format", "json")
    run(scripts / "report", "build", "articles", "--locale", "en", "--locale", "vi", *formats, cwd=tmp_path)
    for locale in ("en", "vi"):
        assert (tmp_path / f"out/articles.{locale}.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert len(json.loads((tmp_path / "out/articles.json").read_text(encoding="utf-8"))["articles"]) == 2
