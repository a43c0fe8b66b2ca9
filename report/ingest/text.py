r"""The bytes of a file in, clean text out.

Out: Unicode in NFC with "\n" line ends; no byte order mark, control, bidirectional, zero-width or
private-use character, nor half of one. Markup and scripts stay what they are: characters.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from report.errors import IngestError
from report.ingest.charsets import decoded, wide

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from report.briefing import OmissionReason

LARGEST_BYTES = 20_000_000
MOST_LINES = 50_000
"""More lines than any article has; it bounds the work that the rules for lines do."""

REMEDIES: Mapping[OmissionReason, str] = {
    "missing": "does not exist. Check the path.",
    "no_article": "holds no article. Put texts, pages, feeds, mails, PDF or DOCX into it, or name another.",
    "empty_file": "is empty. Leave it out, or put the article's text into it.",
    "binary_file": "is of no kind that is read. Save the article as text, HTML, PDF or DOCX.",
    "undecodable": "is text in an encoding that cannot be told. Save it again in the encoding UTF-8.",
    "too_large": "is too large for an article. Split it: at most 20 MB and 50,000 lines a file.",
    "no_text": "holds nothing once the noise is removed. Put the article's text into it.",
    "unreadable": "cannot be read. Check that it is a file and that its permissions let you read it.",
    "damaged": "is damaged and cannot be opened. Save or download it again.",
    "encrypted": "is locked with a password. Save it without one.",
    "scanned": "holds pictures of pages and no text. Run text recognition (OCR) on it, and save the result.",
    "too_slow": "takes too long to read. Split it, or raise document_seconds in the profile.",
    "too_much_memory": "takes too much memory to read. Split it, or raise document_megabytes in the profile.",
    "crashed": "ends the program that reads it. Save it in another format.",
    "too_deep": "lies in too many archives or mails, one in another. Unpack the outer ones.",
    "bad_line": "is no article as JSON. Give an object with at least a text.",
    "not_articles": "hold no articles and are not read. Move them elsewhere if they are not wanted.",
    "unreachable": "cannot be fetched. Check the address and the network, or give the page as a file.",
    "address_refused": "leads into a private network or to no web page. A private host needs allowed_hosts.",
    "robots_refused": "is closed to programs by its site (robots.txt). Save the page and give the file.",
    "bad_metadata": "has metadata by hand that cannot be used. Mend the entry named.",
}
"""Reason codes of what cannot be read -> what is wrong with the input, and what to do about it."""

_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)
_LINE_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACE = re.compile("[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff"
    "\U000f0000-\U0010ffff]"
    # joiners shape Arabic and Indic words and emoji; after other characters they are invisible noise
    "|(?<![\u0590-\u109f\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]"
)
_PLAIN = re.compile(
    "[ -~\u00a1-\u00ac\u00ae-\u02af\u1e00-\u1eff\u2010-\u2015\u2018-\u201f\u2026\u20ab\u20ac]*"
)
"""Letters and signs of Latin scripts that need no cleaning: most lines are made of them alone."""
_MOST_MARKS = 30
_SIGNS = re.compile(rf"[^\w\s\x00-\x7f]{{{_MOST_MARKS + 1},}}")


class UnreadableError(IngestError):
    """An input that cannot be read; `reason` is the code of its omission."""

    def __init__(self, reason: OmissionReason, subject: str, detail: str = "") -> None:
        self.reason, self.subject, self.detail = reason, subject, detail
        super().__init__(f"{subject} {REMEDIES[reason]}{f' ({detail})' if detail else ''}")

    def __reduce__(self) -> tuple[type[UnreadableError], tuple[OmissionReason, str, str]]:
        """Cross from one process to another whole."""
        return UnreadableError, (self.reason, self.subject, self.detail)


def load(path: Path, subject: str, most: int = LARGEST_BYTES + 1) -> bytes:
    """Read the first bytes of a file, by default one more than an article may have.

    Raises: UnreadableError where the system does not let it be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise UnreadableError("unreadable", subject, error.strerror or "") from error


def printable(name: str) -> str:
    """Return a name as one line of text: no bytes that are no UTF-8, no control characters."""
    return clean(name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")).replace("\n", " ")


def decode(data: bytes, subject: str, declared: str | None = None) -> str:
    """Decode an article's bytes; `declared` is the encoding that a header or the document names.

    Raises: UnreadableError where they are none, too many, or no text.
    """
    if len(data) > LARGEST_BYTES:
        raise UnreadableError("too_large", subject)
    if not data.strip():
        raise UnreadableError("empty_file", subject)
    if data.startswith(_MAGIC) or (b"\x00" in data and not wide(data)[0]):
        raise UnreadableError("binary_file", subject)
    try:
        return decoded(data, declared)
    except UnicodeDecodeError as error:
        raise UnreadableError("undecodable", subject, f"byte {error.start}") from error


def clean(text: str) -> str:
    """Normalise a text's characters, line ends and spaces."""
    if "  " not in text and _PLAIN.fullmatch(text):
        return text
    text = _SIGNS.sub(_stream_safe, _INVISIBLE.sub("", _LINE_END.sub("\n", text)))
    return unicodedata.normalize("NFC", _SPACE.sub(" ", text))


def _stream_safe(signs: re.Match[str]) -> str:
    """Keep no more marks on one letter than any script has: ordering them takes the square of their number.

    Source: UAX 15, Stream-Safe Text Format.
    """
    kept: list[str] = []
    marks = 0
    for sign in signs.group():
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= _MOST_MARKS:
            kept.append(sign)
    return "".join(kept)
