"""Bundles of documents in, the documents out, one after another: archives, mailboxes, files of JSON Lines.

A bundle is cut, never interpreted: cutting is quick and safe whatever it holds, so that a bundle of any size
streams through, and each document in it is read under limits of its own.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, cast

from report.briefing import Omission
from report.ingest.document import Received
from report.ingest.inputs import NO_DOCUMENTS, PAGE_FILES, SAVED_PAGE
from report.ingest.kinds.sniff import JSON_LINE
from report.ingest.text import LARGEST_BYTES, UnreadableError, printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.ingest.kinds import Kind

DEEPEST = 4
"""Containers in containers: a mail in an archive with an archive attached is three."""
_MOST_MEMBERS = 20_000
_PLAIN_BYTES = 100_000_000
_RATIO = 100
"""Bytes that an archive may unpack to for each of its own, beyond what any may; prose packs to a third."""
_LARGEST_DIRECTORY = 4_000_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Other methods may ask for gigabytes to unpack a few bytes."""
_LOCKED, _UTF_8 = 0x41, 0x800
"""Flags of a member (APPNOTE.TXT 4.4.4)."""
_LINK = 0o120000
_LONGEST_LINE = 65_536
_MESSAGE = re.compile(rb"From [^\n]{0,300}?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? [^\n]{0,20}\d\d:\d\d")
_QUOTED_FROM = re.compile(rb">+From ")
_LONGEST_NAME = 300
_SYSTEM = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})
_CONTAINERS = frozenset(
    {
        "[Content_Types].xml",
        "mimetype",
        "META-INF/manifest.xml",
        "META-INF/container.xml",
        "META-INF/MANIFEST.MF",
    }
)
"""Members by which a workbook, a book or a program is told from an archive of documents."""


def cut(received: Received, kind: Kind) -> Iterator[Received | Omission]:
    """Give the documents of a bundle, and name those that it holds but does not give.

    Raises: UnreadableError where the bundle is damaged, or holds more than any desk sends.
    """
    with io.BytesIO(received.data) if received.path is None else received.path.open("rb") as file:
        yield from cut_stream(received, kind, file)


def cut_stream(received: Received, kind: Kind, file: IO[bytes]) -> Iterator[Received | Omission]:
    """Give the documents of a bundle that is being read; an archive must be a file.

    Raises: UnreadableError as above.
    """
    if received.depth >= DEEPEST:
        raise UnreadableError("too_deep", received.key)
    yield from {"archive": _members, "mailbox": _messages, "lines": _json_lines}[kind](received, file)


def _part(received: Received, name: str, data: bytes, separator: str = "/") -> Received:
    key = f"{received.key}{separator}{name}"
    return Received(key, data, stated=received.stated, origin=received.key, depth=received.depth + 1)


def _members(received: Received, file: IO[bytes]) -> Iterator[Received | Omission]:
    """Unpack one member after another; nothing is ever written, so that a name is only a name."""
    archive = _opened(received, file)
    members, passed = _documents(archive.infolist())
    if len(members) > _MOST_MEMBERS:
        raise UnreadableError("too_large", received.key)
    size = file.seek(0, io.SEEK_END)
    packed, unpacked = size, max(_PLAIN_BYTES, _RATIO * size)
    names: Counter[str] = Counter()
    for member in members:
        packed -= member.compress_size  # members that overlap pack more than the archive holds
        unpacked -= member.file_size
        if min(packed, unpacked) < 0:
            raise UnreadableError("too_large", received.key)
        name = _name(member)
        names[name] += 1
        part = _part(received, name if names[name] == 1 else f"{name}#{names[name]}", b"")
        yield _unpacked(archive, member, part)
    if passed:
        yield Omission("not_articles", received.key, " ".join(passed))


def _opened(received: Received, file: IO[bytes]) -> zipfile.ZipFile:
    """Open an archive that is no document of another program, such as a workbook."""
    bounded = _Bounded(file)
    try:
        archive = zipfile.ZipFile(cast("IO[bytes]", bounded))
    except (zipfile.BadZipFile, RuntimeError, ValueError, EOFError, OSError) as error:
        raise UnreadableError("damaged", received.key, str(error)) from error
    if not _CONTAINERS.isdisjoint(archive.NameToInfo):
        raise UnreadableError("binary_file", received.key)
    bounded.most = LARGEST_BYTES
    return archive


class _Bounded:
    """A file that gives up at too large a read: an archive asks for its whole directory at once."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self.most = file, _LARGEST_DIRECTORY
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        """Read as a file does."""
        if size > self.most:
            raise zipfile.BadZipFile("asks for too much at once")
        return self._file.read(size)


def _documents(members: Sequence[zipfile.ZipInfo]) -> tuple[list[zipfile.ZipInfo], list[str]]:
    """Return the members that may be articles, and the suffixes of the others."""
    paths = [(each, PurePosixPath(_name(each))) for each in members if not each.is_dir()]
    pages = {path.with_suffix("") for _, path in paths if path.suffix.lower() in SAVED_PAGE}
    parts = {f"{page}{ending}" for page in pages for ending in PAGE_FILES}
    paths = [
        (each, path)
        for each, path in paths
        if (each.external_attr >> 16) & 0o170000 != _LINK
        and not any(_is_hidden(name) for name in path.parts)
        and not any(str(folder) in parts for folder in path.parents)
    ]
    others = {path.suffix.lower() for _, path in paths} & NO_DOCUMENTS
    return [each for each, path in paths if path.suffix.lower() not in NO_DOCUMENTS], sorted(others)


def _is_hidden(name: str) -> bool:
    return name in _SYSTEM or (name.startswith(".") and name.strip(".") != "")


def _name(member: zipfile.ZipInfo) -> str:
    """Return a member's name as a line of text; one with no encoding stated is UTF-8 where it can be."""
    name = member.orig_filename
    if not member.flag_bits & _UTF_8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return printable(name.replace("\\", "/"))[:_LONGEST_NAME].strip() or "?"


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, part: Received) -> Received | Omission:
    """Unpack a member that is as large as its archive says, or name what is wrong with it."""
    if member.flag_bits & _LOCKED:
        return Omission("encrypted", part.key)
    if member.compress_type not in _METHODS:
        return Omission("damaged", part.key, f"compression method {member.compress_type}")
    if member.file_size > LARGEST_BYTES:
        return Omission("too_large", part.key)
    try:
        with archive.open(member) as file:
            # without a bound a member that lies about its size unpacks whole
            return replace(part, data=file.read(member.file_size + 1))
    except (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, EOFError, OSError) as error:
        return Omission("damaged", part.key, type(error).__name__)


def _messages(received: Received, file: IO[bytes]) -> Iterator[Received]:
    """Cut at the lines that begin with "From " and bear a date after an empty line (RFC 4155).

    Of a message too large to be read no more is kept than shows it.
    """
    message = bytearray()
    number, was_empty, begins = 0, True, True
    for line in iter(lambda: file.readline(_LONGEST_LINE), b""):
        if begins and was_empty and _MESSAGE.match(line):
            if message:
                number += 1
                yield _message(received, number, message)
            message.clear()
        elif len(message) <= LARGEST_BYTES:
            message += line[1:] if begins and _QUOTED_FROM.match(line) else line
        was_empty = begins and line in {b"\n", b"\r\n"}
        begins = line.endswith(b"\n")
    if message.strip():
        yield _message(received, number + 1, message)


def _message(received: Received, number: int, message: bytearray) -> Received:
    return replace(_part(received, str(number), bytes(message), "#"), media_type="message/rfc822")


def _json_lines(received: Received, file: IO[bytes]) -> Iterator[Received]:
    number = 0
    while line := file.readline(LARGEST_BYTES + 1):
        number += 1
        if line.strip():
            yield replace(_part(received, str(number), line, ", line "), media_type=JSON_LINE)
        while len(line) > LARGEST_BYTES and not line.endswith(b"\n"):
            line = file.readline(LARGEST_BYTES + 1)
