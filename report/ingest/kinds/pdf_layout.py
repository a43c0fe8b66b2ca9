"""The pieces of a page in, its columns in reading order out, each with its lines from the top.

A gutter is a strip that few pieces cross, with filled lines on both of its sides (after the XY-cut of Nagy
and Seth, 1984). What crosses it, such as a headline, parts what stands above from what stands below.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.ingest.kinds.pdf_text import Piece

_MOST_CUTS = 5
"""One in another: no page has more columns."""
_FEWEST_LINES = 4
_NARROWEST = 0.6
"""Width of a gutter in sizes of the text."""
_MOST_CROSSING = 0.35
_FILLED = 0.55
_WELL_FILLED = 0.85
_SHORTEST_LINE = 16
_LONG_LINE = 30
"""Characters of half the lines of a column; and of one whose page is drawn row by row, as tables are."""
_SAME_SIZE = 0.08
_REACHED = 0.9
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
    sides = [piece for piece in pieces if piece.right <= gutter], [p for p in pieces if p.left >= gutter]
    left_edges, right_edges = (_edges(side, size) for side in sides)
    for crosses, band in groupby(pieces, key=lambda piece: piece.left < gutter < piece.right):
        some = list(band)
        if crosses:
            yield Column(tuple(_lines(some)), *edges)
            continue
        left, below = _parted(
            [piece for piece in some if piece.right <= gutter],
            [piece for piece in some if piece.left >= gutter],
        )
        right = [piece for piece in some if piece.left >= gutter]
        yield from _columns(left, left_edges, size, cuts + 1)
        yield from _columns(right, right_edges, size, cuts + 1)
        yield from _columns(below, edges, size, cuts + 1)


def _edges(pieces: Sequence[Piece], size: float) -> tuple[float, float]:
    """Return where the rows of some text begin and end; a few may stand out."""
    body = [piece for piece in pieces if abs(piece.size - size) <= _SAME_SIZE * size] or pieces
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
    """Return the middle of the strip that the fewest pieces cross, if it parts two columns."""
    if len(pieces) < 2 * _FEWEST_LINES:
        return None
    least = _NARROWEST * median(piece.size for piece in pieces)
    strips = sorted(
        (crossing, start - end, (start + end) / 2)
        for start, end, crossing in _strips(pieces)
        if end - start >= least and crossing <= _MOST_CROSSING * len(pieces)
    )
    return next((middle for _, _, middle in strips[:_MOST_CUTS] if _parts_columns(pieces, middle)), None)


def _strips(pieces: Sequence[Piece]) -> Iterator[tuple[float, float, int]]:
    """Give the strips between the edges of pieces, and how many pieces cross each."""
    edges = sorted([(piece.left, 1) for piece in pieces] + [(piece.right, -1) for piece in pieces])
    crossing = 0
    for (start, change), (end, _) in pairwise(edges):
        crossing += change
        if end > start:
            yield start, end, crossing


def _parts_columns(pieces: Sequence[Piece], gutter: float) -> bool:
    """Tell columns of running text beside one another from the columns of a table."""
    left = [piece for piece in pieces if piece.right <= gutter]
    right = [piece for piece in pieces if piece.left >= gutter]
    if min(len(left), len(right)) < _FEWEST_LINES:
        return False
    beside = min(left[0].y, right[0].y) - max(left[-1].y, right[-1].y)
    if beside <= 0:
        return False
    fill = min(_fill(left), _fill(right))
    length = min(median(len(piece.text) for piece in side) for side in (left, right))
    if _is_drawn_by_rows(left, right):
        return fill >= _WELL_FILLED and length >= _LONG_LINE
    return fill >= _FILLED and length >= _SHORTEST_LINE


def _fill(side: Sequence[Piece]) -> float:
    width = max(piece.right for piece in side) - min(piece.left for piece in side)
    return median(piece.right - piece.left for piece in side) / max(width, 1)


def _is_drawn_by_rows(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Tell whether the page draws what stands left and right on one row one after the other."""
    ends = {piece.row: piece.at + len(piece.text) for piece in left}
    rows = [piece for piece in right if piece.row in ends]
    following = sum(0 <= piece.at - ends[piece.row] <= _LONG_LINE for piece in rows)
    return following > len(rows) / 2


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
    while end < len(rows) and (wider := _with_row(columns, rows[end])):
        columns = wider
        end += 1
    cells = sum(len(row) for row in rows[start:end])
    is_table = end - start >= _FEWEST_ROWS or (end - start == _FEWEST_ROWS - 1 and cells > 2 * (end - start))
    return end if is_table else start


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
    """Join the pieces of a row that stand near one another."""
    near = [row[0]]
    for piece in row[1:]:
        if piece.left - near[-1].right > _NEAR * piece.size:
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
        is_bold=all(piece.is_bold for piece in row),
        text=sign.join(piece.text for piece in row),
        is_row=is_row,
    )
