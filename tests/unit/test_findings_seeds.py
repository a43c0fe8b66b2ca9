"""What the five seed articles say together, and the traps in them."""

from __future__ import annotations

import json
import random
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from report import glossary, indicators, ingest, resources
from report.article import Article, Quote, Source
from report.briefing import Indicator, Relation, Span, Story
from report.findings import compare
from report.group import group

if TYPE_CHECKING:
    from report.briefing import Finding

TERMS = glossary.load([resources.folder("assets/glossary")], ["en", "vi"])
KEYS = {
    "economic growth target (Vietnam)": "economic-growth",
    "growth target": "economic-growth",
    "external activities by key leaders (Vietnam)": "leaders-external-activities",
    "external activities by key leaders, relative to the previous year": "leaders-external-activities",
    "countries with which Vietnam upgraded relations": "relations-upgraded",
    "cooperation agreements signed (Vietnam)": "cooperation-agreements",
    "cooperation agreements signed, relative to 2024": "cooperation-agreements",
    "total import-export turnover (Vietnam)": "trade-turnover",
}
STORIES = (
    Story("s1", ("000", "001", "002"), "2026-01-10"),
    Story("s2", ("004",), "2025-12-29"),
    Story("s3", ("003",), "2026-01-14"),
)
TIMES = "times"


def stated(name: str, at: int, row: dict) -> Indicator:
    phrase, scope = row["phrase"], row.get("scope", "Vietnam")
    return Indicator(
        id=f"{name}-{at}",
        article=name,
        number=Span(at, at + 1),
        words=phrase,
        value=Decimal(str(row["value"])),
        value_max=None if row["value_max"] is None else Decimal(str(row["value_max"])),
        unit=row["unit"],
        quotes=(Quote(name, at, at + 1, phrase),),
        qualifier=row["qualifier"],
        period=row["period"],
        period_note="context" if "context" in row.get("period_note", "") else None,
        kind=row["kind"],
        modality="target" if row["kind"] == "target" else "reported",
        measure=row["measure"],
        measure_key=KEYS.get(row["measure"], row["measure"]),
        scope=scope,
        attribution=row["attribution"],
    )


def tied(found: list[Indicator]) -> list[Indicator]:
    """Tie each ratio to the count before it, as its sentence does."""
    made: list[Indicator] = []
    for each in found:
        more = {"relations": (Relation("change_of", made[-1].id),)} if each.unit == TIMES else {}
        made.append(Indicator(**{name: getattr(each, name) for name in each.__slots__} | more))
    return made


@pytest.fixture(scope="module")
def truth(project) -> tuple[list[Article], list[Indicator]]:
    rows = json.loads((project / "tests/data/seed_truth.json").read_text(encoding="utf-8"))["files"]
    articles, found = [], []
    for row in rows:
        name = row["file"][:3]
        group = "vna" if row["source"] in {"VNA", "VNS"} else None
        articles.append(Article(name, Source(name, row["source"], group), "", "en", published=row["date"]))
        found += tied([stated(name, at, each) for at, each in enumerate(row["indicators"])])
    return articles, found


@pytest.fixture(scope="module")
def read(project) -> tuple[tuple[Article, ...], list[Indicator]]:
    articles = ingest.read([project / "seeds"]).articles
    return articles, [each for a in articles for each in indicators.extract(a, TERMS)]


@pytest.fixture(scope="module", params=["by hand", "extracted", "without terms"])
def findings(request) -> tuple[tuple[Finding, ...], dict[str, Indicator], dict[str, str]]:
    if request.param == "by hand":
        articles, found = request.getfixturevalue("truth")
        stories, key = STORIES, {each.id: each.id for each in articles}
    else:
        articles, found = request.getfixturevalue("read")
        stories = group(tuple(articles), tuple(found), TERMS)
        key = {each.id: each.source.key[:3] for each in articles}
    terms = () if request.param == "without terms" else (TERMS,)
    return compare(found, stories, articles, *terms), {each.id: each for each in found}, key


def of(findings, value: str, unit: str | None = None) -> list[tuple[str, list[str]]]:
    """Return status and reports of the findings that state a value."""
    made, known, key = findings
    return [
        (finding.status, [key[known[each].article] for each in finding.indicators])
        for finding in made
        if any(
            known[each].value == Decimal(value) and unit in (None, known[each].unit)
            for each in finding.indicators
        )
    ]


def test_thirty_six_figures_are_twenty_three_measures(findings) -> None:
    made, known, _ = findings
    of_measures = {f.measure_key for f in made if f.ratios}
    assert (len(known), len(made), len(of_measures)) == (36, 21, 2)


def test_turnover_is_two_figures_ten_billion_apart(findings) -> None:
    made, known, _ = findings
    (turnover,) = [f for f in made if f.status not in {"single", "repeated"}]
    assert (turnover.status, turnover.difference) == ("compatible", 10_000_000_000)
    assert [known[each].value for each in turnover.indicators] == [930_000_000_000, 920_000_000_000]


@pytest.mark.parametrize(
    ("value", "unit", "reports"),
    [
        ("75", None, ["000", "001", "002", "004"]),
        ("17", "countries", ["000", "001", "002", "004"]),
        ("350", None, ["000", "001", "002"]),
        ("10", "percent", ["000", "001", "002"]),
    ],
)
def test_what_several_reports_state_alike_is_repeated_not_confirmed(findings, value, unit, reports) -> None:
    assert of(findings, value, unit) == [("repeated", reports)]


def test_the_one_named_origin_is_recorded(findings) -> None:
    made, known, _ = findings
    named = {known[f.indicators[0]].value: f.origin for f in made if f.status == "repeated"}
    assert all("Ministry of Foreign Affairs" in named[Decimal(each)] for each in (75, 17, 350))
    assert named[Decimal(10)] is None  # the PM, the nation's goal, nobody


def test_like_numbers_of_other_things_stay_apart(findings) -> None:
    assert of(findings, "17", "countries and territories") == [("single", ["002"])]
    assert of(findings, "100") == [("single", ["001"]), ("single", ["001"])]
    assert of(findings, "28") == [("single", ["002"])]
    assert of(findings, "28000000000") == [("single", ["003"])]
    for each in ("70", "88", "27", "500", "150", "22", "42", "194"):
        assert [status for status, _ in of(findings, each)] == ["single"]


def test_each_ratio_stands_with_what_it_multiplies(findings) -> None:
    made, known, _ = findings
    ratios = {known[f.indicators[0]].value: [str(known[r].value) for r in f.ratios] for f in made if f.ratios}
    assert ratios == {Decimal(350): ["2.5", "2.5", "2.5"], Decimal(75): ["1.5"]}


def test_the_order_of_the_articles_changes_no_finding(read) -> None:
    articles, found = read
    stories = group(tuple(articles), tuple(found), TERMS)
    once = {(f.id, f.status) for f in compare(found, stories, articles, TERMS)}
    for seed in range(4):
        turned, mixed = list(articles), list(found)
        random.Random(seed).shuffle(turned)  # noqa: S311 - a seeded order, no secret
        random.Random(seed).shuffle(mixed)  # noqa: S311 - the same
        assert {(f.id, f.status) for f in compare(mixed, stories, turned, TERMS)} == once
