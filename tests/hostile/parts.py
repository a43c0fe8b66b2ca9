"""What hostile documents are made of: a canary, and a frame of each kind."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import documents

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


MB = 1 << 20


SEED = 20260114


PROSE = (
    "The council of the lake towns met on Tuesday to share out the water of a dry summer. "
    "Each town gets 40 litres a head a day, a third less than last year."
)


PARAGRAPHS = (
    f"{PROSE}\n\nThe mayors will meet again in May, when the snow has melted. Nobody expects much of it.\n"
)


@dataclass(frozen=True)
class Canary:
    """What must not be read: a file, and a server on this machine."""

    file: Path
    words: str
    """What stands in the file."""
    port: int

    @property
    def addresses(self) -> tuple[str, ...]:
        """Ways to name the file and the server."""
        return (
            self.file.as_uri(),
            str(self.file),
            f"http://127.0.0.1:{self.port}/a",
            f"http://localhost:{self.port}/b",
            f"http://[::ffff:127.0.0.1]:{self.port}/c",
            f"http://2130706433:{self.port}/d",
            f"http://0x7f.1:{self.port}/e",
            f"http://0:{self.port}/f",
            f"//127.0.0.1:{self.port}/g",
            f"http://user@127.0.0.1:{self.port}/h",
            "http://169.254.169.254/latest/meta-data/",
            "javascript:alert(1)",
            "data:text/html,<p>x",
            f"gopher://127.0.0.1:{self.port}/i",
            f"file://localhost{self.file}",
        )


@cache
def valid(suffix: str) -> bytes:
    """Give a sound document of a kind, to be broken."""
    return next(each.data for each in documents.made() if each.name.endswith(suffix))


def page(body: str, head: str = "") -> bytes:
    """Set a page around some markup."""
    whole = f"<!doctype html><html><head><title>Lake towns</title>{head}</head><body><h1>Lake towns</h1>"
    return f"{whole}{body}<p>{PROSE}</p></body></html>".encode("utf-8", "surrogatepass")


def mail(head: str, body: bytes, content: str = "text/plain; charset=utf-8") -> bytes:
    """Put a mail together."""
    number = zlib.crc32(head.encode() + body)
    first = (
        f"Message-ID: <{number}@lake.example>\nDate: Wed, 14 Jan 2026 09:00:00 +0700\n"
        "From: Lake <a@lake.example>\n"
    )
    return f"{first}MIME-Version: 1.0\nContent-Type: {content}\n{head}\n".encode() + body


def feed(items: str, head: str = "") -> bytes:
    """Put an RSS feed together."""
    whole = f'<rss version="2.0"><channel><title>T</title>{items}</channel></rss>'
    return f'<?xml version="1.0"?>{head}{whole}'.encode()


def zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Pack members into an archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


@cache
def zeros(megabytes: int, *, raw: bool) -> bytes:
    """Give a small stream that unpacks to many megabytes of zeros."""
    pack = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = pack.compress(bytes(MB)) + pack.flush(zlib.Z_FULL_FLUSH)
    stream = piece * megabytes + b"\x03\x00"
    return stream if raw else b"\x78\x9c" + stream + b"\x00\x00\x00\x01"


def bomb(name: str, megabytes: int, told: int | None = None) -> bytes:
    """Give an archive with one member of many megabytes; `told` is the size that it owns up to."""
    packed, size = zeros(megabytes, raw=True), told if told is not None else min(megabytes * MB, 0xFFFFFFFE)
    return archive_of([(name.encode(), packed, size)])


def archive_of(members: list[tuple[bytes, bytes, int]], *, overlapping: bool = False) -> bytes:
    """Lay an archive out by hand; overlapping members share the bytes of the first."""
    local, directory, at = b"", b"", 0
    for name, packed, size in members:
        sizes = struct.pack("<LLLHH", 0, len(packed), size, len(name), 0)
        if not overlapping or not local:
            at = len(local)
            local += b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 0x21) + sizes + name + packed
        directory += b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 0x21) + sizes
        directory += struct.pack("<HHHLL", 0, 0, 0, 0, at) + name
    number = len(members)
    end = struct.pack("<HHHHLLH", 0, 0, number & 0xFFFF, number & 0xFFFF, len(directory), len(local), 0)
    return local + directory + b"PK\x05\x06" + end


def picture() -> bytes:
    """Give a PNG of a megabyte that a viewer unpacks to a gigabyte."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">LLBBBBB", 32767, 32768, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zeros(1024, raw=False)) + chunk(b"IEND", b"")


def stream(data: bytes, more: bytes = b"") -> bytes:
    """Give a stream object."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), more, data)


def attributes(number: int) -> str:
    """Give that many attributes of an element."""
    return " ".join(f'a{at}="x"' for at in range(number))


def entities(word_: str = "x", levels: int = 12) -> str:
    """Give a document type whose last entity is ten times the one before, and so on down."""
    rows = "".join(f'<!ENTITY e{n} "{(f"&e{n - 1};") * 10}">' for n in range(1, levels))
    return f'<!DOCTYPE x [<!ENTITY e0 "{word_}">{rows}]>'


def relations(each: Iterable[tuple[str, str, str]]) -> bytes:
    """Give the relations of a part: type, target, and whether it lies outside."""
    listed = "".join(
        f'<Relationship Id="r{number}" Type="{kind}" Target="{target}"{mode}/>'
        for number, (kind, target, mode) in enumerate(each)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<?xml version="1.0"?><Relationships xmlns="{space}">{listed}</Relationships>'.encode()


def dates() -> tuple[str, ...]:
    return (
        "99999999999999999999",
        "Wed, 32 Foo 99999 25:61:61 +9999",
        "2026-13-45T99:99:99Z",
        "-0001-01-01",
        "1e400",
        "Mon, 1 Jan 0000 00:00:00 GMT",
        "2026-01-01T00:00:00+99:99",
        "(" * 20_000,
        "1 " * 50_000,
        "\u0662\u0660\u0662\u0666",
    )


def reaching(address: str) -> str:
    return (
        f'<iframe src="{address}"></iframe><object data="{address}"></object><embed src="{address}">'
        f'<img src="{address}" srcset="{address} 2x"><script src="{address}"></script>'
        f'<link rel="import" href="{address}"><a href="{address}">x</a>'
        f'<link rel="stylesheet" href="{address}">'
        f'<style>@import url("{address}"); p {{ background: url("{address}") }}</style>'
        f'<video poster="{address}"><source src="{address}"></video><form action="{address}"></form>'
        f'<svg><use href="{address}#x"/><image href="{address}"/></svg><frame src="{address}">'
    )
