"""A finished brief and a reference in, the words of the source behind it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report import lines
from report.article import printed_source
from report.briefing import index
from report.errors import CheckError, IngestError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from report.briefing import Briefing, Index, Note


def words_behind(path: Path, reference: int | None) -> Iterator[str]:
    """Return the quoted words of a reference, or of all, with the report that says them.

    Raises: IngestError where the file cannot be read, CheckError where it carries no brief or not that
    reference.
    """
    briefing = _briefing(path)
    known = index(briefing)
    if reference is None:
        return (_line(note, known) for note in briefing.notes)
    found = [note for note in briefing.notes if note.number == reference]
    if not found:
        raise CheckError(
            f"{path} has no reference {reference}; its references run from 1 to {len(briefing.notes)}."
        )
    return (_line(note, known) for note in found)


def _line(note: Note, known: Index) -> str:
    article = known.articles[note.quote.article]
    named = printed_source(article) or "source not stated"
    place = f"{known.labels[article.id]}, {named}, {article.source.key}, {note.quote.start}..{note.quote.end}"
    return f"[{note.number}] {place}\n    {note.quote.words}"


def _briefing(path: Path) -> Briefing:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise IngestError(
            f"{path} cannot be read: {error.strerror}. Give a brief that report build made."
        ) from error
    if data.startswith(b"%PDF"):
        data = _attached(data, path)
    return lines.decode_briefing(data, path.name)


def _attached(data: bytes, path: Path) -> bytes:
    """Return the JSON that a brief carries."""
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 - heavy

    try:
        document = PdfDocument(data)  # type: ignore[no-untyped-call]
    except PdfiumError as error:
        raise IngestError(f"{path} is no PDF that can be read: {error}. Build the brief again.") from error
    with document:
        for at in range(document.count_attachments()):  # type: ignore[no-untyped-call]
            attachment = document.get_attachment(at)  # type: ignore[no-untyped-call]
            if attachment.get_name().endswith(".json"):
                return bytes(attachment.get_data())
    raise CheckError(f"{path} carries no brief's data. Give a PDF that report build made.")
