"""Plain text and Markdown in, lines out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.ingest.document import Document, Stated
from report.ingest.hand import Hand, block_entries, front_matter, read_block, usable
from report.ingest.kinds.markdown import is_markdown, marked
from report.ingest.kinds.site_matter import is_of_site
from report.ingest.kinds.site_matter import stated as site
from report.ingest.lines import numbered
from report.ingest.text import clean, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from report.ingest.document import Received


def read(received: Received, data: bytes) -> Iterator[Document]:
    """Give the document that a text is.

    Raises: UnreadableError where the bytes are no text.
    """
    block, text, first = front_matter(clean(decode(data, received.key, received.charset)))
    stated = Stated()
    hand, unused = usable(lambda: read_block(block, received.key))
    if unused and unused[0].entry != "TOML" and is_of_site(entries := block_entries(block, received.key)):
        hand, unused, stated = Hand(), (), site(entries)
    if is_markdown(received.key, text):
        lines, removed, title = marked(text, first)
        yield Document(lines, stated.over(Stated(title=title)), removed, hand, unused)
    else:
        yield Document(tuple(numbered(text, first)), stated, hand=hand, unused=unused)
