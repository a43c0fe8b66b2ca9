"""The block at the top of a text that a site is made from: what it states in the names of such programs.

Source: the front matter of Hugo, Jekyll and their like.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from report.ingest.document import Stated
from report.ingest.kinds.fragment import one_line
from report.ingest.kinds.timestamps import timestamp

if TYPE_CHECKING:
    from collections.abc import Mapping

_OWN = frozenset(
    (
        *("date", "draft", "layout", "slug", "categories", "category", "tags", "keywords", "permalink"),
        *("lastmod", "author", "weight", "aliases", "description", "summary", "type", "toc"),
    )
)
"""Names that no metadata by hand has; a block without any of them is by hand."""
_PUBLISHED = ("published", "publishDate", "date", "pubDate")
_UPDATED = ("lastmod", "last_modified_at", "updated")
_LONGEST = 1_000


def is_of_site(entries: Mapping[str, object]) -> bool:
    """Tell the block of a site's page from metadata by hand."""
    return not _OWN.isdisjoint(entries)


def stated(entries: Mapping[str, object]) -> Stated:
    """Read what the block of a site's page states of it."""
    named = entries.get("authors") or entries.get("author")
    people = named if isinstance(named, list) else [named]
    return Stated(
        title=_text(entries.get("title")),
        published=_date(entries, _PUBLISHED),
        updated=_date(entries, _UPDATED),
        authors=tuple(name for each in people if (name := _text(each)) and " " in name),
        language=_text(entries.get("language") or entries.get("lang")),
    )


def _text(value: object) -> str | None:
    return one_line(value) or None if isinstance(value, str) and len(value) <= _LONGEST else None


def _date(entries: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    values = (entries.get(name) for name in names)
    texts = (each.isoformat() if isinstance(each, date) else each for each in values)
    return next((value for each in texts if (value := timestamp(each))), None)
