"""Counted features in, sparse vectors out: tf-idf, of length 1, one an article."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Array = Any

_BACKGROUND = 30
"""Articles that stand for all others, so that features weigh alike in a batch of ten and of a thousand."""
_RARE = 50
"""Articles in which a feature may stand and still bring two of them together."""


class Vectors:
    """The vectors of all articles; what stands in one alone weighs, but is not kept."""

    def __init__(self, counted: Sequence[Mapping[str, int]]) -> None:
        import numpy as np  # noqa: PLC0415 - heavy

        lexicon: dict[str, int] = {}
        named = (lexicon.setdefault(each, len(lexicon)) for counts in counted for each in counts)
        features = np.fromiter(named, dtype=np.int64)
        counts = np.fromiter(chain.from_iterable(each.values() for each in counted), dtype=np.float64)
        articles = np.repeat(np.arange(len(counted)), [len(each) for each in counted])
        spread = np.bincount(features, minlength=len(lexicon))
        weights = (1 + np.log(counts)) * np.log((len(counted) + 1 + _BACKGROUND) / spread[features])
        lengths = np.sqrt(np.bincount(articles, weights**2, minlength=len(counted)))
        weights /= lengths[articles]
        shared = spread[features] > 1
        self._rows = _Table(articles[shared], features[shared], weights[shared], len(counted))
        rare = shared & (spread[features] <= _RARE)
        self._rare_rows = _Table(articles[rare], features[rare], weights[rare], len(counted))
        order = np.argsort(features[rare], kind="stable")
        self._postings = _Table(
            features[rare][order], articles[rare][order], weights[rare][order], len(lexicon)
        )
        self._dense = np.zeros(len(lexicon))

    def near(self, article: int) -> Array:
        """Return the similarity of each earlier article by rare features alone: it costs little."""
        import numpy as np  # noqa: PLC0415 - heavy

        features, weights = self._rare_rows.row(article)
        of, articles, its_weights = self._postings.rows(features)
        return np.bincount(articles, weights[of] * its_weights, minlength=article + 1)[:article]

    def similarities(self, article: int, others: Array) -> Array:
        """Return the similarity of some others by all features."""
        import numpy as np  # noqa: PLC0415 - heavy

        features, weights = self._rows.row(article)
        self._dense[features] = weights
        of, its_features, its_weights = self._rows.rows(others)
        found = np.bincount(of, self._dense[its_features] * its_weights, minlength=len(others))
        self._dense[features] = 0
        return found


class _Table:
    """Rows of unequal length, one after another."""

    def __init__(self, rows: Array, columns: Array, weights: Array, count: int) -> None:
        import numpy as np  # noqa: PLC0415 - heavy

        self._columns, self._weights = columns, weights
        self._lengths = np.bincount(rows, minlength=count)
        self._ends = np.cumsum(self._lengths)

    def row(self, number: int) -> tuple[Array, Array]:
        """Return the columns and weights of a row."""
        own = slice(self._ends[number] - self._lengths[number], self._ends[number])
        return self._columns[own], self._weights[own]

    def rows(self, numbers: Array) -> tuple[Array, Array, Array]:
        """Return, for all entries of some rows, which of the rows it is, the column and the weight."""
        import numpy as np  # noqa: PLC0415 - heavy

        lengths = self._lengths[numbers]
        of = np.repeat(np.arange(len(numbers)), lengths)
        at = np.arange(len(of)) + np.repeat(self._ends[numbers] - np.cumsum(lengths), lengths)
        return of, self._columns[at], self._weights[at]
