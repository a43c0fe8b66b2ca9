"""Articles in, which of them are copies of another out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.article import Article


def copies(articles: Sequence[Article]) -> dict[int, int]:
    """Return the number of each copy with the number of the article that is kept for it."""
    first: dict[str, int] = {}
    kept = [first.setdefault(each.text, number) for number, each in enumerate(articles)]
    return {number: of for number, of in enumerate(kept) if number != of}
