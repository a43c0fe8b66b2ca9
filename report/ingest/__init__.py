"""Ingest: a folder or files of text in, articles and omissions out.

path -> text (text.py) -> metadata by hand (hand.py) -> lines (lines.py) -> noise out (noise.py, the rules'
families beside it) -> article (metadata.py, dates.py, events.py, names.py)
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from report.briefing import Omission
from report.errors import IngestError
from report.ingest import noise
from report.ingest.hand import Hand, HandError, front_matter, read_block, read_toml
from report.ingest.lines import numbered
from report.ingest.metadata import Found, article
from report.ingest.text import MOST_LINES, REMEDIES, UnreadableError, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from report.article import Article

__all__ = ["Reading", "read"]

_SUFFIXES = (
    ".toml .json .jsonl .ndjson .csv .tsv .xls .xlsx .ods .parquet .yaml .yml .xml .po .mo .css .js .py "
    ".svg .png .jpg .jpeg .gif .webp .bmp .tif .tiff .heic .avif .ico .mp3 .wav .ogg .mp4 .avi .mov "
    ".webm .mkv .zip .gz .bz2 .xz .7z .rar .tar .ttf .otf .woff .woff2 .exe .dll .so .db .sqlite .log "
    ".bak .tmp .swp"
)
"""Of pictures, data and programs that may lie beside articles."""
_NOT_ARTICLES = frozenset(_SUFFIXES.split(" "))


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and what could not be."""

    articles: tuple[Article, ...]
    omissions: tuple[Omission, ...]


@dataclass(frozen=True, slots=True)
class _Input:
    path: Path
    key: str


def read(paths: Sequence[Path], groups: Mapping[str, str] | None = None) -> Reading:
    """Read the articles of folders and files; `groups` adds outlets and their publisher groups.

    Raises: IngestError where a path does not exist, a folder holds no article, or nothing can be read.
    """
    inputs = _inputs(paths)
    articles: list[Article] = []
    omissions: list[Omission] = []
    for each in inputs:
        try:
            found, unused = _article(each, groups or {})
        except UnreadableError as error:
            if len(inputs) == 1:
                raise
            omissions.append(Omission(error.reason, error.subject, error.detail))
            continue
        if unused and len(inputs) == 1:
            raise UnreadableError("bad_metadata", each.key, str(unused[0]))
        articles.append(found)
        omissions += (Omission("bad_metadata", error.origin, error.entry) for error in unused)
    if not articles:
        subjects = " ".join(f"{each.subject} {REMEDIES[each.reason]}" for each in omissions)
        raise IngestError(f"None of the inputs can be read. {subjects}")
    return Reading(_once(articles), (*omissions, *_unused(paths, inputs)))


def _inputs(paths: Sequence[Path]) -> list[_Input]:
    """List the files to read, each once, in the order given and by name within a folder."""
    found: dict[Path, _Input] = {}
    keys: set[str] = set()
    for path in paths:
        files = _files(path)
        if not files:
            raise UnreadableError("no_article", str(path))
        for file in files:
            key = _key(file, path)
            key = _printable(file.as_posix()) if key in keys else key
            if file.resolve() not in found:
                keys.add(key)
                found[file.resolve()] = _Input(file, key)
    return list(found.values())


def _files(path: Path) -> list[Path]:
    """List a path's possible articles: the file itself, or those of the folder by name."""
    try:
        if not path.exists():
            raise UnreadableError("missing", str(path))
    except OSError as error:
        raise UnreadableError("unreadable", str(path), error.strerror or "") from error
    if not path.is_dir():
        return [path]
    return [file for file in _walk(path) if file.suffix.lower() not in _NOT_ARTICLES]


def _walk(folder: Path) -> list[Path]:
    """List the files below a folder by name, hidden ones left out."""
    found: list[Path] = []
    for at, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(at, name) for name in files if not name.startswith(".")]
    return sorted(
        (file for file in found if file.is_file()), key=lambda file: file.relative_to(folder).as_posix()
    )


def _key(file: Path, path: Path) -> str:
    return _printable(file.name if file == path else file.relative_to(path).as_posix())


def _printable(name: str) -> str:
    """Return a name without the bytes that are no UTF-8."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _unused(paths: Sequence[Path], inputs: Sequence[_Input]) -> Iterator[Omission]:
    """Name the metadata by hand that lies beside no article."""
    used = {each.path.with_suffix(".toml") for each in inputs}
    for folder in dict.fromkeys(path for path in paths if path.is_dir()):
        for file in _walk(folder):
            if file.suffix == ".toml" and file not in used:
                yield Omission("unused_metadata", _key(file, folder))


def _article(each: _Input, groups: Mapping[str, str]) -> tuple[Article, list[HandError]]:
    """Read one input, and what of its metadata by hand cannot be used."""
    block, text, first = front_matter(load(each.path, each.key))
    unused: list[HandError] = []
    beside = _usable(lambda: _beside(each), unused)
    hand = _usable(lambda: read_block(block, each.key), unused).over(beside)
    lines = numbered(text, first)
    if len(lines) > MOST_LINES:
        raise UnreadableError("too_large", each.key)
    left, removed = noise.remove(lines)
    if not any(character.isalpha() for line in left for character in line.text):
        raise UnreadableError("no_text", each.key)
    return article(Found(each.key, left, removed), hand, groups), unused


def _usable(entries: Callable[[], Hand], unused: list[HandError]) -> Hand:
    """Read entries by hand; where they cannot be used there are none, and the error is kept."""
    try:
        return entries()
    except HandError as error:
        unused.append(error)
        return Hand()


def _beside(each: _Input) -> Hand:
    """Read the metadata by hand in the file beside an article."""
    path = each.path.with_suffix(".toml")
    if path == each.path or not path.is_file():
        return Hand()
    origin = str(PurePosixPath(each.key).with_name(_printable(path.name)))
    try:
        text = load(path, origin)
    except UnreadableError as error:
        raise HandError(str(error), origin, error.detail) from error
    return read_toml(text, origin)


def _once(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Keep one article of each text, with the keys of the others as its copies."""
    kept: dict[str, Article] = {}
    for each in articles:
        first = kept.get(each.id)
        if first is None:
            kept[each.id] = each
        elif each.source.key != first.source.key:
            copies = (*first.source.copies, each.source.key)
            kept[each.id] = replace(first, source=replace(first.source, copies=copies))
    return tuple(kept.values())
