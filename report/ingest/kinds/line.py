"""One JSON line in, the article on it out, or the raw text that is still to be cleaned.

A line with an `id` is an article as some filter passed it on, and stays as it is. A line without one is raw:
its text is cleaned like any other, and its fields count as metadata by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from report import lines
from report.errors import IngestError
from report.ingest.document import Document
from report.ingest.hand import KEYS, read_entries, usable
from report.ingest.lines import numbered
from report.ingest.text import UnreadableError, clean, decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from report.ingest.document import Received

_MADE_HERE = ("id", "text", "names", "structure", "removed", *KEYS)


def read(received: Received, data: bytes) -> Iterator[Document | lines.Line]:
    """Give the article of a line, or its text as a document.

    Raises: UnreadableError where it is no JSON object with a text.
    """
    try:
        plain = lines.parse(decode(data, received.key), received.key)
        if plain.get("id") is not None:
            yield lines.from_fields(plain, received.key)
            return
    except IngestError as error:
        raise UnreadableError("bad_line", received.key, str(error)) from error
    hand, unused = usable(lambda: read_entries(_metadata(plain), received.key))
    yield Document(
        tuple(numbered(clean(str(plain["text"])))),
        hand=hand,
        unused=unused,
        extra={key: value for key, value in plain.items() if key not in _MADE_HERE},
    )


def _metadata(plain: Mapping[str, object]) -> dict[str, object]:
    """Take the fields that count as metadata; an empty one says nothing."""
    known = {key: value for key, value in plain.items() if key in KEYS and value not in (None, "", [], ())}
    source = known.get("source")
    if isinstance(source, dict):
        known["source"] = {key: source[key] for key in ("name", "url", "group") if source.get(key)}
    return known
