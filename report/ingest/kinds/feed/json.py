"""JSON Feed 1.0 and 1.1 in, entries out.

Source: https://www.jsonfeed.org/version/1.1/
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from report.ingest.kinds.feed.entry import Entry
from report.ingest.kinds.fragment import one_line, plain
from report.ingest.text import UnreadableError, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from report.ingest.document import Received


def entries(received: Received, data: bytes, base: str) -> Iterator[Entry]:
    """Give the items of a feed.

    Raises: UnreadableError where it is no JSON Feed.
    """
    try:
        feed = json.loads(decode(data, received.key))
    except ValueError as error:
        raise UnreadableError("damaged", received.key, "not JSON") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise UnreadableError("damaged", received.key, "no items")
    base = _text(feed, "feed_url") or _text(feed, "home_page_url") or base
    for item in items:
        yield _entry(item if isinstance(item, dict) else {}, feed, base)


def _entry(item: dict[str, object], feed: dict[str, object], base: str) -> Entry:
    number = item.get("id")
    return Entry(
        id=str(number) if isinstance(number, int | float) else _text(item, "id"),
        link=_text(item, "url") or _text(item, "external_url"),
        base=base,
        title=one_line(plain(_text(item, "title") or "")),
        texts=tuple(
            (text, key == "content_html")
            for key in ("content_html", "content_text", "summary")
            if (text := _text(item, key))
        ),
        published=_text(item, "date_published"),
        updated=_text(item, "date_modified"),
        authors=_authors(item) or _authors(feed),
        outlet=_text(feed, "title"),
        language=_text(item, "language") or _text(feed, "language"),
    )


def _text(fields: dict[str, object], key: str) -> str | None:
    value = fields.get(key)
    return value if isinstance(value, str) else None


def _authors(fields: dict[str, object]) -> tuple[str, ...]:
    listed = fields.get("authors")
    every = listed if isinstance(listed, list) else [fields.get("author")]
    return tuple(name for each in every if isinstance(each, dict) and (name := _text(each, "name")))
