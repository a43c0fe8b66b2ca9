"""Each article is kept once, with where else it stood; there it counts as a duplicate."""

import pytest

from report.errors import IngestError
from report.pipeline import Shell, read
from report.settings import Settings

TEXT = "The ports on the coast reopened today after nine days of storms, the authority said on the radio.\n"
SHELL = Shell("2026-01-31")


def test_the_same_text_is_one_article_with_its_copies(tmp_path):
    for name, mark in (("a", b""), ("b", b""), ("c", b"\xef\xbb\xbf")):
        (tmp_path / f"{name}.txt").write_bytes(mark + TEXT.encode())
    reading = read([tmp_path], Settings(), SHELL)
    (article,) = reading.articles
    assert (article.source.key, article.source.copies) == ("a.txt", ("b.txt", "c.txt"))
    (coverage,) = reading.coverage
    assert (coverage.found, coverage.read, coverage.duplicates, coverage.omitted) == (3, 1, 2, 0)


def test_one_id_for_two_texts_is_an_error(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"id": "x", "text": "Eleven ports reopened."}\n{"id": "x", "text": "The mill closed."}\n'
    )
    with pytest.raises(IngestError, match="have one id, x"):
        read([path], Settings(), SHELL)


def test_the_processes_read_as_this_one_does(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    reading = read([tmp_path], Settings(), SHELL)
    assert [article.text for article in reading.articles] == [TEXT.strip()]
    assert [(each.reason, each.subject) for each in reading.omissions] == [("binary_file", "b.txt")]
