"""Hostile documents of every kind, made with a fixed seed: broken, endless, lying, after what is not theirs.

In: a canary, which is a file and a server that nobody may read. Out: names and bytes, and what else may lie
in a folder (`beside`).
"""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

from hostile.letters import json_lines, mails
from hostile.marked import feeds, markup, pages
from hostile.packed import archives, cuts, flips, pdfs, words
from hostile.parts import PARAGRAPHS, SEED, Canary
from hostile.plain import encodings, patterns, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

__all__ = ["FAMILIES", "Canary", "beside", "every", "sample", "write"]

LARGE = 400_000
FAMILIES: tuple[Callable[[Canary], Iterator[tuple[str, bytes]]], ...] = (
    encodings,
    cuts,
    flips,
    archives,
    markup,
    pages,
    feeds,
    pdfs,
    words,
    mails,
    json_lines,
    patterns,
    texts,
)


def every(canary: Canary) -> list[tuple[str, bytes]]:
    """Make all documents, each under a name of its own."""
    made = [(f"{family.__name__}/{name}", data) for family in FAMILIES for name, data in family(canary)]
    assert len({name for name, _ in made}) == len(made)
    return made


def sample(canary: Canary, number: int) -> list[tuple[str, bytes]]:
    """Make some of them, chosen with a fixed seed: of every family, and none that is large."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    small = [each for each in every(canary) if len(each[1]) < LARGE]
    chance.shuffle(small)
    firsts = {name.partition("/")[0]: (name, data) for name, data in small}
    rest = [each for each in small if each not in firsts.values()]
    return sorted([*firsts.values(), *rest][:number])


def write(folder: Path, made: Iterable[tuple[str, bytes]]) -> None:
    """Write documents into a folder."""
    for name, data in made:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def beside(folder: Path, canary: Canary) -> None:
    """Put into a folder what is no document: links that lead out of it, devices, odd names."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "link.txt").symlink_to(canary.file)
    (folder / "link.html").symlink_to(os.path.relpath(canary.file, folder))
    (folder / "outside").symlink_to(canary.file.parent)
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "nowhere.txt").symlink_to(folder / "gone.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "round").symlink_to(folder)
    (folder / "good.txt").write_text(PARAGRAPHS, encoding="utf-8")
    (folder / "good.toml").symlink_to(canary.file)
    os.mkfifo(folder / "pipe.txt")
    os.mkfifo(folder / "pipe.toml")
    (folder / "page.html").mkdir()
    (folder / "page.html" / "inner.txt").write_text(PARAGRAPHS.replace("40", "41"), encoding="utf-8")
    locked = folder / "locked.txt"
    locked.write_text(PARAGRAPHS.replace("40", "42"), encoding="utf-8")
    locked.chmod(0)
    for number, name in enumerate(_names()):
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:  # noqa: PTH118, PTH123 - a name of bytes
            file.write(PARAGRAPHS.replace("40", str(50 + number)).encode())


def _names() -> tuple[bytes, ...]:
    return (
        b"new\nline.txt",
        b"\x1b[31mred\x1b[0m.txt",
        b"\xff\xfe\x80.txt",
        "\u202egnp.txt".encode(),
        b"a" * 250 + b".txt",
        b"-rf",
        b"--help.txt",
        b"$(touch x).txt",
        b"%n%s%x.txt",
        b"c1\xc2\x9b31m.txt",
    )
