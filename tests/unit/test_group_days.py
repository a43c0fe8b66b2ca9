"""The days of the year that a text names, and how far apart two events lie."""

from __future__ import annotations

import pytest

from report.article import Article, Source
from report.group.days import are_apart, days_between, named_days, span


def days(text: str, language: str) -> set[tuple[int, int]]:
    """Return (day, month)."""
    named = named_days(text, language)
    return {(bit % 31 + 1, bit // 31 + 1) for bit in range(12 * 31) if named >> bit & 1}


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("On January 10, 3rd of March, Sept. 5 and 12 Dec.", "en", {(10, 1), (3, 3), (5, 9), (12, 12)}),
        ("In March 2025 it rose 1/10; May 5.5 percent", "en", set()),
        ("Ngày 12/2, sáng 3-4 và ngày 5 tháng 12 năm 2015", "vi", {(12, 2), (3, 4), (5, 12)}),
        ("Tháng 10/2015 tăng 3/4%, còn 3,5/7; ngày 31/13", "vi", set()),
        ("le 1er mars et le 4 août 2024", "fr", {(1, 3), (4, 8)}),
        ("am 3. März", "de", {(3, 3)}),
        ("12/2", "zz", {(12, 2)}),
    ],
)
def test_days_are_found_by_the_habits_of_a_language(text, language, named) -> None:
    assert days(text, language) == named


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("6/3", "7/3", False),
        ("6/3", "13/3", False),
        ("6/3", "14/3", True),
        ("30/12", "3/1", False),
        ("30/12", "20/1", True),
        ("6/3 và 1/9", "3/9", False),
        ("6/3", "hôm qua", False),
    ],
)
def test_texts_are_apart_where_no_days_are_near(one: str, other: str, apart) -> None:
    named = named_days(one, "vi"), named_days(other, "vi")
    assert are_apart(*named) is apart
    assert are_apart(*named[::-1]) is apart


def article(event_date: str | None, published: str | None) -> Article:
    return Article("a", Source("a"), "a", "en", event_date=event_date, published=published)


@pytest.mark.parametrize(
    ("one", "other", "between"),
    [
        (("2026-03-06", None), ("2026-03-09", None), 3),
        (("2026-03-06", None), (None, "2026-03-09T08:00+07:00"), 0),
        (("2026-03-06", None), (None, "2026-03-15"), 2),
        (("2026-03-06", None), (None, None), 0),
        (("2026-03-06", None), (None, "soon"), 0),
    ],
)
def test_days_lie_between_two_events(one, other, between) -> None:
    assert days_between(span(article(*one)), span(article(*other))) == between
    assert days_between(span(article(*other)), span(article(*one))) == between
