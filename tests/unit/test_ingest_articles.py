"""Articles of other agencies and papers than the seeds', in both languages, and articles without noise."""

import json
from pathlib import Path

import pytest

from report.ingest import read

FOLDER = Path(__file__).resolve().parents[1] / "data" / "ingest"
TRUTH = json.loads((FOLDER.parent / "ingest_truth.json").read_text(encoding="utf-8"))
READING = read([FOLDER])
ARTICLES = {article.source.key: article for article in READING.articles}


def test_every_article_has_its_truth():
    assert sorted(ARTICLES) == sorted(TRUTH)
    assert READING.omissions == ()


@pytest.mark.parametrize("name", TRUTH)
def test_article_is_read_as_a_person_reads_it(name):
    article = ARTICLES[name]
    paragraphs = article.text.split("\n\n")
    assert {
        "language": article.language,
        "title": article.title,
        "published": article.published,
        "event_date": article.event_date,
        "agency": article.agency,
        "source": article.source.name,
        "group": article.source.group,
        "place": article.place,
        "authors": list(article.authors),
        "translators": list(article.translators),
        "names": [list(pair) for pair in article.names],
        "paragraphs": len(paragraphs),
        "begins": paragraphs[0][:40],
        "ends": paragraphs[-1][-40:],
        "removed": sorted({removed.rule for removed in article.removed}),
    } == TRUTH[name]


@pytest.mark.parametrize("name", TRUTH)
def test_reading_the_cleaned_article_again_removes_nothing(name, tmp_path):
    article = ARTICLES[name]
    title = f"{article.title}\n\n" if article.title else ""
    path = tmp_path / "again.txt"
    path.write_text(title + article.text, encoding="utf-8")
    (again,) = read([path]).articles
    assert (again.title, again.text, again.removed) == (article.title, article.text, ())
