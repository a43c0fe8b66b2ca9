"""An article in, what tells its event out: its words, and what any language says alike."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from report.group.days import named_days, span
from report.group.texts import UNSPACED, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from report.article import Article
    from report.briefing import Indicator
    from report.glossary import Glossary, TermKind
    from report.group.days import Span

_TOKEN = re.compile(rf"\d+(?:[.,:/-]\d+)*|[{UNSPACED}]|[^\W{UNSPACED}]+")
_NAME = re.compile(r"[^\W\d_]+")
_SENTENCE_END = '.!?:\n“"•'
_KINDS: tuple[TermKind, ...] = ("measure", "topic", "body", "place", "event", "name", "role")
_SHORTEST_NAME = 3
_MARKED = frozenset({"vi"})
"""Languages in which marks tell words apart; elsewhere names are written with and without them."""

Figure = tuple[str, "Decimal", "Decimal | None", "str | None"]


@dataclass(frozen=True, slots=True)
class Features:
    """What is compared of an article."""

    id: str
    language: str
    words: Counter[str]
    """Words and pairs of neighbouring words: a Vietnamese word is often two of what `\\w+` finds."""
    anchors: Counter[str]
    """What any language says alike: names without their marks, figures, the day, glossary terms."""
    figures: frozenset[Figure]
    named_days: int
    """Days of the year in the text, as bits."""
    span: Span | None
    """When the event can have been."""

    @property
    def is_dated(self) -> bool:
        """Tell whether the article gives the day of its event."""
        return self.span is not None and self.span[0] == self.span[1]


def features(article: Article, indicators: Iterable[Indicator], glossary: Glossary) -> Features:
    """Return what is compared of an article."""
    language = article.language.partition("-")[0]
    text = f"{article.title}\n{article.text}" if article.title else article.text
    tokens = _TOKEN.findall((plain(text) if language in _MARKED else unmarked(text)).casefold())
    certain = [each for each in indicators if not each.uncertain]
    anchors = Counter(_names(text))
    anchors.update(f"#{match.key}" for match in glossary.find_all(text, article.language, _KINDS))
    anchors.update(f"={each.value.normalize()}" for each in certain)
    if article.event_date is not None:
        anchors[f"@{article.event_date}"] = 1
    return Features(
        id=article.id,
        language=language,
        words=Counter(tokens) + Counter(_pairs(tokens)),
        anchors=anchors,
        figures=frozenset(_figure(each) for each in certain if each.measure_key is not None),
        named_days=named_days(text, language),
        span=span(article),
    )


def unmarked(text: str) -> str:
    """Return a text without the marks of its letters ("Đồng Nai": "Dong Nai")."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def _pairs(words: Sequence[str]) -> Iterator[str]:
    return (f"{first} {second}" for first, second in pairwise(words))


def _names(text: str) -> Iterator[str]:
    """Give the words of proper names and their neighbouring pairs, but not a word that opens a sentence."""
    plain = unmarked(text)
    previous, end = "", 0
    for match in _NAME.finditer(plain):
        word, between = match.group(), plain[end : match.start()]
        proper = word[0].isupper()
        if proper and between == " " and previous:
            yield f"{previous} {word.casefold()}"
        opens = not end or any(mark in between for mark in _SENTENCE_END)
        if proper and len(word) >= _SHORTEST_NAME and not opens:
            yield word.casefold()
        previous, end = (word.casefold() if proper else ""), match.end()


def _figure(indicator: Indicator) -> Figure:
    return (indicator.measure_key or "", indicator.value, indicator.value_max, indicator.period)
