"""Articles in, which of them are copies of a fuller one out.

1. cut each text into words, alike however it is spaced, composed or marked (`texts`);
2. find which texts share runs of words, over an index of hashed shingles: near linear in the articles;
3. confirm sentence by sentence, the fullest text first: a copy says hardly anything that the article kept
   for it does not say, and gives none of its figures otherwise (`overlap`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.group.overlap import is_copy
from report.group.shingles import candidates
from report.group.texts import Words, worded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.article import Article

_COMPARED = 8
"""Fuller texts with which one is compared sentence by sentence: those that share the most with it."""


def copies(articles: Sequence[Article]) -> dict[int, int]:
    """Return the number of each copy with the number of the article that is kept for it: the fullest."""
    first: dict[str, int] = {}
    same = [first.setdefault(each.text, number) for number, each in enumerate(articles)]
    distinct = [number for number, kept in enumerate(same) if number == kept]
    near = _near([articles[number] for number in distinct])
    kept = {number: distinct[near[at]] for at, number in enumerate(distinct)}
    return {number: kept[one] for number, one in enumerate(same) if number != kept[one]}


def _near(articles: Sequence[Article]) -> list[int]:
    """Return for each article the one kept for it, which is itself where it is no copy."""
    texts = worded(articles)
    by_fullness = sorted(range(len(texts)), key=lambda at: (-len(texts[at].words), articles[at].text))
    ranked = [texts[at] for at in by_fullness]
    shared = candidates(ranked)
    kept: list[int] = []
    known: dict[str, int] = {}
    for rank, text in enumerate(ranked):
        fuller = dict.fromkeys(kept[each] for each in shared.get(rank, ())[:_COMPARED])
        found = known.get(text.words)
        if found is None:
            found = next((each for each in fuller if is_copy(text, ranked[each].words)), rank)
        kept.append(found)
        if text.words:
            known[text.words] = found
    first = _first_of_the_fullest(ranked, kept, by_fullness)
    return [first[kept[rank]] for _, rank in sorted(zip(by_fullness, range(len(kept)), strict=True))]


def _first_of_the_fullest(
    ranked: Sequence[Words], kept: Sequence[int], numbers: Sequence[int]
) -> dict[int, int]:
    """Return for each text that is kept the first in the articles' order of those as full that go with it."""
    first: dict[int, int] = {}
    for rank, of in enumerate(kept):
        if len(ranked[rank].words) == len(ranked[of].words):
            first[of] = min(first.get(of, numbers[rank]), numbers[rank])
    return first
