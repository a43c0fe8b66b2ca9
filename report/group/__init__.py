"""Articles and indicators in, stories out: the articles on one event, told once.

1. leave aside the copies of fuller articles, and let them follow those (`duplicates`);
2. take from each article what tells its event (`features`);
3. say how strongly two articles that share something rare tell of one event (`similarity`);
4. put together what belongs together, never what lies days apart (`clusters`);
5. name the event (`events`), and order the stories by weight.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from report.briefing import Story
from report.group.clusters import cluster
from report.group.duplicates import copies
from report.group.events import event_of
from report.group.features import features
from report.group.similarity import strengths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.article import Article
    from report.briefing import Indicator
    from report.glossary import Glossary


__all__ = ["copies", "group"]


def group(
    articles: tuple[Article, ...], indicators: tuple[Indicator, ...], glossary: Glossary
) -> tuple[Story, ...]:
    """Return the stories that some articles tell, the weightiest first, whatever the articles' order."""
    of_article: dict[str, list[Indicator]] = defaultdict(list)
    for each in indicators:
        of_article[each.article].append(each)
    once = {article.id: article for article in articles}
    ordered = sorted(once.values(), key=lambda each: (each.source.key, each.id))
    copied = copies(ordered)
    told = [each for number, each in enumerate(ordered) if number not in copied]
    carried: dict[str, list[Article]] = {each.id: [each] for each in told}
    for copy, kept in copied.items():
        carried[ordered[kept].id].append(ordered[copy])
    described = [features(each, of_article[each.id], glossary) for each in told]
    strong, likely = strengths(described)
    spans = [each.span for each in described]
    stories = [
        _story([each for number in members for each in carried[told[number].id]], glossary)
        for members in cluster(spans, strong, likely)
    ]
    # stable sorts, the least important first
    stories.sort(key=lambda story: story.id)
    stories.sort(key=lambda story: story.event_date or "", reverse=True)
    stories.sort(key=lambda story: (-len(story.articles), -sum(len(of_article[a]) for a in story.articles)))
    return tuple(stories)


def _story(articles: Sequence[Article], glossary: Glossary) -> Story:
    ids = tuple(each.id for each in articles)
    name = hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:10]
    return Story(f"s{name}", ids, _event_date(articles), event_of(articles, glossary))


def _event_date(articles: Sequence[Article]) -> str | None:
    """Return the day that most of them give; of equals the earliest."""
    days = Counter(each.event_date for each in articles if each.event_date is not None)
    return min(days, key=lambda day: (-days[day], day), default=None)
