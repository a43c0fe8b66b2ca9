"""Markdown in, lines out: headings, items, rows and quotations without their marks.

A text is Markdown by its name or by two signs of different kinds: a single one may stand in any text.
Source: CommonMark 0.31 and GitHub's tables, as far as they mark structure.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from report.article import Removed
from report.ingest.lines import Line, ends_sentence, unwrapped
from report.ingest.text import MOST_LINES, clean

if TYPE_CHECKING:
    from report.ingest.lines import LineKind

_NAMES = (".md", ".markdown")
_SAMPLE = 50_000
_SIGNS = tuple(
    re.compile(sign, re.MULTILINE)
    for sign in (
        r"^ ?#{1,6} \S",
        r"^ ?(?:```|~~~)",
        r"^ ?\|? ?:?-{2,}:? ?\|",
        r"^ ?={3,} ?$",
        r"^ ?> \S",
        r"\]\((?:https?:|/|#)",
        r"!\[[^\[\]\n]{0,300}\]\(",
        r"\*\*[^\s*]",
    )
)
_FEWEST_SIGNS = 2

_FENCE = re.compile(r" ?(?:```|~~~)")
_HEADING = re.compile(r" ?(#{1,6})(?: (.*))?")
_UNDERLINE = re.compile(r" ?(?:=+|-{2,}) ?")
_BREAK = re.compile(r" ?([-*_])(?: ?\1){2,} ?")
_QUOTATION = re.compile(r" ?(?:> ?)+")
_ITEM = re.compile(r" ?(?:[-*•]|\+(?! ?[\d$€£¥])) (?:\[[ xX]\] )?(?=\S)")
_NUMBERED = re.compile(r" ?(\d{1,3})[.)] (?=\S)")
_RULE = re.compile(r" ?\|? ?:?-+:? ?(?:\| ?:?-+:? ?)*\|? ?")
_CELL_END = re.compile(r"(?<!\\)\|")
_DEFINITION = re.compile(r" ?\[[^\[\]^]{1,200}\]: <?(?:\w{2,10}:|[/.#]|www\.)\S* ?.{0,300}")
_LONGEST_HEADING = 200

_IMAGE = re.compile(r"!\[[^\[\]]{0,1000}\](?:\([^()]{0,2000}\)|\[[^\[\]]{0,200}\])")
_CAPTION = re.compile(r" ?([*_]{1,2})[^*_]{1,600}\1 ?")
_INLINE = (
    (re.compile(r"(?<!\\)\[([^\[\]]{0,1000})\]\((?:[^()]|\([^()]{0,500}\)){0,2000}+\)"), r"\1"),
    (re.compile(r"(?<!\\)\[([^\[\]]{1,1000})\]\[[^\[\]]{0,200}\]"), r"\1"),
    (re.compile(r"\[\^[\w-]{1,50}\](?:: )?"), ""),
    (re.compile(r"<((?:https?://|mailto:)[^\s<>]{1,2000})>"), r"\1"),
    (
        re.compile(r"<!--[^<>]{0,2000}-->|</?(?:br|p|div|hr|h[1-6]|li|td|tr)\b[^<>]{0,1000}>", re.IGNORECASE),
        " ",
    ),
    (re.compile(r"</?[a-z][a-z0-9]{0,10}(?: [^<>]{0,1000})?/?>", re.IGNORECASE), ""),
    (re.compile(r"(?<!\\)(\*{2,3})(?=[^\s*])([^*]{1,1000})(?<=[^\s\\])\1"), r"\2"),
    (re.compile(r"(?<![\\\w*])\*(?=[^\s*])([^*]{1,1000})(?<=[^\s\\])\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\\\w])(_{1,3})(?=[^\s_])([^_]{1,1000})(?<=[^\s\\])\1(?!\w)"), r"\2"),
    (re.compile(r"(?<!\\)`([^`]{1,1000})`"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


@dataclass(slots=True)
class _Piece:
    """A line, or several that go on from one another."""

    number: int
    block: int
    kind: LineKind
    parts: list[str]


@dataclass(slots=True)
class _Reading:
    """The pieces of a text as far as it has been read."""

    pieces: list[_Piece] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    block: int = 0
    item: int = 0
    """Number of the last numbered item."""
    pictured: int = 0
    """Number of the last line that held a picture alone."""

    def add(self, number: int, kind: LineKind, text: str) -> None:
        """Add a line; headings stand apart."""
        self.block += kind == "heading"
        self.pieces.append(_Piece(number, self.block, kind, [text]))
        self.block += kind == "heading"

    def last(self, number: int) -> _Piece | None:
        """Return the piece that the line before this one began or went on with, in the same block."""
        piece = self.pieces[-1] if self.pieces else None
        is_next = piece is not None and piece.number + len(piece.parts) == number
        return piece if is_next and piece is not None and piece.block == self.block else None


def is_markdown(key: str, text: str) -> bool:
    """Tell Markdown from plain text."""
    sample = text[:_SAMPLE]
    return key.lower().endswith(_NAMES) or sum(bool(sign.search(sample)) for sign in _SIGNS) >= _FEWEST_SIGNS


def marked(text: str, first: int = 1) -> tuple[tuple[Line, ...], tuple[Removed, ...], str | None]:
    """Return the lines of a text, the pictures and addresses taken out, and the title that opens it."""
    raw = text.split("\n")
    rules = {at for at in range(1, len(raw)) if "|" in raw[at - 1] and _RULE.fullmatch(raw[at])}
    reading = _Reading()
    is_row = is_code = False
    for at, line in enumerate(raw):
        if len(reading.pieces) > MOST_LINES:
            break
        if _FENCE.match(line):
            is_code = not is_code
            reading.block += 1
            continue
        is_row = "|" in line and (is_row or at + 1 in rules)
        if is_code and line.strip():
            reading.add(first + at, "paragraph", line.strip())
        elif is_row and at not in rules:
            cells = _CELL_END.split(line.strip().removeprefix("|").removesuffix("|"))
            row = " | ".join(_plain(cell, first + at, reading) for cell in cells).strip()
            if row.strip(" |"):
                reading.add(first + at, "row", row)
        elif not is_row:
            _read(line, first + at, reading)
    lines = [Line(each.number, each.block, " ".join(each.parts), each.kind) for each in reading.pieces]
    return tuple(unwrapped(lines)), tuple(reading.removed), _title(raw, lines)


def _title(raw: list[str], lines: list[Line]) -> str | None:
    """Return the heading of the first order that opens a text."""
    opening = next((line for line in raw if line.strip()), "")
    is_first = lines and lines[0].kind == "heading" and not opening.lstrip().startswith("##")
    return lines[0].text if is_first and len(lines) > 1 else None


def _read(line: str, number: int, reading: _Reading) -> None:
    """Read a line that is neither code nor part of a table."""
    last = reading.last(number)
    if not line.strip():
        reading.block += 1
    elif last and last.kind == "paragraph" and _UNDERLINE.fullmatch(line) and _heads(last):
        last.kind = "heading"
        reading.block += 1
    elif _BREAK.fullmatch(line):
        reading.add(number, "paragraph", line.strip())
    elif _DEFINITION.fullmatch(line):
        reading.removed.append(Removed("contact", line.strip(), number))
    elif _CAPTION.fullmatch(line) and reading.pictured == number - 1:
        reading.removed.append(Removed("image_file", line.strip(), number))
    else:
        kind, text = _kind(line, reading)
        plain = _plain(text, number, reading)
        if plain and last and _goes_on(last, kind, line, plain):
            last.parts.append(plain)
        elif plain:
            reading.add(number, kind, plain)
        elif _IMAGE.search(text):
            reading.pictured = number


def _goes_on(last: _Piece, kind: LineKind, line: str, plain: str) -> bool:
    """Tell whether a line goes on from the one before it: indented below an item, or within a sentence."""
    if last.kind == "item":
        return kind == "paragraph" and line.startswith(" ")
    runs_on = kind == last.kind and not ends_sentence(last.parts[-1])
    return runs_on and (kind == "quotation" or (kind == "paragraph" and plain[0].islower()))


def _heads(piece: _Piece) -> bool:
    return len(piece.parts[0]) <= _LONGEST_HEADING and not ends_sentence(piece.parts[0])


def _kind(line: str, reading: _Reading) -> tuple[LineKind, str]:
    """Return what a line is marked as, and what stands behind the mark."""
    if heading := _HEADING.fullmatch(line):
        text = (heading[2] or "").rstrip()
        core = text.rstrip("#")
        return "heading", core if core.endswith(" ") else text
    if mark := _QUOTATION.match(line):
        return "quotation", line[mark.end() :]
    if mark := _ITEM.match(line):
        return "item", line[mark.end() :]
    if (mark := _NUMBERED.match(line)) and int(mark[1]) in (1, reading.item + 1):
        reading.item = int(mark[1])
        return "item", line[mark.end() :]
    return "paragraph", line


def _plain(text: str, number: int, reading: _Reading) -> str:
    """Return words without their marks; pictures are taken out."""
    for image in _IMAGE.finditer(text):
        reading.removed.append(Removed("image_file", image.group(), number))
    text = _IMAGE.sub("", text)
    for mark, plain in _INLINE:
        text = mark.sub(plain, text)
    if "&" in text:
        text = clean(html.unescape(text)).replace("\n", " ")
    return re.sub(" {2,}", " ", text).strip()
