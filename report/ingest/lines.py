"""The lines of a text, and what they look like: prose, headline, Vietnamese."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Literal

from report.ingest.text import MOST_LINES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LineKind = Literal["paragraph", "heading", "item", "row", "quotation"]

UPPER = "".join(chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
"""The capitals of the Latin script, for the inside of a character class."""
_PARTICLES = r"(?:(?:de|la|da|del|der|van|von|of|the|al|bin) ){0,2}"
NAME = rf"[{UPPER}][\w.’'&-]*(?: {_PARTICLES}[{UPPER}\d][\w.’'&-]*){{0,5}}"
"""One to six capitalised words."""


def any_of(*patterns: str) -> str:
    """Return a pattern that matches what one of these matches."""
    return f"(?:{'|'.join(patterns)})"


_TERMINAL = re.compile(r"[.!?…:;。！？][\"”’'»)\]]*\Z")
_VIETNAMESE = re.compile(r"[ơưƠƯ\u1ea0-\u1ef9]")
_ENGLISH = re.compile(r"\b(?:of|and|at|for|with|by|from|is|are|was|were)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_PROSE = 60
_LONG_PROSE = 250
_WRAP_WIDTHS = range(40, 121)
_FEWEST_WRAPS = 3
_WRAPPED = ("paragraph", "quotation")
VIETNAMESE_SHARE = 0.25
"""Half the words of running Vietnamese carry such letters."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text; lines with no empty line between them share a block."""

    number: int
    block: int
    text: str
    kind: LineKind = "paragraph"
    """As the format marks it: an item of a list, a row of a table with its cells parted by " | "."""


def numbered(text: str, first: int = 1) -> list[Line]:
    """Cut a text into its lines, at most one more than are read, with hard-wrapped paragraphs joined."""
    lines: list[Line] = []
    block = 0
    for number, raw in enumerate(text.split("\n"), first):
        stripped = raw.strip()
        if len(lines) > MOST_LINES:
            break
        if stripped:
            lines.append(Line(number, block, stripped))
        else:
            block += 1
    return unwrapped(lines)


def unwrapped(lines: list[Line]) -> list[Line]:
    """Join the lines of each paragraph and quotation where a text is hard-wrapped."""
    return _joined(lines) if _is_wrapped([line for line in lines if line.kind in _WRAPPED]) else lines


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell lines filled to one width: nearly none had room for the first word of the next."""
    inner = [pair for pair in pairwise(lines) if pair[0].block == pair[1].block]
    if len(inner) < _FEWEST_WRAPS:
        return False
    width = max(len(line.text) for line in lines)
    full = sum(len(line.text) + 1 + len(after.text.split(" ", 1)[0]) > width - 2 for line, after in inner)
    return width in _WRAP_WIDTHS and full >= 0.8 * len(inner)


def _joined(lines: Iterable[Line]) -> list[Line]:
    joined: list[Line] = []
    for (block, kind), group in groupby(lines, key=lambda line: (line.block, line.kind)):
        run = list(group)
        if kind in _WRAPPED:
            run = [Line(run[0].number, block, " ".join(line.text for line in run), kind)]
        joined += run
    return joined


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends like a sentence, or runs on after a colon."""
    return _TERMINAL.search(text[-6:]) is not None


def is_prose(text: str) -> bool:
    """Tell a paragraph of running text from a headline, a caption without full stop, or page furniture."""
    return len(text) >= _LONG_PROSE or (len(text) >= _SHORTEST_PROSE and ends_sentence(text))


def has_vietnamese(text: str) -> bool:
    """Tell whether a letter of Vietnamese alone stands in a text."""
    return _VIETNAMESE.search(text) is not None


def vietnamese_share(text: str) -> float:
    """Return the share of a text's words that carry letters of Vietnamese alone."""
    if not has_vietnamese(text):
        return 0.0
    words = _WORD.findall(text)
    marked = (not word.isascii() and _VIETNAMESE.search(word) is not None for word in words)
    return sum(marked) / len(words)


def is_vietnamese(text: str) -> bool:
    """Tell a line in Vietnamese from an English one that holds Vietnamese names."""
    return vietnamese_share(text) >= VIETNAMESE_SHARE and not _ENGLISH.search(text)
