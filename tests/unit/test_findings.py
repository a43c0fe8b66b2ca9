"""What reports say of one measure, side by side: alike or not, and of how many origins."""

from __future__ import annotations

from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.article import Article, Quote, Source
from report.briefing import Indicator, Relation, Span, Story
from report.findings import compare
from report.findings.intervals import interval

if TYPE_CHECKING:
    from report.briefing import Finding

NUMBERS = count()


def figure(article: str, value: str, **more) -> Indicator:
    at = next(NUMBERS)
    quote = Quote(article, at, at + 1, more.pop("words", f"{value} of it"))
    given = {"unit": "USD", "measure_key": "exports", "measure": "exports", "period": "2025", "scope": "Laos"}
    return Indicator(
        id=f"i{at}",
        article=article,
        number=Span(at, at + 1),
        words=value,
        value=Decimal(value),
        quotes=(quote,),
        **{**given, **more},
    )


def article(name: str, publisher: str | None = None) -> Article:
    return Article(name, Source(f"{name}.txt", publisher, publisher), "text", "en")


def found(
    *figures: Indicator, together: bool = False, publishers: tuple[str, ...] = ()
) -> tuple[Finding, ...]:
    names = sorted({each.article for each in figures})
    publisher = dict(zip(names, publishers, strict=False))
    articles = [article(name, publisher.get(name)) for name in names]
    stories = [Story("s", tuple(names))] if together else [Story(f"s{name}", (name,)) for name in names]
    return compare(figures, stories, articles)


def status(*figures: Indicator, **how) -> str:
    (one,) = found(*figures, **how)
    return one.status


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (("930", "over"), ("920", "over"), "compatible"),
        (("350", "exact"), ("350", "about"), "repeated"),
        (("350", "exact"), ("360", "about"), "compatible"),
        (("100", "exact"), ("90", "exact"), "differs"),
        (("100", "exact"), ("99", "nearly"), "differs"),
        (("95", "exact"), ("100", "nearly"), "compatible"),
        (("100", "up_to"), ("120", "over"), "differs"),
        (("100", "up_to"), ("80", "over"), "compatible"),
        (("28", "estimated"), ("29", "exact"), "compatible"),
        (("28", "estimated"), ("40", "exact"), "differs"),
        (("10", "at_least"), ("12", "exact"), "compatible"),
        (("10", "at_least"), ("8", "exact"), "differs"),
    ],
)
def test_values_as_stated_can_hold_together_or_not(one, other, wanted: str) -> None:
    first, second = (figure(n, v, qualifier=q) for n, (v, q) in zip("ab", (one, other), strict=True))
    assert status(first, second) == wanted
    assert status(second, first) == wanted


def test_unequal_values_carry_their_difference_and_stay_two() -> None:
    (turnover,) = found(
        figure("a", "930000000000", qualifier="over"), figure("b", "920000000000", qualifier="over")
    )
    assert turnover.difference == 10_000_000_000
    assert len(turnover.indicators) == 2


def test_one_report_is_single_however_often_it_says_so() -> None:
    assert status(figure("a", "5"), figure("a", "5")) == "single"


@pytest.mark.parametrize(
    ("together", "publishers", "said", "wanted"),
    [
        (False, ("x", "y"), ("the finance ministry", "the central bank"), "corroborated"),
        (True, ("x", "y"), ("the finance ministry", "the central bank"), "repeated"),
        (False, ("x", "x"), ("the finance ministry", "the central bank"), "repeated"),
        (False, ("x", "y"), ("the finance ministry", "a report from the Ministry of Finance"), "repeated"),
        (False, ("x", "y"), ("the finance ministry", "officials"), "repeated"),
        (False, ("x", "y"), ("the ministry", "the central bank"), "repeated"),
        (False, ("x", "y"), (None, None), "repeated"),
        (False, ("x", "y"), ("the finance ministry", None), "repeated"),
        (False, (), ("the finance ministry", "the central bank"), "repeated"),
    ],
)
def test_agreement_is_confirmation_only_between_independent_origins(
    together, publishers, said, wanted
) -> None:
    one, other = (figure(n, "5", attribution=who) for n, who in zip("ab", said, strict=True))
    assert status(one, other, together=together, publishers=publishers) == wanted


@pytest.mark.parametrize(
    "other",
    [
        {"scope": "Cambodia"},
        {"unit": "VND"},
        {"unit": "percent"},
        {"period": "2024"},
        {"measure_key": "imports"},
    ],
)
def test_another_scope_unit_period_or_measure_is_another_finding(other: dict[str, str]) -> None:
    assert len(found(figure("a", "5"), figure("b", "5", **other))) == 2


def test_a_counted_noun_in_other_words_is_the_same() -> None:
    counted = {"kind": "count", "measure_key": "leaders-external-activities", "unit": "activities"}
    assert len(found(figure("a", "75", **counted), figure("b", "75", **counted | {"unit": "hoạt động"}))) == 1


def test_a_missing_period_joins_an_equal_value_only() -> None:
    assert len(found(figure("a", "17"), figure("b", "17", period=None))) == 1
    assert len(found(figure("a", "17"), figure("b", "18", period=None))) == 2


def test_what_leaves_out_its_scope_joins_nobody_where_two_compete() -> None:
    rivals = (figure("a", "5"), figure("b", "5", scope="Cambodia"))
    assert len(found(*rivals, figure("c", "5", scope=None))) == 3


def test_a_ratio_belongs_to_what_it_multiplies() -> None:
    level = figure("a", "350")
    ratio = figure("a", "2.5", unit="times", relations=(Relation("change_of", level.id),))
    alone = figure("a", "1.5", unit="times", measure_key="activities")
    first, second = found(level, ratio, alone)
    assert (first.indicators, first.ratios) == ((level.id,), (ratio.id,))
    assert second.indicators == (alone.id,)


def test_uncertain_figures_stay_out() -> None:
    assert found(figure("a", "5", uncertain=True), figure("b", "6"))[0].indicators != ()
    assert len(found(figure("a", "5", uncertain=True), figure("b", "6"))) == 1


def test_measures_the_glossary_lacks_meet_by_their_words_within_a_story() -> None:
    one = figure("a", "42", measure_key=None, measure="solar pumps installed in the delta")
    other = figure("b", "42", measure_key=None, measure="solar pumps installed")
    assert len(found(one, other, together=True)) == 1
    assert len(found(one, other)) == 2


def test_a_correction_by_the_same_publisher_is_a_restatement() -> None:
    figures = (figure("a", "5"), figure("b", "6", words="the figure was revised to 6"))
    assert status(*figures, publishers=("x", "x")) == "restated"
    assert status(*figures, publishers=("x", "y")) == "differs"


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abcd"),
            st.integers(1, 5),
            st.sampled_from([None, "Laos", "Peru"]),
            st.sampled_from([None, "2024", "2025"]),
        ),
        min_size=1,
        max_size=12,
    ),
    st.randoms(),
)
def test_every_figure_is_in_one_finding_whatever_the_order(rows, random) -> None:
    figures = [figure(a, str(v), scope=s, period=p) for a, v, s, p in rows]
    once = {frozenset(each.indicators) for each in found(*figures)}
    shuffled = random.sample(figures, len(figures))
    assert {frozenset(each.indicators) for each in found(*shuffled)} == once
    assert sorted(key for each in once for key in each) == sorted(each.id for each in figures)


@given(st.decimals(1, 10**6, places=2), st.sampled_from(["exact", "over", "nearly", "about", "up_to", "top"]))
def test_an_interval_is_not_empty(value: Decimal, qualifier) -> None:
    found = interval(figure("a", str(value), qualifier=qualifier))
    assert found.low <= value <= found.high
    assert found.low < found.high or not (found.is_open_low or found.is_open_high)
