"""Documents of every kind that the project writes itself, made from readable sources with their truth.

A source in `data/documents` is a header in TOML, a line `=====`, and the document. In the document
⟦...⟧ marks a paragraph that an article must hold (⟦item|...⟧ one of another kind), ⟪...⟫ what must not
be left in it, ⟦#⟧ where the next article begins. ⟨word⟩, ⟨qp⟩, ⟨b64⟩ and ⟨file⟩ are encoded as mails do it.
Without the marks it is what a reader gets; what is no text is made of HTML: `make = "pdf"` or `"docx"`.
"""

from __future__ import annotations

import base64
import html
import io
import quopri
import re
import tomllib
import unicodedata
import zipfile
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "data" / "documents"
FIELDS = ("title", "published", "event_date", "agency", "place", "language", "url", "outlet")
KINDS = ("heading", "item", "row", "quotation")
_MARK = re.compile(r"⟦(#)⟧|⟦(?:(heading|item|row|quotation)\|)?([^⟦⟧]*)⟧|⟪([^⟪⟫]*)⟫")
_ENCODED = re.compile(r"⟨(word|qp|b64|file)(?: ([\w-]+))?⟩(.*?)⟨/\1⟩|⟨file ([^⟩]+)⟩", re.DOTALL)
_CELL = re.compile(r"</t[hd]>\s*<t[hd]>")
_TAG = re.compile(r"<[^<>]*>")
_MARKDOWN = ((re.compile(r"\[([^\]]*)\]\([^)]*\)"), r"\1"), (re.compile(r"\*+"), ""))
_MEMBER_DATE = (2026, 1, 31, 12, 0, 0)


@dataclass(frozen=True)
class Truth:
    """What a careful reader finds in one article."""

    fields: dict[str, str | None]
    authors: tuple[str, ...]
    translators: tuple[str, ...]
    removed: tuple[str, ...]
    """Rules of the clean-up that must have found something: beginnings of their names, "a|b" for either."""
    paragraphs: tuple[tuple[str, str], ...]
    """Kind and text of each."""
    noise: tuple[str, ...]


@dataclass(frozen=True)
class Made:
    """A document, and the truth of the articles in it in their order."""

    name: str
    kind: str
    language: str
    data: bytes
    truths: tuple[Truth, ...]
    inside: bool
    """Found only in another document."""


@cache
def made() -> tuple[Made, ...]:
    """Make all documents that stand on their own."""
    return tuple(
        each for each in map(_made, sorted(path.name for path in FOLDER.iterdir())) if not each.inside
    )


def write(folder: Path) -> None:
    """Write all documents into a folder."""
    for each in made():
        (folder / each.name).write_bytes(each.data)


@cache
def _made(source: str) -> Made:
    header, _, body = (FOLDER / source).read_text(encoding="utf-8").partition("=====\n")
    entry = tomllib.loads(header)
    how = entry.get("make")
    inner = [_made(Path(name).name) for name in (*entry.get("members", ()), *entry.get("attached", ()))]
    data = _zipped(entry["members"]) if "members" in entry else _bytes(_MARK.sub(_unmarked, body), entry)
    truths = _truths(entry.get("article", []), body, source)
    return Made(
        name=str(Path(source).with_suffix(f".{how}")) if how else source,
        kind=entry.get("kind")
        or how
        or {"html": "page", "eml": "mail"}.get(source.rpartition(".")[2], "text"),
        language=(truths or inner[0].truths)[0].fields["language"] or "",
        data=data,
        truths=(*truths, *(truth for each in inner for truth in each.truths)),
        inside=entry.get("inside", False),
    )


def _unmarked(mark: re.Match[str]) -> str:
    return "" if mark[1] else mark[3] if mark[3] is not None else mark[4]


def _truths(entries: list[dict[str, object]], body: str, source: str) -> tuple[Truth, ...]:
    parts: list[tuple[list[tuple[str, str]], list[str]]] = [([], [])]
    for next_, kind, text, noise in _MARK.findall(body):
        if next_:
            parts.append(([], []))
        elif noise.strip():
            parts[-1][1].append(_plain(noise, source))
        elif text:
            parts[-1][0].append((kind or "paragraph", _plain(text, source)))
    return tuple(_truth(entry, *part) for entry, part in zip(entries, parts, strict=bool(entries)))


def _truth(entry: dict[str, object], paragraphs: list[tuple[str, str]], noise: list[str]) -> Truth:
    assert paragraphs
    known = {*FIELDS, "authors", "translators", "removed"}
    assert set(entry) <= known, set(entry) - known
    return Truth(
        {key: entry.get(key) for key in FIELDS},
        tuple(entry.get("authors", ())),
        tuple(entry.get("translators", ())),
        tuple(entry.get("removed", ())),
        tuple(paragraphs),
        tuple(noise),
    )


def _plain(marked: str, source: str) -> str:
    if source.endswith(".md"):
        for pattern, instead in _MARKDOWN:
            marked = pattern.sub(instead, marked)
    text = _TAG.sub("", _CELL.sub(" | ", marked)) if source.endswith((".html", ".xml", ".eml")) else marked
    text = html.unescape(text) if source.endswith(".xml") else text  # a page within XML
    return " ".join(html.unescape(text).split())


def _bytes(text: str, entry: dict[str, object]) -> bytes:
    if entry.get("make") == "pdf":
        return _pdf(text)
    if entry.get("make") == "docx":
        return _docx(text, entry)
    text = _ENCODED.sub(_encoded, text)
    if entry.get("decompose"):
        text = unicodedata.normalize("NFD", text)
    return _in_charset(
        text.replace("\n", str(entry.get("line_end", "\n"))), str(entry.get("encoding", "utf-8"))
    )


def _in_charset(text: str, encoding: str) -> bytes:
    if encoding == "windows-1258":
        return _windows_1258(text)
    if encoding.endswith("-bom"):
        return ("\ufeff" + text).encode(encoding.removesuffix("-bom"))
    return text.encode(encoding)


def _windows_1258(text: str) -> bytes:
    """Encode Vietnamese as Windows does: letters with their marks of shape, the tone behind."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    made: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", character)
        tone = "".join(part for part in parts if part in tones)
        shape = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        made.append(shape + tone)
    return "".join(made).encode("cp1258")


def _encoded(block: re.Match[str]) -> str:
    if block[4]:
        return base64.encodebytes(_made(block[4]).data).decode()
    text = block[3]
    if block[1] == "word":
        return Header(text, "utf-8", maxlinelen=900).encode()
    data = text.encode(block[2] or "utf-8")
    return (quopri.encodestring(data) if block[1] == "qp" else base64.encodebytes(data)).decode()


def _zipped(members: list[str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in members:
            inner = _made(Path(member).name)
            name = str(Path(member).with_name(inner.name))
            archive.writestr(zipfile.ZipInfo(name, _MEMBER_DATE), inner.data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _pdf(text: str) -> bytes:
    import weasyprint  # noqa: PLC0415 - heavy
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415 - heavy

    from report.render.faces import stylesheet  # noqa: PLC0415 - heavy

    fonts = FontConfiguration()
    faces = weasyprint.CSS(string=stylesheet(text) + "body{font-family:'Fira Sans'}", font_config=fonts)
    return weasyprint.HTML(string=text).write_pdf(stylesheets=[faces], font_config=fonts)


def _docx(text: str, entry: dict[str, object]) -> bytes:
    from docx import Document  # noqa: PLC0415 - heavy

    document = Document()
    document.core_properties.created = datetime.fromisoformat(
        str(entry.get("created", "2013-12-23T23:15:00"))
    )
    document.sections[0].header.paragraphs[0].text = str(entry.get("page_header", ""))
    document.sections[0].footer.paragraphs[0].text = str(entry.get("page_footer", ""))
    blocks = _Blocks()
    blocks.feed(text)
    for style, words in blocks.found:
        document.add_paragraph(" ".join(words), style=style)
    file = io.BytesIO()
    for at, rows in blocks.tables:
        table = document.add_table(0, len(rows[0]))
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
        document.paragraphs[at]._p.addnext(table._tbl)
    document.save(file)
    return file.getvalue()


_STYLES = {"h1": "Title", "h2": "Heading 1", "p": "Normal", "li": "List Bullet", "blockquote": "Quote"}


class _Blocks(HTMLParser):
    """The blocks of a page in the words of a word processor: a style and its text; tables by their place."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, list[str]]] = []
        self.tables: list[tuple[int, list[list[str]]]] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base's
        if tag in _STYLES:
            self.found.append((_STYLES[tag], []))
        elif tag == "table":
            self.tables.append((len(self.found) - 1, []))
        elif tag == "tr":
            self.tables[-1][1].append([])
        self._open = tag in _STYLES or tag == "td"

    def handle_data(self, data: str) -> None:
        if not data.strip() or not self._open:
            return
        if self.lasttag == "td":
            self.tables[-1][1][-1].append(data.strip())
        else:
            self.found[-1][1].append(data.strip())
