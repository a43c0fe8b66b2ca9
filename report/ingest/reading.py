"""One thing received in, what stands in it out: an article, further things received, or why there is none.

This is the work of one process of the pool: it gets bytes that nobody has looked at, and gives values.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from report import lines
from report.briefing import Omission
from report.ingest import noise
from report.ingest.agencies import publisher
from report.ingest.document import Document, Received
from report.ingest.hand import Hand, HandError, read_toml, usable
from report.ingest.kinds import BUNDLES, kind_of, reader
from report.ingest.metadata import Found, article
from report.ingest.text import MOST_LINES, UnreadableError, clean, decode, load, printable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from report.ingest.kinds import Kind

_HEAD = 65_536


@dataclass(frozen=True, slots=True)
class Opened:
    """What one thing received turned out to be."""

    lines: tuple[lines.Line, ...] = ()
    children: tuple[Received, ...] = ()
    omissions: tuple[Omission, ...] = ()
    """Of the document itself; then there is neither line nor child."""
    unused: tuple[HandError, ...] = ()
    """Metadata by hand that cannot be used; the article is there all the same."""
    kind: Kind = "text"
    """A bundle is still to be cut."""


def open_one(received: Received, groups: Mapping[str, str]) -> Opened:
    """Read one thing received, whatever it is."""
    try:
        return _opened(received, groups)
    except UnreadableError as error:
        return Opened(omissions=(Omission(error.reason, error.subject, error.detail),))
    except MemoryError:
        return Opened(omissions=(Omission("too_much_memory", received.key),))
    except Exception as error:  # noqa: BLE001 - a library may raise anything on bytes that only look right
        return Opened(omissions=(Omission("damaged", received.key, type(error).__name__),))


def _opened(received: Received, groups: Mapping[str, str]) -> Opened:
    head = received.data[:_HEAD] if received.path is None else load(received.path, received.key, _HEAD)
    kind = kind_of(received, head)
    if kind in BUNDLES:
        return Opened(kind=kind)
    data = received.data if received.path is None else load(received.path, received.key)
    if kind == "binary":
        raise UnreadableError("binary_file", received.key)
    made = list(reader(kind)(received, data))
    documents = [each for each in made if isinstance(each, Document)]
    read = [_article(received, each, groups) for each in documents]
    passed = [_grouped(each, groups) for each in made if isinstance(each, lines.Line)]
    return Opened(
        lines=(*passed, *(line for line, _ in read)),
        children=tuple(each for each in made if isinstance(each, Received)),
        unused=tuple(error for _, errors in read for error in errors),
        kind=kind,
    )


def _grouped(line: lines.Line, groups: Mapping[str, str]) -> lines.Line:
    """Name the publisher group of a line that says who published it and not of which group."""
    source = line.article.source
    if source.group is not None or source.name is None:
        return line
    return lines.with_source(line, replace(source, group=publisher(source.name, groups)))


def _article(
    received: Received, document: Document, groups: Mapping[str, str]
) -> tuple[lines.Line, tuple[HandError, ...]]:
    """Clean a document and take its metadata."""
    if len(document.lines) > MOST_LINES:
        raise UnreadableError("too_large", received.key)
    left, removed = noise.remove(document.lines)
    if not any(character.isalpha() for line in left for character in line.text):
        raise UnreadableError("no_text", received.key)
    beside, errors = usable(lambda: _beside(received))
    stated = received.stated.over(document.stated).over(received.otherwise)
    found = Found(received.key, left, (*received.removed, *document.removed, *removed), stated)
    line = lines.from_article(article(found, document.hand.over(beside), groups))
    return lines.Line(line.article, {**line.fields, **document.extra}), (*document.unused, *errors)


def _beside(received: Received) -> Hand:
    """Read the metadata by hand in the file beside an article."""
    path = received.path and received.path.with_suffix(".toml")
    if path is None or path == received.path or not path.is_file():
        return Hand()
    if path.resolve().parent != path.parent.resolve():  # a link to what is nobody's metadata
        return Hand()
    origin = str(PurePosixPath(received.key).with_name(printable(path.name)))
    try:
        text = clean(decode(load(path, origin), origin))
    except UnreadableError as error:
        raise HandError(str(error), origin, error.detail) from error
    return read_toml(text, origin)
