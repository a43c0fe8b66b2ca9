"""A page's tree before the article is looked for: navigation and captions out, words in a sentence kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from report.article import Removed
from report.ingest.kinds.page.lines import words_of
from report.ingest.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

CAPTION = "caption_markup"
"""The rule of captions that a page's markup names as such."""
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:(?:wp|image|img|photo|picture|pic|figure|media|photocms)?[_-]?caption(?:[_-]?text)?|"
    r"photo[_-]?credit|bildunterschrift|legende)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAPTIONED = ("p", "div", "span", "em", "small", "td", "dd", "h6", "cite", "figcaption")
_LONGEST_CAPTION = 600
_NAVIGATION = (
    ".//nav|.//*[@hidden or @role='navigation' or @role='search' or @role='dialog' or @aria-modal='true']"
)
_MAIN_SHARE = 0.5
"""What holds more of a page is shown in the end, whatever its markup says."""
_INLINE = ("p", "li", "td", "blockquote", "span", "strong", "em", "b", "i")


def prune(body: HtmlElement) -> Iterator[tuple[HtmlElement, Removed]]:
    """Take navigation and captions out of a page's body; give each caption with the element it stood in."""
    for element in body.xpath(_NAVIGATION):
        if len(element.text_content()) < _MAIN_SHARE * len(body.text_content()):
            _drop(element)
    for element in list(body.iter("time", "label", "data")):
        parent = element.getparent()
        if parent is not None and parent.tag in _INLINE:
            element.tag = "span"  # trafilatura drops the others with their words
    for element in list(body.iter(*_CAPTIONED)):
        parent = element.getparent()
        if parent is not None and _is_caption(element):
            text = " ".join(clean(words_of(element)).split())
            if len(text) <= _LONGEST_CAPTION:
                _drop(element)
                if text:
                    yield parent, Removed(CAPTION, text, element.sourceline or 1)


def _is_caption(element: HtmlElement) -> bool:
    return element.tag == "figcaption" or _CAPTION.search(element.get("class", "")) is not None


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
