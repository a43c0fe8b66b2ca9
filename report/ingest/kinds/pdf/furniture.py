"""The pieces of all pages in, those without running heads, running feet and page numbers out.

What stands at the edge of several pages, alike but for its figures, belongs to the pages and not to the text;
so does what a browser prints around a page: its own date, the address, the number of pages.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from report.article import Removed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.ingest.kinds.pdf.text import Piece

_EDGE_ROWS = 3
_FEWEST_PAGES = 2
_SHARE = 0.3
"""Of the pages: heads of left and right pages differ, and the first page has none."""
_NEAR = 6.0
"""Points by which the places of one running head differ."""
_FIGURES = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[-–—| ]*(?:(?:page|trang|tr\.|p\.) ?)?"
    r"(?P<at>\d{1,4})(?: ?(?:/|\||of|trên) ?(?P<last>\d{1,4}))?[-–—| ]*",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:https?|file)://\S+|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?",
    re.IGNORECASE,
)
"""What a browser prints at the edges of a page: an address, or its own date and time."""

_Row = list["Piece"]


def remove(pages: Sequence[Sequence[Piece]]) -> tuple[list[list[Piece]], list[Removed]]:
    """Take the furniture out of all pages."""
    rows = [[list(row) for _, row in groupby(page, key=lambda piece: piece.row)] for page in pages]
    repeated = _repeated(rows)
    offsets = _offsets(rows)
    kept: list[list[Piece]] = []
    removed: list[Removed] = []
    for number, page in enumerate(rows, 1):
        named = {
            row[0].row: rule
            for row in _edges(page)
            if (rule := _rule(row, number, len(rows), offsets)) or (rule := _running(row, repeated))
        }
        named |= _printed(page, named, number, len(rows))
        kept.append([piece for row in page if row[0].row not in named for piece in row])
        removed += (
            Removed(named[row[0].row], _words(row), row[0].row) for row in page if row[0].row in named
        )
    return kept, removed


def _edges(page: Sequence[_Row]) -> list[_Row]:
    return [*page[:_EDGE_ROWS], *page[max(_EDGE_ROWS, len(page) - _EDGE_ROWS) :]]


def _words(row: _Row) -> str:
    return " ".join(piece.text for piece in row)


def _place(row: _Row) -> tuple[str, int]:
    return _FIGURES.sub("#", _words(row)).casefold(), round(row[0].y / _NEAR)


def _repeated(pages: Sequence[Sequence[_Row]]) -> set[tuple[str, int]]:
    """Return what stands at one place of the edge of several pages, alike but for its figures."""
    counts: Counter[tuple[str, int]] = Counter()
    for page in pages:
        counts.update(
            {(words, y) for row in _edges(page) for words, at in [_place(row)] for y in (at, at + 1)}
        )
    least = max(_FEWEST_PAGES, _SHARE * len(pages))
    return {place for place, count in counts.items() if count >= least}


def _running(row: _Row, repeated: set[tuple[str, int]]) -> str | None:
    words, at = _place(row)
    found = any(character.isalpha() for character in words) and not repeated.isdisjoint(
        {(words, at), (words, at + 1)}
    )
    return "running_head" if found else None


def _offsets(pages: Sequence[Sequence[_Row]]) -> set[int]:
    """Return by how much the numbers that go along with the pages differ from the pages' own."""
    counts = Counter(
        int(found["at"]) - number
        for number, page in enumerate(pages, 1)
        for row in _edges(page)
        if (found := _NUMBER.fullmatch(_words(row)))
    )
    return {offset for offset, count in counts.items() if count >= max(_FEWEST_PAGES, len(pages) / 2)}


def _rule(row: _Row, number: int, last: int, offsets: set[int]) -> str | None:
    found = _NUMBER.fullmatch(_words(row))
    if not found:
        return None
    counted = found["last"] and (int(found["at"]), int(found["last"])) == (number, last)
    is_alone = last == 1 and int(found["at"]) == 1
    return "page_number" if counted or is_alone or int(found["at"]) - number in offsets else None


def _printed(page: Sequence[_Row], named: dict[int, str], number: int, last: int) -> dict[int, str]:
    """Find what a browser printed: its rows hold the count of the pages, its date or the address."""
    edges = [row for row in (*page[:1], *page[1:][-1:]) if row]
    marked = [row for row in edges if len(row) > 1 and any(_PRINTED.fullmatch(piece.text) for piece in row)]
    counted = [row for row in edges if any(_is_count(piece.text, number, last) for piece in row)]
    if not counted and not any(row[0].row in named for row in edges):
        return {}
    return {row[0].row: "running_head" for row in (*marked, *counted) if row[0].row not in named}


def _is_count(text: str, number: int, last: int) -> bool:
    found = _NUMBER.fullmatch(text)
    return found is not None and (found["at"], found["last"]) == (str(number), str(last))
