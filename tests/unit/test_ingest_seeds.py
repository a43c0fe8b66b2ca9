"""The five seed articles are read as their truth says."""

import json
from pathlib import Path

import pytest

from report.ingest import read

ROOT = Path(__file__).resolve().parents[2]
TRUTH = json.loads((ROOT / "tests/data/seed_truth.json").read_text(encoding="utf-8"))["files"]
ARTICLES = {article.source.key: article for article in read([ROOT / "seeds"]).articles}


@pytest.fixture(params=TRUTH, ids=[truth["file"][:3] for truth in TRUTH])
def pair(request):
    return request.param, ARTICLES[request.param["file"]]


def test_all_five_are_read():
    assert sorted(ARTICLES) == [truth["file"] for truth in TRUTH]


def test_metadata(pair):
    truth, article = pair
    authors = (truth["author"],) if truth["author"] else ()
    assert article.title == truth["title"]
    assert article.published == truth.get("datetime", truth["date"])
    assert article.event_date == truth["event_date"]
    assert article.language == truth["language"]
    assert (article.agency, article.source.name) == (truth["source"], truth["source"])
    assert article.source.group == ("vna" if truth["source"] else None)
    assert article.place == truth["dateline"]
    assert article.authors == authors
    assert article.translators == tuple(truth.get("translators", ()))


def test_body_begins_and_ends_where_it_should(pair):
    truth, article = pair
    assert article.text.startswith(truth["body_start_phrase"])
    assert article.text.removesuffix(".").endswith(truth["body_end_phrase"].removesuffix("."))
    assert len(article.text.split("\n\n")) == truth["body_paragraphs"]
    assert "\n" not in article.text.replace("\n\n", "")


def test_all_noise_is_removed_and_recorded(pair):
    truth, article = pair
    spans = " ".join(removed.text for removed in article.removed)
    for noise in truth["noise"]:
        words = noise["text"].strip()
        cut = words.lstrip(".") if noise["type"] == "end_mark" else words
        repeated = noise["type"].startswith("lead")
        assert article.text.count(words) == 1 if repeated else not words or words not in article.text
        assert cut in spans or noise["type"] == "inline_metadata"


def test_removed_spans_name_their_line(pair):
    truth, article = pair
    lines = (ROOT / "seeds" / truth["file"]).read_text(encoding="utf-8").split("\n")
    for removed in article.removed:
        assert removed.text in lines[removed.line - 1]


def test_related_articles_leave_nothing(pair):
    truth, article = pair
    assert not [headline for headline in truth.get("related", ()) if headline in article.text]


def test_names_with_marks_are_found_beside_the_text():
    names = dict(ARTICLES["002_c2d2cc8984078761.txt"].names)
    assert names["Pham Minh Chinh"] == "Phạm Minh Chính"
    assert names["Le Truong Son"] == "Lê Trường Sơn"
    assert names["Dong Nai"] == "Đồng Nai"


def test_the_translation_notice_is_a_note_on_the_source():
    assert ARTICLES["001_e9335e28ddbe5f37.txt"].source.notes == ("Google translate",)
