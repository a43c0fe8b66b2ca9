"""Claims in, held to the words they quote, or refused by name: the product's spine.

Whenever values are loaded, and before a brief is set: each claim has a quote, each quote stands in its
article, what a claim prints stands in its quotes, each id is there and names one claim.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime
from typing import TYPE_CHECKING

from report.errors import CheckError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from report.article import Article, Quote
    from report.briefing import Briefing, Indicator, KeyPoint, Statement

    Articles = Mapping[str, Article]

_DAY = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_ONE_PERIOD = rf"(?:\d{{4}}(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?|{_DAY})"
_PERIOD = re.compile(rf"(?:from )?{_ONE_PERIOD}|{_ONE_PERIOD}\.\.{_ONE_PERIOD}")
"""Periods as `Indicator` has them."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def hold(briefing: Briefing) -> None:
    """Hold every claim of a brief to the words it quotes.

    Raises: CheckError that names the claim.
    """
    articles = {article.id: article for article in briefing.articles}
    points = [point for story in briefing.stories for point in story.key_points]
    for article in briefing.articles:
        hold_article(article)
    for indicator in briefing.indicators:
        hold_indicator(indicator, articles)
    for point in points:
        hold_point(point, articles)
    for statement in _statements(briefing):
        hold_quotes(f"statement {statement.id}", statement.quotes, articles)
    for note in briefing.notes:
        hold_quotes(f"note {note.number}", (note.quote,), articles)
    _hold_ids(briefing, points)


def hold_article(article: Article) -> None:
    """Hold an article's dates and language to their form.

    Raises: CheckError that names the article and the field.
    """
    for name, value, is_right in (
        ("published", article.published, _is_moment),
        ("event_date", article.event_date, _is_day),
        ("language", article.language, _LANGUAGE.fullmatch),
    ):
        if value is not None and not is_right(value):
            raise CheckError(
                f"{article.source.key}: {name} is {value!r}, which cannot be read. Mend the line."
            )


def hold_point(point: KeyPoint, articles: Articles) -> None:
    """Hold a key point to its quotes: its text is their words.

    Raises: CheckError that names it.
    """
    claim = f"key point {point.id}"
    _hold_claim(claim, point.quotes, articles)
    if _folded(point.text) != _folded(" ".join(quote.words for quote in point.quotes)):
        raise CheckError(f"{claim} says {point.text[:80]!r}, which is not what it quotes. Summarise again.")


def hold_indicator(indicator: Indicator, articles: Articles) -> None:
    """Hold an indicator to its quotes: its number stands in one of them, and so do its words.

    Raises: CheckError that names it.
    """
    claim = f"indicator {indicator.id}"
    _hold_claim(claim, indicator.quotes, articles)
    number = indicator.number
    if not any(q.start <= number.start < number.end <= q.end for q in indicator.quotes):
        raise CheckError(f"{claim} points to a number outside of its quotes. Extract again.")
    if _folded(indicator.words) not in _folded(" ".join(quote.words for quote in indicator.quotes)):
        raise CheckError(f"{claim} says {indicator.words[:80]!r}, which it does not quote. Extract again.")
    for name, period in (("period", indicator.period), ("base_period", indicator.base_period)):
        if period is not None and not _PERIOD.fullmatch(period):
            raise CheckError(f"{claim}: {name} is {period!r}, which is no period. Extract again.")


def _hold_claim(claim: str, quotes: tuple[Quote, ...], articles: Articles) -> None:
    if not quotes:
        raise CheckError(f"{claim} quotes no source. Every claim needs the words that say it.")
    hold_quotes(claim, quotes, articles)


def hold_quotes(claim: str, quotes: Iterable[Quote], articles: Articles) -> None:
    """Hold quotes to their articles: `words == text[start:end]`.

    Raises: CheckError that names the claim.
    """
    for each in quotes:
        source = articles.get(each.article)
        if source is None:
            raise CheckError(f"{claim} quotes article {each.article}, which is not among the articles read.")
        if not each.words or source.text[each.start : each.end] != each.words:
            raise CheckError(
                f"{claim} quotes words that do not stand at {each.start}..{each.end} of {source.source.key}: "
                f"{each.words[:80]!r}. The text or the analysis was altered; analyse the article again."
            )


def _statements(briefing: Briefing) -> Iterator[Statement]:
    said = (
        *briefing.headline,
        *briefing.bottom_line,
        *briefing.differs,
        *briefing.missing,
        *briefing.asked,
    )
    for statement in said:
        yield statement
        yield from statement.parts


def _hold_ids(briefing: Briefing, points: Iterable[KeyPoint]) -> None:
    """Hold ids to what they name: one claim each, and none that is not there."""
    articles = [each.id for each in briefing.articles]
    indicators = [each.id for each in briefing.indicators]
    findings = [each.id for each in briefing.findings]
    named = {
        "article": (articles, [a for story in briefing.stories for a in story.articles]),
        "indicator": (
            indicators,
            [i for each in briefing.findings for i in (*each.indicators, *each.ratios)],
        ),
        "finding": (
            findings,
            [*briefing.key_figures, *(f for s in _statements(briefing) for f in s.findings)],
        ),
        "key point": (
            [each.id for each in points],
            [s.key_point for s in _statements(briefing) if s.key_point is not None],
        ),
    }
    for kind, (known, used) in named.items():
        hold_unique(kind, known)
        there = frozenset(known)
        for each in used:
            if each not in there:
                raise CheckError(f"The brief names {kind} {each}, which it does not hold. Build it again.")


def hold_unique(kind: str, ids: Iterable[str]) -> None:
    """Hold ids to one claim each.

    Raises: CheckError that names the first that stands twice.
    """
    for each, count in Counter(ids).items():
        if count > 1:
            raise CheckError(f"{kind} {each} stands {count} times. Give every {kind} an id of its own.")


def _folded(text: str) -> str:
    return " ".join(text.split())


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return _is_day(text[:10])
