"""An article in, out: when its event can have been, and the days of the year that its text names.

The latter tell events apart where no year is settled.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from report.article import Article

_NUMERIC = re.compile(r"(?<![\d/.,-])(\d{1,2}) ?[/-] ?(\d{1,2})(?: ?[/-] ?\d{2,4})?(?![\d/.,]*\d| ?%)")
_MONTH_FIRST = frozenset({"en"})
"""Languages in which 1/10 may be the first of October or the tenth of January: only names count."""
_MONTHS, _LONGEST_MONTH = 12, 31
_YEAR = _MONTHS * _LONGEST_MONTH
_NEAR = 7
"""Days between which reports of one event name others: when it was announced, when it is followed up."""
_NEWS = 7
"""Days before its publication on which the event of an undated report can have been."""

Span = tuple[int, int]
"""The first and the last day, counted from the beginning of the calendar."""


def span(article: Article) -> Span | None:
    """Return when the event of an article can have been; None where nothing settles it."""
    with suppress(ValueError):
        if article.event_date is not None:
            day = date.fromisoformat(article.event_date).toordinal()
            return day, day
        published = date.fromisoformat((article.published or "")[:10]).toordinal()
        return published - _NEWS, published
    return None


def days_between(one: Span | None, other: Span | None) -> int:
    """Return how many days at least lie between two events; 0 where they can have been on one day."""
    if one is None or other is None:
        return 0
    return max(0, one[0] - other[1], other[0] - one[1])


def named_days(text: str, language: str) -> int:
    """Return the days that a text names, as bits: day 1 of January is bit 0, each month has 31."""
    days = 0
    for day, month in _named(text, language):
        if 1 <= day <= _LONGEST_MONTH and 1 <= month <= _MONTHS:
            days |= 1 << ((month - 1) * _LONGEST_MONTH + day - 1)
    return days


def are_apart(one: int, other: int) -> bool:
    """Tell whether each of two texts names days, and none of one is near one of the other."""
    return bool(one and other and not _widened(one) & other)


@lru_cache(maxsize=100_000)
def _widened(days: int) -> int:
    """Add the days around, also over the turn of the year."""
    wide = 0
    for shift in range(_NEAR + 1):
        wide |= days << shift | days << (_YEAR - shift)
        wide |= days >> shift | (days & ((1 << shift) - 1)) << (_YEAR - shift)
    return (wide | wide >> _YEAR) & ((1 << _YEAR) - 1)


def _named(text: str, language: str) -> Iterator[tuple[int, int]]:
    if language not in _MONTH_FIRST:
        yield from ((int(found[1]), int(found[2])) for found in _NUMERIC.finditer(text))
    by_name, months = _names(language)
    if by_name is not None:
        for found in by_name.finditer(text.casefold()):
            yield int(found[1] or found[4]), months[found[2] or found[3]]


@lru_cache
def _names(language: str) -> tuple[re.Pattern[str] | None, dict[str, int]]:
    """Return what finds a day beside the name of a month, and the months by name.

    Source: CLDR's wide and abbreviated month names.
    """
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - heavy

    try:
        forms = Locale.parse(language).months
    except (UnknownLocaleError, ValueError):
        return None, {}
    months = {
        name.casefold().rstrip("."): number
        for kind in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in forms[kind][width].items()
        if not name.isdecimal()
    } | {"sept": 9}  # CLDR has it for no English but the British
    name = "|".join(map(re.escape, sorted(months, key=len, reverse=True)))
    after = rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s(?:of\s|de\s|d')?({name})(?!\w)"
    return re.compile(rf"{after}|(?<!\w)({name})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?(?![\d%]|[.,/]\d)"), months
