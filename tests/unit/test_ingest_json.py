"""JSON in: articles of other filters, lines and lists of other programs, and what is none of it."""

import json

import pytest

from report import lines
from report.ingest import read
from report.ingest.text import LARGEST_BYTES

TEXT = "Eleven ports on the coast reopened on Tuesday after nine days of storms, the authority said."


@pytest.fixture
def file(tmp_path):
    def fill(content, name="a.jsonl"):
        if not isinstance(content, str | bytes):
            content = "\n".join(map(json.dumps, content))
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read([path])

    return fill


def test_a_line_with_an_id_passes_as_it_stands(file):
    row = {"id": "a1", "text": f"  {TEXT}\tRead more: x\n", "mine": {"deep": [1, 2.5]}, "title": None}
    (line,) = file([row]).lines
    assert (line.article.id, line.article.text) == ("a1", row["text"])
    assert json.loads(lines.write(line))["mine"] == row["mine"]


def test_a_line_without_one_is_cleaned_and_its_fields_are_metadata_by_hand(file):
    row = {"text": f"{TEXT}\n\nRead more: x", "title": "Ports reopen", "published": "2026-01-13", "mine": 1}
    (line,) = file([row]).lines
    assert (line.article.text, line.article.title, line.article.published) == (
        TEXT,
        row["title"],
        "2026-01-13",
    )
    assert [removed.rule for removed in line.article.removed] == ["related_teaser"]
    assert line.fields["mine"] == 1


@pytest.mark.parametrize(
    "row",
    [
        {
            "headline": "Ports reopen",
            "articleBody": TEXT,
            "datePublished": "2026-01-13T09:30:00+01:00",
            "author": [{"@type": "Person", "name": "Ann Poe"}],
            "publisher": {"name": "The Quay"},
            "url": "https://quay.example/1",
        },
        {
            "title": "Ports reopen",
            "content": TEXT,
            "publishedAt": "2026-01-13T09:30:00+01:00",
            "author": "Ann Poe",
            "source": {"id": None, "name": "The Quay"},
            "url": "https://quay.example/1",
        },
        {
            "id": None,
            "title": "Ports reopen",
            "text": TEXT,
            "date": "Tue, 13 Jan 2026 09:30:00 +0100",
            "author": "Ann Poe",
            "sitename": "The Quay",
            "source": "https://quay.example/1",
        },
    ],
    ids=["schema.org", "news API", "crawler"],
)
def test_fields_are_known_by_the_names_that_other_programs_give_them(file, row):
    (article,) = file([row]).articles
    assert (article.title, article.text, article.authors) == ("Ports reopen", TEXT, ("Ann Poe",))
    assert article.published == "2026-01-13T09:30:00+01:00"
    assert (article.source.name, article.source.url) == ("The Quay", "https://quay.example/1")


@pytest.mark.parametrize("date", ["12/01/2026", "yesterday", 1768262400, ""])
def test_a_date_in_doubt_is_none(file, date):
    assert file([{"text": TEXT, "date": date}]).articles[0].published is None


@pytest.mark.parametrize(
    ("line", "detail"),
    [
        ("{", "is not JSON"),
        ('{"text": ' + "[" * 5_000, "is not JSON"),
        ("5", "has no text"),
        ('{"text": 5}', "has no text"),
        ('{"text": " "}', "has no text"),
        ('{"id": "x", "text": "half \\ud83d"}', "holds half a character"),
        ('{"text": "x", "y": ' + "[" * 150 + "]" * 150 + "}", "is nested more than 100 deep"),
        (json.dumps({"id": "x", "text": TEXT, "title": "x" * 10_000_000}), "title is longer"),
        (json.dumps({"id": "x", "text": TEXT, "authors": ["x" * 2_000]}), "authors is longer"),
        (json.dumps({"id": 5, "text": TEXT}), "Expected"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_bad_line_is_named_and_the_others_are_read(file, line, detail):
    reading = file(f"{json.dumps({'text': TEXT})}\n\n{line}\n{json.dumps({'text': f'{TEXT} Twice.'})}")
    assert [each.source.key for each in reading.articles] == ["a.jsonl, line 1", "a.jsonl, line 4"]
    ((reason, subject, told),) = [(each.reason, each.subject, each.detail) for each in reading.omissions]
    assert (reason, subject) == ("bad_line", "a.jsonl, line 3")
    assert told.startswith(detail)


def test_half_a_character_is_dropped_from_raw_text(file):
    (line,) = file(
        f'{{"text": "{TEXT} \\ud83d\\ude00 x\\ud83d", "title": "Ports\\ude00 reopen", "y": "\\udc00"}}'
    ).lines
    assert line.article.text == f"{TEXT} 😀 x"
    assert line.article.title == "Ports reopen"
    assert json.loads(lines.write(line))["y"] == ""


def test_a_title_of_any_length_leaves_the_article_without_one(file):
    reading = file([{"text": TEXT, "title": "x" * 10_000_000}, {"text": f"{TEXT} Twice."}])
    assert [each.title for each in reading.articles] == [None, None]
    assert [(each.reason, each.detail) for each in reading.omissions] == [("bad_metadata", "title")]


def test_a_line_without_end_is_too_large_and_the_next_is_read(file):
    reading = file(b'{"text": "' + b"a " * LARGEST_BYTES + b'"}\n' + json.dumps({"text": TEXT}).encode())
    assert [each.source.key for each in reading.articles] == ["a.jsonl, line 2"]
    assert [(each.reason, each.subject) for each in reading.omissions] == [("too_large", "a.jsonl, line 1")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_lines_in_other_encodings(file, encoding):
    content = "\r\n".join(json.dumps({"text": f"{TEXT} {each}."}) for each in ("One", "Two"))
    assert len(file(content.encode(encoding)).articles) == 2


def test_a_list_and_an_indented_object_are_articles_too(file):
    rows = [{"text": TEXT}, 3, {"text": f"{TEXT} Twice."}]
    reading = file(json.dumps(rows, indent=1), "a.json")
    assert [each.source.key for each in reading.articles] == ["a.json, item 1", "a.json, item 3"]
    assert [(each.reason, each.subject) for each in reading.omissions] == [("bad_line", "a.json, item 2")]
    assert [each.text for each in file(json.dumps(rows[0], indent=1), "b.json").articles] == [TEXT]


@pytest.mark.parametrize("content", ['{"name": "x",\n "version": 1}', "[1,\n 2]", "{\n}", '{"text": "x'])
def test_json_of_another_kind_is_one_omission(tmp_path, content):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "package.json").write_text(content, encoding="utf-8")
    reading = read([tmp_path])
    assert [article.text for article in reading.articles] == [TEXT]
    assert [(each.reason, each.subject) for each in reading.omissions] == [("bad_line", "package.json")]


def test_a_text_that_an_interface_cut_short_ends_with_its_last_whole_sentence(file):
    row = {"title": "Ports reopen", "content": f"{TEXT} Forty boats had waited outside for th… [+2143 chars]"}
    assert file([row]).articles[0].text == TEXT
    assert (
        file([{**row, "content": f"{TEXT} Nobody was hurt..."}]).articles[0].text
        == f"{TEXT} Nobody was hurt..."
    )
