"""Features of articles in, how strongly two of them tell of one event out.

Words weigh by how rare they are among the articles (tf-idf, cosine). Only articles that share something rare
are compared at all, so that the time stays near linear in the number of articles.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from report.group.features import Features

Vector = dict[str, float]
Pair = tuple[int, int]

_COPY = 0.40
"""Texts whose words are as near as this are copies of one report, whatever day they give."""
_REQUIRED = 0.20
_ACROSS = 0.15
"""The same between two languages, which share names, figures and glossary terms alone."""
_ANCHORS = 1 / 3
"""Share of names, figures and terms in the similarity of two texts of one language."""
_BACKGROUND = 30
"""Articles that stand for all others, so that words weigh alike in a batch of ten and of a thousand."""
_SHARED_FIGURES = 2
_RARE = 50
"""Articles in which a feature may stand and still bring two of them together."""
_FAINT = 0.02
"""Similarity by rare features below which a pair is not looked at more closely."""

# Measured on the Vietnamese clusters of the evaluation data, shuffled, without dates: B-cubed F1 .973 (ViMs,
# 971 articles) and .941 (VMDS, 304), .95 to .98 in batches of 20, 5 and 2 clusters; _REQUIRED is flat from
# .17
# to .20. With days read by a crude rule, which splits some events, F1 is .911 and .913. _ACROSS was set on
# English and Vietnamese reports of the same and of other events of one day, written for the tests.


def strengths(articles: Sequence[Features]) -> tuple[dict[Pair, float], set[Pair]]:
    """Return how strongly pairs of articles tell of one event (1: enough), and which are copies."""
    words = _vectors([_tagged(each) for each in articles])
    anchors = _vectors([each.anchors for each in articles])
    strong: dict[Pair, float] = {}
    copies: set[Pair] = set()
    for pair in sorted({*_candidates(words), *_candidates(anchors)}):
        one, other = (articles[number] for number in pair)
        similarity = _dot(anchors, pair)
        if one.language != other.language:
            if _are_bound(one, other):
                strong[pair] = similarity / _ACROSS
            continue
        worded = _dot(words, pair)
        strong[pair] = (_ANCHORS * similarity + (1 - _ANCHORS) * worded) / _REQUIRED
        if worded >= _COPY:
            copies.add(pair)
    return strong, copies


def _are_bound(one: Features, other: Features) -> bool:
    """Tell whether two articles give the same day, or state the same figures."""
    if one.is_dated and one.days == other.days:
        return True
    return len(one.figures & other.figures) >= _SHARED_FIGURES


def _tagged(article: Features) -> Counter[str]:
    return Counter({f"{article.language}:{word}": count for word, count in article.words.items()})


def _vectors(counted: Sequence[Mapping[str, int]]) -> list[Vector]:
    spread = Counter(feature for counts in counted for feature in counts)
    every = len(counted) + 1 + _BACKGROUND
    return [
        _unit({f: (1 + math.log(n)) * math.log(every / spread[f]) for f, n in counts.items()}, spread)
        for counts in counted
    ]


def _unit(vector: Vector, spread: Mapping[str, int]) -> Vector:
    """Scale to length 1, and keep what stands in more than one article."""
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {feature: weight / length for feature, weight in vector.items() if spread[feature] > 1}


def _candidates(vectors: Sequence[Vector]) -> Iterator[Pair]:
    """Give the pairs that share enough of what is rare."""
    spread = Counter(feature for vector in vectors for feature in vector)
    posted: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        near: dict[int, float] = defaultdict(float)
        for feature, weight in vector.items():
            if spread[feature] > _RARE:
                continue
            for earlier, its_weight in posted[feature]:
                near[earlier] += weight * its_weight
            posted[feature].append((number, weight))
        yield from ((earlier, number) for earlier, similarity in near.items() if similarity >= _FAINT)


def _dot(vectors: Sequence[Vector], pair: Pair) -> float:
    one, other = (vectors[number] for number in pair)
    return math.fsum(weight * other[feature] for feature, weight in one.items() if feature in other)
