"""The tree of a page in, the lines of its article out, and what its markup tells apart from them.

trafilatura finds the body. The lead above it, and paragraphs between those that it finds, are put back; where
it finds little of what stands together on the page, the page's own blocks are taken. Links to other pages go.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from report.article import Removed
from report.ingest.kinds.page.blocks import blocks, key_of
from report.ingest.kinds.page.elsewhere import elsewhere
from report.ingest.kinds.page.lines import lines_of
from report.ingest.kinds.page.prune import prune
from report.ingest.kinds.page.restore import SHORTEST_KEY, is_running, restored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from report.ingest.kinds.page.blocks import Block
    from report.ingest.lines import Line

_LEAST = 500
"""Characters of prose that stand together, below which a page has no article of its own to be missed."""
_COVERED = 0.5


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of a page's article, and what was taken out of them."""

    lines: tuple[Line, ...]
    removed: tuple[Removed, ...]


def article_body(body: HtmlElement, title: str | None) -> Body:
    """Find the article on a page."""
    captions = list(prune(body))
    page = list(blocks(body))
    running = [block for block in page if is_running(block)]
    together = _together(running)
    found = _found(body, running, together)
    lines = _numbered(restored(found, page, title), page)
    rule = elsewhere(lines, page, title)
    return Body(
        tuple(line for line in lines if rule(line) is None),
        (
            *(caption for element, caption in captions if together is None or _is_near(element, together)),
            *(Removed(named, line.text, line.number) for line in lines if (named := rule(line))),
        ),
    )


def _numbered(lines: Sequence[Line], page: Sequence[Block]) -> list[Line]:
    """Give lines the numbers of their blocks in the input; one that has no block stands beside the last."""
    places = {block.key[:SHORTEST_KEY]: block.element.sourceline or 1 for block in reversed(page)}
    made: list[Line] = []
    for line in lines:
        before = made[-1].number if made else 1
        made.append(replace(line, number=places.get(key_of(line.text)[:SHORTEST_KEY], before)))
    return made


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
    is_missed = size > _LEAST and covered < _COVERED * size
    return lines_of(together) if is_missed or not lines else lines
