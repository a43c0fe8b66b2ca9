"""Bytes in, their kind out: by content; a name or a declared type decides only where content does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from report.ingest.document import Received
    from report.ingest.kinds import Kind

JSON_LINE = "application/x-json-line"
"""Media type of one line of a bundle of JSON Lines."""
_MARKUP = 4096
_HEADER = rb"(?:Return-Path|Received|From|Message-ID|MIME-Version|Date|Subject|Delivered-To):"
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
    ("feed", re.compile(rb"(?:<\?xml[^>]*\?>\s*)?<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)),
    ("page", re.compile(rb".{0,4000}<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL)),
    ("mailbox", re.compile(rb"From \S+ .*\r?\n[\w-]+:")),
    ("mail", re.compile(_HEADER, re.IGNORECASE)),
    ("lines", re.compile(rb'\{\s*"')),
)


def kind_of(received: Received, head: bytes) -> Kind:
    """Return the kind of a document from its first bytes."""
    if received.media_type == JSON_LINE:
        return "line"
    if received.media_type == "text/html":
        return "page"
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((kind for kind, sign in _SIGNS if sign.match(start)), "text")
