"""Words and a face in, their width in millimetres and the lines they fill out.

Widths are the sums of the advances of Fira Sans, the face in which the page is set too: kerning, left out,
makes the set line about one per cent shorter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from matplotlib.ft2font import FT2Font

POINTS_PER_MM = 72 / 25.4
CAP_HEIGHT = 0.689
"""Height of the capitals of Fira Sans, in em."""
_EM = 100
_PIECE = re.compile(r"[^ ]+?(?:[-–](?=\w)| +|$)")
"""What a line is not broken within: a word, or a part of one up to a hyphen or dash."""
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Face:
    """Type in one size and weight.

    Units: `size` in points.
    """

    size: float = 8.0
    bold: bool = False

    @property
    def line_mm(self) -> float:
        """The distance from one line to the next: the Ấ of Vietnamese clears the ợ above it."""
        return self.size * 1.3 / POINTS_PER_MM


@lru_cache(maxsize=1)
def register_faces() -> None:
    """Make the faces of the page known to matplotlib."""
    from matplotlib.font_manager import fontManager  # noqa: PLC0415 - heavy

    for bold in (False, True):
        fontManager.addfont(_file(bold=bold))


def _file(*, bold: bool) -> Path:
    import fontpkg_fira_sans  # noqa: PLC0415 - heavy

    folder: Path = fontpkg_fira_sans.ROOT / "files"
    return folder / f"FiraSans-{'SemiBold' if bold else 'Regular'}.ttf"


@lru_cache(maxsize=2)
def _font(*, bold: bool) -> FT2Font:
    from matplotlib.font_manager import get_font  # noqa: PLC0415 - heavy

    font = get_font(str(_file(bold=bold)))
    font.set_size(_EM, 72)
    return font


@lru_cache(maxsize=4096)
def _advance(character: str, *, bold: bool) -> float:
    """Return a character's advance in em; a full em where the face lacks it, as no fallback is wider."""
    from matplotlib.ft2font import LoadFlags  # noqa: PLC0415 - heavy

    font = _font(bold=bold)
    if not font.get_char_index(ord(character)):
        return 1.0
    return font.load_char(ord(character), LoadFlags.NO_HINTING).linearHoriAdvance / 65536 / _EM


def width_mm(words: str, face: Face) -> float:
    """Return how wide a line of words is set."""
    return sum(_advance(each, bold=face.bold) for each in words) * face.size / POINTS_PER_MM


def longest_mm(words: str, face: Face) -> float:
    """Return how wide a line must be for no word to be broken."""
    return max((width_mm(piece.rstrip(" "), face) for piece in _PIECE.findall(words)), default=0.0)


def wrap(words: str, width: float, face: Face, most: int) -> tuple[str, ...]:
    """Break words into at most `most` lines of a width, alike in length; an ellipsis stands for more."""
    lines = _filled(words, width, face)
    if len(lines) > most:
        last = lines[most - 1]
        while last and width_mm(last + _ELLIPSIS, face) > width:
            last = last[:-1]
        return (*lines[: most - 1], last.rstrip(" ,;") + _ELLIPSIS)
    narrower = 0.95 * width
    while len(lines) > 1 and narrower >= longest_mm(words, face):
        alike = _filled(words, narrower, face)
        if len(alike) > len(lines):
            break
        lines, narrower = alike, 0.95 * narrower
    return lines


def _filled(words: str, width: float, face: Face) -> tuple[str, ...]:
    lines: list[str] = []
    line = ""
    for piece in _pieces(words, width, face):
        if line and width_mm((line + piece).rstrip(" "), face) > width:
            lines.append(line.rstrip(" "))
            line = ""
        line += piece
    return (*lines, line.rstrip(" "))


def _pieces(words: str, width: float, face: Face) -> Iterator[str]:
    for piece in _PIECE.findall(" ".join(words.split(" "))):
        rest = piece
        while width_mm(rest.rstrip(" "), face) > width and len(rest) > 1:
            fits = next((n for n in range(len(rest) - 1, 1, -1) if width_mm(rest[:n], face) <= width), 1)
            yield rest[:fits]
            rest = rest[fits:]
        yield rest
