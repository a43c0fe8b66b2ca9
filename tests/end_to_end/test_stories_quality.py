"""All articles of both cluster sets of the evaluation data, shuffled together and grouped again."""

from __future__ import annotations

import json
import math
import os
import random
import subprocess
import sys
import time
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from report import glossary, resources
from report.article import Article, Source, article_id
from report.group import group
from report.group.features import features
from report.group.vectors import Vectors

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence
    from pathlib import Path

TERMS = glossary.load([resources.folder("assets/glossary")], ["en", "vi"])
CLUSTERS = ("vi_vims_clusters", "vi_vmds_clusters")
SINGLE_LINK = 0.15
"""Cosine above which the baseline joins two articles: its best, of steps of .01."""


def b_cubed(truth: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    pairs, wanted, made = Counter(zip(truth, found, strict=True)), Counter(truth), Counter(found)
    precision = sum(n * n / made[m] for (_, m), n in pairs.items()) / len(truth)
    recall = sum(n * n / wanted[t] for (t, _), n in pairs.items()) / len(truth)
    return 2 * precision * recall / (precision + recall)


@pytest.fixture(scope="module")
def texts(evaluation_data: Path) -> list[tuple[str, str]]:
    """Return (cluster, text), each text once, shuffled."""
    made = {}
    for name in CLUSTERS:
        for line in (evaluation_data / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            made |= {unicodedata.normalize("NFC", text): f"{name} {row['id']}" for text in row["text"]}
    shuffled = [(cluster, text) for text, cluster in made.items()]
    random.Random(7).shuffle(shuffled)  # noqa: S311 - a seeded order, no secret
    return shuffled


def run(*arguments: str, given: str | None = None) -> str:
    return subprocess.run(
        [sys.executable, "-m", "report", *arguments],
        input=given, capture_output=True, text=True, encoding="utf-8", check=True,
        env=dict(os.environ),
    ).stdout  # fmt: skip


def single_link(articles: Sequence[Article]) -> list[int]:
    """Group by TF-IDF of words and single link."""
    vectors = Vectors([features(each, (), TERMS).words for each in articles])
    home = list(range(len(articles)))

    def root(number: int) -> int:
        while home[number] != number:
            home[number] = number = home[home[number]]
        return number

    for number in range(len(articles)):
        others = vectors.near(number).nonzero()[0]
        similar = others[vectors.similarities(number, others) >= SINGLE_LINK]
        for other in similar.tolist():
            home[root(other)] = root(number)
    return [root(number) for number in range(len(articles))]


@pytest.mark.prove
@pytest.mark.show("stories", wanted="B-cubed F1 at least 0.90, above TF-IDF with single link")
def test_shuffled_clusters_are_found_again_by_the_filters(texts, tmp_path, record_property) -> None:
    for at, (_, text) in enumerate(texts):
        (tmp_path / f"{at}.txt").write_text(text, encoding="utf-8")
    read = run("read", str(tmp_path))
    told = run("stories", given=run("indicators", given=read))
    home = {each: story["id"] for story in map(json.loads, told.splitlines()) for each in story["articles"]}
    found = {}
    for article in map(json.loads, read.splitlines()):
        for key in (article["source"]["key"], *article["source"]["copies"]):
            found[int(key.rpartition("/")[2].removesuffix(".txt"))] = home[article["id"]]
    assert len(found) == len(texts)  # none lost, and copies stand with the article kept for them
    truth = [cluster for cluster, _ in texts]
    articles = [Article(article_id(t), Source(str(at)), t, "vi") for at, (_, t) in enumerate(texts)]
    plain = b_cubed(truth, single_link(articles))
    mine = b_cubed(truth, [found[at] for at in range(len(texts))])
    record_property("measured", f"{mine:.3f} for {len(texts)} articles; single link {plain:.3f}")
    assert mine >= 0.95
    assert mine > plain


@pytest.mark.show("stories", wanted="B-cubed F1 at least 0.90, the copies not removed")
def test_shuffled_clusters_are_found_again(texts, record_property) -> None:
    articles = tuple(Article(article_id(t), Source(str(at)), t, "vi") for at, (_, t) in enumerate(texts))
    home = {each: story.id for story in group(articles, (), TERMS) for each in story.articles}
    measured = b_cubed([cluster for cluster, _ in texts], [home[each.id] for each in articles])
    record_property("measured", f"{measured:.3f} for {len(texts)} articles")
    assert measured >= 0.95


@pytest.mark.prove
@pytest.mark.show("stories", wanted="F1 among thousands of others within 0.01; exponent at most 1.1")
def test_other_articles_change_nothing_and_cost_their_share(texts, evaluation_data, record_property) -> None:
    lines = (evaluation_data / "vi_vietnews_train.jsonl").read_text(encoding="utf-8").splitlines()
    others = [("", unicodedata.normalize("NFC", json.loads(line)["text"])) for line in lines[:3700]]
    everything = [*texts, *{text: each for each in others for text in (each[1],)}.values()]
    articles = [Article(article_id(t), Source(str(at)), t, "vi") for at, (_, t) in enumerate(everything)]
    seconds, f1 = {}, {}
    for count in (500, len(texts), len(articles)):
        began = time.process_time()
        told = group(tuple(articles[:count]), (), TERMS)
        seconds[count] = time.process_time() - began
        home = {each: story.id for story in told for each in story.articles}
        mine = min(count, len(texts))
        f1[count] = b_cubed([c for c, _ in texts[:mine]], [home[each.id] for each in articles[:mine]])
    every = len(articles)
    exponent = math.log(seconds[every] / seconds[500]) / math.log(every / 500)
    record_property(
        "measured",
        f"F1 {f1[len(texts)]:.3f} alone, {f1[every]:.3f} among {every}; {seconds[every]:.0f} s, "
        f"exponent {exponent:.2f}",
    )
    assert f1[every] >= f1[len(texts)] - 0.01
    assert exponent <= 1.1


@pytest.mark.show("stories", wanted="{000, 001, 002}, {003}, {004}")
def test_the_seeds_by_the_filters(project, record_property) -> None:
    read = run("read", str(project / "seeds"))
    keys = {each["id"]: each["source"]["key"][:3] for each in map(json.loads, read.splitlines())}
    told = run("stories", given=run("indicators", given=read)).splitlines()
    stories = sorted(sorted(keys[each] for each in json.loads(line)["articles"]) for line in told)
    record_property("measured", "; ".join(", ".join(each) for each in stories))
    assert stories == [["000", "001", "002"], ["003"], ["004"]]
