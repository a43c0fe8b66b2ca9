"""What a page states of its article: headline, dates, authors, outlet, address and language."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from report.ingest.agencies import is_known
from report.ingest.document import Stated
from report.ingest.kinds.page.blocks import key_of
from report.ingest.kinds.page.data import entities, is_same_headline, main_entity, metas, names_of, plain
from report.ingest.kinds.page.dates import stated_dates
from report.ingest.kinds.page.lines import words_of
from report.ingest.kinds.people import is_desk
from report.ingest.lines import NAME, is_prose
from report.ingest.noise.bylines import is_byline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml.html import HtmlElement

_LONGEST_TITLE = 400
_LONGEST_ADDRESS = 2_000
_SEPARATOR = re.compile(r"\s+(?:[-–—|•·»:]|::|//)\s+|\s*[|»]\s*|:\s+")
_SHORTEST_HEADLINE = 12
"""Letters of a part of a title that stands on the page by more than chance."""
_HOLDING = ("div", "table", "tbody", "tr", "p", "ul")
_CUT = ("...", "…")
_FIRST_PARAGRAPHS = 5
_SHORTEST_SITE = 3
_TELLING = 8
"""Letters of a site's name that no person's name holds by chance."""
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_AUTHORS = (
    *("author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "byl", "authors"),
    *("dc.creator", "dcterms.creator", "cxenseparse:author", "citation_author", "twitter:creator:name"),
)
_BY = re.compile(r"(?:by|written by|von|par|por|di|door|bài|tác giả|author)\b\s*:?\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;/|&]\s*|\s+(?:and|và|und)\s+")
_FOLLOWING = "following::*[position() <= 25]"
_MARKED = re.compile(
    r"(?:^|\s)(?:(?!comment)[\w-]){0,30}?\b(?:authors?|byline)(?:[\s_-]+(?:name|info|wrap|title))?(?:$|\s)",
    re.IGNORECASE,
)
_BESIDE_TEXT = frozenset(("time", "p", "ul", "h2", "h3", "button"))
_LONGEST_BYLINE = 80
_WORDS = range(2, 7)
_UNCASED = range(2, 21)
_MOST_AUTHORS = 20


def stated_fields(tree: HtmlElement, key: str) -> Stated:
    """Read what a page states of its article; `key` resolves its addresses where it is one itself."""
    named = metas(tree)
    found = entities(tree)
    addresses = [address for each in _addresses(tree, named) if (address := _absolute(each, key))]
    headlines = [*_firsts(named, "og:title", "twitter:title"), *_headings(tree), _title(tree)]
    entity = main_entity(found, [each for each in headlines if each], [*addresses, key])
    publishers = [name for name, _ in names_of(entity.get("publisher")) if name]
    outlet = next(iter([*_firsts(named, "og:site_name"), *publishers]), None)
    names = [*publishers, *_firsts(named, "application-name"), *_headings(tree, names_site=True)]
    sites = _site_names([outlet or "", *names], [*addresses, key])
    language = _language(tree, named, entity)
    published, updated = stated_dates(tree, named, entity, language)
    return Stated(
        title=_headline(tree, named, entity, sites),
        published=published,
        updated=updated,
        authors=_authors(tree, named, entity, sites),
        translators=tuple(_people([name for name, _ in names_of(entity.get("translator"))], sites)),
        outlet=outlet,
        url=next(iter(addresses), None),
        language=language,
    )


def _firsts(named: Mapping[str, Sequence[str]], *names: str) -> list[str]:
    return [named[name][0] for name in names if name in named]


def _title(tree: HtmlElement) -> str:
    element = next(tree.iter("title"), None)
    return "" if element is None else plain(element.text_content())


def _headings(tree: HtmlElement, *, level: str = "h1", names_site: bool = False) -> list[str]:
    """Give the headings of a level; one that leads to the front page is the site's name."""
    found = (each for each in tree.iter(level) if _leads_home(each) == names_site)
    return [text for each in found if (text := plain(words_of(each)))]


def _printed(tree: HtmlElement, title: str) -> Iterator[str]:
    """Give the part of a title that stands on the page once, in an element of its own that is no link."""
    ends = [(found.start(), found.end()) for found in _SEPARATOR.finditer(title[:_LONGEST_TITLE])]
    parts = {key_of(part) for start, end in ends for part in (title[:start], title[end:])}
    parts = {part for part in parts if len(part) >= _SHORTEST_HEADLINE}
    if not parts:
        return
    found = {
        key: text
        for each in tree.iter("td", "div", "span", "strong", "b", "font", "h3", "h4")
        if not len(each) or each[0].tag not in _HOLDING
        if (text := plain(each.text_content()[: 2 * _LONGEST_TITLE]))
        and (key := key_of(text)) in parts
        and not each.xpath("ancestor::a|descendant::a")
    }
    if len(found) == 1:
        yield from found.values()


def _leads_home(heading: HtmlElement) -> bool:
    links = [each.get("href") or "" for each in (*heading.iter("a"), *heading.iterancestors("a"))]
    return any(re.fullmatch(r"(?:https?://[^/?#]+)?/?(?:index\.\w+)?", link.strip()) for link in links)


def _addresses(tree: HtmlElement, named: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield (link.get("href") or "").strip()
    yield from named.get("og:url", ())


def _absolute(address: str, key: str) -> str | None:
    """Return an address of a page on the web; a relative one only where the page's own address is known."""
    if not 0 < len(address) <= _LONGEST_ADDRESS or not address.isprintable() or " " in address:
        return None
    try:
        whole = urljoin(key, address) if key.startswith(("http://", "https://")) else address
        parts = urlsplit(whole)
    except ValueError:
        return None
    is_page = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
    return whole if is_page and parts.path.strip("/") else None


def _site_names(names: Iterable[str], addresses: Iterable[str]) -> set[str]:
    """Give the names of a site, as compared: those it states, and what its addresses call it."""
    found = {key_of(name) for name in names}
    for address in addresses:
        if address.startswith(("http://", "https://")):
            host = (urlsplit(address).hostname or "").removeprefix("www.")
            found |= {key_of(host), *map(key_of, host.split(".")[:-1])}
    return {name for name in found if len(name) >= _SHORTEST_SITE}


def _headline(
    tree: HtmlElement, named: Mapping[str, Sequence[str]], entity: Mapping[str, object], sites: set[str]
) -> str | None:
    """Return the printed headline: the heading that data name too, else what they say without the site."""
    headings = [text for text in _headings(tree) if key_of(text) not in sites and len(text) <= _LONGEST_TITLE]
    stated = [plain(entity.get("headline")), *_firsts(named, "og:title", "twitter:title"), _title(tree)]
    above = islice(_headings(tree, level="p"), _FIRST_PARAGRAPHS)
    others = [*headings, *_headings(tree, level="h2"), *above, *_printed(tree, _title(tree)), *stated]
    told = [text for each in stated if each and (text := _without_site(each, sites, others))]
    told = [text for text in told if len(text) <= _LONGEST_TITLE and key_of(text) not in sites]
    for text in told:
        printed = [heading for heading in headings if is_same_headline(heading, text)]
        if printed:
            return _proper(printed[0], text)
    whole = [text for text in told if not text.endswith(_CUT)]
    if whole or told:
        return (whole or told)[0]
    return headings[0] if len(headings) == 1 else None


def _proper(printed: str, told: str) -> str:
    """Return the heading as printed, without a kicker that data leave out."""
    is_part = key_of(told) in key_of(printed) and not told.endswith(_CUT)
    return told if is_part and len(told) < len(printed) else printed


def _without_site(text: str, sites: set[str], others: Sequence[str]) -> str:
    """Take the site's name off a title, where that name or the title without it stands elsewhere."""
    keys = {key_of(other) for other in others}
    ends = [(found.start(), found.end()) for found in _SEPARATOR.finditer(text)]
    for start, end in ends:
        for rest, cut in ((text[:start], text[end:]), (text[end:], text[:start])):
            if key_of(rest) in keys and key_of(rest) not in sites and rest != text:
                return rest.strip()
            if key_of(cut) in sites and rest.strip():
                return _without_site(rest.strip(), sites, others)
    return text


def _language(
    tree: HtmlElement, named: Mapping[str, Sequence[str]], entity: Mapping[str, object]
) -> str | None:
    values = [
        tree.get("lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        entity.get("inLanguage"),
    ]
    values += _firsts(named, "og:locale", "content-language", "language")
    stated = (value.strip() for value in values if isinstance(value, str))
    return next((value.replace("_", "-") for value in stated if _TAG.fullmatch(value)), None)


def _authors(
    tree: HtmlElement, named: Mapping[str, Sequence[str]], entity: Mapping[str, object], sites: set[str]
) -> tuple[str, ...]:
    """Return the people that the first place which names any calls the authors."""
    places = (
        [name for name, kind in names_of(entity.get("author")) if kind in ("", "Person")],
        *(named.get(name, ()) for name in _AUTHORS),
        [plain(words_of(each)) for each in tree.iterfind(".//*[@itemprop='author']//*[@itemprop='name']")],
        [plain(words_of(each)) for each in tree.iterfind(".//a[@rel='author']")],
    )
    stated = (people for place in places if (people := tuple(_people(place, sites))))
    return next(stated, ()) or tuple(_people(_bylines(tree), sites))


def _bylines(tree: HtmlElement) -> Iterator[str]:
    """Give what names the authors between the headline and the text, as its words or its markup say."""
    headline = next((each for each in tree.iter("h1") if not _leads_home(each)), None)
    for element in () if headline is None else headline.xpath(_FOLLOWING):
        text = plain(words_of(element))
        if is_prose(text):
            return
        is_marked = len(text) <= _LONGEST_BYLINE and _MARKED.search(element.get("class", "")) is not None
        if is_byline(text) or (
            is_marked and not _BESIDE_TEXT.intersection(each.tag for each in element.iter())
        ):
            yield text


def _people(names: Iterable[str], sites: set[str]) -> list[str]:
    """Give the names among these that are those of people, each once."""
    parts = (
        part
        for name in names
        for part in _BETWEEN.split(_BY.sub("", name, count=1) if _BY.match(name) else name)
    )
    return list(dict.fromkeys(part for part in parts if _is_person(part, sites)))[:_MOST_AUTHORS]


def _is_person(name: str, sites: set[str]) -> bool:
    key = key_of(name)
    if (
        is_known(name)
        or any(site == key or (len(site) >= _TELLING and site in key) for site in sites)
        or is_desk(name)
        or re.search(r"[\d@:#<>]", name)
    ):
        return False
    if name == name.upper() == name.lower():
        return len(name) in _UNCASED
    return len(name.split()) in _WORDS and re.fullmatch(NAME, name) is not None
