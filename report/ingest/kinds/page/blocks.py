"""A page's tree in, its blocks of text out: each with its element, and how much of it is link."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from report.ingest.kinds.page.lines import BLOCKS, UNSEEN, words_of
from report.ingest.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_BESIDE = frozenset(("nav", "aside", "footer", "figure", "form", "dialog", "menu", "address"))
_BESIDE_ROLES = frozenset(
    ("navigation", "complementary", "contentinfo", "search", "dialog", "banner", "menu")
)
_BESIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:comment(?:s|list)?|kommentare?|comentarios?|commentaires?|commenti|reacties|komentarze|"
    r"binh[-_]?luan|related|recommend\w*|newsletter|subscri\w+|cookie\w*|consent|paywall|sidebar|share|sharing|social|"
    r"author|autor|breadcrumbs?|footer|tags?|promo|advert\w*|banner|popup|modal|menu|navbar|navigation|pagination|"
    r"(?:box[-_]?)?tin[-_]?lien[-_]?quan|disclaimer|copyright|embed\w*|twitter-tweet|instagram-media|fb-post)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Names that pages give in class and id to what stands beside the article."""
_MAIN_SHARE = 0.5
"""An element that holds more of the page is its frame, whatever its name."""
_SPACES = re.compile(r"\W+")
_KEPT = 4_000
"""Characters of a text whose key is remembered at most: what is remembered stays within a few megabytes."""


@dataclass(frozen=True, slots=True)
class Block:
    """An element with no block inside: a paragraph, heading, item or cell, or words between such."""

    element: HtmlElement
    text: str
    links: float
    """Share of its letters that are links."""
    is_beside: bool
    """In the page's furniture, as tags, roles and names say."""
    key: str
    """Its letters and digits alone, by which texts are compared."""


def key_of(text: str) -> str:
    """Return the letters and digits of a text, by which it is compared."""
    return _key(text) if len(text) <= _KEPT else _key.__wrapped__(text)


@lru_cache(maxsize=1024)
def _key(text: str) -> str:
    """Answer again for what a page's steps ask about in turn: its paragraphs."""
    return _SPACES.sub("", clean(text)).casefold()


def blocks(body: HtmlElement) -> Iterator[Block]:
    """Give the blocks of a page in their order."""
    sizes, holding = _measured(body)
    stack = [(body, False)]
    while stack:
        element, beside = stack.pop()
        if element.tag in UNSEEN or not isinstance(element.tag, str):
            continue
        beside = beside or (sizes[element] < _MAIN_SHARE * sizes[body] and _is_beside(element))
        if element in holding:
            stack.extend((child, beside) for child in reversed(element))
        elif text := " ".join(words_of(element).split()):
            yield Block(element, text, _links(element, text), beside, key_of(text))


def _measured(body: HtmlElement) -> tuple[dict[HtmlElement, int], set[HtmlElement]]:
    """Count the letters of each element and its descendants; name those that hold a block."""
    sizes: dict[HtmlElement, int] = {}
    holding: set[HtmlElement] = set()
    for element in reversed(list(body.iter())):
        size = 0 if element.tag in UNSEEN else len((element.text or "").strip())
        for child in element:
            size += sizes[child] + len((child.tail or "").strip())
            if child.tag in BLOCKS or child in holding:
                holding.add(element)
        sizes[element] = size
    return sizes, holding


def _is_beside(element: HtmlElement) -> bool:
    """Tell an element that stands beside the article, as its tag, role or name says."""
    if element.tag in _BESIDE or element.get("role") in _BESIDE_ROLES or element.get("aria-hidden") == "true":
        return True
    return _BESIDE_NAMES.search(f"{element.get('class', '')} {element.get('id', '')}") is not None


def links_of(element: HtmlElement) -> list[HtmlElement]:
    """Give the links in an element: anchors that are no mere places on the page."""
    anchors = [element, *element.iterdescendants("a")] if element.tag == "a" else element.iter("a")
    return [each for each in anchors if each.get("href") or not (each.get("name") or each.get("id"))]


def _links(element: HtmlElement, text: str) -> float:
    links = links_of(element)
    if not links:
        return float(next(element.iterancestors("a"), None) is not None)
    return min(1.0, sum(len(" ".join(words_of(link).split())) for link in links) / len(text))
