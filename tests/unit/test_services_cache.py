"""The cache gives back what was put in, or nothing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from report.services.cache import Cache, Copy

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://news.example/a"
COPY = Copy(URL, b"body \x00\xff", '"v1"', None, "text/html")


def test_a_copy_comes_back(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "new")
    cache.put(COPY)
    assert cache.get(URL) == COPY
    assert cache.get(f"{URL}b") is None
    assert COPY.conditions() == {"If-None-Match": '"v1"'}


def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    Cache(tmp_path / "new").put(COPY)
    (file,) = (tmp_path / "new").iterdir()
    assert file.stat().st_mode & 0o077 == 0
    assert file.parent.stat().st_mode & 0o077 == 0


def test_what_no_server_knows_again_is_not_kept(tmp_path: Path) -> None:
    Cache(tmp_path).put(Copy(URL, b"body"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("cut", [0, 1, 31, 32, 40, -1])
def test_a_damaged_copy_is_none(tmp_path: Path, cut: int) -> None:
    cache = Cache(tmp_path)
    cache.put(COPY)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for damaged in (whole[:cut], whole[:cut] + b"\x00" + whole[cut:], bytes(len(whole))):
        file.write_bytes(damaged)
        assert cache.get(URL) is None
    file.write_bytes(whole)
    assert cache.get(URL) == COPY


def test_a_copy_of_another_address_is_none(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(COPY)
    (file,) = tmp_path.iterdir()
    cache.put(Copy(f"{URL}b", b"", '"v"'))
    (other,) = (each for each in tmp_path.iterdir() if each != file)
    file.replace(other)
    assert cache.get(f"{URL}b") is None


def test_what_was_of_no_use_longest_goes_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path, most_bytes=2500)
    for at, name in enumerate("abc"):
        cache.put(Copy(name, bytes(1000), '"v"'))
        newest = max(tmp_path.iterdir(), key=lambda file: file.stat().st_mtime_ns)
        os.utime(newest, (at, at))
    cache.keep("a")
    cache.trim()
    assert [cache.get(name) is not None for name in "abc"] == [True, False, True]


def test_a_folder_that_cannot_be_is_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for cache in (Cache(tmp_path / "file" / "folder"), Cache(None)):
        cache.put(COPY)
        cache.keep(URL)
        cache.trim()
        assert cache.get(URL) is None
