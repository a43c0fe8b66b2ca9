"""DOCX in, its document out: headings, items, rows and quotations by their styles.

Only the parts that hold the text and its styles are unpacked, within limits; nothing that they refer to is
looked at. Its properties (author, title, created, modified) tell of the file and not of the article.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

from report.article import Removed
from report.ingest.document import Document, Stated
from report.ingest.kinds.headline import headed, is_title, opens
from report.ingest.kinds.word.text import paragraphs
from report.ingest.lines import Line
from report.ingest.text import LARGEST_BYTES, MOST_LINES, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

    from report.ingest.document import Received
    from report.ingest.kinds.word.text import Paragraph

_OLE = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""The stream of a locked document (MS-OFFCRYPTO 1.3)."""
_MOST_PARTS = 10_000
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(wordprocessingml|officeDocument)/")
_BODY = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}body"
_NOT_TEXT = {"contents": "table_of_contents", "caption": "caption"}


def read(received: Received, data: bytes) -> Iterator[Document]:
    """Give the document that a DOCX holds.

    Raises: UnreadableError where it is locked, damaged, too large, or the file of another program.
    """
    if len(data) > LARGEST_BYTES:
        raise UnreadableError("too_large", received.key)
    if data.startswith(_OLE):
        raise UnreadableError("encrypted" if _LOCKED in data else "binary_file", received.key)
    try:
        package = _Package(data, received.key)
        body, styles = package.text()
    except (zipfile.BadZipFile, zlib.error, KeyError, RuntimeError, EOFError, OSError) as error:
        raise UnreadableError("damaged", received.key, type(error).__name__) from error
    yield _document(list(paragraphs(body, styles)), received.key)


class _Package:
    """The parts of a package, each within the limit (ECMA-376 part 2)."""

    def __init__(self, data: bytes, key: str) -> None:
        self._key = key
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        if len(self._archive.infolist()) > _MOST_PARTS:
            raise UnreadableError("too_large", key)

    def text(self) -> tuple[BaseOxmlElement, BaseOxmlElement | None]:
        """Return the elements of the body and of the styles."""
        main = self._related("", "officeDocument")
        body = self._part(main).find(_BODY) if main else None
        if main is None or body is None:
            raise UnreadableError("binary_file", self._key)
        styles = self._related(main, "styles")
        return body, self._part(styles) if styles in self._archive.NameToInfo else None

    def _related(self, part: str, role: str) -> str | None:
        """Return the part that another names for a role; one outside of the package is none."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self._archive.NameToInfo:
            return None
        for each in self._part(relations):
            inside = each.get("TargetMode") != "External"
            if inside and str(each.get("Type", "")).endswith(f"/{role}"):
                return posixpath.normpath(posixpath.join("/", folder, each.get("Target", ""))).lstrip("/")
        return None

    def _part(self, name: str) -> BaseOxmlElement:
        """Parse a part; entities are not resolved, and a declaration of them is not to be there."""
        from docx.oxml import parse_xml  # noqa: PLC0415 - heavy

        member = self._archive.getinfo(name)
        if member.flag_bits & 1:
            raise UnreadableError("encrypted", self._key)
        if member.file_size > LARGEST_BYTES:
            raise UnreadableError("too_large", self._key)
        data = self._archive.read(member)
        if b"<!DOCTYPE" in data:
            raise UnreadableError("damaged", self._key, "document type declaration")
        try:
            return parse_xml(_STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", data))
        except SyntaxError as error:
            raise UnreadableError("damaged", self._key, type(error).__name__) from error


def _document(found: Sequence[Paragraph], key: str) -> Document:
    lines: list[Line] = []
    roles: list[str] = []
    removed: list[Removed] = []
    for block, each in enumerate(found):
        if each.role in _NOT_TEXT:
            removed.append(Removed(_NOT_TEXT[each.role], each.text.replace("\n", " "), block + 1))
        elif each.role == "title" and roles[-1:] == ["title"]:
            lines[-1] = replace(lines[-1], text=f"{lines[-1].text} {each.text}")
        else:
            made = [Line(block + 1, block, text, each.kind) for text in each.text.split("\n")]
            lines += made
            roles += [each.role] * len(made)
    if len(lines) > MOST_LINES:
        raise UnreadableError("too_large", key)
    return _titled(lines, roles, removed)


def _titled(lines: list[Line], roles: Sequence[str], removed: list[Removed]) -> Document:
    """Find the headline: the title by its style, else the first heading where it opens the document."""
    for role in ("title", "heading 1"):
        at = next((at for at, each in enumerate(roles) if each == role and is_title(lines[at].text)), None)
        if at is not None and opens(lines, at):
            lines, above = headed(lines, at)
            return Document(tuple(lines), Stated(title=lines[0].text), (*removed, *above))
    return Document(tuple(lines), removed=tuple(removed))
