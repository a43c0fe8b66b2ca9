"""What a page states in data of its own: meta tags, and the article among its JSON-LD."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from report.ingest.kinds.page.blocks import key_of
from report.ingest.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml.html import HtmlElement

_ARTICLES = re.compile(r"(?:\w*(?:Article|BlogPosting|SocialMediaPosting)|Report)\Z")
"""Source: schema.org/Article and its subtypes."""
_MOST_DATA = 1_000_000
_MOST_ENTITIES = 500
_WRAPPERS = ("@graph", "mainEntity")
_COMMENT = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*\Z")
_TEMPLATE = re.compile(r"\{\{|\{[$%]|\$\{|%%\w+%%|\[%")
_LONGEST = 2_000
_WORD = re.compile(r"\w+")
_SHARED = 0.6
"""Share of the words of the shorter of two headlines that the other has too, where both name one article."""
_SHORTEST_PART = 15


def metas(tree: HtmlElement) -> dict[str, list[str]]:
    """Give what the meta tags of a page's head state, by their names in small letters."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = plain(element.get("content"))
        for name in (element.get("property"), element.get("name"), element.get("itemprop")):
            if name and content:
                found.setdefault(name.strip().lower(), []).append(content)
    return found


def plain(value: object) -> str:
    """Return a stated value as one line of clean text; empty where it is none, or an unfilled template."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        return ""
    text = " ".join(clean(value).split())
    return "" if _TEMPLATE.search(text) else text


def entities(tree: HtmlElement) -> list[Mapping[str, object]]:
    """Give the articles that a page's JSON-LD describes: not those that it lists, quotes or is a part of."""
    left = _MOST_DATA
    found: list[Mapping[str, object]] = []
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "").lower() or len(text) > left:
            continue
        left -= len(text)
        found.extend(entity for entity in _nodes(_parsed(text)) if is_article(entity.get("@type")))
    return found


def _parsed(text: str) -> object:
    try:
        return json.loads(_COMMENT.sub("", text), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object) -> Iterator[Mapping[str, object]]:
    waiting = [value]
    for _ in range(_MOST_ENTITIES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node[:_MOST_ENTITIES])
        elif isinstance(node, dict):
            yield node
            waiting.extend(node[key] for key in _WRAPPERS if key in node)


def is_article(kind: object) -> bool:
    """Tell a type of schema.org that names an article."""
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(each, str) and _ARTICLES.search(each) for each in kinds)


def main_entity(
    found: Sequence[Mapping[str, object]], headlines: Sequence[str], addresses: Sequence[str]
) -> Mapping[str, object]:
    """Return the entity that is the page's article, told by its address or headline; empty where none is."""
    own = {_place(address) for address in addresses} - {""}
    fallback: list[Mapping[str, object]] = []
    for entity in found:
        headline = plain(entity.get("headline")) or plain(entity.get("name"))
        places = {_place(address) for address in _addresses(entity)} - {""}
        if any(is_same_headline(headline, other) for other in headlines) or places & own:
            return entity
        if not (headline and headlines) and not (places and own):
            fallback.append(entity)
    return fallback[0] if len(fallback) == 1 == len(found) else {}


def _addresses(entity: Mapping[str, object]) -> Iterator[str]:
    page = entity.get("mainEntityOfPage")
    for value in (entity.get("url"), entity.get("@id"), page.get("@id") if isinstance(page, dict) else page):
        if isinstance(value, str):
            yield value


def _place(address: str) -> str:
    """Return what of an address names a page: host and path, where there is a path."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    path = parts.path.rstrip("/").lower()
    return (
        (parts.hostname or "").removeprefix("www.") + path
        if path and parts.scheme in ("http", "https")
        else ""
    )


def is_same_headline(one: str, other: str) -> bool:
    """Tell two wordings of one headline: alike, one a part of the other, or mostly of the same words."""
    first, second = sorted((key_of(one), key_of(other)), key=len)
    if not first:
        return False
    if first == second or (len(first) >= _SHORTEST_PART and first in second):
        return True
    words, others = _words(one), _words(other)
    return len(words & others) >= _SHARED * min(len(words), len(others)) and min(len(words), len(others)) > 1


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def names_of(value: object) -> Iterable[tuple[str, str]]:
    """Give the names that a property of JSON-LD holds, each with the type it states."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield plain(each), ""
        elif isinstance(each, dict):
            names = each.get("name")
            for name in names if isinstance(names, list) else [names]:
                yield plain(name), str(each.get("@type") or "")
