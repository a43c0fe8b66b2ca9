"""Articles and stories in, key points out: each a quote of its source.

1. split an article into sentences and read the act of each (`acts`);
2. score them (`rank`);
3. take the best that repeat nothing already taken, within the limit;
4. give them back in the order of the source.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from report.article import quote
from report.briefing import KeyPoint
from report.sentences import split
from report.summarise.acts import read
from report.summarise.rank import Score, content_words, overlap, score

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from report.article import Article, Sentence
    from report.briefing import Act, Indicator, Speech, Story
    from report.glossary import Glossary

_REPEATS = 0.45
"""Share of the smaller point's content words above which two points say the same: under the half that a
reader would call a repetition."""
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[“\"«„][^”\"»“]{12,}[”\"»“]")
_MOSTLY = 0.5
"""Share of a sentence in quotation marks from which it is the speaker's own words."""
_APART = ("heading", "row")
_REPORTING = frozenset({"said", "stressed", "assessed", "praised", "announced", "warned", "forecast"})


@dataclass(frozen=True, slots=True)
class Limit:
    """How much a summary may hold; `per_article` is what each article adds to its story."""

    sentences: int | None = None
    words: int | None = None
    """Runs of letters and digits."""
    per_article: int | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A key point that may be taken, with the parts of its score."""

    point: KeyPoint
    score: Score


def candidates(
    article: Article, glossary: Glossary, indicators: Iterable[Indicator] = ()
) -> tuple[Candidate, ...]:
    """Make a candidate of every sentence of an article, in the order of the text."""
    sentences = _told(article, split(article.text, article.language))
    acts = read(article, sentences, glossary)
    stated = [_stated(sentence, indicators) for sentence in sentences]
    scores = score([s.words for s in sentences], acts, [len(ids) for ids in stated])
    return tuple(
        Candidate(_point(article, sentence, act, ids, each.total), each)
        for sentence, act, ids, each in zip(sentences, acts, stated, scores, strict=True)
    )


def _told(article: Article, sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """Leave out headings and rows of tables, unless there is nothing else: alone they tell nothing."""
    apart = [range(block.start, block.end) for block in article.structure if block.kind in _APART]
    told = [each for each in sentences if not any(each.start in span for span in apart)]
    return told or sentences


def _stated(sentence: Sentence, indicators: Iterable[Indicator]) -> tuple[str, ...]:
    return tuple(
        each.id
        for each in indicators
        if any(q.start < sentence.end and sentence.start < q.end for q in each.quotes)
    )


def _point(
    article: Article, sentence: Sentence, act: Act | None, ids: tuple[str, ...], worth: float
) -> KeyPoint:
    said = quote(article, sentence.start, sentence.end)
    return KeyPoint(
        id="k" + hashlib.sha256(f"{article.id} {said.start}".encode()).hexdigest()[:10],
        article=article.id,
        text=said.words,
        quotes=(said,),
        score=round(worth, 4),
        speech=_speech(said.words, act),
        act=act,
        indicators=ids,
    )


def _speech(words: str, act: Act | None) -> Speech:
    quoted = sum(len(found.group()) for found in _QUOTED.finditer(words))
    if quoted >= _MOSTLY * len(words):
        return "quotation"
    return "reported" if act is not None and act.kind in _REPORTING else "narrative"


def points(
    article: Article, glossary: Glossary, indicators: Iterable[Indicator] = ()
) -> tuple[KeyPoint, ...]:
    """Make a key point of every sentence of an article, scored, in the order of the text."""
    return tuple(each.point for each in candidates(article, glossary, indicators))


def summarise(
    article: Article, limit: Limit, glossary: Glossary, indicators: Iterable[Indicator] = ()
) -> tuple[Candidate, ...]:
    """Return the key points of one article in the order of the source, one at least of any text."""
    pool = {each.point: each for each in candidates(article, glossary, indicators)}
    taken = _taken(pool, limit, []) or sorted(pool, key=_worth)[:1]
    return tuple(pool[point] for point in sorted(taken, key=lambda p: p.quotes[0].start))


def tell(
    stories: tuple[Story, ...], points: Mapping[str, Sequence[KeyPoint]], limit: Limit
) -> tuple[Story, ...]:
    """Give each story its key points, nothing told twice in the brief, in the order of the sources.

    Shape: `points` holds the candidates of each article, by its id.
    """
    told: list[frozenset[str]] = []
    filled = []
    for story in stories:
        pool = [point for article in story.articles for point in points[article]]
        taken = _taken(pool, _of_story(limit, len(story.articles)), told)
        order = {article: at for at, article in enumerate(story.articles)}
        taken.sort(key=lambda p: (order[p.article], p.quotes[0].start))
        filled.append(replace(story, key_points=tuple(taken)))
    return tuple(filled)


def _of_story(limit: Limit, reports: int) -> Limit:
    """Return a story's limit: each further report adds one point less, for it repeats what the others say."""
    if limit.per_article is None:
        return limit
    return replace(limit, sentences=limit.per_article + (reports - 1) * max(1, limit.per_article - 1))


def _taken(pool: Iterable[KeyPoint], limit: Limit, told: list[frozenset[str]]) -> list[KeyPoint]:
    """Take the best that repeat nothing told before; `told` grows by what is taken."""
    taken: list[KeyPoint] = []
    words = 0
    for point in sorted(pool, key=_worth):
        if limit.sentences is not None and len(taken) >= limit.sentences:
            break
        count, content = len(_WORD.findall(point.text)), content_words(point.text)
        if limit.words is not None and words + count > limit.words:
            continue
        if any(overlap(content, known) > _REPEATS for known in told):
            continue
        taken.append(point)
        told.append(content)
        words += count
    return taken


def _worth(point: KeyPoint) -> tuple[float, int]:
    return -point.score, point.quotes[0].start
