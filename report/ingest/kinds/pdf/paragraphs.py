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

from report.ingest.kinds.pdf.text import HEADING_SIZE, SAME_SIZE, is_same_size
from report.ingest.lines import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from report.ingest.kinds.pdf.layout import Column
    from report.ingest.kinds.pdf.text import Piece
    from report.ingest.lines import LineKind

_INDENT = 0.7
_HANGING = 0.3
_FEWEST_INDENTS = 3
_LONGEST_PARAGRAPH = 25
"""Lines."""
_WIDEST_LEADING = 2.2
_LOOSE = 1.3
_HEADING_LOOSE = 1.7
"""Distances of lines: in sizes of the text, and beyond that of most lines."""
_LONGEST_HEADING = 120
_SPACE = 0.2
_SHORT, _WELL_SHORT = 0.08, 0.3
"""Share of a column's width: what may be left where a sentence, or a word in small letters, goes on."""
_BULLET = re.compile(r"[•◦○►▸➢✓] *")
_HYPHEN = re.compile(r"(?<=\w)[-\u2010\u00ad]\Z")
_LAST = re.compile(r"(?<![^\s(“\"‘'])[^\W\d_]+\Z")
_LONGEST_WORD = 60
_OPEN_END = re.compile(r"(?<=\w)[-\u2010\u00ad/–—]\Z")
_DASH = re.compile(r"(?<=.)[—–](?=.)")
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = "\"'“”‘’(),.;:!?-–"
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
    indent: float | None
    """By how much the first line of a paragraph is indented; None where it is not."""


def paragraphs(columns: Sequence[Column], size: float) -> list[Paragraph]:
    """Return the paragraphs of a document whose text stands in one size."""
    measures = _Measures(size, _leading(columns), _indent(columns, size))
    groups: list[list[Piece]] = []
    for before, column in zip([None, *columns], columns, strict=False):
        for at, line in enumerate(column.lines):
            if at:
                joins = _joins(groups[-1], line, column, measures)
            else:
                joins = before is not None and _goes_over(before, line, column, measures)
            if joins:
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
        if is_same_size(above, below) and 0 < above.y - below.y <= _WIDEST_LEADING * below.size
    )
    return distances[len(distances) // 4] if distances else 1.2


def _indent(columns: Sequence[Column], size: float) -> float | None:
    """Return by how much the first lines of paragraphs are indented; None where they are not."""
    body = [
        (above, line, column.left)
        for column in columns
        for above, line in pairwise(column.lines)
        if _is_alike(above, line) and abs(line.size - size) <= SAME_SIZE * size
    ]
    steps = sorted(
        line.left - left for above, line, left in body if line.left - max(above.left, left) > _INDENT * size
    )
    is_usual = len(steps) >= max(_FEWEST_INDENTS, len(body) / _LONGEST_PARAGRAPH)
    return steps[len(steps) // 2] if is_usual else None


def _joins(group: Sequence[Piece], line: Piece, column: Column, measures: _Measures) -> bool:
    """Tell whether a line goes on with the paragraph above it in its column."""
    above = group[-1]
    distance = (above.y - line.y) / line.size
    if not _is_alike(above, line) or distance <= 0:  # on one row, far from one another
        return False
    if line.size >= HEADING_SIZE * measures.size:
        return distance <= _HEADING_LOOSE and above.is_bold == line.is_bold
    if distance > _LOOSE * measures.leading or _is_indented(group, line, column.left, measures.indent):
        return False
    return _is_filled(above, line, column)


def _is_filled(above: Piece, line: Piece, column: Column) -> bool:
    """Tell whether a line had no room for the first word of the next, or hardly any within a sentence."""
    room = column.right - above.right - line.first - _SPACE * line.size
    is_small = line.text[:1].islower()
    is_within = is_small or not ends_sentence(above.text)
    if _OPEN_END.search(above.text) and line.text[:1].isalnum():
        return True
    if room <= 0:
        return above.is_bold == line.is_bold or is_small
    most = (_WELL_SHORT if is_small else _SHORT) * (column.right - column.left)
    return is_within and above.is_bold == line.is_bold and room <= most


def _is_alike(above: Piece, line: Piece) -> bool:
    """Tell whether two lines may be of one paragraph at all."""
    return not (above.is_row or line.is_row or _BULLET.match(line.text)) and is_same_size(above, line)


def _is_indented(group: Sequence[Piece], line: Piece, left: float, indent: float | None) -> bool:
    """Tell whether a line begins farther to the right, or the left, than the lines of its paragraph do."""
    above = group[-1]
    step = line.left - above.left
    if len(group) == 1 and _BULLET.match(group[0].text):
        return step < _HANGING * line.size
    is_centred = abs(line.left + line.right - above.left - above.right) <= line.size
    if is_centred and above.right - line.right > _INDENT * line.size:
        return False
    if len(group) > 1 and -step > _INDENT * line.size:
        return True
    is_first = indent is not None and abs(line.left - left - indent) <= _HANGING * line.size
    return line.left - left > _INDENT * line.size and (is_first or step > _INDENT * line.size)


def _goes_over(before: Column, line: Piece, column: Column, measures: _Measures) -> bool:
    """Tell whether the first line of a column goes on with the last paragraph of the column before."""
    above = before.lines[-1]
    if not _is_alike(above, line) or above.is_bold != line.is_bold:
        return False
    if line.size >= HEADING_SIZE * measures.size:  # the short last line of a headline over columns
        return above.page == line.page and 0 < above.y - line.y <= _HEADING_LOOSE * line.size
    is_body = abs(line.size - measures.size) <= SAME_SIZE * measures.size
    return is_body and line.left - column.left <= _INDENT * line.size and _is_filled(above, line, before)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words and compounds that stand within the lines of a document."""

    words: frozenset[str]
    compounds: frozenset[str]
    dashes: Counter[str]
    """Dashes within lines: "x" for what is no space before and after each."""
    divides: bool
    """Words are divided at the ends of lines with the hyphen that compounds have too."""

    @classmethod
    def of(cls, groups: Sequence[Sequence[Piece]]) -> _Words:
        """Take them from the lines."""
        texts = [line.text for group in groups for line in group]
        ends = [_HYPHEN.search(text) is not None for text in texts]
        inside = [
            word.casefold().replace("\u2010", "-")
            for text, is_rest, is_end in zip(texts, [False, *ends], ends, strict=False)
            for word in text.split(" ")[is_rest : -1 if is_end else None]
        ]
        compounds = [word.strip(_SIGNS) for word in inside if "-" in word.strip("-")]
        divided = sum(text.endswith("-") for text, is_end in zip(texts, ends, strict=True) if is_end)
        chance = (len(compounds) + 1) / max(len(inside), 1)
        return cls(
            frozenset(part for word in inside for part in _WORD.findall(word)),
            frozenset(compounds),
            Counter(
                _side(text[at - 1]) + text[at] + _side(text[at + 1])
                for text in texts
                for at in (found.start() for found in _DASH.finditer(text))
            ),
            divided >= _HYPHENATED - 1 and divided > _HYPHENATED * chance * len(texts),
        )

    def goes_on(self, before: str, after: str) -> tuple[str, str]:
        """Return the end of a line as it goes on, and what stands between it and the next line."""
        if before.endswith(("—", "–")):
            return before, "" if self._is_glued(before, after) else " "
        if before.endswith("/") and before[-2:-1].isalnum():
            return before, ""
        if _HYPHEN.search(before) and after[:1].isalnum():
            return (before[:-1] if self._divides(before, after) else before), ""
        return before, " "

    def _is_glued(self, before: str, after: str) -> bool:
        """Tell whether no space follows a dash, as elsewhere in the document, or between figures."""
        if before[-2:-1].isdecimal() and after[:1].isdecimal():
            return True
        return (
            self.dashes[f"{_side(before[-2:-1])}{before[-1]}x"]
            > self.dashes[f"{_side(before[-2:-1])}{before[-1]} "]
        )

    def _divides(self, before: str, after: str) -> bool:
        """Tell whether the hyphen at the end of a line divides a word, and is no part of a compound."""
        letters = _WORD.match(after)
        is_soft = before[-1] != "-"  # what typesetting puts, and hardly anybody types
        if not letters or not (after[0].islower() or (is_soft and before[-2:-1].isupper())):
            return False
        return self._is_divided(_last(before[:-1]), letters.group().casefold(), is_soft=is_soft)

    def _is_divided(self, start: str, second: str, *, is_soft: bool) -> bool:
        if f"{start}-{second}" in self.compounds:
            return False
        if start and start + second in self.words:
            return True
        if is_soft:
            return True
        are_words = min(len(start), len(second)) >= _SHORTEST_PART and {start, second} <= self.words
        return self.divides and start != "" and not are_words


def _last(text: str) -> str:
    """Return the last word of a line; "" where it is part of a compound, or a figure."""
    found = _LAST.search(text[-_LONGEST_WORD:])
    return found.group().casefold() if found else ""


def _side(sign: str) -> str:
    return " " if sign in ("", " ") else "x"


def _paragraph(group: Sequence[Piece], words: _Words) -> str:
    parts = [group[0].text]
    for line in group[1:]:
        end = parts[-1][-_LONGEST_WORD:]
        kept, between = words.goes_on(end, line.text)
        parts[-1] = parts[-1][: len(parts[-1]) - len(end)] + kept
        parts += (between, line.text)
    return "".join(parts)


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
