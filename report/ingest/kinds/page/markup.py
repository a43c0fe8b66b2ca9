"""The bytes of a page in, its tree out: decoded, and bounded before a library sees it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from report.ingest.text import decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from report.ingest.document import Received

_HEAD = 4_096
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_TAG = re.compile(
    r"<(?P<raw>script|style|textarea)\b.*?(?:</(?P=raw)|\Z)"
    r"|<[a-z](?:[^>=]++|=\s*+\"[^\"]*+\"|=\s*+'[^']*+'|=)*+>?",
    re.IGNORECASE | re.DOTALL,
)
"""Consumes whatever it looks at, so that a page of any form costs linear time."""
_LONGEST_TAG = 10_000
"""Longer tags carry data, not text; the parser's time grows with the square of a tag's attributes."""
_NAME = re.compile(r"</?[a-z][a-z0-9]*", re.IGNORECASE)
_TOO_DEEP = "Excessive depth"
_FLAT = re.compile(r"<(/?)(\w{1,20})\b[^<>]{0,10000}>")
_KEPT = frozenset(("p", "br", "script", "style", "title", "meta", "link", "h1", "h2", "h3", "h4", "h5", "h6"))
_INLINE = frozenset(
    ("a", "abbr", "b", "big", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u")
)


def decoded(received: Received, data: bytes) -> str:
    """Decode a page: by its bytes, and what its header or the page itself declares.

    Raises: UnreadableError where it is none, too large, or no text.
    """
    found = _DECLARED.search(data[:_HEAD])
    return decode(data, received.key, received.charset or (found[1].decode("ascii") if found else None))


def parse(markup: str) -> HtmlElement | None:
    """Parse a page; None where no element stands in it."""
    markup = _TAG.sub(_bounded, markup.replace("\x00", ""))
    tree, is_whole = _parsed(markup)
    if is_whole:
        return tree
    return _parsed(_FLAT.sub(_flat, markup))[0]


def _parsed(markup: str) -> tuple[HtmlElement | None, bool]:
    """Give a page's tree, and whether all of the page is in it: the parser ends where nesting is too deep."""
    from lxml.etree import LxmlError  # noqa: PLC0415 - heavy
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415 - heavy

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except LxmlError:
        return None, True
    return tree, all(_TOO_DEEP not in entry.message for entry in parser.error_log)


def _bounded(tag: re.Match[str]) -> str:
    """Return a tag without the attributes that make it too long."""
    if tag["raw"] or len(tag[0]) <= _LONGEST_TAG:
        return tag[0]
    name = _NAME.match(tag[0])
    return f"{name[0]}>" if name else ""


def _flat(tag: re.Match[str]) -> str:
    """Return a tag that nests in nothing: blocks become paragraphs, emphasis goes."""
    name = tag[2].lower()
    if name in _KEPT:
        return tag[0]
    return "" if name in _INLINE else "<p>"
