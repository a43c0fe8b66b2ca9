"""Articles in, the names that stand in most of them out: whoever reads knows who it is about."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from report.article import quote
from report.language import CAPITALS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from report.article import Article, Quote

_NAME = re.compile(rf"(?<=[\w,] )[{CAPITALS}][\w’'-]*(?: [{CAPITALS}][\w’'-]*){{1,3}}(?![\w’'-])")
"""Two to four capitalised words, not at the beginning of a sentence."""
_NAMES = 4
_TWICE = 2
"""Mentions from which a name is worth a word."""


def often_named(articles: Iterable[Article]) -> tuple[Quote, ...]:
    """Return where the names of most reports and mentions first stand, most first; four at most."""
    first: dict[str, Quote] = {}
    mentions: Counter[str] = Counter()
    reports: dict[str, set[str]] = {}
    for article in articles:
        for found in _NAME.finditer(article.text):
            name = found.group()
            first.setdefault(name, quote(article, *found.span()))
            mentions[name] += 1
            reports.setdefault(name, set()).add(article.id)
    often = [name for name, count in mentions.items() if count >= _TWICE]
    often.sort(key=lambda name: (-len(reports[name]), -mentions[name], name))
    return tuple(first[name] for name in often[:_NAMES])
