"""The tree of a page in, the lines of its article out, and what its markup tells apart from them.

trafilatura finds the body. The lead above it, and paragraphs between those that it finds, are put back; where
it finds little of what stands together on the page, the page's own blocks are taken. Links to other pages go.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from report.article import Removed
from report.ingest.kinds.page_blocks import blocks, key_of
from report.ingest.kinds.page_lines import kind_of, lines_of
from report.ingest.kinds.page_prune import prune
from report.ingest.lines import Line, ends_sentence, is_prose
from report.ingest.noise.bylines import is_byline
from report.ingest.noise.stamps import field, is_stamp
from report.ingest.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from report.ingest.kinds.page_blocks import Block

LINK = "related_link"
"""The rule of blocks that are nothing but a link to another page, alone or behind a label."""
_MOST_LINKED = 0.3
_ALL_LINKED = 0.9
_LONGEST_LINK = 250
_FEWEST_WORDS = 3
_LABEL = re.compile(r"\W{0,5}[^.!?:|]{2,40}[:|]\s*")
_LEAST = 500
"""Characters of prose that stand together, below which a page has no article of its own to be missed."""
_COVERED = 0.5
_SHORTEST_KEY = 30
_HEADINGS = ("h1", "h2", "h3")
_PLAIN = ("p", "li", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of a page's article, and what was taken out of them."""

    lines: tuple[Line, ...]
    removed: tuple[Removed, ...]


def article_body(body: HtmlElement, title: str | None) -> Body:
    """Find the article on a page."""
    captions = list(prune(body))
    page = list(blocks(body))
    running = [block for block in page if _is_running(block)]
    together = _together(running)
    found = _found(body, running, together)
    found, links = _without_links(_restored(found, page, title), page)
    lines = _numbered([*found, *links], page)
    return Body(
        tuple(lines[: len(found)]),
        (
            *(caption for element, caption in captions if together is None or _is_near(element, together)),
            *(Removed(LINK, line.text, line.number) for line in lines[len(found) :]),
        ),
    )


def _numbered(lines: Sequence[Line], page: Sequence[Block]) -> list[Line]:
    """Give lines the numbers of their blocks in the input; one that has no block stands beside the last."""
    places = {block.key[:_SHORTEST_KEY]: block.element.sourceline or 1 for block in reversed(page)}
    made: list[Line] = []
    for line in lines:
        before = made[-1].number if made else 1
        made.append(replace(line, number=places.get(key_of(line.text)[:_SHORTEST_KEY], before)))
    return made


def _is_running(block: Block) -> bool:
    return not block.is_beside and block.links <= _MOST_LINKED and is_prose(block.text)


def _is_near(element: HtmlElement, together: HtmlElement) -> bool:
    """Tell what stands in the element that holds the article's paragraphs, or right around it."""
    around = together.getparent()
    return any(each in (together, around) for each in (element, *element.iterancestors()))


def _together(running: Sequence[Block]) -> HtmlElement | None:
    """Return the element that holds most of a page's paragraphs directly, or one level deeper."""
    scores: Counter[HtmlElement] = Counter()
    for block in running:
        parent = block.element.getparent()
        if parent is not None:
            scores[parent] += len(block.text)
            if (outer := parent.getparent()) is not None:
                scores[outer] += len(block.text) // 2
    return scores.most_common(1)[0][0] if scores else None


def _found(body: HtmlElement, running: Sequence[Block], together: HtmlElement | None) -> list[Line]:
    """Give the lines that trafilatura finds, or those of the paragraphs that it misses most of."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy

    found = bare_extraction(body.getroottree().getroot(), include_comments=False, output_format="xml")
    lines = [] if found is None or isinstance(found, dict) else lines_of(found.body)
    if together is None:
        return lines
    text = key_of(" ".join(line.text for line in lines))
    mass = [block for block in running if together in block.element.iterancestors()]
    size = sum(len(block.text) for block in mass)
    covered = sum(len(block.text) for block in mass if block.key in text)
    return lines_of(together) if size > _LEAST and covered < _COVERED * size else lines


def _restored(lines: list[Line], page: Sequence[Block], title: str | None) -> list[Line]:
    """Put back the lead between headline and body, and paragraphs beside those that were found."""
    at = {key_of(line.text): index for index, line in enumerate(lines)}
    known = [index for index, block in enumerate(page) if block.key in at and len(block.key) >= _SHORTEST_KEY]
    if not known:
        return lines
    headline = _headline(page[: known[0]], key_of(title or ""))
    parents = {page[index].element.getparent() for index in known}
    text = key_of(" ".join(line.text for line in lines))
    missed: defaultdict[int, list[Line]] = defaultdict(list)
    before = 0
    for index, block in enumerate(page[: known[-1]]):
        before = at.get(block.key, before - 1) + 1
        is_lead = headline is not None and headline < index < known[0]
        is_between = index > known[0] and _is_among(block.element, parents)
        is_missed = (is_lead and _is_running(block)) or (is_between and _is_plain(block))
        if is_missed and block.key not in text:
            words = " ".join(clean(block.text).split())
            missed[before].append(Line(0, 0, words, kind_of(block.element)))
    made = [each for index, line in enumerate(lines) for each in (*missed[index], line)]
    return [Line(0, number, line.text, line.kind) for number, line in enumerate(made)] if missed else made


def _is_plain(block: Block) -> bool:
    """Tell a paragraph, a heading or an item without links, whatever its length."""
    return _is_running(block) or (not block.is_beside and not block.links and block.element.tag in _PLAIN)


def _is_among(element: HtmlElement, parents: set[HtmlElement]) -> bool:
    """Tell what stands beside the paragraphs found, or is an item of a list beside them."""
    parent = element.getparent()
    if parent is not None and element.tag == "li":
        parent = parent.getparent()
    return parent in parents


def _headline(above: Sequence[Block], title: str) -> int | None:
    """Return the index of the headline among the blocks above the text."""
    first = [
        index
        for index, block in enumerate(above)
        if block.element.tag == "h1" or (block.element.tag in _HEADINGS and title and block.key == title)
    ]
    return first[-1] if first else None


def _without_links(lines: Sequence[Line], page: Sequence[Block]) -> tuple[list[Line], list[Line]]:
    """Part the lines from those that only lead to other pages."""
    links = {block.key for block in page if _leads_elsewhere(block)}
    links -= {block.key for block in page if not block.links}
    kept = [line for line in lines if key_of(line.text) not in links]
    return kept, [line for line in lines if key_of(line.text) in links]


def _leads_elsewhere(block: Block) -> bool:
    """Tell a block that is one link and no sentence, or one behind a label ("Read also: ...")."""
    size = len(block.text)
    if not block.links or size > _LONGEST_LINK or len(block.text.split()) < _FEWEST_WORDS:
        return False
    if len([anchor for anchor in block.element.iter("a") if anchor.get("href")]) > 1:
        return False
    if _says_who_or_when(block.text):
        return False
    if block.links > _ALL_LINKED:
        return not ends_sentence(block.text) and not block.text[0].islower()
    label = _LABEL.match(block.text)
    linked = size - label.end() if label else 0
    return linked > 0 and block.links * size >= _ALL_LINKED * linked


def _says_who_or_when(text: str) -> bool:
    return is_byline(text) or is_stamp(text, below_headline=True) or field(text) is not None
