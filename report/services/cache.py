"""What addresses delivered, kept to ask a server next time whether anything is new.

One file an address, with a digest of all that it holds: written whole or not at all, and no copy where it is
damaged. The folder may be deleted at any time.

A cache as RFC 9111 describes it (hishel) would answer by itself as long as a copy is fresh; a brief asks the
server each time, since it states what a source had to say on the day.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

_MOST_BYTES = 200_000_000
"""Kept in all: some thousand pages, with the largest documents among them."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What an address delivered, and by what its server knows it again."""

    url: str
    data: bytes
    etag: str | None = None
    last_modified: str | None = None
    content_type: str | None = None

    def conditions(self) -> dict[str, str]:
        """Return the headers that ask whether it has changed. Source: RFC 9110, 13.1."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of copies; None keeps nothing."""

    folder: Path | None
    most_bytes: int = _MOST_BYTES

    def get(self, url: str) -> Copy | None:
        """Return the copy of an address."""
        if self.folder is None:
            return None
        try:
            written = self._path(self.folder, url).read_bytes()
            copy = msgspec.msgpack.decode(written[32:], type=Copy)
        except (OSError, msgspec.DecodeError):
            return None
        return copy if _digest(written[32:]) == written[:32] and copy.url == url else None

    def put(self, copy: Copy) -> None:
        """Keep a copy; where that cannot be done, there is none."""
        if self.folder is None or not copy.conditions():
            return
        written = msgspec.msgpack.encode(copy)
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self.folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_digest(written) + written)
                Path(temporary).replace(self._path(self.folder, copy.url))
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise

    def keep(self, url: str) -> None:
        """Note that a copy was of use."""
        if self.folder is not None:
            with suppress(OSError):
                os.utime(self._path(self.folder, url))

    def trim(self) -> None:
        """Remove what has been of no use for the longest time, until the rest is small enough."""
        if self.folder is None or not self.folder.is_dir():
            return
        with suppress(OSError):
            files = [(each.stat(), each) for each in self.folder.iterdir() if each.is_file()]
            excess = sum(stat.st_size for stat, _ in files) - self.most_bytes
            for stat, path in sorted(files, key=lambda each: each[0].st_mtime_ns):
                if excess <= 0:
                    break
                path.unlink(missing_ok=True)
                excess -= stat.st_size

    @staticmethod
    def _path(folder: Path, url: str) -> Path:
        return folder / hashlib.sha256(url.encode()).hexdigest()


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
