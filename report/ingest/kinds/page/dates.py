"""When a page says that its article was published and updated: its data, and the stamp below its headline."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from report.ingest.dates import is_day_first, mentions, order_by_weekday, order_of, stamp_value
from report.ingest.kinds.page.data import is_article, plain
from report.ingest.kinds.timestamps import UNSET
from report.ingest.lines import is_prose
from report.ingest.noise.stamps import is_stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml.html import HtmlElement

    from report.ingest.dates import Order

_PUBLISHED = (
    *("article:published_time", "article:published", "og:published_time", "og:article:published_time"),
    *("datepublished", "date_published", "published_time", "published-date", "published_at"),
    *(
        "pubdate",
        "pub_date",
        "publish-date",
        "publish_date",
        "publishdate",
        "publication_date",
        "publication-date",
    ),
    *(
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "article_date_original",
        "release_date",
    ),
    *(
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.date",
        "dc.date",
        "dc.date.created",
        "dcterms.created",
        "date",
    ),
)
_UPDATED = (
    *("article:modified_time", "article:modified", "og:updated_time", "datemodified", "date_modified"),
    *("modified_time", "last-modified", "lastmod", "last_updated", "dcterms.modified", "dc.date.modified"),
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2})(?::?\d{2})?(.*))?")
_LONGEST = 100
_LINKED_HEADING = ".//h2//a|.//h3//a|.//h4//a|.//a//h2|.//a//h3|.//a//h4"
_AROUND = 3
_LISTED = 2
_PRECEDING = "preceding::*[position() <= 8][not(*)]"
_FOLLOWING = "following::*[position() <= 25]"
_LONGEST_LINE = 200
_YEARS = range(1700, 2101)
_OWN = re.compile(
    r"publish|pubdate|posted|entry-date|post-date|article-date|date-?time|ngay[-_]?dang", re.IGNORECASE
)
_LATER = re.compile(r"updat|modif|chang|cap[-_]?nhat", re.IGNORECASE)
_BESIDE = ("aside", "nav", "footer", "li")


def stated_dates(
    tree: HtmlElement, metas: Mapping[str, Sequence[str]], entity: Mapping[str, object], language: str | None
) -> tuple[str | None, str | None]:
    """Return when the article was published, and when it was updated."""
    published = [
        plain(entity.get("datePublished")),
        *_named(metas, _PUBLISHED),
        *_properties(tree, "datePublished"),
    ]
    updated = [
        plain(entity.get("dateModified")),
        *_named(metas, _UPDATED),
        *_properties(tree, "dateModified"),
    ]
    stamps = list(_stamps(tree))
    order = order_of([*published, *updated, *stamps], is_day_first=is_day_first(language))
    return (
        _first(published, order) or _only(stamps, order),
        _first(updated, order),
    )


def _named(metas: Mapping[str, Sequence[str]], names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield from metas.get(name, ())


def _first(values: Iterable[str], order: Order | None) -> str | None:
    return next((value for each in values if (value := date_value(each, order))), None)


def _only(values: Iterable[str], order: Order | None) -> str | None:
    """Return the date that all of these agree on."""
    read = [value for each in values if (value := date_value(each, order))]
    return max(read, key=len) if len({value[:10] for value in read}) == 1 else None


def date_value(text: str, order: Order | None) -> str | None:
    """Read a stated date, with the time and zone beside it; None where it is none, or only a placeholder."""
    if len(text) > _LONGEST:
        return None
    compact = _COMPACT.fullmatch(text)
    if compact:
        day, clock = "-".join(compact.group(1, 2, 3)), compact[4]
        text = f"{day}T{clock}:{compact[5]}{compact[6]}" if clock else day
    mention = next((each for each in mentions(text) if each.year), None)
    if mention is None:
        return None
    value = stamp_value(text, mention, order or order_by_weekday(mention, text))
    return value if value and value[:10] not in UNSET and int(value[:4]) in _YEARS else None


def _properties(tree: HtmlElement, name: str) -> Iterator[str]:
    """Give the dates of a property of microdata, where it is that of an article, and of one only."""
    found = []
    for element in tree.xpath(".//*[@itemprop=$name]", name=name):
        scope = next((each for each in element.iterancestors() if each.get("itemscope") is not None), None)
        kind = (scope.get("itemtype") or "").rstrip("/").rpartition("/")[2] if scope is not None else ""
        if scope is None or is_article(kind):
            found.append((scope, _value(element)))
    if len({scope for scope, _ in found}) == 1:
        yield from (value for _, value in found)


def _value(element: HtmlElement) -> str:
    return plain(element.get("content") or element.get("datetime") or element.text_content())


def _stamps(tree: HtmlElement) -> Iterator[str]:
    """Give the times of publication right below the headline, or near it and marked as such."""
    headline = next(tree.iter("h1"), None)
    if headline is None:
        return
    beside, around = {headline.getparent(), *_beside(headline)}, set(_around(headline))
    below = set(_below(headline))
    yield from _above(headline)
    for element in tree.iter("time"):
        names = f"{element.get('class', '')} {element.get('itemprop', '')}"
        above = list(element.iterancestors())
        if _LATER.search(names) or any(each.tag in _BESIDE for each in above) or _is_listed(element):
            continue
        is_marked = element.get("pubdate") is not None or _OWN.search(names) is not None
        is_near = (is_marked or element in below) and not around.isdisjoint(above)
        if above[0] in beside or is_near:
            yield _value(element)


def _above(headline: HtmlElement) -> Iterator[str]:
    """Give the stamps with a time of day that stand right above a headline, in what holds it."""
    holder = headline.getparent()
    if holder is None or holder.tag in ("body", "html"):
        return
    for element in headline.xpath(_PRECEDING):
        text = plain(element.text_content()[: 2 * _LONGEST_LINE])
        held = {each.tag for each in element.iterancestors()}
        if holder in element.iterancestors() and held.isdisjoint(_BESIDE) and ":" in text and is_stamp(text):
            yield text


def _below(headline: HtmlElement) -> Iterator[HtmlElement]:
    """Give the times between a headline and the first running text below it."""
    for element in headline.xpath(_FOLLOWING):
        if element.tag == "time":
            yield element
        elif element.tag in ("p", "h1", "h2") and is_prose(plain(element.text_content())):
            return


def _around(headline: HtmlElement) -> Iterator[HtmlElement]:
    """Give the elements that hold a headline closely: those of the article, not of the page."""
    for element in islice(headline.iterancestors(), _AROUND):
        if element.tag in ("body", "html"):
            return
        yield element


def _beside(headline: HtmlElement) -> Iterator[HtmlElement]:
    """Give the lines that stand beside a headline."""
    parent = headline.getparent()
    if parent is not None:
        yield from filter(_is_short, parent)
        if parent.tag in ("header", "hgroup"):
            yield from filter(_is_short, parent.iterdescendants("div", "p", "span"))


def _is_short(element: HtmlElement) -> bool:
    """Tell a line of a page from a part of it."""
    return element.find(".//h2") is None and len(element.text_content()) <= _LONGEST_LINE


def _is_listed(element: HtmlElement) -> bool:
    """Tell a stamp that stands beside a headline with a link of its own: that of another article."""
    held = islice(element.iterancestors("article", "div", "section"), _LISTED)
    return any(each.find(".//h1") is None and each.xpath(_LINKED_HEADING) for each in held)
