"""Articles and indicators in, stories out: articles on one event are told once.

1. how alike the words of articles are (`similarity`);
2. what else ties two articles: the day of the event, the figures both state;
3. articles that are close on average form one story.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from report.briefing import Story
from report.group.similarity import similarities
from report.sentences import split

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from report.article import Article
    from report.briefing import Indicator
    from report.glossary import Glossary
    from report.group.similarity import Pair

_CLOSE = 0.12
"""Closeness from which two articles tell of one event: B-cubed F1 .967 and .913 on the two Vietnamese cluster
sets of the development data, where only words tell."""
_SAME_DAY = 0.06
"""What the same event day adds to articles that share rare words at all."""
_SHARED_FIGURE = 0.04
"""What each figure that both state of one measure adds, up to three of them."""
_ON_AVERAGE = 0.5
"""Share of the threshold that two groups must reach on average to be one."""
_COPY = 0.6
"""Closeness of copies: whatever day each gives, they are one story."""
_MOST_SHARED = 40
"""Articles that may state a figure before it ties nothing together: bounds the work."""
_INDEFINITE = re.compile(r"\b(?:an?|một)\s+$", re.IGNORECASE)
_LEAD = 3
"""Sentences in which a report names its event."""


def group(
    articles: tuple[Article, ...], indicators: tuple[Indicator, ...], glossary: Glossary
) -> tuple[Story, ...]:
    """Group articles into stories: most reports first, then most figures, then newest event."""
    closeness = _closeness(articles, indicators)
    members = _clustered(len(articles), closeness)
    figures = Counter(each.article for each in indicators)
    stories = [_story(tuple(articles[at] for at in sorted(group)), glossary) for group in members]
    stories.sort(key=lambda s: s.id)
    stories.sort(key=lambda s: s.event_date or "", reverse=True)
    return tuple(sorted(stories, key=lambda s: (-len(s.articles), -sum(figures[a] for a in s.articles))))


def _closeness(articles: Sequence[Article], indicators: Sequence[Indicator]) -> dict[Pair, float]:
    alike = similarities(articles)
    shared = _shared_figures(articles, indicators)
    close: dict[Pair, float] = {}
    for pair in {*alike, *shared}:
        one, other = (articles[at].event_date for at in pair)
        likeness = alike.get(pair, 0.0)
        if one is not None and other is not None and one != other and likeness < _COPY:
            continue
        day = _SAME_DAY if one is not None and one == other else 0.0
        close[pair] = likeness + day + _SHARED_FIGURE * min(3, shared.get(pair, 0))
    return close


def _shared_figures(articles: Sequence[Article], indicators: Sequence[Indicator]) -> Mapping[Pair, int]:
    place = {article.id: at for at, article in enumerate(articles)}
    stated: dict[tuple[object, ...], set[int]] = defaultdict(set)
    for each in indicators:
        if each.measure_key is not None and not each.uncertain:
            stated[each.measure_key, each.unit, each.value, each.value_max].add(place[each.article])
    shared: Counter[Pair] = Counter()
    for where in stated.values():
        if len(where) <= _MOST_SHARED:
            shared.update(combinations(sorted(where), 2))
    return shared


def _clustered(count: int, close: Mapping[Pair, float]) -> list[list[int]]:
    """Join the closest first, and only groups that are close on average."""
    home = list(range(count))
    members = {at: [at] for at in home}
    for (one, other), closeness in sorted(close.items(), key=lambda item: (-item[1], item[0])):
        host, guest = home[one], home[other]
        if closeness < _CLOSE:
            break
        if host != guest and _average(members[host], members[guest], close) >= _CLOSE * _ON_AVERAGE:
            for at in members[guest]:
                home[at] = host
            members[host] += members.pop(guest)
    return list(members.values())


def _average(some: Sequence[int], others: Sequence[int], close: Mapping[Pair, float]) -> float:
    total = sum(close.get((min(a, b), max(a, b)), 0.0) for a in some for b in others)
    return total / (len(some) * len(others))


def _story(articles: Sequence[Article], glossary: Glossary) -> Story:
    ids = tuple(article.id for article in articles)
    days = Counter(article.event_date for article in articles if article.event_date is not None)
    return Story(
        id="s" + hashlib.sha256(" ".join(sorted(ids)).encode()).hexdigest()[:10],
        articles=ids,
        event_date=min(days, key=lambda day: (-days[day], day), default=None),
        event=_event(articles, glossary),
    )


def _event(articles: Sequence[Article], glossary: Glossary) -> str | None:
    """Return the kind of event that most of the articles tell of in their first sentences.

    An event with an indefinite article is new to the reader: it is the one told of, not one referred to.
    """
    named: Counter[str] = Counter()
    for article in articles:
        lead = " ".join(sentence.words for sentence in split(article.text, article.language)[:_LEAD])
        found = glossary.find_all(lead, article.language, ("event",))
        told = [match.key for match in found if _INDEFINITE.search(lead, 0, match.start)]
        named.update({*told[:1]} or {match.key for match in found[:1]})
    return min(named, key=lambda key: (-named[key], key), default=None)
