"""The lines found on a page, and its blocks, in; the lines with what was missed among them out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from report.ingest.kinds.page.blocks import key_of
from report.ingest.kinds.page.lines import kind_of, lines_of
from report.ingest.lines import Line, is_prose
from report.ingest.noise.bylines import is_byline, is_pen_name, is_vietnamese_name
from report.ingest.noise.datelines import is_sign_off
from report.ingest.noise.stamps import field, is_stamp
from report.ingest.text import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from lxml.html import HtmlElement

    from report.ingest.kinds.page.blocks import Block

MOST_LINKED = 0.3
"""Share of links in a paragraph of an article."""
SHORTEST_KEY = 30
"""Letters by which a block is known again: shorter ones stand in menus too."""
_HEADINGS = ("h1", "h2", "h3")
_SUBHEADINGS = ("h2", "h3", "h4", "h5", "h6")
"""Their few words may stand in a paragraph too."""
_PLAIN = ("p", "li", *_SUBHEADINGS)
_AHEAD = 3
"""Lines found that may stand between a block and the one before it."""
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
        if block.element.tag == "h1"
        or (key and block.key == key and (block.element.tag in _HEADINGS or not block.links))
    )
    return next(found, None)


def restored(lines: list[Line], page: Sequence[Block], title: str | None) -> list[Line]:
    """Put back the lead and stamps below the headline, what stands among the lines, and the signature."""
    at = {key_of(line.text)[:SHORTEST_KEY]: index for index, line in enumerate(lines)}
    known = [index for index, block in enumerate(page) if is_known(block, at)]
    if not known:
        return lines
    first, last = known[0], known[-1]
    second = known[1] if len(known) > 1 else first
    headline = headline_of(page[:first], title)
    parents = {page[index].element.getparent() for index in known}
    keys = [key_of(line.text) for line in lines]
    text = "".join(keys)
    missed: defaultdict[int, list[Line]] = defaultdict(list)
    before = at[page[first].key[:SHORTEST_KEY]]
    for index, block in enumerate(page[: last + 1 + _BELOW]):
        if index >= first:
            before = len(lines) if index > last else _behind(block, keys, at, before)
        if block.key in (keys if block.element.tag in _SUBHEADINGS else text):
            continue
        is_lead = headline is not None and headline < index < first
        is_below = headline is not None and first < index < second and not block.is_beside
        if (
            (is_lead and _leads(block))
            or (is_below and says_who_or_when(block.text))
            or (
                (index > first or (headline is not None and headline < index == first - 1))
                and _is_among(block.element, parents)
                and _belongs(block, below=index - last)
            )
        ):
            missed[before] += _lines(block)
    made = [each for index, line in enumerate(lines) for each in (*missed[index], line)] + missed[len(lines)]
    return [replace(line, block=number) for number, line in enumerate(made)] if missed else lines


def is_known(block: Block, openings: Collection[str]) -> bool:
    """Tell a block of the text that opens as one of the lines found does; line breaks may part it."""
    return (
        block.element.tag != "h1" and len(block.key) >= SHORTEST_KEY and block.key[:SHORTEST_KEY] in openings
    )


def _behind(block: Block, keys: Sequence[str], at: Mapping[str, int], before: int) -> int:
    """Return where what follows a block stands among the lines: rows and short lines show it too."""
    if (known := at.get(block.key[:SHORTEST_KEY])) is not None:
        return known + 1
    ahead = (place for place in range(before, min(before + _AHEAD, len(keys))) if block.key)
    return next((place + 1 for place in ahead if keys[place].endswith(block.key)), before)


def _lines(block: Block) -> list[Line]:
    """Give the lines of a block; breaks part the byline from the date, and words in running text never."""
    kind = kind_of(block.element)
    parts = [line.text for line in lines_of(block.element)] if not is_running(block) else []
    return [Line(0, 0, text, kind) for text in parts or [" ".join(clean(block.text).split())]]


def _leads(block: Block) -> bool:
    if is_running(block):
        return True
    return not block.is_beside and any(says_who_or_when(line.text) for line in _lines(block))


def _belongs(block: Block, *, below: int) -> bool:
    """Tell a paragraph, heading or item without links; below the text only who wrote it."""
    if below > 0:
        is_signed = is_byline(block.text) or is_vietnamese_name(block.text) or is_sign_off(block.text)
        return is_signed or (below == 1 and not block.links and is_pen_name(block.text))
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
