"""A page or a fragment of HTML in, its article out, with what its head and its markup state."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from report.ingest.document import Document, Stated
from report.ingest.kinds.page.blocks import key_of
from report.ingest.kinds.page.body import Body, article_body
from report.ingest.kinds.page.fields import stated_fields
from report.ingest.kinds.page.lines import lines_of
from report.ingest.kinds.page.markup import decoded, parse
from report.ingest.lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.ingest.document import Received

_PAGE = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_FURNITURE = (
    ".//article|.//nav|.//main|.//aside|.//header|.//footer|.//h1|.//script[@type='application/ld+json']"
    "|.//link[@rel='canonical']|.//meta[starts-with(@property,'og:') or starts-with(@property,'article:')]"
)
"""What a web page has, and a letter or the body of a feed's entry has not."""
_FIRST_LINES = 6


def read(received: Received, data: bytes) -> Iterator[Document]:
    """Give the article of a page, or all paragraphs of a fragment and of a letter.

    Raises: UnreadableError where the bytes are no text.
    """
    markup = decoded(received, data)
    tree = parse(markup)
    body = None if tree is None else tree.find("body")
    if tree is None or body is None:
        yield Document(())
        return

    stated = stated_fields(tree, received.key)
    title = received.stated.title or stated.title
    if _PAGE.search(markup) is None or (received.stated != Stated() and not tree.xpath(_FURNITURE)):
        found = Body(tuple(lines_of(body)), ())
    else:
        found = article_body(body, stated.title)
    yield Document(_headed(title, stated.title, found.lines), stated, found.removed)


def _headed(title: str | None, own: str | None, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Put the headline above the text, once."""
    if title is None:
        return tuple(lines)
    keys = {key_of(title), key_of(own or title)}
    below = [
        line for index, line in enumerate(lines) if index >= _FIRST_LINES or key_of(line.text) not in keys
    ]
    if not below:
        return ()
    first = next((line.number for line in lines if key_of(line.text) in keys), below[0].number)
    return (Line(first, 0, title, "heading"), *(replace(line, block=line.block + 1) for line in below))
