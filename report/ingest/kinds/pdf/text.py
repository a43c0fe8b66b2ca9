"""A page of a PDF in, its pieces of text with their places out, row by row from the top.

A piece is text on one baseline without a wide gap in it. Text that runs across the page's own direction, such
as a watermark, and text outside of the page are left out.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from report.ingest.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GAP = 1.0
_WIDEST_SPACE = 12.0
"""Heights of the letters between words that do not belong together; and where a space stands between."""
_RISE = 0.5
_SAME_ROW = 0.35
_RAISED_BY = 0.2
"""Heights of the letters, by which a raised figure stands above their line."""
SAME_SIZE = 0.08
"""Share by which sizes differ that are meant to be one."""
HEADING_SIZE = 1.12
"""Times the size of the text."""
_BOLD = 600
_BOLD_NAMES = (b"bold", b"black", b"heavy", b"semibd", b"demi")
_LONGEST_NAME = 200
_QUARTER = math.pi / 2
_TURNED = {0: (1, 0, 0, 1), 1: (0, -1, 1, 0), 2: (-1, 0, 0, -1), 3: (0, 1, -1, 0)}
"""Quarter turns -> x and y as the text runs."""
_LETTERS = {
    2: "-",  # what stands for a hyphen at the end of a line
    **dict.fromkeys((0xF0B7, 0xF0A7, 0xF076, 0xF0D8, 0xF0FC, 0x2022, 0x25CF, 0x25AA, 0x25A0), "•"),
    **dict(zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)),
}  # fmt: skip
"""Bullets of symbol fonts, and ligatures."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text on one baseline; y grows upwards.

    Units: points.
    """

    page: int
    row: int
    """Counted from 1 through all pages."""
    left: float
    right: float
    y: float
    size: float
    is_bold: bool
    text: str
    first: float
    """Width of its first word."""
    at: int
    """Its place in the order in which the page draws its text."""
    is_row: bool = False
    """The cells of a row of a table, joined."""


@dataclass(frozen=True, slots=True)
class _Glyph:
    at: int
    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        return self.top - self.bottom


def pieces(page: Any, number: int, first_row: int, most: int) -> list[Piece] | None:  # noqa: ANN401 - as below
    """Return the text of a page, its rows counted from `first_row`; None where it is too long."""
    text = page.get_textpage()
    if text.count_chars() > most:
        return None
    turns, glyphs = _glyphs(page, text)
    made = [_piece(run, text, turns, number) for run in _runs(glyphs)]
    text.close()
    return _rows([each for each in made if each.text], first_row)


def _glyphs(page: Any, text: Any) -> tuple[int, list[_Glyph]]:  # noqa: ANN401 - pypdfium2 has no types
    """Return the glyphs that run the way most of the page's text does, turned upright."""
    pdfium = import_module("pypdfium2.raw")
    box = pdfium.FS_RECTF()
    left, bottom, right, top = page.get_cropbox()
    by_turns: dict[int, list[_Glyph]] = {0: [], 1: [], 2: [], 3: []}
    for at in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, at)
        turns = round(pdfium.FPDFText_GetCharAngle(text, at) / _QUARTER, 2) % 4
        if code in (0, 10, 13) or turns not in by_turns or not pdfium.FPDFText_GetLooseCharBox(text, at, box):
            continue
        if box.left < right and box.right > left and box.bottom < top and box.top > bottom:
            by_turns[int(turns)].append(_upright(at, _letter(code), box, int(turns)))
    turns = max(by_turns, key=lambda each: len(by_turns[each]))
    return turns, by_turns[turns]


def _letter(code: int) -> str:
    return _LETTERS.get(code) or (chr(code) if code < 0x110000 else "")  # noqa: PLR2004 - the last of Unicode


def _upright(at: int, text: str, box: Any, turns: int) -> _Glyph:  # noqa: ANN401 - pypdfium2 has no types
    (left, bottom), (right, top) = _turned(box.left, box.bottom, turns), _turned(box.right, box.top, turns)
    return _Glyph(at, text, min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def _turned(x: float, y: float, turns: int) -> tuple[float, float]:
    a, b, c, d = _TURNED[turns]
    return a * x + b * y, c * x + d * y


def _runs(glyphs: Sequence[_Glyph]) -> Iterator[list[_Glyph]]:
    """Cut at another baseline and at a wide gap; a gap that one space fills, in a justified line, is none."""
    run: list[_Glyph] = []
    last: _Glyph | None = None
    spaces = 0
    for glyph in glyphs:
        if glyph.text.isspace():
            spaces += glyph.right > glyph.left  # one that pdfium put in has no width
            if run:
                run.append(glyph)
            continue
        if last is not None and not _goes_on(last, glyph, _WIDEST_SPACE if spaces == 1 else _GAP):
            yield run
            run = []
        run.append(glyph)
        last, spaces = glyph, 0
    if last is not None:
        yield run


def _goes_on(last: _Glyph, glyph: _Glyph, widest: float) -> bool:
    height = max(last.height, glyph.height)
    gap = max(glyph.left - last.right, last.left - glyph.right)
    return gap <= widest * height and abs(glyph.bottom - last.bottom) <= _RISE * height


def _piece(run: Sequence[_Glyph], text: Any, turns: int, page: int) -> Piece:  # noqa: ANN401 - as above
    pdfium = import_module("pypdfium2.raw")
    seen = [glyph for glyph in run if not glyph.text.isspace()]
    main = max(seen, key=lambda glyph: (round(glyph.height), -glyph.bottom))
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX()
    pdfium.FPDFText_GetCharOrigin(text, main.at, x, y)
    scale = math.hypot(matrix.c, matrix.d) if pdfium.FPDFText_GetMatrix(text, main.at, matrix) else 1
    return Piece(
        page=page,
        row=0,
        left=min(glyph.left for glyph in seen),
        right=max(glyph.right for glyph in seen),
        y=_turned(x.value, y.value, turns)[1],
        size=pdfium.FPDFText_GetFontSize(text, main.at) * scale or main.height,
        is_bold=all(_is_bold(text, glyph.at) for glyph in (seen[0], seen[-1])),
        text=_text(run, main),
        first=_first(run),
        at=run[0].at,
    )


def _first(run: Sequence[_Glyph]) -> float:
    word = list(takewhile(lambda glyph: not glyph.text.isspace(), run))
    return max(glyph.right for glyph in word) - min(glyph.left for glyph in word)


def _is_bold(text: Any, at: int) -> bool:  # noqa: ANN401 - pypdfium2 has no types
    pdfium = import_module("pypdfium2.raw")
    if pdfium.FPDFText_GetFontWeight(text, at) >= _BOLD:
        return True
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    pdfium.FPDFText_GetFontInfo(text, at, name, _LONGEST_NAME, ctypes.c_int())
    return any(each in name.value.lower() for each in _BOLD_NAMES)


def _text(run: Sequence[_Glyph], main: _Glyph) -> str:
    """Join the letters; a raised figure is no figure of the number before it."""
    letters = [
        glyph.text.translate(_RAISED) if glyph.bottom - main.bottom > _RAISED_BY * main.height else glyph.text
        for glyph in run
    ]
    joined = "".join(letters).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join(clean(joined.replace("\n", " ")).split())


def _rows(made: Sequence[Piece], first_row: int) -> list[Piece]:
    """Count the rows from the top; pieces of one row stand on nearly one baseline."""
    rows: list[Piece] = []
    number = first_row - 1
    y = math.inf
    for piece in sorted(made, key=lambda each: -each.y):
        if y - piece.y > _SAME_ROW * piece.size:
            number += 1
            y = piece.y
        rows.append(replace(piece, row=number))
    return sorted(rows, key=lambda each: (each.row, each.left))


def is_same_size(one: Piece, other: Piece) -> bool:
    """Tell whether two pieces stand in one size."""
    return abs(one.size - other.size) <= SAME_SIZE * max(one.size, other.size)


def most_common_size(made: Sequence[Piece]) -> float:
    """Return the size in which most of the text stands."""
    sizes: Counter[float] = Counter()
    for piece in made:
        sizes[round(piece.size * 2) / 2] += len(piece.text)
    return max(sizes, key=lambda size: (sizes[size], -size))
