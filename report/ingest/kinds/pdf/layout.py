"""The pieces of a page in, its columns in reading order out, each with its lines from the top.

A gutter is a strip that few pieces cross, with filled lines on both of its sides (after the XY-cut of Nagy
and Seth, 1984). What crosses it, such as a headline, parts what stands above from what stands below.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

from report.ingest.kinds.pdf.text import SAME_SIZE, is_same_size

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.ingest.kinds.pdf.text import Piece

_MOST_CUTS = 5
"""One in another: no page has more columns."""
_FEWEST_LINES, _FEWEST_APART = 4, 2
_SHORTEST_LINE, _LONG_LINE = 12, 30
"""Lines of a column, characters of half of them: fewer are enough where each column is drawn by itself."""
_NARROWEST = 0.6
"""Width of a gutter in sizes of the text."""
_MOST_STRIPS = 32
_FILLED = 0.85
_REACHED = 0.9
"""Share of the lines that reach no farther than to the end of their column; a few stand out."""
_FEWEST_FULL = 10
"""Rows of a page by which the width of its text is told."""
_SET_OFF = 1.6
"""Sizes of the text between a line and what stands below it, apart."""
_NEAR = 3.0
"""Sizes of the text between pieces of one line."""
_BULLETS = ("•", "-", "–", "◦", "○", "►", "▸", "➢", "✓", "*")
_MOST_CELLS = 16
_FEWEST_ROWS = 3
_LONGEST_CELL = 60


@dataclass(frozen=True, slots=True)
class Column:
    """Lines below one another, and where those of the column begin and end."""

    lines: tuple[Piece, ...]
    left: float
    right: float


def layout(pages: Sequence[Sequence[Piece]], size: float) -> list[Column]:
    """Return the columns of all pages; `size` is that of the text."""
    _, usual = _edges([piece for page in pages for piece in page], size)
    made: list[Column] = []
    for page in filter(None, pages):
        left, right = _edges(page, size)
        is_short = len({piece.row for piece in page}) < _FEWEST_FULL
        made += _columns(page, (left, max(right, usual) if is_short else right), size)
    return made


def _columns(
    pieces: Sequence[Piece], edges: tuple[float, float], size: float, cuts: int = 0
) -> Iterator[Column]:
    """Give the columns of a page, or of a part of it."""
    gutter = _gutter(pieces) if cuts < _MOST_CUTS else None
    if gutter is None:
        if pieces:
            yield Column(tuple(_lines(pieces)), *edges)
        return
    bands = _bands(pieces, gutter)
    sides = [_sides(band, gutter) for is_cut, band in bands if is_cut]
    side_edges = [_edges([piece for each in sides for piece in each[at]], size) for at in (0, 1)]
    for is_cut, band in bands:
        if not is_cut:
            yield Column(tuple(_lines(band)), *edges)
            continue
        left, right = _sides(band, gutter)
        left, below = _parted(left, right)
        yield from _columns(left, side_edges[0], size, cuts + 1)
        yield from _columns(right, side_edges[1], size, cuts + 1)
        yield from _columns(below, edges, size, cuts + 1)


def _sides(band: Sequence[Piece], gutter: float) -> tuple[list[Piece], list[Piece]]:
    return [piece for piece in band if piece.right <= gutter], [
        piece for piece in band if piece.left >= gutter
    ]


def _bands(pieces: Sequence[Piece], gutter: float) -> list[tuple[bool, list[Piece]]]:
    """Part what a gutter cuts into columns from what crosses it, or stands on both sides and is no column."""
    parts = [
        (not crosses and _are_columns(*_sides(band, gutter)), band)
        for crosses, each in groupby(pieces, key=lambda piece: piece.left < gutter < piece.right)
        for band in [list(each)]
    ]
    return [
        (is_cut, [piece for _, band in each for piece in band])
        for is_cut, each in groupby(parts, key=lambda part: part[0])
    ]


def _edges(pieces: Sequence[Piece], size: float) -> tuple[float, float]:
    """Return where the rows of some text begin and end; a few may stand out."""
    body = [piece for piece in pieces if abs(piece.size - size) <= SAME_SIZE * size] or pieces
    rows = [list(row) for _, row in groupby(body, key=lambda piece: piece.row)]
    ends = sorted(row[-1].right for row in rows)
    return min(row[0].left for row in rows), ends[min(round(_REACHED * len(ends)), len(ends) - 1)]


def _parted(left: list[Piece], right: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Part the left column from what stands below both, apart and filling no line."""
    ends = [at for at, piece in enumerate(left) if right and piece.y < right[-1].y - piece.size]
    for at in ends:
        if at and left[at - 1].y - left[at].y > _SET_OFF * left[at].size:
            edge = max(piece.right for piece in left[:at])
            is_set = all(piece.right < edge - 2 * piece.size for piece in left[at:])
            return (left[:at], left[at:]) if is_set else (left, [])
    return left, []


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Return the middle of the strip that cuts the most text into columns; None where none does."""
    if len(pieces) < 2 * _FEWEST_APART:
        return None
    least = _NARROWEST * median(piece.size for piece in pieces)
    strips = sorted(
        (crossing, start - end, (start + end) / 2)
        for start, end, crossing in _strips(pieces)
        if end - start >= least and crossing <= len(pieces) - 2 * _FEWEST_APART
    )
    found = [
        (sum(len(band) for is_cut, band in _bands(pieces, middle) if is_cut), -at, middle)
        for at, (_, _, middle) in enumerate(strips[:_MOST_STRIPS])
    ]
    most, _, middle = max(found, default=(0, 0, 0.0))
    return middle if most else None


def _strips(pieces: Sequence[Piece]) -> Iterator[tuple[float, float, int]]:
    """Give the strips between the edges of pieces, and how many pieces cross each."""
    edges = sorted([(piece.left, 1) for piece in pieces] + [(piece.right, -1) for piece in pieces])
    crossing = 0
    for (start, change), (end, _) in pairwise(edges):
        crossing += change
        if end > start:
            yield start, end, crossing


def _are_columns(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Tell columns of running text beside one another from the columns of a table."""
    if not left or not right or min(left[0].y, right[0].y) <= max(left[-1].y, right[-1].y):
        return False
    sides = [[list(row) for _, row in groupby(side, key=lambda piece: piece.row)] for side in (left, right)]
    fewest = min(len(rows) for rows in sides)
    length = min(median(sum(len(piece.text) for piece in row) for row in rows) for rows in sides)
    if _is_drawn_apart(left, right):
        return fewest >= _FEWEST_APART and length >= _SHORTEST_LINE
    is_filled = min(_fill(rows) for rows in sides) >= _FILLED
    return fewest >= _FEWEST_LINES and is_filled and length >= _LONG_LINE


def _fill(rows: Sequence[Sequence[Piece]]) -> float:
    """Return how much of the longest rows half of the rows fill."""
    widths = sorted(row[-1].right - row[0].left for row in rows)
    return widths[len(widths) // 2] / max(widths[min(round(_REACHED * len(widths)), len(widths) - 1)], 1)


def _is_drawn_apart(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Tell whether the page draws one side after the other, and not row by row as tables are drawn."""
    beside = {piece.row for piece in left} & {piece.row for piece in right}
    drawn = sorted([(piece.at, 0) for piece in left] + [(piece.at, 1) for piece in right])
    changes = sum(one != other for (_, one), (_, other) in pairwise(drawn))
    return changes < max(len(beside), 2)


def _lines(pieces: Sequence[Piece]) -> list[Piece]:
    """Join the pieces of each row to a line, or to a row of a table."""
    rows = [list(row) for _, row in groupby(pieces, key=lambda piece: piece.row)]
    made: list[Piece] = []
    at = 0
    while at < len(rows):
        end = _table(rows, at)
        if end > at:
            made += (_joined(row, " | ", is_row=True) for row in rows[at:end])
        else:
            end = at + 1
            made += _line(rows[at])
        at = end
    return made


def _table(rows: Sequence[Sequence[Piece]], start: int) -> int:
    """Return the end of the table that begins with a row, its cells below one another; else the start."""
    columns: list[tuple[float, float]] = []
    end = start
    while end < len(rows) and is_same_size(rows[start][0], rows[end][0]):
        wider = _with_row(columns, rows[end])
        drawn = [piece.at for piece in (*rows[end - 1][-1:], *rows[end])] if end > start else [0]
        if not wider or drawn != sorted(drawn):
            break
        columns = wider
        end += 1
    return end if end - start >= _FEWEST_ROWS else start


def _with_row(columns: Sequence[tuple[float, float]], row: Sequence[Piece]) -> list[tuple[float, float]]:
    """Return the columns of a table with one more row; none where the row does not fit in."""
    is_list = row[0].text in _BULLETS
    is_long = any(len(piece.text) > _LONGEST_CELL for piece in row)
    if not 1 < len(row) <= _MOST_CELLS or is_list or is_long:
        return []
    wider = list(columns)
    taken: set[int] = set()
    for piece in row:
        over = [at for at, (left, right) in enumerate(wider) if piece.left < right and piece.right > left]
        if len(over) > 1 or (over and over[0] in taken) or len(wider) > _MOST_CELLS:
            return []
        if over:
            left, right = wider[over[0]]
            wider[over[0]] = (min(left, piece.left), max(right, piece.right))
        else:
            wider.append((piece.left, piece.right))
        taken.add(over[0] if over else len(wider) - 1)
    return wider


def _line(row: Sequence[Piece]) -> Iterator[Piece]:
    """Join the pieces of a row that stand near one another, or are the single words of a line spread wide."""
    is_spread = not any(" " in piece.text for piece in row)
    near = [row[0]]
    for piece in row[1:]:
        if piece.left - near[-1].right > _NEAR * piece.size and not is_spread:
            yield _joined(near, " ")
            near = []
        near.append(piece)
    yield _joined(near, " ")


def _joined(row: Sequence[Piece], sign: str, *, is_row: bool = False) -> Piece:
    longest = max(row, key=lambda piece: len(piece.text))
    return replace(
        longest,
        left=row[0].left,
        right=row[-1].right,
        first=row[0].first,
        is_bold=all(piece.is_bold for piece in row),
        text=sign.join(piece.text for piece in row),
        is_row=is_row,
    )
