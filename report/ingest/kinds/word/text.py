"""The body of a DOCX in, its paragraphs with the roles of their styles out.

What was inserted and not yet accepted is text, what was deleted is not. Notes, comments, text boxes, hidden
text and what a form asks for are no text of the article. Source: ECMA-376 part 1, chapter 17.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from report.ingest.lines import is_prose
from report.ingest.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from docx.oxml.xmlchemy import BaseOxmlElement

    from report.ingest.lines import LineKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROLES = re.compile(
    r"title|subtitle|heading [1-9]|(?:intense )?quote|quotations|block text|caption|toc (?:\d|heading)"
)
"""Names of built-in styles, the same in whatever language the style's own name is shown."""
_LIST = re.compile(r"list (?:bullet|number)(?: \d)?")
_QUOTES = ("quote", "intense quote", "quotations", "block text")
_MOST_ANCESTORS = 12
_HOLDERS = frozenset(
    _W + name
    for name in (
        *("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent"),
        *("fldSimple", "customXml", "bdo", "dir", "ruby", "rubyBase"),
    )
)
"""Elements whose runs are the paragraph's: a deletion (`del`, `moveFrom`) is none of them."""
_SIGNS = {_W + "tab": " ", _W + "ptab": " ", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_FALSE = ("0", "false", "off", "none")
_LONGEST_CELL = 300
"""A cell that holds more is a part of the page's layout."""
_FEWEST_CELLS = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or a row of a table; lines parted by a line break only where it is running text."""

    text: str
    role: str = ""
    """Name of the built-in style that it is in or based upon; "list", "row" or "contents"."""

    @property
    def kind(self) -> LineKind:
        """The kind of its lines."""
        if self.role == "row":
            return "row"
        if self.role == "list":
            return "item"
        if self.role in _QUOTES:
            return "quotation"
        return "heading" if self.role.startswith(("heading", "title")) else "paragraph"


def paragraphs(body: BaseOxmlElement, styles: BaseOxmlElement | None) -> Iterator[Paragraph]:
    """Give the paragraphs that hold text, in order."""
    yield from _blocks(body, _roles(styles))


def _roles(styles: BaseOxmlElement | None) -> dict[str, str]:
    """Tell the role of each style by its id; what its name does not say, the style it is based upon does."""
    every = {each.get(_W + "styleId", ""): each for each in (styles if styles is not None else ())}
    return {key: _role(each, every) for key, each in every.items()}


def _role(style: BaseOxmlElement | None, every: Mapping[str, BaseOxmlElement]) -> str:
    for _ in range(_MOST_ANCESTORS):
        if style is None:
            break
        name = _value(style, "name").lower()
        if _ROLES.fullmatch(name):
            return "contents" if name.startswith("toc") else name
        if _LIST.fullmatch(name):
            return "list"
        if own := _own_role(style.find(_W + "pPr")):
            return own
        style = every.get(_value(style, "basedOn"))
    return ""


def _own_role(properties: BaseOxmlElement | None) -> str:
    """Return the role that a paragraph's or a style's own properties give it: a level of outline, a list."""
    if properties is None:
        return ""
    level = _value(properties, "outlineLvl")
    if level.isdecimal() and int(level) < len("123456789"):
        return f"heading {int(level) + 1}"
    numbered = properties.find(_W + "numPr")
    return "list" if numbered is not None and _value(numbered, "numId") not in ("", "0") else ""


def _value(element: BaseOxmlElement, name: str) -> str:
    """Return the value of a property; "" where it is not there."""
    found = element.find(_W + name)
    return "" if found is None else found.get(_W + "val", "")


def _is_on(element: BaseOxmlElement, name: str) -> bool:
    found = element.find(_W + name)
    return found is not None and found.get(_W + "val", "") not in _FALSE


def _blocks(element: BaseOxmlElement, roles: Mapping[str, str]) -> Iterator[Paragraph]:
    """Give the paragraphs of a body, a cell or a content control."""
    carried = ""
    for child in element:
        if child.tag == _W + "p":
            properties = child.find(_W + "pPr")
            text = carried + "".join(_texts(child))
            carried = text if _goes_on(properties) else ""
            if not carried:
                yield from _paragraph(text, _paragraph_role(properties, roles))
        elif child.tag == _W + "tbl":
            yield from _table(child, roles)
        elif child.tag == _W + "sdt":
            yield from _control(child, roles)
        elif child.tag in _HOLDERS:
            yield from _blocks(child, roles)
    yield from _paragraph(carried, "")


def _control(control: BaseOxmlElement, roles: Mapping[str, str]) -> Iterator[Paragraph]:
    """Give the paragraphs of a content control; those of a table of contents are marked."""
    if _asks(control):
        return
    is_contents = any(
        each.get(_W + "val") == "Table of Contents" for each in control.iter(_W + "docPartGallery")
    )
    for content in control.iterchildren(_W + "sdtContent"):
        for each in _blocks(content, roles):
            yield replace(each, role="contents") if is_contents else each


def _asks(control: BaseOxmlElement) -> bool:
    """Tell whether a content control shows only what is to be filled in."""
    properties = control.find(_W + "sdtPr")
    return properties is not None and _is_on(properties, "showingPlcHdr")


def _goes_on(properties: BaseOxmlElement | None) -> bool:
    """Tell whether the end of a paragraph was deleted, which joins it to the next."""
    mark = None if properties is None else properties.find(_W + "rPr")
    return mark is not None and mark.find(_W + "del") is not None


def _paragraph_role(properties: BaseOxmlElement | None, roles: Mapping[str, str]) -> str:
    if properties is None:
        return ""
    by_style = roles.get(_value(properties, "pStyle"), "")
    return by_style if by_style not in ("", "list") else _own_role(properties) or by_style


def _paragraph(text: str, role: str) -> Iterator[Paragraph]:
    lines = [line for each in clean(text).split("\n") if (line := " ".join(each.split()))]
    if lines:
        made = Paragraph("\n".join(lines), role)
        yield made if made.kind == "paragraph" else replace(made, text=" ".join(lines))


def _texts(element: BaseOxmlElement) -> Iterator[str]:
    """Give the text of a paragraph piece by piece."""
    for child in element:
        if child.tag == _W + "r":
            properties = child.find(_W + "rPr")
            if properties is None or not _is_on(properties, "vanish"):
                yield from _texts(child)
        elif child.tag == _W + "t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag in _HOLDERS and not (child.tag == _W + "sdt" and _asks(child)):
            yield from _texts(child)


def _table(table: BaseOxmlElement, roles: Mapping[str, str]) -> Iterator[Paragraph]:
    """Give the rows of a table of data, or the paragraphs of one that only lays out the page."""
    for row in _parts(table, "tr"):
        properties = row.find(_W + "trPr")
        if properties is not None and properties.find(_W + "del") is not None:
            continue
        cells = [found for cell in _parts(row, "tc") if (found := list(_blocks(cell, roles)))]
        if _is_data(cells):
            texts = (" ".join(each.text for each in cell).replace("\n", " ") for cell in cells)
            yield Paragraph(" | ".join(texts), "row")
        else:
            yield from (each for cell in cells for each in cell)


def _parts(element: BaseOxmlElement, name: str) -> Iterator[BaseOxmlElement]:
    """Give the rows of a table or the cells of a row, those in content controls included."""
    for child in element:
        if child.tag == _W + name:
            yield child
        elif child.tag in _HOLDERS:
            yield from _parts(child, name)


def _is_data(cells: Iterable[list[Paragraph]]) -> bool:
    cells = list(cells)
    return len(cells) >= _FEWEST_CELLS and all(
        sum(len(each.text) for each in cell) <= _LONGEST_CELL
        and sum(is_prose(each.text) for each in cell) < _FEWEST_CELLS
        for cell in cells
    )
