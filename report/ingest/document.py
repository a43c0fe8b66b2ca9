"""What a source delivers: bytes received, the fields stated beside them, and the document read from them.

A reader of one kind (`kinds/`) takes the bytes of a `Received` and gives either the `Document` in it, or the
further `Received` that it holds: the entries of a feed, the parts of a mail, the members of an archive.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from report.ingest.hand import Hand

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from report.article import Removed
    from report.ingest.hand import HandError
    from report.ingest.lines import Line


@dataclass(frozen=True, slots=True)
class Stated:
    """What fields beside the text state: meta tags, JSON-LD, feed fields, mail headers."""

    title: str | None = None
    published: str | None = None
    """ISO 8601 date or datetime, with a zone only where one is stated."""
    updated: str | None = None
    """The same; taken as publication only where nothing else is stated."""
    authors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    agency: str | None = None
    outlet: str | None = None
    """Who publishes it, as printed: a site's name, a feed's title, a sender's name."""
    url: str | None = None
    """Canonical address (http or https)."""
    language: str | None = None
    """BCP 47 tag, a hint: the text decides."""
    notes: tuple[str, ...] = ()
    """Notices to be kept beside the text."""

    def over(self, other: Stated) -> Stated:
        """Return what is stated here, and of what is not, what the other states."""
        return Stated(*(getattr(self, each.name) or getattr(other, each.name) for each in fields(self)))


@dataclass(frozen=True, slots=True)
class Received:
    """Bytes as they came, before anything has looked into them."""

    key: str
    """Stable name of the document: URL, Message-ID, feed GUID, or path."""
    data: bytes = b""
    path: Path | None = None
    """Where the bytes lie, for a file of an input folder; `data` is empty then."""
    media_type: str | None = None
    """As a header declares it ("text/html"): a hint where the content does not tell."""
    charset: str | None = None
    """As a header declares it: a hint."""
    stated: Stated = field(default_factory=Stated)
    """What its container says of it; it wins over what the document itself states."""
    otherwise: Stated = field(default_factory=Stated)
    """What is said of it elsewhere; for what nothing nearer states."""
    removed: tuple[Removed, ...] = ()
    """Noise that its container took out of it, such as the signature of a mail."""
    link: str | None = None
    """The page that the text announces; fetched only when the user asks to follow links."""
    instead: Received | None = None
    """The text that announced a fetched page; read where the page holds nothing."""
    origin: str = ""
    """The source in the coverage: the input given, or the feed, mailbox or archive that held it."""
    depth: int = 0
    """How many containers it lay in."""
    order: tuple[int, ...] = ()
    """Its place among all that was received; set by what walks through them."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one document, with what was stated beside it."""

    lines: tuple[Line, ...]
    stated: Stated = field(default_factory=Stated)
    removed: tuple[Removed, ...] = ()
    """Noise that the format itself marks, such as the caption of a figure."""
    hand: Hand = field(default_factory=Hand)
    """Metadata by hand at the top of the text; it wins over all else."""
    unused: tuple[HandError, ...] = ()
    """Entries of it that cannot be used."""
    extra: Mapping[str, object] = field(default_factory=dict)
    """What else stood on its JSON line: passed on."""
