"""RSS and Atom in, entries out."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from report.ingest.kinds.feed.entry import Entry
from report.ingest.kinds.fragment import one_line, plain, shown
from report.ingest.text import UnreadableError, decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from report.ingest.document import Received

_HTML = frozenset({"text/html", "application/xhtml+xml"})
_DECLARED = re.compile(rb"""\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})""")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML forbids and that feeds hold all the same."""
_TAG = re.compile(r"<[A-Za-z_][^\s<>]*+[^<>]{2000,}+")
_MOST_ATTRIBUTES = 200
"""The parser's time grows with the square of a tag's attributes."""
_ATOM = "http://www.w3.org/2005/Atom"


def entries(received: Received, data: bytes, base: str) -> Iterator[Entry]:
    """Give the entries of a feed.

    Raises: UnreadableError where there is none and the feed is damaged.
    """
    import feedparser  # noqa: PLC0415 - heavy

    text = _TAG.sub(_bounded, _CONTROL.sub("", _decoded(received, data))).lstrip("\ufeff \t\r\n")
    parsed = feedparser.parse(  # type: ignore[attr-defined, no-untyped-call]
        io.BytesIO(text.encode("utf-8", "replace")),  # never a string: it would be opened or fetched
        response_headers={"content-type": "application/xml; charset=utf-8"},
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    entries_found = [_plain(each) for each in parsed["entries"]]
    if not entries_found and (parsed["bozo"] or not parsed.get("version")):
        raise UnreadableError("damaged", received.key)
    version, feed = str(parsed["version"]), _plain(parsed["feed"])
    has_only_dublin_core = version.startswith("rss") and _ATOM not in parsed["namespaces"].values()
    for entry in entries_found:
        if has_only_dublin_core and "published" not in entry:
            entry["published"] = entry.get("updated")
        yield _entry(entry, feed, base, inherits=version.startswith("atom"))


def _decoded(received: Received, data: bytes) -> str:
    """Decode a feed; characters that are damaged stay visible, each entry is judged by its own."""
    declared = _DECLARED.match(data)
    label = received.charset or (declared[1].decode("ascii", "replace") if declared else None)
    try:
        return decode(data, received.key, label)
    except UnreadableError as error:
        if error.reason != "undecodable":
            raise
        return data.decode("utf-8", "replace")


def _bounded(tag: re.Match[str]) -> str:
    """Return a tag without its attributes where it has more than any feed's."""
    return tag[0] if tag[0].count("=") <= _MOST_ATTRIBUTES else tag[0].split(None, 1)[0]


def _plain(value: object) -> dict[str, object]:
    """Return fields as a plain dictionary: the library's own gives another date for one that is not there."""
    return dict(value.items()) if isinstance(value, dict) else {}


def _entry(entry: dict[str, object], feed: dict[str, object], base: str, *, inherits: bool) -> Entry:
    source, title = _plain(entry.get("source")), _plain(entry.get("title_detail"))
    people = [_people(each) for each in (entry, source, feed if inherits else {})]
    outlets = [_field(source, "title"), _field(entry, "publisher"), _field(feed, "publisher")]
    details = _details(entry)
    languages = [_field(each, "language") for each in details]
    value = _field(title, "value") or ""
    return Entry(
        id=_field(entry, "id"),
        link=_field(entry, "feedburner_origlink") or _field(entry, "link"),
        base=_field(feed, "link") or base,
        title=shown(value) if title.get("type") in _HTML else one_line(plain(value)),
        texts=tuple(_texts(details)),
        published=_field(entry, "published"),
        updated=_field(entry, "updated"),
        authors=next((each for each in people if each), ()),
        outlet=next((each for each in outlets if each), None) or _field(feed, "title"),
        language=next((each for each in languages if each), None) or _field(feed, "language"),
    )


def _field(fields: dict[str, object], key: str) -> str | None:
    value = fields.get(key)
    return value if isinstance(value, str) else None


def _details(entry: dict[str, object]) -> list[dict[str, object]]:
    content = entry.get("content")
    listed = content if isinstance(content, list) else []
    return [_plain(each) for each in (*listed, entry.get("summary_detail"))]


def _texts(details: Iterable[dict[str, object]]) -> Iterator[tuple[str, bool]]:
    for each in details:
        kind = each.get("type") or "text/html"
        if (value := _field(each, "value")) and (kind in _HTML or kind == "text/plain"):
            yield value, kind in _HTML


def _people(fields: dict[str, object]) -> tuple[str, ...]:
    authors = fields.get("authors")
    listed = authors if isinstance(authors, list) else []
    return tuple(name for each in listed if (name := _field(_plain(each), "name")))
