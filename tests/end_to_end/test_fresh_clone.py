"""The README's first command on a fresh clone, with nothing made before."""

from __future__ import annotations

import os
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

MADE = {"seeds.en.pdf", "seeds.vi.pdf", "seeds.en-vi.pdf", "seeds.json"}


@pytest.mark.prove
@pytest.mark.show("brief", wanted="exit 0, three PDFs and the JSON; nothing to do the second time")
def test_make_brief_on_a_fresh_clone(project: Path, tmp_path: Path, record_property) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", project, clone], check=True)
    clean = {
        key: value
        for key, value in os.environ.items()
        if key not in {"VIRTUAL_ENV", "MAKEFLAGS", "MAKELEVEL"}
    }
    began = time.monotonic()
    first = subprocess.run(
        ["make", "brief"], cwd=clone, env=clean, capture_output=True, text=True, check=False
    )
    took = time.monotonic() - began
    second = subprocess.run(
        ["make", "brief"], cwd=clone, env=clean, capture_output=True, text=True, check=False
    )
    made = {path.name for path in (clone / "out").glob("seeds.*")}
    record_property("measured", f"exit {first.returncode} after {took:.0f} s, {len(made & MADE)} of 4 files")
    assert first.returncode == 0, first.stdout + first.stderr
    assert made == MADE
    assert "Nothing to be done" in second.stdout
