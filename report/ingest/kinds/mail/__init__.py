"""A mail in, the article in it and the documents attached to it out.

The library's own reading of headers takes quadratic time on hostile ones; here each is cut to a length first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.policy import Compat32
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from report.article import Removed
from report.ingest.document import Received, Stated
from report.ingest.inputs import NO_DOCUMENTS
from report.ingest.kinds.fragment import of_text, one_line, parse
from report.ingest.kinds.mail import text as mail_text
from report.ingest.kinds.mail.sender import sender
from report.ingest.kinds.mail.wrap import flowed, unwrapped
from report.ingest.kinds.sniff import kind_of
from report.ingest.kinds.timestamps import timestamp
from report.ingest.lines import has_vietnamese, is_prose
from report.ingest.text import LARGEST_BYTES, MOST_LINES, UnreadableError, clean, decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from report.ingest.kinds.fragment import Fragment

_BODIES = ("text/html", "text/plain")
_DAMAGED = "\ufffd".encode()
_HEAD = 65_536
_MOST_LINES = 400_000
"""A mail of 20 MB in base64 has 270,000."""
_MOST_PARTS = 1_000
_MOST_MULTIPARTS = 100
"""The library's time grows with the depth of parts in parts, and beyond some hundreds it fails."""
_LONGEST_HEADER = 4_000
_LONGEST_TITLE = 1_000
_LONGEST_NAME = 200
_MULTIPART = re.compile(rb"^content-type:\s*(?:multipart/|message/)", re.IGNORECASE | re.MULTILINE)
_FORWARDS = re.compile(r"\s*(?:fwd?|fw|chuyển tiếp|ct|wg|tr)\s*(?:\[\d+\])?\s*[:：]", re.IGNORECASE)
_PREFIX = re.compile(
    r"\s*(?:(?:re|fwd?|fw|aw|wg|sv|vb|tr|ct|tl|trả lời|chuyển tiếp)\s*(?:\[\d+\])?\s*[:：]"
    r"|\[[^\[\]]{1,60}\](?=\s*\S))\s*",
    re.IGNORECASE,
)
_NO_DOCUMENT = re.compile(
    r"(?:image|audio|video|font)/|.*(?:calendar|vcard|signature|/css|javascript|delivery-status|rfc822-headers"
    r"|spreadsheet|presentation|ms-excel|ms-powerpoint|csv|tnef|disposition-notification)"
)
_IMAGE = re.compile(r"\[(?:image|cid|hình ảnh|ảnh): ?[^\[\]\n]{0,300}\]", re.IGNORECASE)
_TARGET = re.compile(
    r"[ \t]?(?:<https?://[^<>\s]{1,4000}>|\(\s?https?://[^()\s]{1,4000}\s?\)|\[https?://[^\[\]\s]{1,4000}\])"
)
_ADDRESS = re.compile(r"https?://\S+")
_LETTER = re.compile(r"[^\W\d_]")
_SPACE_OF_NAMES = re.compile(r"[/\\\s]+")


class _Bounded(Compat32):
    """Keeps the raw text of a header, up to a length."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Cut a header too long to be anybody's."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002 - the library's signature
        """Leave bytes that are no ASCII to be decoded here."""
        return value


@dataclass(frozen=True, slots=True)
class _Body:
    """A text of a mail, and what of it is the article."""

    fragment: Fragment
    kept: mail_text.Kept
    is_html: bool

    def length(self) -> int:
        """Count the letters of the article, addresses apart."""
        words = " ".join(self.fragment.words(line) for line in self.kept.lines)
        return len(_LETTER.findall(_ADDRESS.sub("", words)))

    def removed(self) -> tuple[Removed, ...]:
        """Name what frames the article: headers, replies, signatures and footers."""
        lines = set(range(len(self.fragment.lines))).difference(self.kept.lines)
        told = ((clean(self.fragment.words(line)).strip(), line + 1) for line in sorted(lines))
        return tuple(Removed("mail_frame", words, number) for words, number in told if words)

    def has_prose(self) -> bool:
        """Tell an article from a note that goes with what is attached."""
        return any(is_prose(self.fragment.words(line)) for line in self.kept.lines)

    def text(self) -> str:
        """Return the article: of HTML the markup without the words around it."""
        if not self.is_html:
            return unwrapped(self.fragment.text(line).rstrip() for line in self.kept.lines)
        for line in set(range(len(self.fragment.lines))).difference(self.kept.lines):
            self.fragment.cut(line)
        return self.fragment.markup()


def read(received: Received, data: bytes) -> Iterator[Received]:
    """Give the article that a mail is or forwards, and the documents attached to it.

    Raises: UnreadableError where it is too large, has parts in parts without end, or holds nothing to read.
    """
    if len(data) > LARGEST_BYTES or max(data.count(b"\n"), data.count(b"\r")) > _MOST_LINES:
        raise UnreadableError("too_large", received.key)
    if not data.strip():
        raise UnreadableError("empty_file", received.key)
    if sum(1 for _ in _MULTIPART.finditer(data)) > _MOST_MULTIPARTS:
        raise UnreadableError("too_deep", received.key)
    yield from _children(received, message_from_bytes(data, policy=_Bounded()))


def _children(received: Received, message: Message) -> Iterator[Received]:
    key = _header(message, "Message-ID").strip("<> ") or received.key
    bodies, attached = _parts(message, received.key)
    outlet = _stated(message, {}).outlet
    holder = replace(received, key=key, otherwise=Stated(outlet=outlet))
    documents = list(_attached(holder, attached))
    subject = _header(message, "Subject")
    read_bodies = [_body(text, subject, is_html=is_html) for is_html, text in bodies.items() if text.strip()]
    body = max(read_bodies, key=lambda each: each.length() * (1 + each.is_html), default=None)
    if body and body.length() and (body.has_prose() or not documents):
        yield Received(
            key=key,
            data=body.text().encode("utf-8", "replace").replace(_DAMAGED, b"\xff"),
            media_type="text/html" if body.is_html else "text/plain",
            charset="utf-8",
            stated=_stated(message, body.kept.header),
            origin=received.origin,
            depth=received.depth + 1,
            removed=body.removed(),
        )
    elif not documents:
        raise UnreadableError("no_text", received.key)
    yield from documents


def _parts(message: Message, key: str) -> tuple[dict[bool, str], list[Message]]:
    """Part a mail's own texts, HTML and plain, from what is attached to it."""
    texts: dict[bool, list[str]] = {True: [], False: []}
    attached: list[Message] = []
    waiting, seen = [message], 0
    while waiting:
        part = waiting.pop()
        seen += 1
        if seen > _MOST_PARTS:
            raise UnreadableError("too_large", key)
        kind = part.get_content_type()
        if part.is_multipart() and not kind.startswith("message/"):
            waiting += reversed(_inside(part))
        elif kind in _BODIES and part.get_content_disposition() != "attachment" and not _filename(part):
            texts[kind == "text/html"].append(_text(part, key))
        else:
            attached.append(part)
    return {is_html: "\n\n".join(each) for is_html, each in texts.items()}, attached


def _inside(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [each for each in payload if isinstance(each, Message)] if isinstance(payload, list) else []


def _text(part: Message, key: str) -> str:
    """Decode a text; one that cannot be is none, and the others are read."""
    data = _bytes(part)
    if not data.strip():
        return ""
    try:
        text = decode(data, key, part.get_content_charset())
    except UnreadableError:
        return ""
    if text.count("\n") > 2 * MOST_LINES:
        raise UnreadableError("too_large", key)
    if part.get_content_type() == "text/plain" and part.get_param("format") == "flowed":
        return flowed(text, deletes=part.get_param("delsp") == "yes")
    return text


def _bytes(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError):
        return b""
    return data if isinstance(data, bytes) else b""


def _attached(received: Received, parts: Iterable[Message]) -> Iterator[Received]:
    """Give the documents among what is attached: mails are read, of other files the content decides."""
    for number, part in enumerate(parts, 1):
        kind = part.get_content_type()
        name = _SPACE_OF_NAMES.sub(" ", _filename(part)).strip(" .")[:_LONGEST_NAME] or f"part {number}"
        child = Received(
            key=f"{received.key}/{name}",
            charset=part.get_content_charset(),
            media_type=kind if kind == "text/html" else None,
            otherwise=received.otherwise,
            origin=received.origin,
            depth=received.depth + 1,
        )
        if kind == "message/rfc822":
            yield from _forwarded(child, part)
        elif not _NO_DOCUMENT.match(kind) and PurePosixPath(name).suffix.lower() not in NO_DOCUMENTS:
            child = replace(child, data=_bytes(part))
            if child.data.strip() and kind_of(child, child.data[:_HEAD]) != "binary":
                yield child


def _forwarded(received: Received, part: Message) -> Iterator[Received]:
    """Give what stands in a mail that is attached; one that holds nothing is named by its omission."""
    for inner in _inside(part):
        try:
            yield from list(_children(received, inner))
        except UnreadableError:
            yield received


def _body(text: str, subject: str, *, is_html: bool) -> _Body:
    fragment = parse(text) if is_html else of_text(_shown(text), empty=True)
    lines = [
        fragment.words(line) if is_html else fragment.text(line).rstrip("\r\n")
        for line in range(len(fragment.lines))
    ]
    return _Body(fragment, mail_text.article(lines, forwards=bool(_FORWARDS.match(subject))), is_html)


def _shown(text: str) -> str:
    """Return plain text without the targets of its links and the names of its pictures."""
    return _TARGET.sub("", _IMAGE.sub("", mail_text.unquoted(text)))


def _stated(message: Message, forwarded: Mapping[str, str]) -> Stated:
    """Return what the header states; of a mail that was forwarded, its own."""
    fields = forwarded or {
        "subject": _header(message, "Subject"),
        "date": _header(message, "Date") or _header(message, "Sent"),
        "from": _header(message, "From"),
    }
    listed = "" if forwarded else _header(message, "List-Id")
    authors, outlet = sender(fields.get("from", ""), listed)
    title = _title(fields.get("subject", "") or _header(message, "Subject"))
    is_vietnamese = has_vietnamese(forwarded.get("label", ""))
    language = _header(message, "Content-Language").partition(",")[0].strip()
    return Stated(
        title=title,
        published=timestamp(fields.get("date", ""), "day" if is_vietnamese else None),
        authors=authors,
        outlet=outlet,
        language=language or None,
    )


def _title(subject: str) -> str | None:
    """Return a subject without what replying, forwarding and lists put before it."""
    while found := _PREFIX.match(subject):
        subject = subject[found.end() :]
    subject = subject.strip()
    return subject if 0 < len(subject) <= _LONGEST_TITLE else None


def _filename(part: Message) -> str:
    try:
        return _decoded(part.get_filename() or "")
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""


def _header(message: Message, name: str) -> str:
    """Return a field of the header on one line, decoded; none that was cut."""
    value = str(message.get(name, ""))
    return _decoded(value) if len(value) < _LONGEST_HEADER else ""


def _decoded(value: str) -> str:
    """Decode a field: encoded words (RFC 2047), and bytes that stand in it as they are."""
    raw = value.encode("utf-8", "surrogateescape")
    try:
        text = decode(raw, "") if raw.strip() else ""
    except UnreadableError:
        text = raw.decode("utf-8", "replace")
    try:
        parts = decode_header(text)
    except (HeaderParseError, ValueError):
        return one_line(text)
    return one_line(
        "".join(each if isinstance(each, str) else _word(each, charset) for each, charset in parts)
    )


def _word(data: bytes, charset: str | None) -> str:
    try:
        return decode(data, "", charset) if data.strip() else " "
    except UnreadableError:
        return data.decode("ascii", "replace")
