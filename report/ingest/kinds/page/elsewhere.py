"""Lines found on a page that are not its article's: they lead to other pages, or stand above the headline."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from report.ingest.kinds.page.blocks import key_of, links_of
from report.ingest.kinds.page.restore import SHORTEST_KEY, headline_of, is_known, says_who_or_when
from report.ingest.lines import ends_sentence, is_prose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lxml.html import HtmlElement

    from report.ingest.kinds.page.blocks import Block
    from report.ingest.lines import Line

LINK = "related_link"
"""The rule of blocks that only lead to another page, with or without a label, and of their heading."""
ABOVE = "above_headline"
"""The rule of menus and the like above the headline."""
_ALL_LINKED = 0.9
_DEEPEST_CARD = 3
_MOST_IN_CARD = 5
_FEWEST_CARDS = 2
_LONGEST = 250
_FEWEST_WORDS = 3
_LABEL = re.compile(r"\W{0,5}[^.!?:|]{2,40}[:|]\s*")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def elsewhere(
    lines: Sequence[Line], page: Sequence[Block], title: str | None
) -> Callable[[Line], str | None]:
    """Return what names the rule by which a line is not of the article."""
    links = {block.key for block in page if _leads_elsewhere(block)}
    links -= {block.key for block in page if not block.links}
    kept = {key_of(line.text) for line in lines} - links
    linked = {block.key for block in page if block.links > _ALL_LINKED}
    links |= {block.key for block in page if block.element.tag in _HEADINGS and _is_alone(block, page, kept)}
    links |= set(_cards(page, title))
    openings = {key[:SHORTEST_KEY] for key in kept}
    first = (at for at, block in enumerate(page) if is_known(block, openings))
    start = headline_of(page[: next(first, 0)], title) or 0
    above, below = ("".join(block.key for block in part) for part in (page[:start], page[start:]))

    def rule(line: Line) -> str | None:
        key = key_of(line.text)
        if key in links or kept <= linked:
            return LINK
        return ABOVE if key in above and key not in below and not is_prose(line.text) else None

    return rule


def _cards(page: Sequence[Block], title: str | None) -> Iterator[str]:
    """Give the blocks of cards that stand in a row: a headline that is a link, and what it leads to."""
    cards: dict[HtmlElement, list[Block]] = {}
    for block in page:
        for element in islice(block.element.iterancestors("li", "div", "article", "section"), _DEEPEST_CARD):
            cards.setdefault(element, []).append(block)
    rows: defaultdict[HtmlElement | None, list[HtmlElement]] = defaultdict(list)
    for element, held in cards.items():
        heads = [block for block in held if _heads_card(block) and block.key != key_of(title or "")]
        if len(heads) == 1 < len(held) <= _MOST_IN_CARD:
            rows[element.getparent()].append(element)
    for row in rows.values():
        if len(row) >= _FEWEST_CARDS:
            yield from (block.key for element in row for block in cards[element])


def _heads_card(block: Block) -> bool:
    """Tell the headline of another article: a heading that is a link."""
    is_heading = any(
        each.tag in _HEADINGS for each in (block.element, *islice(block.element.iterancestors(), 2))
    )
    return block.links > _ALL_LINKED and is_heading


def _leads_elsewhere(block: Block) -> bool:
    """Tell a block that is one link and no sentence, or one behind a label ("Read also: ...")."""
    size = len(block.text)
    if not block.links or size > _LONGEST or len(block.text.split()) < _FEWEST_WORDS:
        return False
    if len(links_of(block.element)) > 1 or says_who_or_when(block.text):
        return False
    if block.links > _ALL_LINKED:
        return not ends_sentence(block.text) and not block.text[0].islower()
    label = _LABEL.match(block.text)
    linked = size - label.end() if label else 0
    return linked > 0 and block.links * size >= _ALL_LINKED * linked


def _is_alone(heading: Block, page: Sequence[Block], kept: set[str]) -> bool:
    """Tell the heading of a box whose other blocks are not of the article."""
    box = heading.element.getparent()
    if heading.key not in kept or is_prose(heading.text) or box is None or box.tag == "body":
        return False
    others = [block for block in page if block is not heading and box in block.element.iterancestors()]
    return bool(others) and not any(block.key in kept for block in others)
