"""Articles of one story in, the kind of their event out."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from report.sentences import split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.article import Article
    from report.glossary import Glossary

_LEAD_SENTENCES = 4
_LEAD_CHARACTERS = 3000
_NUMBER = re.compile(r"\b\d+\b")
_INDEFINITE = re.compile(r"\b(?:an?|một)\s+\Z", re.IGNORECASE)
"""An event with an indefinite article is new to the reader: it is the one told of, not one referred to."""


def event_of(articles: Sequence[Article], glossary: Glossary) -> str | None:
    """Return the glossary key of the event that over half of the articles name, of those that name one."""
    named = Counter(key for each in articles if (key := _named(each, glossary)) is not None)
    key, count = max(named.items(), key=lambda item: item[1], default=(None, 0))
    return key if 2 * count > named.total() else None


def _named(article: Article, glossary: Glossary) -> str | None:
    """Return the event of an article's lead: one in a sentence that gives its day, one new to the reader."""
    day = article.event_date[8:10].lstrip("0") if article.event_date else None
    found: list[tuple[bool, bool, str]] = []
    for sentence in split(article.text[:_LEAD_CHARACTERS], article.language)[:_LEAD_SENTENCES]:
        words = sentence.words
        is_dated = day in {number.lstrip("0") for number in _NUMBER.findall(words)}
        found += (
            (is_dated, bool(_INDEFINITE.search(words[: match.start])), match.key)
            for match in glossary.find_all(words, article.language, ("event",))
        )
    return max(found, key=lambda each: each[:2], default=(False, False, None))[2]
