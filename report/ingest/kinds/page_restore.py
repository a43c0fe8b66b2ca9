"""The lines found on a page, and its blocks, in; the lines with what was missed among them out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from report.ingest.kinds.page_blocks import key_of
from report.ingest.kinds.page_lines import kind_of
from report.ingest.lines import Line, is_prose
from report.ingest.noise.bylines import is_byline, is_vietnamese_name
from report.ingest.noise.stamps import field, is_stamp
from report.ingest.text import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lxml.html import HtmlElement

    from report.ingest.kinds.page_blocks import Block

MOST_LINKED = 0.3
"""Share of links in a paragraph of an article."""
SHORTEST_KEY = 30
"""Letters by which a block is known again: shorter ones stand in menus too."""
_HEADINGS = ("h1", "h2", "h3")
_PLAIN = ("p", "li", "h2", "h3", "h4", "h5", "h6")
_BELOW = 3
"""Blocks below the text among which its author may sign."""


def is_running(block: Block) -> bool:
    """Tell a paragraph of running text in the main part of a page."""
    return not block.is_beside and block.links <= MOST_LINKED and is_prose(block.text)


def headline_of(page: Sequence[Block], title: str | None) -> int | None:
    """Return the index of the last block that is the page's headline."""
    key = key_of(title or "")
    found = (
        index
        for index, block in reversed(list(enumerate(page)))
        if block.element.tag == "h1" or (block.element.tag in _HEADINGS and key and block.key == key)
    )
    return next(found, None)


def restored(lines: list[Line], page: Sequence[Block], title: str | None) -> list[Line]:
    """Put back the lead and stamps below the headline, what stands among the lines, and the signature."""
    at = {key_of(line.text)[:SHORTEST_KEY]: index for index, line in enumerate(lines)}
    known = [index for index, block in enumerate(page) if is_known(block, at)]
    if not known:
        return lines
    first, last = known[0], known[-1]
    headline = headline_of(page[:first], title)
    parents = {page[index].element.getparent() for index in known}
    text = key_of(" ".join(line.text for line in lines))
    missed: defaultdict[int, list[Line]] = defaultdict(list)
    before = at[page[first].key[:SHORTEST_KEY]]
    for index, block in enumerate(page[: last + 1 + _BELOW]):
        if index > first:
            before = len(lines) if index > last else at.get(block.key[:SHORTEST_KEY], before - 1) + 1
        if block.key in text:
            continue
        is_lead = headline is not None and headline < index < first
        if (is_lead and _leads(block)) or (
            index > first and _is_among(block.element, parents) and _belongs(block, below=index > last)
        ):
            missed[before].append(_line(block))
    made = [each for index, line in enumerate(lines) for each in (*missed[index], line)] + missed[len(lines)]
    return [replace(line, block=number) for number, line in enumerate(made)] if missed else lines


def is_known(block: Block, openings: Collection[str]) -> bool:
    """Tell a block of the text that opens as one of the lines found does; line breaks may part it."""
    return (
        block.element.tag != "h1" and len(block.key) >= SHORTEST_KEY and block.key[:SHORTEST_KEY] in openings
    )


def _line(block: Block) -> Line:
    return Line(0, 0, " ".join(clean(block.text).split()), kind_of(block.element))


def _leads(block: Block) -> bool:
    return is_running(block) or (not block.is_beside and says_who_or_when(block.text))


def _belongs(block: Block, *, below: bool) -> bool:
    """Tell a paragraph, heading or item without links; below the text only who wrote it."""
    if below:
        return is_byline(block.text) or is_vietnamese_name(block.text)
    return is_running(block) or (not block.is_beside and not block.links and block.element.tag in _PLAIN)


def _is_among(element: HtmlElement, parents: set[HtmlElement]) -> bool:
    """Tell what stands beside the paragraphs found, or is an item of a list beside them."""
    parent = element.getparent()
    if parent is not None and element.tag == "li":
        parent = parent.getparent()
    return parent in parents


def says_who_or_when(text: str) -> bool:
    """Tell a byline, a stamp or a line that names a field: metadata for the rules of noise to read."""
    return is_byline(text) or is_stamp(text, below_headline=True) or field(text) is not None
