"""JSON in: an article as some filter passed it on, raw text that is still to be cleaned, or a list of them.

An object with an `id` is an article as it stands, and stays as it is. One without is raw: its text is cleaned
like any other, and its fields count as metadata by hand; those under the names that other programs give them
count as what the document states.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from report import lines
from report.errors import IngestError
from report.ingest.document import Document, Stated
from report.ingest.hand import KEYS, read_entries, usable
from report.ingest.kinds.sniff import JSON_LINE
from report.ingest.kinds.timestamps import timestamp
from report.ingest.lines import ends_sentence, numbered
from report.ingest.text import UnreadableError, clean, decode
from report.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from report.ingest.document import Received

_MADE_HERE = ("id", "text", "names", "structure", "removed", *KEYS)
_TEXTS = ("body", "content", "articleBody", "maintext")
_TITLES = ("headline",)
_PUBLISHED = (
    "date_published",
    "datePublished",
    "published_at",
    "publishedAt",
    "publish_date",
    "date_publish",
    "date",
)
_UPDATED = ("date_modified", "dateModified", "updated_at", "updatedAt")
_AUTHORS = ("author",)
_OUTLETS = ("sitename", "site_name", "publisher")
_ADDRESSES = ("url", "link")
_LANGUAGES = ("lang", "inLanguage")
"""Names in schema.org's NewsArticle, JSON Feed, and the lines that crawlers write."""
_ADDRESS = re.compile(r"https?://[^\s\"<>]+")
_LONGEST = 1_000
_LONGEST_DETAIL = 300
_CUT_SHORT = re.compile(r"\s*(?:…|\.\.\.)\s*\[\+\d{1,7} chars\]\s*\Z")
"""What stands where an interface gives the first characters of a text only."""
_LONGEST_MARK = 40


def read(received: Received, data: bytes) -> Iterator[Document | Received | lines.Line]:
    """Give the article of an object, its text as a document, or the objects of a list.

    Raises: UnreadableError where it is no JSON object with a text.
    """
    text = decode(data, received.key, received.charset)
    if received.media_type != JSON_LINE and (parts := _parts(text)) is not None:
        yield from (_part(received, name, part) for name, part in parts)
        return
    try:
        plain = lines.load(text, received.key)
        if plain.get("id") is not None and "text" in plain:
            yield lines.from_fields(lines.with_text(plain, received.key), received.key)
            return
        raw = lines.with_text(_named(plain), received.key)
    except IngestError as error:
        detail = str(error).removeprefix(received.key).lstrip(": ")
        raise UnreadableError("bad_line", received.key, detail[:_LONGEST_DETAIL]) from error
    yield _raw(raw, received.key)


def _parts(text: str) -> list[tuple[str, str]] | None:
    """Cut a list, or lines in an encoding that cannot be cut as bytes; None where there is one object."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        each = [(f"line {number}", line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
        return each if len(each) > 1 and all(line.lstrip().startswith("{") for _, line in each) else None
    if not isinstance(whole, list) or not any(isinstance(item, dict) for item in whole):
        return None
    return [(f"item {number}", json.dumps(item)) for number, item in enumerate(whole, 1)]


def _part(received: Received, name: str, text: str) -> Received:
    key = f"{received.key}, {name}"
    return replace(
        received, key=key, data=text.encode(), path=None, media_type=JSON_LINE, depth=received.depth + 1
    )


def _raw(plain: Mapping[str, object], origin: str) -> Document:
    hand, unused = usable(lambda: read_entries(_metadata(plain), origin))
    return Document(
        tuple(numbered(_whole(clean(str(plain["text"]))))),
        stated=_stated(plain),
        hand=hand,
        unused=unused,
        extra={key: value for key, value in plain.items() if key not in _MADE_HERE},
    )


def _whole(text: str) -> str:
    """Return a text that was cut short up to its last whole sentence, where it has one."""
    mark = _CUT_SHORT.search(text, max(len(text) - _LONGEST_MARK, 0))
    if mark is None:
        return text
    kept = text[: mark.start()]
    sentences = split(kept, "")
    is_broken = len(sentences) > 1 and not ends_sentence(sentences[-1].words)
    return kept[: sentences[-1].start].rstrip() if is_broken else kept


def _named(plain: dict[str, object]) -> dict[str, object]:
    """Give a text that stands under another name its own."""
    others = (plain[name] for name in _TEXTS if isinstance(plain.get(name), str))
    return plain if "text" in plain else {**plain, "text": next(others, None)}


def _metadata(plain: Mapping[str, object]) -> dict[str, object]:
    """Take the fields that count as metadata; an empty one says nothing."""
    known = {key: value for key, value in plain.items() if key in KEYS and value not in (None, "", [], ())}
    source = known.get("source")
    if isinstance(source, dict):
        known["source"] = {key: source[key] for key in ("name", "url", "group") if source.get(key)}
    elif isinstance(source, str) and _ADDRESS.fullmatch(source):
        known["source"] = {"url": source}
    if published := timestamp(known.get("published")):
        known["published"] = published
    return known


def _stated(plain: Mapping[str, object]) -> Stated:
    """Take what stands in the fields of other programs; a date only in the forms of feeds and mails."""
    address = next(_values(plain, _ADDRESSES), "")
    return Stated(
        title=next(_values(plain, _TITLES), None),
        published=next(filter(None, map(timestamp, _values(plain, _PUBLISHED))), None),
        updated=next(filter(None, map(timestamp, _values(plain, _UPDATED))), None),
        authors=tuple(dict.fromkeys(_values(plain, _AUTHORS))),
        outlet=next(_values(plain, _OUTLETS), None),
        url=address if _ADDRESS.fullmatch(address) else None,
        language=next(_values(plain, _LANGUAGES), None),
    )


def _values(plain: Mapping[str, object], names: Sequence[str]) -> Iterator[str]:
    """Give what stands in some fields, each as a line of text."""
    for name in names:
        yield from _each(plain.get(name))


def _each(value: object) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        named = each.get("name") if isinstance(each, dict) else each
        text = clean(named).strip() if isinstance(named, str) and len(named) <= _LONGEST else ""
        if text and "\n" not in text:
            yield text
