"""What was read: articles, their sources, and the words quoted from them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["heading", "item", "row", "quotation"]


@dataclass(frozen=True, slots=True)
class Removed:
    """A span of noise taken out of an article's text, and the rule that named it."""

    rule: str
    text: str
    line: int
    """1-based line of the input on which the span begins."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article came from."""

    key: str
    """Stable: URL, Message-ID, feed GUID, or the path relative to the input folder."""
    name: str | None = None
    """The outlet as printed ("VNA"); None where it is not stated."""
    group: str | None = None
    """Publisher group: outlets of one group are not independent of one another."""
    notes: tuple[str, ...] = ()
    """Notices kept beside the text, such as "Google translate"."""
    copies: tuple[str, ...] = ()
    """Keys of further inputs in which the same text stood, whole, cut or lightly edited."""
    carried_by: tuple[str, ...] = ()
    """Outlets of those copies as printed, each once, without `name`."""
    url: str | None = None
    """Canonical address, as the document states it or as it was fetched."""


@dataclass(frozen=True, slots=True)
class Block:
    """Characters `start` to `end` of a text that are no running prose, as the input's format marks them.

    The cells of a row are parted by " | ".
    """

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One report, cleaned of noise. What is unknown is None: nothing is guessed."""

    id: str
    """The hash of the cleaned text: a content version."""
    source: Source
    text: str
    """Paragraphs, parted by an empty line; items and rows on lines of their own. Offsets count characters."""
    language: str
    """BCP 47 tag of the text."""
    title: str | None = None
    """The printed headline, never one made from the text."""
    published: str | None = None
    """ISO 8601 date or datetime as stated; with a zone only where one is stated."""
    event_date: str | None = None
    """ISO 8601 date of the event told, where the text settles it."""
    agency: str | None = None
    """The agency as printed in dateline or sign-off."""
    place: str | None = None
    """The dateline's place."""
    authors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    """Spellings with marks found beside the text (captions in another language): (plain, marked)."""
    structure: tuple[Block, ...] = ()
    """Headings, list items, table rows and quotations; all else is running prose."""
    removed: tuple[Removed, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text: `words == text[start:end]`."""

    start: int
    end: int
    words: str
    paragraph: int
    """0-based number of the paragraph that holds it."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article. The product's spine: `words == text[start:end]` of the article named."""

    article: str
    start: int
    end: int
    words: str


def article_id(text: str) -> str:
    """Return the content version of a text: 16 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def quote(article: Article, start: int, end: int) -> Quote:
    """Quote the characters `start` to `end` of an article."""
    return Quote(article.id, start, end, article.text[start:end])


def printed_source(article: Article) -> str | None:
    """Return the outlet as printed: the agency, else the source's name; None where neither is stated."""
    return article.agency or article.source.name
