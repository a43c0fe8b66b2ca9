"""The columns of all pages in, headings, items, rows and paragraphs out.

A line goes on with the paragraph above it where that line had no room for its first word, stands as near as
the lines of a paragraph do, and is not indented.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from report.ingest.lines import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from report.ingest.kinds.pdf_layout import Column
    from report.ingest.kinds.pdf_text import Piece
    from report.ingest.lines import LineKind

_INDENT = 0.7
_HANGING = 0.3
_WIDEST_LEADING = 2.2
_LOOSE = 1.3
_HEADING_LOOSE = 1.7
"""Distances of lines: in sizes of the text, and beyond that of most lines."""
_SAME_SIZE = 0.08
HEADING_SIZE = 1.12
"""Times the size of the text."""
_LONGEST_HEADING = 120
_WELL_SHORT = 0.3
"""Share of a column's width: a line with more room ends its paragraph, whatever follows."""
_BULLET = re.compile(r"[•◦○►▸➢✓] *")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]\Z")
_HYPHENATED_END = re.compile(r"\S*[-\u2010\u00ad]\Z")
_COMPOUND = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)+")
_WORD = re.compile(r"[^\W\d_]+")
_HYPHENATED = 3
"""Times as many hyphens at line ends as chance would put there: then words are divided."""
_SHORTEST_PART = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a heading, an item or a row."""

    text: str
    kind: LineKind
    row: int
    page: int
    size: float


@dataclass(frozen=True, slots=True)
class _Measures:
    """What the lines of a document have in common."""

    size: float
    leading: float
    """Distance of lines, in sizes of the text."""


def paragraphs(columns: Sequence[Column], size: float) -> list[Paragraph]:
    """Return the paragraphs of a document whose text stands in one size."""
    measures = _Measures(size, _leading(columns))
    groups: list[list[Piece]] = []
    for column in columns:
        for at, line in enumerate(column.lines):
            joins = _joins if at else _goes_over
            if groups and joins(groups[-1], line, column, measures):
                groups[-1].append(line)
            else:
                groups.append([line])
    words = _Words.of(groups)
    made = [_paragraph(group, words) for group in groups]
    return [_with_kind(*each, measures) for each in zip(made, groups, [*groups[1:], []], strict=True)]


def _leading(columns: Iterable[Column]) -> float:
    """Return the distance at which lines of one paragraph stand: that of the nearer ones of all."""
    distances = sorted(
        (above.y - below.y) / below.size
        for column in columns
        for above, below in pairwise(column.lines)
        if _is_same_size(above, below) and 0 < above.y - below.y <= _WIDEST_LEADING * below.size
    )
    return distances[len(distances) // 4] if distances else 1.2


def _is_same_size(one: Piece, other: Piece) -> bool:
    return abs(one.size - other.size) <= _SAME_SIZE * max(one.size, other.size)


def _joins(group: Sequence[Piece], line: Piece, column: Column, measures: _Measures) -> bool:
    """Tell whether a line goes on with the paragraph above it in its column."""
    above = group[-1]
    distance = (above.y - line.y) / line.size
    if not _is_alike(above, line) or distance <= 0:  # on one row, far from one another
        return False
    if line.size >= HEADING_SIZE * measures.size:
        return distance <= _HEADING_LOOSE and above.is_bold == line.is_bold
    if distance > _LOOSE * measures.leading or _is_indented(group, line, column.left):
        return False
    room = column.right - above.right - _first_word(line)
    goes_on = line.text[:1].islower() or not ends_sentence(above.text)
    if room <= 0:
        return above.is_bold == line.is_bold or goes_on
    is_bound = above.is_bold == line.is_bold and line.text[:1].islower()
    return is_bound and goes_on and room <= _WELL_SHORT * (column.right - column.left)


def _is_alike(above: Piece, line: Piece) -> bool:
    """Tell whether two lines may be of one paragraph at all."""
    return not (above.is_row or line.is_row or _BULLET.match(line.text)) and _is_same_size(above, line)


def _is_indented(group: Sequence[Piece], line: Piece, left: float) -> bool:
    """Tell whether a line begins farther to the right, or the left, than the lines of its paragraph do."""
    step = line.left - group[-1].left
    if len(group) == 1 and _BULLET.match(group[0].text):
        return step < _HANGING * line.size
    if len(group) > 1 and -step > _INDENT * line.size:
        return True
    return step > _INDENT * line.size and line.left - left > _INDENT * line.size


def _first_word(line: Piece) -> float:
    """Return the width of a line's first word and the space before it."""
    return (line.right - line.left) * (len(line.text.split(" ", 1)[0]) + 1) / (len(line.text) + 1)


def _goes_over(group: Sequence[Piece], line: Piece, column: Column, measures: _Measures) -> bool:
    """Tell whether the first line of a column goes on with the last paragraph of the column before."""
    above = group[-1]
    is_body = abs(line.size - measures.size) <= _SAME_SIZE * measures.size and above.is_bold == line.is_bold
    is_indented = line.left - column.left > _INDENT * line.size
    return _is_alike(above, line) and is_body and not is_indented and not ends_sentence(above.text)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words and compounds that stand within the lines of a document."""

    words: frozenset[str]
    compounds: frozenset[str]
    divides: bool
    """Words are divided at the ends of lines."""

    @classmethod
    def of(cls, groups: Sequence[Sequence[Piece]]) -> _Words:
        """Take them from the lines."""
        texts = [line.text for group in groups for line in group]
        inside = [_HYPHENATED_END.sub("", text) for text in texts]
        words = Counter(word.casefold() for text in inside for word in _WORD.findall(text))
        compounds = Counter(word.casefold() for text in inside for word in _COMPOUND.findall(text))
        ends = sum(_HYPHEN.search(text) is not None for text in texts)
        chance = (sum(compounds.values()) + 1) / max(sum(text.count(" ") for text in texts), 1)
        divides = ends >= _HYPHENATED - 1 and ends > _HYPHENATED * chance * len(texts)
        return cls(frozenset(words), frozenset(compounds), divides)

    def joined(self, before: str, after: str) -> str:
        """Join a line that ends with a hyphen and the next one: a divided word, or a compound."""
        start, letters = _last(before[:-1]), _WORD.match(after)
        is_word = letters is not None and letters.group()[0].islower()
        if letters and is_word and self._is_divided(start, letters.group().casefold(), before[-1]):
            return before[:-1] + after
        return before + after

    def _is_divided(self, start: str, second: str, sign: str) -> bool:
        if not start or f"{start}-{second}" in self.compounds or f"{start}\u2010{second}" in self.compounds:
            return False
        if start + second in self.words or sign == "\u00ad":
            return True
        are_words = min(len(start), len(second)) >= _SHORTEST_PART and {start, second} <= self.words
        return (self.divides or sign == "\u2010") and not are_words


def _last(text: str) -> str:
    """Return the last word of a line; "" where it is part of a compound."""
    word = text.rsplit(" ", 1)[-1]
    found = _WORD.search(word)
    return word[found.start() :].casefold() if found and word[found.start() :].isalpha() else ""


def _paragraph(group: Sequence[Piece], words: _Words) -> str:
    text = group[0].text
    for line in group[1:]:
        if _HYPHEN.search(text) and line.text[:1].isalpha():
            text = words.joined(text, line.text)
        else:
            text = f"{text} {line.text}"
    return text


def _with_kind(text: str, group: Sequence[Piece], after: Sequence[Piece], measures: _Measures) -> Paragraph:
    first = group[0]
    kind: LineKind = "paragraph"
    if first.is_row:
        kind = "row"
    elif bullet := _BULLET.match(text):
        kind, text = "item", text[bullet.end() :]
    elif _is_heading(text, group, after, measures):
        kind = "heading"
    return Paragraph(text, kind, first.row, first.page, first.size)


def _is_heading(text: str, group: Sequence[Piece], after: Sequence[Piece], measures: _Measures) -> bool:
    """Tell a heading by its size, or by its bold face over text that is not bold."""
    if group[0].size >= HEADING_SIZE * measures.size:
        return True
    is_bold = all(line.is_bold for line in group) and bool(after) and not after[0].is_bold
    return is_bold and len(text) <= _LONGEST_HEADING and not ends_sentence(text)
