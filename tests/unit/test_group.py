"""Articles on one event form one story."""

from __future__ import annotations

import json
import random
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from report import glossary, resources
from report.article import Article, Source, article_id
from report.group import group

if TYPE_CHECKING:
    from pathlib import Path

TERMS = glossary.load([resources.folder("assets/glossary")], ["en", "vi"])
FLOOD = (
    "Heavy rain burst the Tarn dike near Alby on Friday night, and 40 families left their homes. "
    "Mayor Lise Corvin opened the school hall to them. "
    "Engineers pumped water from the old mill quarter until dawn."
)
AGAIN = (
    "Forty families were moved to the school hall in Alby after the Tarn dike broke. "
    "Lise Corvin, the mayor, said the old mill quarter was under a metre of water. "
    "Engineers pumped all night."
)
BANK = (
    "The central bank of Norland kept its policy rate at 3 percent on Friday. "
    "Governor Ida Holm said inflation was slowing faster than the bank had forecast, "
    "and that a cut in March was possible."
)


def article(text: str, day: str | None = None) -> Article:
    return Article(article_id(text), Source(text[:8]), text, "en", event_date=day)


def stories(*articles: Article) -> list[set[str]]:
    return [set(story.articles) for story in group(articles, (), TERMS)]


def test_reports_of_one_event_are_one_story_and_others_are_not() -> None:
    one, other, bank = article(FLOOD), article(AGAIN), article(BANK)
    assert stories(one, bank, other) == [{one.id, other.id}, {bank.id}]


def test_different_days_keep_different_events_apart_but_not_copies() -> None:
    one, other = article(FLOOD, "2026-03-06"), article(AGAIN, "2026-04-03")
    assert len(stories(one, other, article(BANK))) == 3
    copy = article(FLOOD + " More rain is forecast.", "2026-04-03")
    assert stories(one, copy, article(BANK))[0] == {one.id, copy.id}


def test_a_copy_stands_in_the_story_of_the_article_that_it_is_cut_from() -> None:
    whole = article(f"{FLOOD} {AGAIN} {BANK}", "2026-03-06")
    cut = article(FLOOD.partition(". ")[0] + ".", "2026-04-03")
    assert stories(cut, whole, article(BANK))[0] >= {cut.id, whole.id}


def test_days_named_far_apart_tell_events_apart_where_no_year_is_known() -> None:
    fire = "Fire broke out in the harbour of Alby on {}. Mayor Lise Corvin thanked the crews. Two boats sank."
    later = "Lise Corvin, mayor of Alby, opened a market on {}. Bread and cod cost nothing in the harbour."
    assert len(stories(article(fire.format("March 6")), article(later.format("March 7")), article(BANK))) == 2
    assert len(stories(article(fire.format("March 6")), article(later.format("June 9")), article(BANK))) == 3


def test_what_is_told_the_day_after_is_no_other_event() -> None:
    one, other = article(FLOOD, "2026-03-06"), article(AGAIN, "2026-03-07")
    assert len(stories(one, other, article(BANK))) == 2


def test_the_order_given_changes_nothing() -> None:
    articles = [article(text) for text in (FLOOD, AGAIN, BANK)]
    once = group(tuple(articles), (), TERMS)
    turned = group(tuple(articles[::-1]), (), TERMS)
    assert [(s.id, set(s.articles)) for s in once] == [(s.id, set(s.articles)) for s in turned]


def test_no_article_no_story() -> None:
    assert group((), (), TERMS) == ()


def b_cubed(truth: list[str], found: list[str]) -> float:
    pairs, wanted, made = Counter(zip(truth, found, strict=True)), Counter(truth), Counter(found)
    precision = sum(n * n / made[m] for (_, m), n in pairs.items()) / len(truth)
    recall = sum(n * n / wanted[t] for (t, _), n in pairs.items()) / len(truth)
    return 2 * precision * recall / (precision + recall)


@pytest.mark.parametrize(("name", "floor"), [("vi_vims_clusters", 0.95), ("vi_vmds_clusters", 0.90)])
def test_shuffled_clusters_are_found_again(evaluation_data: Path, name: str, floor: float) -> None:
    rows = map(json.loads, (evaluation_data / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    texts = [(row["id"], unicodedata.normalize("NFC", text)) for row in rows for text in row["text"]]
    texts = list({text: (key, text) for key, text in texts}.values())
    random.Random(7).shuffle(texts)  # noqa: S311 - a seeded order, no secret
    articles = tuple(Article(article_id(t), Source(str(at)), t, "vi") for at, (_, t) in enumerate(texts))
    home = {key: story.id for story in group(articles, (), TERMS) for key in story.articles}
    assert b_cubed([key for key, _ in texts], [home[each.id] for each in articles]) >= floor
