"""The five seed articles against the truth about them: every indicator, and none besides."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from report.claims import hold_quotes
from report.glossary import load
from report.indicators import extract
from report.ingest import read
from report.resources import folder

if TYPE_CHECKING:
    from report.briefing import Indicator

ROOT = Path(__file__).resolve().parents[2]
TRUTH = json.loads((ROOT / "tests" / "data" / "seed_truth.json").read_text(encoding="utf-8"))["files"]
GLOSSARY = load([folder("assets/glossary")], ["en", "vi"])

UNITS = {"experts": "people"}
"""The truth paraphrases some counted nouns; the indicator keeps the article's."""
SPEAKERS = {
    "the PM": {"the pm"},
    "the PM (reported speech)": {"the prime minister"},
    "the nation’s goal (article voice)": {"the nation’s goal"},
    "report of the Ministry of Foreign Affairs": {"a report from the ministry of foreign affairs"},
    "the conference heard": {"the conference heard"},
}
MEASURES = {
    "economic growth target (Vietnam)": "economic-growth",
    "growth target": "economic-growth",
    "external activities by key leaders (Vietnam)": "leaders-external-activities",
    "external activities by key leaders, relative to the previous year": "leaders-external-activities",
    "countries with which Vietnam upgraded relations": "relations-upgraded",
    "cooperation agreements signed (Vietnam)": "cooperation-agreements",
    "cooperation agreements signed, relative to 2024": "cooperation-agreements",
    "rank of Vietnam among the world’s trading nations": "world-trade-rank",
    "total import-export turnover (Vietnam)": "trade-turnover",
    "cooperation documents signed at government, ministerial, enterprise, academic and local levels "
    "(science, technology, strategic fields)": "cooperation-documents",
    "experts, scholars and entrepreneurs in the database of overseas Vietnamese intellectuals": (
        "overseas-experts-database"
    ),
    "top experts planned to be invited to return to Vietnam for work": "experts-invited",
    "economic diplomacy activities by Vietnamese representative missions abroad": "missions-activities",
    "trade and investment promotion events by localities supported by the missions": "promotion-events",
    "international cooperation agreements at the local level to which the missions contributed": (
        "local-agreements"
    ),
    "provincial-level international agreements signed by Dong Nai": "provincial-agreements",
    "partner countries and territories of Dong Nai’s international agreements": "partner-territories",
    "Dong Nai international agreements still in effect": "agreements-in-effect",
    "foreign delegations received by Dong Nai": "foreign-delegations",
    "trade surplus (Vietnam)": "trade-surplus",
    "foreign direct investment disbursed (Vietnam)": "fdi-disbursed",
    "key socio-economic targets met or exceeded (Vietnam)": "socio-economic-targets",
    "partners at comprehensive partnership level or higher (Vietnam)": "comprehensive-partners",
    "countries with which Vietnam has diplomatic relations": "diplomatic-relations",
}
NOTES = {
    "as of the report": "as_of_report",
    "a plan, no date": "not_stated",
    "2025 or 2021 to 2025: the text does not say which": "ambiguous",
    "no period stated here (2025 in files 000, 001, 002)": "not_stated",
    "no period in the sentence; 2025 from context": "context",
    "no year in the sentence; 2025 from context": "context",
    "no year in the sentence; 2025 from context (work in 2025 reviewed)": "context",
    "as above": "context",
}


@cache
def found() -> dict[str, tuple[Indicator, ...]]:
    articles = read([ROOT / "seeds"]).articles
    return {Path(each.source.key).name: extract(each, GLOSSARY) for each in articles}


def matching(truth: dict[str, object], name: str) -> Indicator:
    """Return the one indicator of this value, unit and place in the article."""
    words = str(truth["phrase"])
    hits = [
        each
        for each in found()[name]
        if each.value == Decimal(str(truth["value"]))
        and UNITS.get(each.unit, each.unit) == truth["unit"]
        and any(
            words.split(" in 2024", maxsplit=1)[0].split("...", maxsplit=1)[0] in quote.words
            for quote in each.quotes
        )
        and each.measure_key == MEASURES[str(truth["measure"])]
    ]
    assert len(hits) == 1, [(each.words, each.unit, each.measure_key) for each in found()[name]]
    return hits[0]


ROWS = [
    pytest.param(truth, each["file"], id=f"{each['file'][:3]}-{truth['phrase'][:40]}")
    for each in TRUTH
    for truth in each["indicators"]
]


@pytest.mark.parametrize(("truth", "name"), ROWS)
def test_seed_indicator_reads_as_the_truth(truth, name):
    figure = matching(truth, name)
    assert figure.value_max == (None if truth["value_max"] is None else Decimal(str(truth["value_max"])))
    assert figure.qualifier == truth["qualifier"]
    assert figure.kind == truth["kind"]
    assert figure.period == truth["period"]
    assert figure.base_period == truth.get("base_period")
    assert not figure.uncertain
    if truth.get("period_note") in NOTES:
        assert figure.period_note == NOTES[truth["period_note"]]


@pytest.mark.parametrize(("truth", "name"), ROWS)
def test_seed_indicator_has_its_scope_and_source(truth, name):
    figure = matching(truth, name)
    scope = truth.get("scope", "Vietnam")
    assert figure.scope is not None
    assert place(figure) == GLOSSARY.key("place", scope, "en") or figure.scope == scope
    said = truth["attribution"]
    assert (figure.attribution or "").lower() in (SPEAKERS[said] if said else {""})


def test_seeds_hold_no_further_indicator():
    assert {name: len(each) for name, each in found().items()} == {
        each["file"]: len(each["indicators"]) for each in TRUTH
    }
    assert sum(len(each) for each in found().values()) == 36


def test_seeds_hold_twenty_three_measures():
    measures = {
        (each.measure_key, place(each), each.kind == "ratio") for group in found().values() for each in group
    }
    assert len(measures) == 23


def test_two_seventeens_and_two_hundreds_stay_apart():
    seventeen = {each.measure_key for each in found()["002_c2d2cc8984078761.txt"] if each.value == 17}
    hundred = {each.measure_key for each in found()["001_e9335e28ddbe5f37.txt"] if each.value == 100}
    assert seventeen == {"relations-upgraded", "partner-territories"}
    assert hundred == {"experts-invited", "local-agreements"}


def test_a_ratio_changes_the_count_it_speaks_of():
    group = found()["004_5ae52220aee98f04.txt"]
    ratio = next(each for each in group if each.kind == "ratio")
    count = next(each for each in group if each.value == 75)
    assert [(r.kind, r.indicator) for r in ratio.relations] == [("change_of", count.id)]
    assert ratio.direction == "up"
    assert count.comparison == ratio.comparison == "nearly 1.5 times higher than the previous year"


def test_a_part_points_to_its_whole():
    group = found()["002_c2d2cc8984078761.txt"]
    part = next(each for each in group if each.value == 27)
    whole = next(each for each in group if each.value == 88)
    assert [(r.kind, r.indicator) for r in part.relations] == [("part_of", whole.id)]
    assert (whole.period, whole.period_note) == ("2025", "ambiguous")


def test_record_is_kept_beside_the_qualifier():
    group = found()["003_376cbb456a9968ab.txt"]
    assert [(each.qualifier, each.extreme) for each in group] == [
        ("over", "record"),
        ("over", None),
        ("estimated", "record"),
    ]


def test_every_quote_stands_in_its_article():
    articles = {each.id: each for each in read([ROOT / "seeds"]).articles}
    for group in found().values():
        for each in group:
            hold_quotes(each.id, each.quotes, articles)
            assert any(q.start <= each.number.start < each.number.end <= q.end for q in each.quotes)


def place(figure: Indicator) -> str | None:
    return GLOSSARY.key("place", figure.scope or "", "en") or figure.scope
