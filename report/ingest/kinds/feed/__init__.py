"""A feed in, its entries out: RSS, Atom and JSON Feed, each entry with what its fields state.

An entry's text is the fullest that it carries; the page that it announces is named, never fetched here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from report.ingest.document import Received, Stated
from report.ingest.kinds.feed import json as feed_json
from report.ingest.kinds.feed import xml as feed_xml
from report.ingest.kinds.feed.text import fullest
from report.ingest.kinds.fragment import one_line, shown
from report.ingest.kinds.people import is_desk
from report.ingest.kinds.timestamps import timestamp
from report.ingest.text import LARGEST_BYTES, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.ingest.kinds.feed.entry import Entry

_LONGEST_KEY = 1_000
_LONGEST_TITLE = 1_000
_LONGEST_NAME = 200
_NO_ADDRESS = re.compile("[\\s\\x00-\\x1f\\x7f\\\\\ud800-\udfff]")
_DAMAGED = "\ufffd".encode()
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+(?:and|&|và)\s+")


def read(received: Received, data: bytes) -> Iterator[Received]:
    """Give the entries of a feed.

    Raises: UnreadableError where it is too large, or no feed can be made out.
    """
    if len(data) > LARGEST_BYTES:
        raise UnreadableError("too_large", received.key)
    read_entries = feed_json.entries if _JSON.match(data) else feed_xml.entries
    base = received.otherwise.url or received.key
    keys: set[str] = set()
    for number, entry in enumerate(read_entries(received, data, base if _address(base, "") else ""), 1):
        link = _address(entry.link, entry.base)
        key = next(
            (
                key
                for each in (entry.id, link)
                if each and len(each) <= _LONGEST_KEY and (key := one_line(each)) and key not in keys
            ),
            f"{received.key}#{number}",
        )
        keys.add(key)
        yield _child(received, entry, link, key)


def _child(received: Received, entry: Entry, link: str | None, key: str) -> Received:
    stated = _stated(entry, link)
    text, media_type = fullest(entry.texts, (entry.title, stated.outlet or ""))
    return Received(
        key=key,
        data=text.encode("utf-8", "replace").replace(_DAMAGED, b"\xff"),  # for whoever decodes it to judge
        media_type=media_type,
        charset="utf-8",
        stated=stated,
        link=link,
        origin=received.key,
        depth=received.depth + 1,
    )


def _stated(entry: Entry, link: str | None) -> Stated:
    outlet = _name(entry.outlet)
    return Stated(
        title=entry.title if 0 < len(entry.title) <= _LONGEST_TITLE else None,
        published=timestamp(entry.published),
        updated=timestamp(entry.updated),
        authors=_people(entry.authors, outlet),
        outlet=outlet,
        url=link,
        language=_name(entry.language),
    )


def _name(text: str | None) -> str | None:
    name = shown(text) if text and len(text) <= 10 * _LONGEST_NAME else ""
    return name if 0 < len(name) <= _LONGEST_NAME else None


def _people(authors: Sequence[str], outlet: str | None) -> tuple[str, ...]:
    """Return the people named as authors: no addresses, accounts or desks, and not the outlet itself."""
    named = [name for each in authors if (name := _name(each))]
    parts = [part for name in named for part in _parted(name)]
    return tuple(
        dict.fromkeys(
            part
            for part in parts
            if "@" not in part
            and part != outlet
            and (" " in part or not part.isascii())
            and not is_desk(part)
        )
    )


def _parted(names: str) -> list[str]:
    """Part names that stand in one field; a comma may also stand inside one ("Ann Poe, PhD")."""
    names = names.removeprefix("By ").removeprefix("by ")
    parts = _BETWEEN.split(names)
    return parts if all(" " in part for part in parts) else [names]


def _address(address: str | None, base: str) -> str | None:
    """Return an address of the web, resolved; None for one that leads anywhere else."""
    if not address or len(address) > _LONGEST_KEY:
        return None
    try:
        whole = urljoin(base, address.strip())
        parts = urlsplit(whole)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return whole if is_web and not _NO_ADDRESS.search(whole) else None
