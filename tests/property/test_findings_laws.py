"""Laws of findings: a partition of the certain figures, the same in any order, with symmetric statuses."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from report.article import Article, Quote, Source
from report.briefing import Indicator, Relation, Span, Story
from report.findings import compare
from report.findings.intervals import can_all_hold
from report.findings.judging import difference

ARTICLES = "abcdef"
MEASURES = ("trade-turnover", "deaths", "solar pumps installed", "solar pumps installed in delta", None)
QUALIFIERS = ("exact", "over", "nearly", "about", "at_least", "up_to", "estimated")
rows = st.lists(
    st.fixed_dictionaries(
        {
            "article": st.sampled_from(ARTICLES),
            "value": st.integers(1, 4).map(Decimal),
            "measure_key": st.sampled_from(MEASURES),
            "unit": st.sampled_from(["USD", "people"]),
            "kind": st.sampled_from(["level", "count", "change", "ratio"]),
            "scope": st.sampled_from([None, "Laos", "Peru"]),
            "period": st.sampled_from([None, "2024", "2025"]),
            "period_note": st.sampled_from([None, "context", "ambiguous"]),
            "qualifier": st.sampled_from(QUALIFIERS),
            "attribution": st.sampled_from([None, "the Central Bank", "Customs"]),
            "uncertain": st.booleans(),
        }
    ),
    max_size=14,
)


def made(found: list[dict]) -> list[Indicator]:
    return [
        Indicator(
            id=f"i{at}",
            number=Span(at, at + 1),
            words=str(row["value"]),
            quotes=(Quote(row["article"], at, at + 1, "x"),),
            measure=row["measure_key"],
            relations=(Relation("change_of", f"i{at - 1}"),) if row["kind"] == "ratio" else (),
            **row,
        )
        for at, row in enumerate(found)
    ]


def reports() -> list[Article]:
    return [Article(name, Source(name, name, name), "", "en") for name in ARTICLES]


def stories(cut: int) -> list[Story]:
    parts = [ARTICLES[:cut], ARTICLES[cut:]]
    return [Story(part, tuple(part)) for part in parts if part]


@settings(max_examples=150)
@given(rows, st.integers(0, len(ARTICLES)), st.randoms())
def test_each_certain_figure_stands_once_in_any_order(found, cut, random) -> None:
    figures = made(found)
    once = compare(figures, stories(cut), reports())
    placed = sorted(each for finding in once for each in (*finding.indicators, *finding.ratios))
    assert placed == sorted(each.id for each in figures if not each.uncertain)
    articles = reports()
    random.shuffle(articles)
    again = compare(random.sample(figures, len(figures)), stories(cut), articles)
    assert {(f.id, f.status, f.difference, f.scope and 1, f.period and 1) for f in again} == {
        (f.id, f.status, f.difference, f.scope and 1, f.period and 1) for f in once
    }


@settings(max_examples=150)
@given(rows, st.integers(0, len(ARTICLES)))
def test_statuses_say_what_they_must(found, cut) -> None:
    figures = {each.id: each for each in made(found)}
    for finding in compare(tuple(figures.values()), stories(cut), reports()):
        said = [figures[each] for each in finding.indicators]
        assert len({each.unit for each in said}) == 1 or {each.kind for each in said} == {"count"}
        assert (finding.status == "single") == (len({each.article for each in said}) == 1)
        if finding.status in {"repeated", "corroborated", "single"}:
            assert finding.difference is None
        if finding.status == "compatible":
            assert can_all_hold(said)
        if finding.status == "differs":
            assert not can_all_hold(said)


@given(rows.filter(lambda found: len(found) > 1))
def test_what_can_hold_together_does_so_in_any_order_and_with_itself(found) -> None:
    figures = made(found)
    assert can_all_hold(figures) == can_all_hold(figures[::-1])
    assert all(can_all_hold([each, each]) for each in figures)
    assert difference(figures) == difference(figures[::-1])
    assert difference([figures[0], replace(figures[0], article="z")]) is None
