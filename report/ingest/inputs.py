"""What the user gives in, things to read out: files, folders of them, addresses, standard input."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from report.briefing import Omission
from report.ingest.document import Received
from report.ingest.text import UnreadableError, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

STANDARD_INPUT = "-"
_SUFFIXES = (
    "toml csv tsv xls xlsx ods parquet yaml yml po mo css js py log bak tmp swp db sqlite exe dll so "
    "svg png jpg jpeg gif webp bmp tif tiff heic avif ico ttf otf woff woff2 "
    "mp3 wav ogg mp4 avi mov webm mkv gz bz2 xz 7z rar tar"
)
NO_DOCUMENTS = frozenset(f".{suffix}" for suffix in _SUFFIXES.split(" "))
"""Of pictures, data and programs that may lie beside articles."""
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
"""A scheme (RFC 3986, 3.1); one letter is a drive."""
SAVED_PAGE = (".html", ".htm")
PAGE_FILES = ("_files", ".files", "_tệp", "-Dateien", "_fichiers", "_archivos")
"""What browsers append to a saved page's name for the folder of its pictures and scripts."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What is to be read of the inputs, in the order given, and what is not."""

    received: tuple[Received, ...]
    """Files; the addresses and standard input among them have neither bytes nor path yet."""
    omissions: tuple[Omission, ...]


def is_address(given: str | Path) -> bool:
    """Tell an address, of whatever scheme, from a path."""
    return _ADDRESS.match(str(given)) is not None


def listing(inputs: Sequence[str | Path]) -> Listing:
    """List what is to be read, each file once.

    Raises: UnreadableError where a path does not exist, or a folder holds no document.
    """
    found: dict[object, Received] = {}
    keys: set[str] = set()
    passed: list[Omission] = []
    for given in inputs:
        if is_address(given) or str(given) == STANDARD_INPUT:
            key = "standard input" if str(given) == STANDARD_INPUT else _public(str(given))
            found.setdefault(key, Received(key, origin=key))
            continue
        path = Path(given)
        files, others = _files(path)
        passed += others
        for file in files:
            key = _key(file, path)
            key = printable(file.as_posix()) if key in keys else key
            if file.resolve() not in found:
                keys.add(key)
                origin = printable(path.as_posix()) if path.is_dir() else key
                found[file.resolve()] = Received(key, path=file, origin=origin)
    return Listing(tuple(found.values()), (*passed, *_unused(inputs, found.values())))


def _public(address: str) -> str:
    """Return an address as it may be printed.

    Raises: UnreadableError where it holds a password, which does not belong into a brief.
    """
    parts = urlsplit(address)
    if "@" in parts.netloc:
        shown = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
        raise UnreadableError("address_refused", printable(shown), "holds a user or a password")
    return printable(address)


def _files(path: Path) -> tuple[list[Path], list[Omission]]:
    """List a path's documents: the file itself, or those of the folder by name; and what is passed over."""
    try:
        if not path.exists():
            raise UnreadableError("missing", str(path))
    except OSError as error:
        raise UnreadableError("unreadable", str(path), error.strerror or "") from error
    if not path.is_dir():
        return [path], []
    every, strange = _walk(path)
    files = [file for file in every if file.suffix.lower() not in NO_DOCUMENTS]
    passed = [Omission("unreadable", _key(each, path), "no file of this folder") for each in strange]
    if not files and not passed:
        raise UnreadableError("no_article", str(path))
    others = sorted({file.suffix.lower() for file in every} & (NO_DOCUMENTS - {".toml"}))
    if others:
        passed.append(Omission("not_articles", printable(path.as_posix()), " ".join(others)))
    return files, passed


def _walk(folder: Path) -> tuple[list[Path], list[Path]]:
    """List the files below a folder by name, and what is none of its files.

    Hidden files and the parts of saved pages are left out.
    """
    found: list[Path] = []
    root = folder.resolve()
    for at, folders, files in os.walk(folder):
        pages = {Path(name).stem for name in files if Path(name).suffix.lower() in SAVED_PAGE}
        parts = {page + ending for page in pages for ending in PAGE_FILES}
        folders[:] = [name for name in folders if not name.startswith(".") and name not in parts]
        found += [Path(at, name) for name in files if not name.startswith(".")]
        found += [link for name in folders if _leads_out(link := Path(at, name), root)]
    found.sort(key=lambda file: file.relative_to(folder).as_posix())
    own = {file: _is_own(file, root) for file in found}
    return [file for file in found if own[file]], [file for file in found if not own[file]]


def _is_own(path: Path, root: Path) -> bool:
    """Tell a file from a pipe, a device and a link that is broken or leads out: these are never opened."""
    try:
        return path.is_file() and not _leads_out(path, root)
    except OSError:
        return False


def _leads_out(path: Path, root: Path) -> bool:
    return path.is_symlink() and not path.resolve().is_relative_to(root)


def _key(file: Path, path: Path) -> str:
    return printable(file.name if file == path else file.relative_to(path).as_posix())


def _unused(inputs: Sequence[str | Path], listed: Iterable[Received]) -> Iterator[Omission]:
    """Name the metadata by hand that lies beside no article."""
    used = {each.path.with_suffix(".toml") for each in listed if each.path is not None}
    folders = [Path(each) for each in inputs if not is_address(each) and Path(each).is_dir()]
    for folder in dict.fromkeys(folders):
        for file in _walk(folder)[0]:
            if file.suffix == ".toml" and file not in used:
                yield Omission("unused_metadata", _key(file, folder))
