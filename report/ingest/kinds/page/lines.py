"""A tree of blocks in, lines with their kinds out: headings, items, rows, quotations, paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.ingest.lines import Line, is_prose, numbered
from report.ingest.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from report.ingest.lines import LineKind

_KINDS: dict[str, LineKind] = {
    **dict.fromkeys(("head", "h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("item", "li", "dt", "dd"), "item"),
    **dict.fromkeys(("quote", "blockquote"), "quotation"),
}
"""Elements of HTML, and what trafilatura calls them."""
_ROWS = frozenset(("row", "tr"))
_CELLS = frozenset(("cell", "td", "th"))
BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "main", "body", "list", "ul", "ol", "dl", "table", "pre"),
        *("header", "footer", "address", "center", "form", "fieldset", "figure", "hr", "details", "summary"),
        *("tbody", "thead", "tfoot", "aside", "caption", "figcaption", *_KINDS, *_ROWS, *_CELLS),
    )
)
_BREAKS = frozenset(("br", "lb"))
UNSEEN = frozenset(
    (
        *("script", "style", "noscript", "template", "iframe", "object", "svg", "math", "select", "option"),
        *("textarea", "button", "canvas", "audio", "video", "title", "map", "nav", "rt", "rp", "rtc"),
    )
)
_FULL_STOPS = (".", ".”", '."', "。")
"""A heading that ends so, and is as long as a sentence, is a lead set in large letters."""
_LONGEST_CELL = 300
"""A cell that holds more is a part of the page's layout."""


class _Lines:
    """The lines made so far, and the text of the block under way."""

    def __init__(self) -> None:
        self.made: list[Line] = []
        self._block = 0
        self._text: list[str] = []

    def add(self, text: str) -> None:
        """Go on with the block under way."""
        self._text.append(text)

    def close(self, kind: LineKind) -> None:
        """End the block under way: its lines are what line breaks part."""
        text, self._text = "".join(self._text), []
        if not text or text.isspace():
            return
        rows = [" ".join(row.split()) for row in clean(text).split("\n")]
        for line in numbered("\n".join(rows)):
            is_lead = kind == "heading" and is_prose(line.text) and line.text.endswith(_FULL_STOPS)
            self.made.append(Line(0, self._block + line.block, line.text, "paragraph" if is_lead else kind))
        self._block += len(rows)


def kind_of(element: _Element) -> LineKind:
    """Return the kind of line that an element makes where it stands."""
    return next(
        (_KINDS[each.tag] for each in (element, *element.iterancestors()) if each.tag in _KINDS), "paragraph"
    )


def lines_of(tree: _Element) -> list[Line]:
    """Give the lines of a tree; their numbers are not known yet."""
    made = _Lines()
    _walk(tree, made, "paragraph")
    made.close("paragraph")
    return made.made


def _walk(element: _Element, made: _Lines, outer: LineKind) -> None:
    tag = element.tag
    if tag in UNSEEN or not isinstance(tag, str):
        return
    kind = _KINDS.get(tag, outer)
    if tag in BLOCKS:
        made.close(outer)
    if tag in _ROWS and (cells := _cells(element)):
        made.add(" | ".join(cells))
        made.close("row")
        return
    if tag in _BREAKS:
        made.add("\n")
    made.add(_text(element.text, tag))
    for child in element:
        _walk(child, made, kind)
        made.add(_text(child.tail, tag))
    if tag in BLOCKS:
        made.close(kind)


def _text(text: str | None, tag: str) -> str:
    """Return a text as it is displayed: line ends count only where it is preformatted."""
    if not text:
        return ""
    return text if tag == "pre" else text.replace("\r", " ").replace("\n", " ")


def _cells(row: _Element) -> list[str]:
    """Give the cells of a row of data; none where the row lays out the page."""
    cells = [child for child in row if child.tag in _CELLS]
    texts = [text for cell in cells if (text := " ".join(clean(words_of(cell)).split()))]
    is_data = len(texts) > 1 and all(len(text) <= _LONGEST_CELL for text in texts)
    return texts if is_data and not any(_lays_out(cell) for cell in cells) else []


def _lays_out(cell: _Element) -> bool:
    """Tell a cell that holds several blocks, or a table."""
    held = [each.tag for each in cell.iterdescendants(*BLOCKS)]
    return len(held) > 1 or "table" in held


def words_of(element: _Element) -> str:
    """Return the text of an element on one line, without what is not displayed."""
    return "".join(_words(element))


def _words(element: _Element) -> Iterator[str]:
    tag = element.tag
    if tag in UNSEEN or not isinstance(tag, str):
        return
    if tag in BLOCKS or tag in _BREAKS:
        yield " "
    yield element.text or ""
    for child in element:
        yield from _words(child)
        yield child.tail or ""
    if tag in BLOCKS:
        yield " "
