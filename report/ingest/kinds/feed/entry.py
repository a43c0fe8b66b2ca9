"""An entry of a feed, whatever the feed's format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """The fields of an entry as the feed has them."""

    id: str | None
    link: str | None
    base: str
    """What the link is relative to."""
    title: str
    """As it shows."""
    texts: tuple[tuple[str, bool], ...]
    """Each text that it carries, and whether it is HTML."""
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    language: str | None = None
