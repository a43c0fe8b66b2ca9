"""Bad input: one message that names the input and the remedy, the documented exit code, no traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """\
Port of Norvik opens its second quay

Norvik (NNA) – The port of Norvik opened its second quay on 3 March 2026, the harbour office said.

The quay handled 12 ships in its first week, said harbour master Ada Lund. It cost 40 million USD.
"""
FAILED, WRONG_CALL = 1, 2


@dataclass(frozen=True)
class Ended:
    code: int
    said: str


def report(*arguments: str | Path, cwd: Path) -> Ended:
    command = [sys.executable, "-m", "report", *map(str, arguments)]
    ended = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=120)
    return Ended(ended.returncode, ended.stderr)


def refused(ended: Ended, code: int, *told: str) -> None:
    assert ended.code == code, ended.said
    assert "Traceback" not in ended.said
    said = " ".join(ended.said.split())
    for words in told:
        assert words in said
    assert 0 < len(said) < 600


def test_missing_path(tmp_path: Path) -> None:
    refused(report("build", "nowhere", "--out", "out", cwd=tmp_path), FAILED, "nowhere")


def test_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    refused(report("build", "articles", "--out", "out", cwd=tmp_path), FAILED, "articles")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n\t\n"),
        ("binary.txt", bytes(range(256)) * 40),
        ("undecodable.txt", "Giá gạo tăng 5% trong tháng 1.\n".encode("cp1258", "replace") + b"\xff\xfe\xfa"),
    ],
    ids=["empty", "blank", "binary", "undecodable"],
)
def test_unreadable_file(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    refused(report("build", name, "--out", "out", cwd=tmp_path), FAILED, name)
    assert not list(tmp_path.glob("out/*"))


def test_file_of_50_megabytes(tmp_path: Path) -> None:
    (tmp_path / "huge.txt").write_bytes(b"The harbour office said so on Monday. " * (50_000_000 // 38 + 1))
    refused(report("build", "huge.txt", "--out", "out", cwd=tmp_path), FAILED, "huge.txt")


def test_unknown_locale(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    refused(
        report("build", "a.txt", "--locale", "xq", "--out", "out", cwd=tmp_path), WRONG_CALL, "xq", "en", "vi"
    )


def test_output_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "taken").write_text("a file, not a folder", encoding="utf-8")
    refused(report("build", "a.txt", "--out", "taken/out", cwd=tmp_path), FAILED, "taken/out")


def test_unknown_profile_key_offers_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "brief.toml").write_text('titel = "Weekly"\n', encoding="utf-8")
    ended = report("build", "a.txt", "--profile", "brief.toml", "--out", "out", cwd=tmp_path)
    refused(ended, WRONG_CALL, "brief.toml", "titel", "title")


def test_unknown_layout(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    ended = report("build", "a.txt", "--layout", "sideways", "--out", "out", cwd=tmp_path)
    refused(ended, WRONG_CALL, "sideways", "parallel")


def test_one_bad_file_becomes_an_omission(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (articles / "bad.txt").write_bytes(b"")
    formats = ("--format", "html", "--format", "json")
    ended = report("build", "articles", "--locale", "en", *formats, "--out", "out", cwd=tmp_path)
    assert ended.code == 0, ended.said
    data = json.loads((tmp_path / "out/articles.json").read_text(encoding="utf-8"))
    assert [each["subject"] for each in data["omissions"]] == ["bad.txt"]
    assert "bad.txt" in (tmp_path / "out/articles.en.html").read_text(encoding="utf-8")

    strict = report(
        "build", "articles", "--locale", "en", "--strict", *formats, "--out", "strict", cwd=tmp_path
    )
    refused(strict, FAILED, "bad.txt")
    assert not list(tmp_path.glob("strict/*"))


def test_markup_in_an_article_prints_as_text(tmp_path: Path) -> None:
    hostile = (
        "The quay </td><script>alert(1)</script> & <b>handled</b> 12 ships, said harbour master Ada Lund."
    )
    (tmp_path / "a.txt").write_text(ARTICLE + "\n" + hostile + "\n", encoding="utf-8")
    formats = ("--format", "html", "--format", "json")
    ended = report("build", "a.txt", "--locale", "en", *formats, "--out", "out", cwd=tmp_path)
    assert ended.code == 0, ended.said
    html = (tmp_path / "out/a.en.html").read_text(encoding="utf-8")
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)" in html
    assert hostile in json.loads((tmp_path / "out/a.json").read_text(encoding="utf-8"))["articles"][0]["text"]
