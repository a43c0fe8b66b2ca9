"""PDF in, its document out: text with its places -> columns -> paragraphs.

Nothing but the text is taken: no script, form, attachment or link. Of its properties only the title is looked
at, to tell which words of the first page are the headline; the file's dates are not the article's.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

from report.ingest.document import Document, Stated
from report.ingest.kinds.headline import headed, is_title, opens
from report.ingest.kinds.pdf import furniture as pdf_furniture
from report.ingest.kinds.pdf.layout import layout
from report.ingest.kinds.pdf.paragraphs import paragraphs
from report.ingest.kinds.pdf.text import HEADING_SIZE, most_common_size, pieces
from report.ingest.lines import Line
from report.ingest.text import LARGEST_BYTES, UnreadableError, clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.ingest.document import Received
    from report.ingest.kinds.pdf.paragraphs import Paragraph
    from report.ingest.kinds.pdf.text import Piece

_MOST_PAGES = 2_000
_MOST_CHARACTERS = 1_000_000
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 3
_SHORTEST_WITHOUT_SPACES = 6


def read(received: Received, data: bytes) -> Iterator[Document]:
    """Give the document that a PDF holds.

    Raises: UnreadableError where it is locked, damaged, too large, or holds no text.
    """
    if len(data) > LARGEST_BYTES:
        raise UnreadableError("too_large", received.key)
    file = _opened(data, received.key)
    try:
        pages = _pages(file, received.key)
        title = clean(file.get_metadata_value("Title"))
    finally:
        file.close()
    if not any(character.isalpha() for page in pages for piece in page for character in piece.text):
        raise UnreadableError("scanned", received.key)
    yield _document(pages, title)


def _opened(data: bytes, key: str) -> Any:  # noqa: ANN401 - pypdfium2 has no types
    pypdfium2 = import_module("pypdfium2")
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        is_locked = error.err_code in (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
        raise UnreadableError("encrypted" if is_locked else "damaged", key) from error
    if len(file) > _MOST_PAGES:
        raise UnreadableError("too_large", key, f"{len(file)} pages")
    return file


def _pages(file: Any, key: str) -> list[list[Piece]]:  # noqa: ANN401 - pypdfium2 has no types
    """Return the pieces of all pages."""
    pypdfium2 = import_module("pypdfium2")
    pages: list[list[Piece]] = []
    row, characters = 1, 0
    for number in range(len(file)):
        try:
            page = file[number]
        except pypdfium2.PdfiumError as error:
            raise UnreadableError("damaged", key, f"page {number + 1}") from error
        found = pieces(page, number, row, _MOST_CHARACTERS - characters)
        if found is None:
            raise UnreadableError("too_large", key)
        row = max((piece.row for piece in found), default=row - 1) + 1
        characters += sum(len(piece.text) for piece in found)
        pages.append(found)
        page.close()
    return pages


def _document(pages: Sequence[Sequence[Piece]], title: str) -> Document:
    left, removed = pdf_furniture.remove(pages)
    every = [piece for page in left for piece in page]
    if not every:
        return Document((), removed=tuple(removed))
    size = most_common_size(every)
    found = paragraphs(layout(left, size), size)
    lines = [Line(each.row, block, each.text, each.kind) for block, each in enumerate(found)]
    at = _headline(found, title, size)
    if at is None or not opens(lines, at):
        return Document(tuple(lines), removed=tuple(removed))
    lines, above = headed(lines, at)
    return Document(tuple(lines), Stated(title=lines[0].text), (*removed, *above))


def _headline(found: Sequence[Paragraph], title: str, size: float) -> int | None:
    """Return the place of the headline: what the file is named after, else the largest heading of page 1."""
    first = [at for at, each in enumerate(found) if each.page == found[0].page and _may_head(each)]
    named = _words(title)
    for at in first:
        words = _words(found[at].text)
        if named[: len(words)] == words:
            return at
    large = [at for at in first if found[at].kind == "heading" and found[at].size >= HEADING_SIZE * size]
    return max(large, key=lambda at: (round(found[at].size), -at), default=None)


def _may_head(each: Paragraph) -> bool:
    text = each.text
    is_long = len(text.split()) >= _FEWEST_WORDS or (
        not text.isascii() and len(text) >= _SHORTEST_WITHOUT_SPACES
    )
    return each.kind in ("heading", "paragraph") and is_long and is_title(text)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
