"""Bundles of documents in, the documents out, one after another: archives, mailboxes, files of JSON Lines.

A bundle is cut, never interpreted: cutting is quick and safe whatever it holds, so that a bundle of any size
streams through, and each document in it is read under limits of its own.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import IO, TYPE_CHECKING

from report.ingest.document import Received
from report.ingest.kinds.sniff import JSON_LINE
from report.ingest.text import LARGEST_BYTES, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from report.ingest.kinds import Kind

DEEPEST = 4
"""Containers in containers: a mail in an archive with an archive attached is three."""
_MOST_MEMBERS = 20_000
_MOST_BYTES = 2_000_000_000
"""That one archive may unpack to, all members together."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Other methods may ask for gigabytes to unpack a few bytes."""


def cut(received: Received, kind: Kind) -> Iterator[Received]:
    """Give the documents of a bundle.

    Raises: UnreadableError where the bundle is damaged, or holds more than any desk sends.
    """
    with io.BytesIO(received.data) if received.path is None else received.path.open("rb") as file:
        yield from cut_stream(received, kind, file)


def cut_stream(received: Received, kind: Kind, file: IO[bytes]) -> Iterator[Received]:
    """Give the documents of a bundle that is being read; an archive must be a file.

    Raises: UnreadableError as above.
    """
    if received.depth >= DEEPEST:
        raise UnreadableError("too_deep", received.key)
    yield from {"archive": _members, "mailbox": _messages, "lines": _json_lines}[kind](received, file)


def _part(received: Received, name: str, data: bytes, separator: str = "/") -> Received:
    key = f"{received.key}{separator}{name}"
    return Received(key, data, stated=received.stated, origin=received.key, depth=received.depth + 1)


def _members(received: Received, file: IO[bytes]) -> Iterator[Received]:
    try:
        archive = zipfile.ZipFile(file)
        members = [each for each in archive.infolist() if not each.is_dir()]
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError) as error:
        raise UnreadableError("damaged", received.key, str(error)) from error
    if len(members) > _MOST_MEMBERS:
        raise UnreadableError("too_large", received.key)
    for member in members:
        yield _part(received, member.filename, _unpacked(archive, member))


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    with archive.open(member) as file:
        return file.read(LARGEST_BYTES + 1)


def _messages(received: Received, file: IO[bytes]) -> Iterator[Received]:
    """Cut at the lines that begin with "From " after an empty line (RFC 4155)."""
    message: list[bytes] = []
    number, was_empty = 0, True
    for line in file:
        if was_empty and line.startswith(b"From "):
            if message:
                number += 1
                yield _part(received, str(number), b"".join(message), "#")
            message = []
        else:
            message.append(line[1:] if line.startswith(b">From ") else line)
        was_empty = not line.strip()
    if message:
        yield _part(received, str(number + 1), b"".join(message), "#")


def _json_lines(received: Received, file: IO[bytes]) -> Iterator[Received]:
    for number, line in enumerate(iter(lambda: file.readline(LARGEST_BYTES + 1), b""), 1):
        if line.strip():
            yield replace(_part(received, str(number), line, ", line "), media_type=JSON_LINE)
