"""Bytes in, their kind out: by content; a name or a declared type decides only where content does not."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from report.ingest.charsets import wide

if TYPE_CHECKING:
    from collections.abc import Mapping

    from report.ingest.document import Received
    from report.ingest.kinds import Kind

JSON_LINE = "application/x-json-line"
"""Media type of one line of a bundle of JSON Lines."""
_SEEN = 4096
"""More than the first line of a document that is indented takes."""
_ANY = re.IGNORECASE | re.DOTALL
_PROLOGUE = rb"(?:\s++|<\?[^>]*+>|(?><!--.*?-->))*+"
_DECLARED: Mapping[str, Kind] = {"text/html": "page", "text/plain": "text", "message/rfc822": "mail"}
"""What the part of a whole is declared to be; of what stands alone, servers say text/plain of anything."""
_FORMATS: tuple[Kind, ...] = ("pdf", "word", "archive", "binary")
_XML_PROLOGUE = rb"(?:\s++|<\?[^>]*+>|(?><!--.*?-->)|<!DOCTYPE[^>\[]*+(?>\[.*?\]\s*)?>)*+"
_JSON_FEED = (
    rb'\{(?:.*?(?<!\\)"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/'
    rb'|(?=.*?(?<!\\)"(?:feed_url|home_page_url)"\s*:).*?(?<!\\)"items"\s*:\s*\[)'
)
"""A JSON Feed with its keys in any order: its items may stand before its version."""
_WHEN = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? [^\n]{0,20}\d\d:\d\d"
"""The date in the line that parts the messages of a mailbox (RFC 4155)."""
_FIELD = rb"(?:[!-9;-~]{1,76}:[^\n]*+\n(?:[ \t][^\n]*+\n)*+)*?"
"""Fields of a mail's header (RFC 5322): as few as lead to what is sought."""
_ONLY_MAIL = (
    rb"(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To|DKIM-Signature|List-Id|X-Mailer):"
)
_PACKAGE = (
    rb"(?:\[Content_Types\]\.xml|_rels/|docProps/|customXml/"
    rb"|(?:word|xl|ppt)/(?:\w+\.xml|_rels/|theme/|media/))"
)
"""Names that open a package of Office Open XML; its reader tells a text from a workbook."""
_SIGNS: tuple[tuple[Kind, re.Pattern[bytes]], ...] = (
    ("pdf", re.compile(rb"(?:.{0,1014}[\r\n])?%PDF-\d\.\d", re.DOTALL)),
    ("word", re.compile(rb"PK\x03\x04.{26}" + _PACKAGE + rb"|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", re.DOTALL)),
    ("binary", re.compile(rb"PK\x03\x04.{26}mimetype", re.DOTALL)),
    ("archive", re.compile(rb"PK(?:\x03\x04|\x05\x06)")),
    ("feed", re.compile(_XML_PROLOGUE + rb"<(?:\w{1,20}:)?(?:rss|feed|RDF)\b", _ANY)),
    ("feed", re.compile(_JSON_FEED, re.DOTALL)),
    (
        "page",
        re.compile(
            _PROLOGUE + rb"<(?:!doctype\s+html|html|head|body|meta|title|script|style)\b",
            re.IGNORECASE | re.DOTALL,
        ),
    ),
    ("mailbox", re.compile(rb"From [^\n]{0,300}?" + _WHEN + rb"[^\n]*\n>?[!-9;-~]+[: ]")),
    ("mail", re.compile(_FIELD + _ONLY_MAIL, re.IGNORECASE)),
    ("mail", re.compile(rb"(?=" + _FIELD + rb"From:)" + _FIELD + rb"(?:Subject|To|Sent):", re.IGNORECASE)),
)
_FRAGMENT = re.compile(
    _PROLOGUE
    + rb"<(?:div|p|article|section|main|header|nav|table|figure|h[1-6]|[uo]l|blockquote)\b[^<>]*>.*?</\w",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = re.compile(rb"^ {0,3}(?:#{1,6} +\S|```)|\](?:\(|: )|\*\*\S", re.MULTILINE)
_MARKDOWN_NAMES = (".md", ".markdown")
_JSON = re.compile(rb'\{\s*"(?:[^"\\]|\\.)*+"\s*:|\[\s*\{\s*(?:"(?:[^"\\]|\\.)*+"\s*:|\})', re.DOTALL)
_LINES_NAMES = (".jsonl", ".ndjson")
_OTHER_MARKUP = re.compile(rb"<\?xml\b|<svg\b|<!doctype\b", re.IGNORECASE)


def kind_of(received: Received, head: bytes) -> Kind:
    """Return the kind of a document from its first bytes."""
    if received.media_type == JSON_LINE:
        return "line"
    encoding, mark = wide(head)
    start = head[mark:].decode(encoding, "ignore").encode("utf-8", "ignore") if encoding else head
    start = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    found = next((kind for kind, sign in _SIGNS if sign.match(start)), None)
    declared = _DECLARED.get(received.media_type or "") if found not in _FORMATS else None
    if declared and received.depth:
        return declared
    if declared == "page" and found != "feed":
        return "page"
    return found or _by_form(received.key.lower(), start, is_wide=encoding not in {"", "utf-8"})


def _by_form(name: str, start: bytes, *, is_wide: bool) -> Kind:
    """Tell kinds that begin as a text might."""
    if name.endswith((".json", *_LINES_NAMES)) or _JSON.match(start):
        return "lines" if not is_wide and (name.endswith(_LINES_NAMES) or _is_line(start)) else "line"
    if _OTHER_MARKUP.match(start):
        return "binary"
    is_markdown = name.endswith(_MARKDOWN_NAMES) or _MARKDOWN.search(start)
    return "page" if _FRAGMENT.match(start) and not is_markdown else "text"


def _is_line(start: bytes) -> bool:
    """Tell an object that ends with its line, or goes on beyond what can be seen, from a larger whole."""
    line, end, _ = start.partition(b"\n")
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return not end and line.startswith(b"{") and len(line) >= _SEEN
